import { GraphQLError, OperationTypeNode, type ValidationRule } from 'graphql';

/**
 * Forbids mutations and subscriptions. No rule of graphql-js does where the schema has none: it would only find out when it
 * executes, and that would pass for a fault of ours.
 */
export const onlyQueriesRule: ValidationRule = (context) => ({
  OperationDefinition(node) {
    if (node.operation === OperationTypeNode.QUERY) return;
    const message = `The API is read-only: it has no ${node.operation}s.`;
    context.reportError(new GraphQLError(message, { nodes: node }));
  },
});
