import type { Statement } from '../plan/expansion.js';

/** A statement as text to paste into Neo4j Browser: a `:param` line for each parameter, then the statement. */
export function browserText({ text, parameters }: Statement): string {
  const lines = Object.entries(parameters).map(([name, value]) => `:param ${name} => ${literal(value)}`);
  return [...lines, text].join('\n');
}

/** A value as a Cypher literal; whole numbers stay integers, which `:params` with JSON would not do. */
function literal(value: unknown): string {
  if (typeof value === 'string')
    return `'${value.replace(/[\\']/g, '\\$&').replace(/\n/g, '\\n').replace(/\r/g, '\\r')}'`;
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  return value === null || value === undefined ? 'null' : String(value);
}
