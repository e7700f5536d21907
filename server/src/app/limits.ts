import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server';
import { GraphQLError, Kind, getNamedType, isCompositeType, isListType, isNonNullType } from 'graphql';
import type { DocumentNode, FragmentDefinitionNode, GraphQLField, GraphQLOutputType, GraphQLSchema, SelectionSetNode } from 'graphql';
import { getComplexity } from 'graphql-query-complexity';
import type { ComplexityEstimator } from 'graphql-query-complexity';
import { isFull } from '../access/actor.ts';
import type { Actor } from '../access/actor.ts';
import type { Context } from '../access/context.ts';

/** Native limits of the parser and validator (trust.md, F1: numbers, never `true`). */
export const MAX_TOKENS = 2_000;
export const MAX_RECURSIVE_SELECTIONS = 2_000;
const MAX_DEPTH = 12;
const MAX_ALIASES = 30;
const MAX_NODES = 10_000;

/** What a document may cost: about one point for each object it can make the server build. */
const COST_LIMITS = { visitor: 5_000, person: 10_000, staff: 20_000 } as const;

export const costLimit = (actor: Actor): number => {
  if (!isFull(actor)) return COST_LIMITS.visitor;
  return actor.memberships.some((membership) => membership.kind !== 'INVESTOR') ? COST_LIMITS.staff : COST_LIMITS.person;
};

/** Lists without a page size are short by their nature; those that are long say how long here. */
const LIST_SIZES: Record<string, number> = {
  towns: 27, zones: 16, clauses: 80, changes: 30, words: 40, incentiveEstimates: 16, lines: 7, years: 30, mrpHistory: 13,
  facets: 13, values: 30, histograms: 6, bars: 11, advice: 10, drop: 3, clusters: 150, places: 100,
  divisions: 10, okedDivisions: 2, okedSections: 21, regions: 20, savedSearches: 50, watches: 200, hiddenOpportunities: 100,
};
const ORDINARY_LIST = 8;

const isList = (type: GraphQLOutputType): boolean => isListType(isNonNullType(type) ? type.ofType : type);

/** Nodes and edges of a page were already counted by its size. */
const timesOf = (field: GraphQLField<unknown, unknown>, args: Record<string, unknown>): number => {
  const named = args['slugs'] ?? args['zones'];
  if (Array.isArray(named)) return Math.max(1, named.length);
  if ('first' in args) return Math.max(1, Math.abs(Number(args['first']) || 1));
  if (field.name === 'edges' || !isList(field.type)) return 1;
  return LIST_SIZES[field.name] ?? ORDINARY_LIST;
};

/** Parts of a list that are made once, however long its page is. */
const ONCE = new Set(['facets', 'histograms', 'advice', 'nearMisses', 'clusters', 'places']);

/**
 * A plain value costs nothing; an object costs itself and what is inside, as many times as there may be of it. Children
 * are counted before their parent: what is made once is put aside until the list that it belongs to is counted.
 */
const makeEstimator = (): ComplexityEstimator => {
  let aside = 0;
  return ({ field, args, childComplexity }) => {
    if (!isCompositeType(getNamedType(field.type))) return 0;
    const cost = timesOf(field, args) * (1 + childComplexity);
    if (ONCE.has(field.name)) {
      aside += cost;
      return 0;
    }
    if (!('first' in args)) return cost;
    const total = cost + aside;
    aside = 0;
    return total;
  };
};

interface Shape {
  readonly depth: number;
  readonly aliases: number;
}

