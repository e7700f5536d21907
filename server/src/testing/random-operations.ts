import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
} from 'graphql';
import type {
  GraphQLArgument,
  GraphQLField,
  GraphQLInputField,
  GraphQLInputType,
  GraphQLNamedType,
  GraphQLSchema,
  OperationTypeNode,
} from 'graphql';
import { diceFrom } from '../pictures/dice.ts';
import type { Dice } from '../pictures/dice.ts';

const SCALARS: Record<string, readonly unknown[]> = {
  ID: ['x', '00000000-0000-4000-8000-000000000000'],
  String: ['', 'x', 'Риддер', '"quoted" \\ \n'],
  Int: [0, 1, -7, 20],
  Float: [0, 1.5, -3],
  Boolean: [true, false],
  SafeInt: [0, 13_000_000_000],
  Date: ['2030-01-01'],
  DateTime: ['2026-11-25T09:30:00.000Z'],
  PartialDate: ['2030', '1990s'],
};

/** Values that fit no input type, or not this one. */
const MISFITS: readonly unknown[] = [null, 'nonsense', -1.5, 1e300, true, {}, { nothing: 1 }, [], [[null]], [1, 'x']];

const pick = <T>(dice: Dice, values: readonly T[]): T => {
  const chosen = values[dice.between(0, values.length - 1)];
  if (chosen === undefined) throw new Error('There is nothing to pick from.');
  return chosen;
};

/** A value of an input type as JSON; one in `misfit` does not fit. */
const randomInput = (dice: Dice, type: GraphQLInputType, misfit = 0): unknown => {
  if (dice.chance(misfit)) return pick(dice, MISFITS);
  if (isNonNullType(type)) return randomInput(dice, type.ofType, misfit) ?? randomInput(dice, type, misfit);
  if (dice.chance(0.1)) return null;
  if (isListType(type)) return Array.from({ length: dice.between(0, 2) }, () => randomInput(dice, type.ofType, misfit));
  if (isEnumType(type)) return pick(dice, type.getValues()).name;
  if (isInputObjectType(type)) return Object.fromEntries(randomFields(dice, Object.values(type.getFields()), misfit));
  return pick(dice, SCALARS[String(type)] ?? ['x']);
};

const isNeeded = (field: GraphQLInputField | GraphQLArgument): boolean => isNonNullType(field.type) && field.defaultValue === undefined;

const randomFields = (dice: Dice, fields: readonly GraphQLInputField[], misfit: number): [string, unknown][] =>
  fields.flatMap((field) =>
    (isNeeded(field) && !dice.chance(misfit / 4)) || dice.chance(0.4) ? [[field.name, randomInput(dice, field.type, misfit)]] : [],
  );

/** A JSON value as a GraphQL literal. */
const literal = (value: unknown, type: GraphQLInputType): string => {
  const bare = isNonNullType(type) ? type.ofType : type;
  if (value === null) return 'null';
  if (Array.isArray(value) && isListType(bare)) return `[${value.map((item) => literal(item, bare.ofType)).join(', ')}]`;
  if (isInputObjectType(bare)) {
    const fields = bare.getFields();
    return `{${Object.entries(value as object)
      .map(([name, inner]) => `${name}: ${fields[name] ? literal(inner, fields[name].type) : 'null'}`)
      .join(', ')}}`;
  }
  return isEnumType(bare) && typeof value === 'string' ? value : JSON.stringify(value);
};

export interface RandomOperation {
  readonly text: string;
  /** Sets of variables, some of which do not fit. */
  readonly variables: readonly Record<string, unknown>[];
}

interface Written {
  readonly dice: Dice;
  readonly schema: GraphQLSchema;
  readonly declared: { readonly name: string; readonly type: GraphQLInputType; readonly text: string }[];
  fields: number;
}

const argument = (written: Written, arg: GraphQLArgument): string => {
  const { dice, declared } = written;
  if (dice.chance(0.5)) return `${arg.name}: ${literal(randomInput(dice, arg.type), arg.type)}`;
  const name = `v${declared.length}`;
  const fallback = dice.chance(0.4) ? ` = ${literal(randomInput(dice, arg.type), arg.type)}` : '';
  declared.push({ name, type: arg.type, text: `$${name}: ${String(arg.type)}${fallback}` });
  return `${arg.name}: $${name}`;
};

const argumentsOf = (written: Written, field: GraphQLField<unknown, unknown>): string => {
  const chosen = field.args.filter((arg) => isNeeded(arg) || written.dice.chance(0.5)).map((arg) => argument(written, arg));
  return chosen.length > 0 ? `(${chosen.join(', ')})` : '';
};

const MOST_FIELDS = 40;

const DIRECTIVES = [' @skip(if: true)', ' @include(if: true)', ' @include(if: false)'];

const fieldText = (written: Written, field: GraphQLField<unknown, unknown>, depth: number): string => {
  const { dice } = written;
  written.fields += 1;
  // Different arguments under one response name cannot be merged.
  const alias = dice.chance(0.3) || field.args.length > 0 ? `a${written.fields}: ` : '';
  const directive = dice.chance(0.05) ? pick(dice, DIRECTIVES) : '';
  return `${alias}${field.name}${argumentsOf(written, field)}${directive}${selection(written, getNamedType(field.type), depth - 1)}`;
};

/** Only __typename inside: fields of two types under one name might not merge. */
const fragmentsInside = (written: Written, type: GraphQLNamedType): string[] =>
  isAbstractType(type)
    ? written.schema
        .getPossibleTypes(type)
        .filter(() => written.dice.chance(0.4))
        .map((one) => `... on ${one.name} { b${(written.fields += 1)}: __typename }`)
    : [];

const isLeafField = (field: GraphQLField<unknown, unknown>): boolean => isLeafType(getNamedType(field.type));

const selection = (written: Written, type: GraphQLNamedType, depth: number): string => {
  if (!isCompositeType(type)) return '';
  const fields = 'getFields' in type ? Object.values(type.getFields()) : [];
  const isOpen = depth > 0 && written.fields < MOST_FIELDS;
  const open = isOpen ? fields : fields.filter(isLeafField);
  const chosen = open.filter(() => written.dice.chance(Math.min(1, 4 / open.length)));
  const parts = chosen.map((field) => fieldText(written, field, depth));
  return ` { __typename ${[...parts, ...(isOpen ? fragmentsInside(written, type) : [])].join(' ')} }`;
};

/** A valid operation, with some sets of variables. */
export const randomOperation = (schema: GraphQLSchema, seed: string, kind: OperationTypeNode): RandomOperation => {
  const dice = diceFrom(seed);
  const written: Written = { dice, schema, declared: [], fields: 0 };
  const root = schema.getRootType(kind);
  if (!root) throw new Error('There is no such root.');
  const body = selection(written, root, 5);
  const declared = written.declared.length > 0 ? `(${written.declared.map(({ text }) => text).join(', ')})` : '';
  return { text: `${kind} Random${declared}${body}`, variables: randomVariables(dice, written.declared) };
};

/** For declared variables three sets that mostly fit and one that mostly does not. */
export const randomVariables = (
  dice: Dice,
  declared: readonly { readonly name: string; readonly type: GraphQLInputType }[],
): Record<string, unknown>[] =>
  [0, 0, 0.02, 0.3].map((misfit) =>
    Object.fromEntries(declared.flatMap(({ name, type }) => (dice.chance(0.15) ? [] : [[name, randomInput(dice, type, misfit)]]))),
  );
