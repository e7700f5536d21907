import {
  execute,
  getOperationAST,
  GraphQLError,
  isAbstractType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import type { DocumentNode, ExecutionResult, GraphQLLeafType, GraphQLOutputType, GraphQLSchema } from 'graphql';
import { expect } from 'vitest';
import { diceFrom } from '../pictures/dice.ts';
import type { Dice } from '../pictures/dice.ts';
import { makeCompiled } from '../http/compiled-operations.ts';
import { buildGuardedSchema } from '../app/schema.ts';

const LEAVES: Record<string, unknown> = { Date: '2030-01-01', DateTime: '2026-11-25T09:30:00.000Z', PartialDate: '2030', Boolean: false };

const oneOf = <T>(dice: Dice, values: readonly T[]): T | undefined => values[dice.between(0, values.length - 1)];

const leafOf = (dice: Dice, type: GraphQLLeafType, faults: number): unknown => {
  if (isEnumType(type)) return oneOf(dice, type.getValues())?.value;
  if (dice.chance(faults)) return { not: 'a leaf' };
  return LEAVES[type.name] ?? (type.name === 'String' || type.name === 'ID' ? `s${dice.between(0, 99)}` : dice.between(0, 99));
};

/**
 * What a resolver returns: always the same for the same parent, field and arguments; sometimes null or an error. List items
 * never fail: graphql-js leaves rejections of the other items behind when one fails synchronously.
 */
const answerOf = (schema: GraphQLSchema, dice: Dice, type: GraphQLOutputType, faults = 0.01): unknown => {
  if (isNonNullType(type))
    return dice.chance(faults) ? null : (answerOf(schema, dice, type.ofType, faults) ?? answerOf(schema, dice, type, faults));
  if (dice.chance(0.08)) return null;
  if (isListType(type)) return Array.from({ length: dice.between(0, 3) }, () => answerOf(schema, dice, type.ofType, 0));
  if (isLeafType(type)) return leafOf(dice, type, faults);
  return { of: oneOf(dice, isAbstractType(type) ? schema.getPossibleTypes(type) : [type])?.name, key: dice.between(0, 1_000_000) };
};

/** Arguments as text, independent of their order. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );

interface Parent {
  readonly of: string;
  readonly key: number;
}

/**
 * Our schema with every resolver replaced: the execution is compared, not the business. Resolvers of one operation answer
 * either all synchronously or all later: with a mixture graphql-js itself leaves unhandled rejections behind.
 */
export const pretendedSchema = (): GraphQLSchema => {
  const schema = buildGuardedSchema();
  for (const type of Object.values(schema.getTypeMap())) {
    if (isAbstractType(type)) type.resolveType = (value: Parent) => value.of;
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      field.resolve = (parent: Parent | undefined, args, { isAsync }: { isAsync: boolean }) => {
        const dice = diceFrom(`${parent?.key ?? 0} ${type.name}.${field.name} ${canonical(args)}`);
        const isFault = dice.chance(0.03);
        if (isFault && !isAsync) throw new Error('thrown at once');
        if (isFault) return Promise.reject(new Error('rejected'));
        const answer = answerOf(schema, dice, field.type);
        return isAsync ? Promise.resolve(answer) : answer;
      };
    }
  }
  return schema;
};

/** The null that an error has left in the data: its own field, or the nearest nullable field above it. */
const nulledBy = (data: unknown, path: readonly (string | number)[]): string => {
  let value = data;
  for (const [depth, step] of path.entries()) {
    if (value === null || typeof value !== 'object') return path.slice(0, depth).join('.');
    value = (value as Record<string | number, unknown>)[step];
  }
  return path.join('.');
};

export interface Told {
  readonly data: unknown;
  /** Nulls in the data → the errors reported for them. */
  readonly failures: ReadonlyMap<string, readonly string[]>;
}

const told = (result: ExecutionResult): Told => {
  const data: unknown = JSON.parse(JSON.stringify({ data: result.data })).data;
  const failures = new Map<string, string[]>();
  for (const { path = [], originalError } of result.errors ?? []) {
    const key = data === undefined ? 'nothing ran' : nulledBy(data, path);
    failures.set(key, [
      ...(failures.get(key) ?? []),
      `${path.join('.')} ${originalError instanceof GraphQLError ? '' : (originalError?.message ?? '')}`,
    ]);
  }
  return { data, failures };
};

/** Where an error nulls an object around it, the specification leaves open which of the inner errors are reported. */
export const expectSame = (first: Told | undefined, fourth: Told | undefined): void => {
  expect(fourth?.data).toEqual(first?.data);
  expect([...(fourth?.failures.keys() ?? [])].toSorted()).toEqual([...(first?.failures.keys() ?? [])].toSorted());
  const own = (told: Told | undefined, place: string) => (told?.failures.get(place) ?? []).filter((words) => words.startsWith(`${place} `));
  for (const place of first?.failures.keys() ?? []) expect(own(fourth, place)).toEqual(own(first, place));
};

export interface Asked {
  readonly text: string;
  readonly document: DocumentNode;
}

/** Executes an operation as the server does: by its compiled code where there is any, else by graphql-js. */
export const makeExecutor = (schema: GraphQLSchema, isTrusted: (text: string) => boolean) => {
  const compiled = makeCompiled(schema, isTrusted);
  return async ({ text, document }: Asked, variables: Record<string, unknown>, context: object): Promise<ExecutionResult> => {
    const operation = getOperationAST(document);
    if (!operation) throw new Error('A document of a test holds one operation.');
    const answer = compiled({ source: text, document, operation, variables, context });
    return answer ?? execute({ schema, document, variableValues: variables, contextValue: context });
  };
};

/** Asks the same thing four times of one executor; the first answer is graphql-js's own. */
export const askedFour = async (schema: GraphQLSchema, asked: Asked, variables: Record<string, unknown>): Promise<Told[]> => {
  const executor = makeExecutor(schema, () => true);
  const context = { isAsync: diceFrom(asked.text + canonical(variables)).chance(0.5) };
  const answers: Told[] = [];
  for (let use = 0; use < 4; use += 1) answers.push(told(await executor(asked, variables, context)));
  return answers;
};