/** Depth and aliases of a document with its fragments unfolded; each fragment is measured once. */
const measure = (document: DocumentNode): Shape => {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  const known = new Map<string, Shape>();
  const ofFragment = (name: string): Shape => {
    const done = known.get(name);
    if (done) return done;
    known.set(name, { depth: 0, aliases: 0 });
    const fragment = fragments.get(name);
    const shape = fragment ? ofSelections(fragment.selectionSet) : { depth: 0, aliases: 0 };
    known.set(name, shape);
    return shape;
  };
  const ofSelections = (set: SelectionSetNode): Shape => {
    let depth = 0;
    let aliases = 0;
    for (const node of set.selections) {
      const inner =
        node.kind === Kind.FRAGMENT_SPREAD ? ofFragment(node.name.value) : node.selectionSet ? ofSelections(node.selectionSet) : { depth: 0, aliases: 0 };
      depth = Math.max(depth, inner.depth + (node.kind === Kind.FIELD ? 1 : 0));
      aliases += inner.aliases + (node.kind === Kind.FIELD && node.alias ? 1 : 0);
    }
    return { depth, aliases };
  };
  const shapes = document.definitions.flatMap((definition) => (definition.kind === Kind.OPERATION_DEFINITION ? [ofSelections(definition.selectionSet)] : []));
  return { depth: Math.max(0, ...shapes.map((shape) => shape.depth)), aliases: shapes.reduce((sum, shape) => sum + shape.aliases, 0) };
};

/** Fields that must stand alone in a document: guessing many passwords by aliases in one request is not one request. */
const ALONE = new Set(['signIn', 'confirmSignInCode', 'requestPasswordReset', 'resetPassword', 'signUpInvestor', 'confirmSignUp', 'acceptInvitation', 'invite', 'proveIdentity', 'changePassword', 'requestEmailChange', 'confirmEmailChange', 'objectToEmailChange']);

const standsAlone = (document: DocumentNode): boolean => {
  const roots = document.definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION && definition.operation === 'mutation' ? definition.selectionSet.selections : [],
  );
  const names = roots.map((root) => (root.kind === Kind.FIELD ? root.name.value : '…')).filter((name) => name !== '__typename');
  return names.length <= 1 || names.every((name) => name !== '…' && !ALONE.has(name));
};

const tooCostly = (): GraphQLError => new GraphQLError('TOO_COSTLY', { extensions: { code: 'TOO_COSTLY', http: { status: 400 } } });

export const costOf = (schema: GraphQLSchema, document: DocumentNode, variables: Record<string, unknown>, operationName?: string): number =>
  getComplexity({
    schema,
    query: document,
    variables,
    ...(operationName ? { operationName } : {}),
    estimators: [makeEstimator()],
    maxQueryNodes: MAX_NODES,
  });

const refuseCostly = (schema: GraphQLSchema, document: DocumentNode, request: { variables?: Record<string, unknown>; operationName?: string }, actor: Actor): void => {
  const { depth, aliases } = measure(document);
  if (depth > MAX_DEPTH || aliases > MAX_ALIASES || !standsAlone(document)) throw tooCostly();
  let cost: number;
  try {
    cost = costOf(schema, document, request.variables ?? {}, request.operationName);
  } catch (error) {
    // Variables that do not fit the schema are the executor's to name; too many nodes are ours to refuse.
    if (error instanceof Error && error.message.includes('exceeds')) throw tooCostly();
    return;
  }
  if (cost > costLimit(actor)) throw tooCostly();
};

/** Refuses, before anything runs, what would cost more than its sender may spend. Sees the values of variables. */
export const limitsPlugin = (schema: GraphQLSchema, onRefused: () => void): ApolloServerPlugin<Context> => ({
  requestDidStart: (): Promise<GraphQLRequestListener<Context>> =>
    Promise.resolve({
      didResolveOperation: ({ document, request, contextValue }): Promise<void> => {
        try {
          refuseCostly(schema, document, { ...(request.variables ? { variables: request.variables } : {}), ...(request.operationName ? { operationName: request.operationName } : {}) }, contextValue.actor);
          return Promise.resolve();
        } catch (error) {
          onRefused();
          return Promise.reject(error instanceof Error ? error : new Error('refused'));
        }
      },
    }),
});
