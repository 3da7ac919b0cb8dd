import {
  buildSchema,
  type DocumentNode,
  type ExecutionResult,
  execute,
  GraphQLError,
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
  const rootValue = rootFields(memory);
  return {
    schema,
    execute: (document, variables = {}) => {
      try {
        checkArguments(schema, document, variables);
      } catch (error) {
        if (error instanceof GraphQLError) return { errors: [error] };
        throw error;
      }
      const result = execute({ schema, document, rootValue, variableValues: variables });
      if (result instanceof Promise) throw new Error('the reference answers at once');
      return result;
    },
  };
}
