import { GraphQLError } from 'graphql';
import type { ValidationRule } from 'graphql';

/** An operation of a kind that the schema does not have, such as a subscription: graphql-js would only notice when executing it. */
export const knownOperations: ValidationRule = (context) => ({
  OperationDefinition: (node) => {
    if (!context.getSchema().getRootType(node.operation))
      context.reportError(new GraphQLError(`There are no ${node.operation}s here.`, { nodes: node }));
  },
});
