import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server';
import { getNamedType, getVariableValues, GraphQLError, isCompositeType, isListType, isNonNullType, parse } from 'graphql';
import type { DocumentNode, GraphQLField, GraphQLOutputType, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { fieldExtensionsEstimator, getComplexity } from 'graphql-query-complexity';
import type { ComplexityEstimator } from 'graphql-query-complexity';
import { isFull } from '../access/actor.ts';
import type { Actor } from '../access/actor.ts';
import type { Context } from '../request/context.ts';
import { expansionOf, measure } from './document-shape.ts';
import type { Shape } from './document-shape.ts';

/** Limits of the parser and of Apollo Server. They must be numbers: Apollo takes `true` for ten million recursive selections. */
export const MAX_TOKENS = 2_000;
export const MAX_RECURSIVE_SELECTIONS = 2_000;
const MAX_DEPTH = 12;
const MAX_ALIASES = 30;
const MAX_MERGES = 40;
const MAX_NODES = 10_000;

/** What a document may cost: about one point for each object that it can make the server build. */
const COST_LIMITS = { visitor: 5_000, person: 10_000, staff: 20_000 } as const;

export const costLimit = (actor: Actor): number => {
  if (!isFull(actor)) return COST_LIMITS.visitor;
  return actor.memberships.some((membership) => membership.kind !== 'INVESTOR') ? COST_LIMITS.staff : COST_LIMITS.person;
};

/** A list without a page size is short by nature; a longer one states its length with `complexity: listOf(…)`. */
const ORDINARY_LIST = 8;

const isList = (type: GraphQLOutputType): boolean => isListType(isNonNullType(type) ? type.ofType : type);

/** Nodes and edges of a page were already counted by its size. */
const timesOf = (field: GraphQLField<unknown, unknown>, args: Record<string, unknown>): number => {
  if ('first' in args) return Math.max(1, Math.abs(Number(args['first']) || 1));
  return field.name === 'edges' || !isList(field.type) ? 1 : ORDINARY_LIST;
};

const stated = fieldExtensionsEstimator();

/**
 * A scalar costs nothing; an object costs itself and its content, multiplied by the possible number. Children are counted
 * before their parent: what is computed once per page is put aside until its page is counted.
 */
const makeEstimator = (): ComplexityEstimator => {
  let aside = 0;
  return (asked) => {
    const { field, args, childComplexity } = asked;
    if (!isCompositeType(getNamedType(field.type))) return 0;
    const cost = stated(asked) ?? timesOf(field, args) * (1 + childComplexity);
    if ('onceAPage' in field.extensions) {
      aside += cost;
      return 0;
    }
    if (!('first' in args)) return cost;
    const total = cost + aside;
    aside = 0;
    return total;
  };
};

/**
 * Mutations that may be combined: a person saves or drops several things at once. Every other one must be alone: many guesses
 * by aliases would otherwise be one request, and a step that can fail is answered before the next.
 */
const TOGETHER = new Set([
  'watch',
  'unwatch',
  'hideOpportunity',
  'unhideOpportunity',
  'saveSearch',
  'updateSavedSearch',
  'deleteSavedSearch',
  'markNewsRead',
]);

const mayGoTogether = (mutations: readonly string[]): boolean => mutations.length <= 1 || mutations.every((name) => TOGETHER.has(name));

const exceeds = ({ depth, aliases, merges, mutations }: Shape): boolean =>
  depth > MAX_DEPTH || aliases > MAX_ALIASES || merges > MAX_MERGES || !mayGoTogether(mutations);

/** Whether a text is too large to be examined further: validation compares fields that might merge in pairs. */
export const isTooMuch = (text: string): boolean => {
  try {
    return exceeds(measure(parse(text, { maxTokens: MAX_TOKENS, noLocation: true })));
  } catch {
    // A text that cannot be parsed is refused, with the reason, by the parser that reads it next.
    return false;
  }
};

const refusal = (code: 'TOO_COSTLY' | 'BAD_USER_INPUT', message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code, http: { status: 400 } } });
const tooCostly = (): GraphQLError => refusal('TOO_COSTLY', 'TOO_COSTLY');
const refusedInput = (message = 'BAD_USER_INPUT'): GraphQLError => refusal('BAD_USER_INPUT', message);

