import type { GatewayExecutor, GatewayInterface } from '@apollo/server-gateway-interface';
import { execute, getOperationAST, getVariableValues, GraphQLError, Kind, visit } from 'graphql';
import type { DocumentNode, ExecutionResult, GraphQLSchema, ListValueNode, ObjectValueNode, OperationDefinitionNode } from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import type { CompiledQuery } from 'graphql-jit';
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

/** The request does not fit the operation: refused before anything runs. */
const refused = (errors: readonly GraphQLError[]): ExecutionResult => ({
  errors: errors.map(
    (error) =>
      new GraphQLError(error.message, { nodes: error.nodes, originalError: error.originalError, extensions: { code: 'BAD_USER_INPUT' } }),
  ),
});

/**
 * Executes one operation. graphql-js coerces the variables in both cases: compiled code receives complete and valid values and
 * never applies rules of its own about defaults and errors.
 */
export const makeExecutor = (schema: GraphQLSchema, isTrusted: (text: string) => boolean): GatewayExecutor => {
  const compilerOf = makeCompiler(schema, isTrusted);
  return async ({ document, operationName, context, request, source }): Promise<ExecutionResult> => {
    const operation = getOperationAST(document, operationName);
    if (!operation) return refused([new GraphQLError('There is no operation of that name.')]);
    const raw = request.variables ?? {};
    const compiled = compilerOf(source, document, operation);
    if (!compiled) return execute({ schema, document, contextValue: context, variableValues: raw, operationName });
    const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], raw, { maxErrors: MAX_VARIABLE_ERRORS });
    if (errors) return refused(errors);
    return withOurErrors(await compiled.query(undefined, context, coerced));
  };
};

/** The number of errors that graphql-js reports. */
const MAX_VARIABLE_ERRORS = 50;

/** Gives Apollo our schema together with an executor: compiled functions instead of interpreting the document each time. */
export const compiledSchema = (schema: GraphQLSchema, isTrusted: (text: string) => boolean): GatewayInterface => ({
  load: () => Promise.resolve({ executor: makeExecutor(schema, isTrusted) }),
  onSchemaLoadOrUpdate: (callback) => {
    callback({ apiSchema: schema, coreSupergraphSdl: '' });
    return () => undefined;
  },
  stop: () => Promise.resolve(),
});
