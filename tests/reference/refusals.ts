import { GraphQLError } from 'graphql';

/** The error of an argument that can't be meant. */
export function badInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
}
