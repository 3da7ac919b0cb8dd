import {
  buildSchema,
  type DocumentNode,
  type ExecutionResult,
  execute,
  type GraphQLResolveInfo,
  type GraphQLSchema,
} from 'graphql';
import { checkArguments } from './arguments.js';
import type { Memory } from './memory.js';
import { rootFields } from './root.js';

export interface Reference {
  readonly schema: GraphQLSchema;
  execute(document: DocumentNode, variables?: Readonly<Record<string, unknown>>): ExecutionResult;
}

/** The API over an in-memory graph, answered by graphql-js with plain resolvers: slow, and easy to see right. */
export function createReference(memory: Memory, schemaText: string): Reference {
  const schema = buildSchema(schemaText);
  const rootValue = Object.fromEntries(
    Object.entries(rootFields(memory)).map(([name, answer]) => [name, checked(answer)]),
  );
  return {
    schema,
    execute: (document, variables = {}) => {
      const result = execute({ schema, document, rootValue, variableValues: variables });
      if (result instanceof Promise) throw new Error('the reference answers at once');
      return result;
    },
  };
}

function checked(answer: (args: never) => unknown) {
  return (args: never, _context: unknown, info: GraphQLResolveInfo) => {
    checkArguments(info);
    return answer(args);
  };
}
