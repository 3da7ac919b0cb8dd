import type { Constant, Directive, Field, Fragment, Operation, Selection, Value, Variable } from './model.js';

export interface Written {
  readonly text: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * How response keys are chosen: the aliases as they were made, which may clash, or keys that tell different fields and
 * arguments apart.
 */
export type Keys = 'as made' | 'distinct';

/** An operation as a GraphQL document with its variables. */
export function write(operation: Operation, keys: Keys): Written {
  const writer = new Writer(keys);
  const body = writer.selections(operation.selections);
  const declared = writer.declarations();
  const head = operation.name || declared ? `query ${operation.name ?? ''}${declared} ` : '';
  return { text: [`${head}${body}`, ...writer.fragments()].join('\n'), variables: writer.variables() };
}

class Writer {
  readonly #keys: Keys;
  /** Number of a variable by what it is, so that equal ones are one. */
  readonly #variables = new Map<string, Variable>();
  readonly #fragments = new Map<string, string>();
  readonly #calls = new Map<string, number>();

  constructor(keys: Keys) {
    this.#keys = keys;
  }

  selections(selections: readonly Selection[]): string {
    return `{ ${selections.map((each) => (each.form === 'field' ? this.#field(each) : this.#fragment(each))).join(' ')} }`;
  }

  declarations(): string {
    const all = [...this.#variables.values()].map(({ type, standard }, index) => {
      return `$v${index}: ${type}${standard ? ` = ${this.#value(standard)}` : ''}`;
    });
    return all.length > 0 ? `(${all.join(', ')})` : '';
  }

  variables(): Readonly<Record<string, unknown>> {
    return Object.fromEntries(
      [...this.#variables.values()].flatMap(({ given }, index) =>
        given === 'omitted' ? [] : [[`v${index}`, plainOf(given.value)]],
      ),
    );
  }

  fragments(): readonly string[] {
    return [...this.#fragments].map(([body, name]) => `fragment ${name} ${body}`);
  }

  #field({ name, alias, arguments: args, directives, selections }: Field): string {
    const call = args.length > 0 ? `(${args.map(([key, value]) => `${key}: ${this.#value(value)}`).join(', ')})` : '';
    const key = this.#key(name, alias, call);
    const below = selections.length > 0 ? ` ${this.selections(selections)}` : '';
    return `${key === name ? '' : `${key}: `}${name}${call}${this.#directives(directives)}${below}`;
  }

  #key(name: string, alias: string | null, call: string): string {
    if (this.#keys === 'as made') return alias ?? name;
    const distinct = call === '' ? name : `${name}_${numberOf(this.#calls, call)}`;
    return alias === null ? distinct : `${alias}_${distinct}`;
  }

  #fragment({ named, on, within, directives, selections }: Fragment): string {
    const body = this.selections(selections);
    if (!named) return `...${on === null ? '' : ` on ${on}`}${this.#directives(directives)} ${body}`;
    const definition = `on ${on ?? within} ${body}`;
    const name = this.#fragments.get(definition) ?? `F${this.#fragments.size}`;
    this.#fragments.set(definition, name);
    return `...${name}${this.#directives(directives)}`;
  }

  #directives(directives: readonly Directive[]): string {
    return directives.map((directive) => ` @${directive.name}(if: ${this.#value(directive.if)})`).join('');
  }

  #value(value: Value): string {
    if (value.form === 'variable') return this.#variable(value);
    if (value.form === 'enum') return value.name;
    if (value.form === 'list') return `[${value.items.map((item) => this.#value(item)).join(', ')}]`;
    if (value.form === 'object') {
      return `{ ${value.fields.map(([name, field]) => `${name}: ${this.#value(field)}`).join(', ')} }`;
    }
    return JSON.stringify(value.value);
  }

  #variable(variable: Variable): string {
    const key = JSON.stringify(variable);
    this.#variables.set(key, variable);
    return `$v${[...this.#variables.keys()].indexOf(key)}`;
  }
}

function numberOf(numbers: Map<string, number>, key: string): number {
  const number = numbers.get(key) ?? numbers.size;
  numbers.set(key, number);
  return number;
}

function plainOf(constant: Constant): unknown {
  if (constant.form === 'enum') return constant.name;
  if (constant.form === 'list') return constant.items.map(plainOf);
  if (constant.form === 'object')
    return Object.fromEntries(constant.fields.map(([name, value]) => [name, plainOf(value)]));
  return constant.value;
}
