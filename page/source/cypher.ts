/** One statement that the answer was made of. */
export interface Statement {
  /** Ready to paste into Neo4j Browser. */
  readonly text: string;
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

function statementOf(entry: unknown): Statement | undefined {
  if (typeof entry === 'string') return { text: entry };
  const statement = property(entry, 'statement');
  if (typeof statement !== 'string') return undefined;
  const parameters = property(entry, 'parameters');
  return { text: parameters === undefined ? statement : `:params ${JSON.stringify(parameters)}\n\n${statement}` };
}

/** The statements in `extensions.cypher` of an answer. */
export function statementsOf(cypher: unknown): Statement[] {
  return Array.isArray(cypher) ? cypher.map(statementOf).filter((entry) => entry !== undefined) : [];
}
