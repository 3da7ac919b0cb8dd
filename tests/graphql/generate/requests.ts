import type { Arbitrary } from 'fast-check';
import {
  type DocumentNode,
  type GraphQLSchema,
  getVariableValues,
  Kind,
  Lexer,
  parse,
  Source,
  TokenKind,
  validate,
  visit,
} from 'graphql';
import { costOf } from './cost.js';
import type { Operation } from './model.js';
import { prune } from './prune.js';
import { MOST_SELECTIONS, operations } from './selections.js';
import type { Words } from './words.js';
import { write } from './write.js';

export interface Request {
  readonly text: string;
  readonly document: DocumentNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** How many selections a set of a level may have, from wide to narrow, until a request is within the limits. */
const WIDTHS = [[MOST_SELECTIONS], [2], [2, 1, 2], [1, 1, 2], [1]];
const MOST_TOKENS = 900;
const MOST_ALIASES = 30;
const MOST_FIELDS = 100;
const MOST_PAGES = 24;
const MOST_ENTRIES = 5_000;

/** Operations that make valid requests within the limits of the API; what is too large is made narrower. */
export function acceptableOperations(schema: GraphQLSchema, words: Words): Arbitrary<Operation> {
  return operations(schema, words)
    .map((operation) =>
      WIDTHS.map((most) => prune(operation, most)).find((narrower) => {
        const request = requestOf(schema, narrower);
        return request && isWithinLimits(schema, request);
      }),
    )
    .filter((operation) => operation !== undefined);
}

/** With the aliases as they were made, or with distinct ones where those clash; undefined where it is not valid. */
export function requestOf(schema: GraphQLSchema, operation: Operation): Request | undefined {
  for (const keys of ['as made', 'distinct'] as const) {
    const { text, variables } = write(operation, keys);
    const document = parse(text);
    if (validate(schema, document).length === 0) return { text, document, variables };
  }
  return undefined;
}

function isWithinLimits(schema: GraphQLSchema, { text, document, variables }: Request): boolean {
  const { fields, aliases } = countNodes(document);
  const { entries, pages } = costOf(schema, document, coerced(schema, document, variables));
  return (
    aliases <= MOST_ALIASES &&
    fields <= MOST_FIELDS &&
    countTokens(text) <= MOST_TOKENS &&
    pages <= MOST_PAGES &&
    entries <= MOST_ENTRIES
  );
}

function coerced(schema: GraphQLSchema, document: DocumentNode, variables: Request['variables']): Request['variables'] {
  const definitions = document.definitions.flatMap((each) =>
    each.kind === Kind.OPERATION_DEFINITION ? (each.variableDefinitions ?? []) : [],
  );
  const { coerced: values, errors } = getVariableValues(schema, definitions, variables);
  if (errors?.[0]) throw errors[0];
  return values ?? {};
}

function countNodes(document: DocumentNode): { fields: number; aliases: number } {
  let [fields, aliases] = [0, 0];
  visit(document, {
    [Kind.FIELD]: ({ alias }) => {
      fields++;
      if (alias) aliases++;
    },
  });
  return { fields, aliases };
}

function countTokens(text: string): number {
  const lexer = new Lexer(new Source(text));
  let tokens = 0;
  while (lexer.advance().kind !== TokenKind.EOF) tokens++;
  return tokens;
}
