import { HeaderMap } from '@apollo/server';
import type { ApolloServerPlugin, GraphQLResponse } from '@apollo/server';
import { getVariableValues, GraphQLError, Kind, visit } from 'graphql';
import type {
  DocumentNode,
  ExecutionResult,
  GraphQLFormattedError,
  GraphQLSchema,
  ListValueNode,
  ObjectValueNode,
  OperationDefinitionNode,
} from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import type { CompiledQuery } from 'graphql-jit';
import type { Context } from '../request/context.ts';
import { expansionOf, measure } from './document-shape.ts';

/** Compiling pays from the third execution on. */
const COMPILE_AFTER = 2;

/** Maximum number of fields of a compiled operation; the largest of our own has a third of that. */
const MAX_COMPILED_FIELDS = 5_000;

interface Known {
  uses: number;
  /** Null until compiling pays, and for ever where the operation is better interpreted. */
  compiled: CompiledQuery | null;
}

/** Whether an optional variable is inside a literal: compiled code would pass null where graphql-js passes nothing. */
const leavesOutInside = (document: DocumentNode, operation: OperationDefinitionNode): boolean => {
  const optional = new Set(
    (operation.variableDefinitions ?? [])
      .filter((one) => one.type.kind !== Kind.NON_NULL_TYPE && !one.defaultValue)
      .map((one) => one.variable.name.value),
  );
  let found = false;
  const look = (literal: ObjectValueNode | ListValueNode): void => {
    visit(literal, {
      Variable: ({ name }) => {
        found ||= optional.has(name.value);
      },
    });
  };
  visit(document, { ObjectValue: look, ListValue: look });
  return found;
};

/**
 * Compiled operations differ from graphql-js in two ways that matter: several mutations continue after a failure that must end
 * them, and a variable that was left out inside a literal becomes null. Such documents are interpreted, and so are those that
 * would become too large.
 */
const mayCompile = (schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): boolean => {
  const isOneStep = measure(document).mutations.length <= 1;
  return isOneStep && !leavesOutInside(document, operation) && expansionOf(schema, document) <= MAX_COMPILED_FIELDS;
};

const compile = (schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): CompiledQuery | null => {
  if (!mayCompile(schema, document, operation)) return null;
  const compiled = compileQuery(schema, document, operation.name?.value, {});
  return isCompiledQuery(compiled) ? compiled : null;
};

/** Compiled operations by their text: only our own, so that the client's build bounds their number. */
const makeCompiler = (schema: GraphQLSchema, isTrusted: (text: string) => boolean) => {
  const known = new Map<string, Known>();
  return (text: string, document: DocumentNode, operation: OperationDefinitionNode): CompiledQuery | null => {
    if (!isTrusted(text)) return null;
    const entry = known.get(text) ?? { uses: 0, compiled: null };
    known.set(text, entry);
    entry.uses += 1;
    if (entry.uses === COMPILE_AFTER + 1) entry.compiled = compile(schema, document, operation);
    return entry.compiled;
  };
};

/** Compiled operations throw errors of their own class; Apollo and we expect GraphQLError, which carries the original error. */
const withOurErrors = ({ data, errors }: ExecutionResult): ExecutionResult => ({
  ...(data === undefined ? {} : { data }),
  ...(errors
    ? { errors: errors.map((error) => new GraphQLError(error.message, { path: error.path, originalError: error.originalError })) }
    : {}),
});

/** One operation as parsed by Apollo. */
export interface AskedOperation {
  readonly source: string;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Record<string, unknown>;
  readonly context: unknown;
}

/** Executes an operation by its compiled code; null when there is none and graphql-js must interpret the document. */
export type RunCompiled = (asked: AskedOperation) => Promise<ExecutionResult> | null;

const run = async (compiled: CompiledQuery, context: unknown, variables: Record<string, unknown>): Promise<ExecutionResult> => {
  try {
    return withOurErrors(await compiled.query(undefined, context, variables));
  } catch (error) {
    const originalError = error instanceof Error ? error : new Error(String(error));
    return { errors: [new GraphQLError(originalError.message, { originalError })] };
  }
};

/**
 * graphql-js coerces the variables in both cases: compiled code receives complete and valid values and never applies rules of
 * its own about defaults and errors. Variables that do not fit are left to graphql-js.
 */
export const makeCompiled = (schema: GraphQLSchema, isTrusted: (text: string) => boolean): RunCompiled => {
  const compilerOf = makeCompiler(schema, isTrusted);
  return ({ source, document, operation, variables, context }) => {
    const compiled = compilerOf(source, document, operation);
    const values = compiled && getVariableValues(schema, operation.variableDefinitions ?? [], variables);
    return compiled && values?.coerced ? run(compiled, context, values.coerced) : null;
  };
};

/** Executes our own operations by compiled functions instead of interpreting the document each time; Apollo executes all others. */
export const compiledOperations = (
  schema: GraphQLSchema,
  isTrusted: (text: string) => boolean,
  formatError: (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError,
): ApolloServerPlugin<Context> => {
  const answer = makeCompiled(schema, isTrusted);
  return {
    requestDidStart: () =>
      Promise.resolve({
        responseForOperation: async ({ source, document, operation, request, contextValue }): Promise<GraphQLResponse | null> => {
          const result = await answer({ source, document, operation, variables: request.variables ?? {}, context: contextValue });
          if (!result) return null;
          const { data, errors } = result;
          const singleResult = {
            ...(data === undefined ? {} : { data }),
            ...(errors ? { errors: errors.map((error) => formatError(error.toJSON(), error)) } : {}),
          };
          const http = { headers: new HeaderMap(), ...(data === undefined ? { status: 500 } : {}) };
          return { http, body: { kind: 'single', singleResult } };
        },
      }),
  };
};