export const costOf = (schema: GraphQLSchema, document: DocumentNode, variables: Record<string, unknown>, operationName?: string): number =>
  getComplexity({
    schema,
    query: document,
    variables,
    ...(operationName ? { operationName } : {}),
    estimators: [makeEstimator()],
    maxQueryNodes: MAX_NODES,
  });

interface Asked {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode | undefined;
  readonly variables: Record<string, unknown>;
}

/** What cannot be counted must not run uncounted. */
const refuseMisfits = (schema: GraphQLSchema, operation: OperationDefinitionNode, variables: Record<string, unknown>): void => {
  const { errors } = getVariableValues(schema, operation.variableDefinitions ?? [], variables, { maxErrors: 10 });
  if (errors) throw refusedInput(errors[0]?.message);
};

interface Weight {
  readonly exceeds: boolean;
  readonly expansion: number;
}

const weights = new WeakMap<DocumentNode, Weight>();

/** The size of a document independent of its variables; Apollo returns the same document for the same text, so it is measured once. */
const weightOf = (schema: GraphQLSchema, document: DocumentNode): Weight => {
  const known = weights.get(document);
  if (known) return known;
  const weight = { exceeds: exceeds(measure(document)), expansion: expansionOf(schema, document) };
  weights.set(document, weight);
  return weight;
};

const costWithin = (schema: GraphQLSchema, { document, operation, variables }: Asked): number => {
  try {
    return costOf(schema, document, variables, operation?.name?.value);
  } catch (error) {
    if (error instanceof Error && error.message.includes('exceeds')) throw tooCostly();
    throw refusedInput(error instanceof Error ? error.message : undefined);
  }
};

/**
 * What the cost of a document depends on beside its text: numbers, which may be sizes of pages, switches, and lengths of lists.
 */
const sizesOf = (variables: Record<string, unknown>): string =>
  JSON.stringify(variables, (_name, value: unknown) => {
    if (Array.isArray(value)) return value.length;
    return typeof value === 'string' ? '' : value;
  });

/** Sizes of pages and lists are few; whoever sends many different ones is counted each time. */
const MOST_KNOWN_COSTS = 100;

const costs = new WeakMap<OperationDefinitionNode, Map<string, number>>();

/** The cost of an operation with variables of these sizes, counted once. */
const knownCost = (schema: GraphQLSchema, asked: Asked, operation: OperationDefinitionNode): number => {
  const ofOperation = costs.get(operation) ?? new Map<string, number>();
  costs.set(operation, ofOperation);
  const sizes = sizesOf(asked.variables);
  const cost = ofOperation.get(sizes) ?? costWithin(schema, asked);
  if (ofOperation.size < MOST_KNOWN_COSTS) ofOperation.set(sizes, cost);
  return cost;
};

const refuseCostly = (schema: GraphQLSchema, asked: Asked, actor: Actor): void => {
  const { document, operation, variables } = asked;
  if (!operation || !schema.getRootType(operation.operation)) throw refusedInput('There is no such operation.');
  const weight = weightOf(schema, document);
  const most = costLimit(actor);
  if (weight.exceeds || weight.expansion > most) throw tooCostly();
  refuseMisfits(schema, operation, variables);
  if (knownCost(schema, asked, operation) > most) throw tooCostly();
};

/** Refuses, before anything runs, an operation that would cost more than its sender may spend. Uses the values of the variables. */
export const limitsPlugin = (schema: GraphQLSchema, onRefused: () => void): ApolloServerPlugin<Context> => ({
  requestDidStart: (): Promise<GraphQLRequestListener<Context>> =>
    Promise.resolve({
      didResolveOperation: ({ document, operation, request, contextValue }): Promise<void> => {
        try {
          refuseCostly(schema, { document, operation, variables: request.variables ?? {} }, contextValue.actor);
          return Promise.resolve();
        } catch (error) {
          onRefused();
          return Promise.reject(error instanceof Error ? error : new Error('refused'));
        }
      },
    }),
});
