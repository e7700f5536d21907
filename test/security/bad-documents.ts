import { getNamedType, isCompositeType, isInterfaceType, isNonNullType, isObjectType } from 'graphql';
import type { GraphQLArgument, GraphQLField, GraphQLSchema } from 'graphql';
import type { Dice } from 'server/src/pictures/dice.ts';
import { badValue } from './bad-values.ts';
import type { Known } from './bad-values.ts';

type Field = GraphQLField<unknown, unknown>;

/** A field with arguments and the fields that lead to it, whose own arguments are valid. */
export interface Target {
  readonly operation: 'query' | 'mutation';
  readonly name: string;
  readonly path: readonly string[];
  readonly field: Field;
}

/** The path to what is below a root field, with arguments that find something. */
const WAYS = (slug: string): readonly (readonly [type: string, path: readonly string[]])[] => [
  ['OpportunityConnection', ['opportunities(first: 1)']],
  ['Facility', [`opportunity(slug: "${slug}")`]],
  ['FacilityPotential', [`opportunity(slug: "${slug}")`, '... on Facility', 'potential']],
  ['ManagedOpportunity', [`managedOpportunity(slug: "${slug}")`]],
  ['SpecialZone', ['zone(slug: "saryarqa")']],
  ['Town', ['town(slug: "ridder")']],
];

const withArguments = (fields: readonly Field[]): Field[] => fields.filter(({ args }) => args.length > 0);

/** Every field of the schema that has arguments and can be reached. */
export const targetsOf = (schema: GraphQLSchema, slug: string): Target[] => {
  const roots = (
    [
      ['query', schema.getQueryType()],
      ['mutation', schema.getMutationType()],
    ] as const
  ).flatMap(([operation, type]) =>
    withArguments(Object.values(type?.getFields() ?? {})).map((field) => ({ operation, name: field.name, path: [], field })),
  );
  const below = WAYS(slug).flatMap(([name, path]) => {
    const type = schema.getType(name);
    const fields = isObjectType(type) || isInterfaceType(type) ? withArguments(Object.values(type.getFields())) : [];
    const on = isObjectType(type) && type.getInterfaces().length > 0 ? [`... on ${name}`] : [];
    return fields.map((field) => ({ operation: 'query' as const, name: `${name}.${field.name}`, path: [...path, ...on], field }));
  });
  return [...roots, ...below];
};

/** Fields with arguments that no target covers: the paths must lead everywhere. */
export const unreached = (schema: GraphQLSchema, targets: readonly Target[]): string[] => {
  const reached = new Set(targets.map(({ field }) => field.name));
  return Object.values(schema.getTypeMap())
    .filter((type) => (isObjectType(type) || isInterfaceType(type)) && !type.name.startsWith('__'))
    .flatMap((type) => ('getFields' in type ? Object.values(type.getFields()) : []))
    .flatMap((field) => ('args' in field && field.args.length > 0 && !reached.has(field.name) ? [field.name] : []));
};

/** A value as it is written into a document. */
const literal = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (typeof value === 'object' && value !== null)
    return `{${Object.entries(value)
      .map(([name, part]) => `${name}: ${literal(part)}`)
      .join(', ')}}`;
  return JSON.stringify(value) ?? 'null';
};

export interface BadRequest {
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

const valuesOf = (args: readonly GraphQLArgument[], dice: Dice, known: Known): [GraphQLArgument, unknown][] =>
  args
    .filter(({ type }) => (isNonNullType(type) ? !dice.chance(0.02) : dice.chance(0.6)))
    .map((arg) => [arg, badValue(arg.type, dice, known)]);

const selectionOf = ({ type }: Field): string => (isCompositeType(getNamedType(type)) ? ' { __typename }' : '');

const around = (path: readonly string[], inner: string): string => path.reduceRight((text, step) => `${step} { ${text} }`, inner);

/** One request for a target with bad arguments: in variables, or written into the document. */
export const badRequest = ({ operation, path, field }: Target, dice: Dice, known: Known): BadRequest => {
  const values = valuesOf(field.args, dice, known);
  const isLiteral = dice.chance(0.15);
  const given = values.map(([{ name }, value]) => `${name}: ${isLiteral ? literal(value) : `$${name}`}`).join(', ');
  const call = `${field.name}${given ? `(${given})` : ''}${selectionOf(field)}`;
  const declared = isLiteral ? '' : values.map(([{ name, type }]) => `$${name}: ${String(type)}`).join(', ');
  const head = declared ? `${operation} (${declared})` : operation;
  return {
    query: `${head} { ${around(path, call)} }`,
    variables: isLiteral ? {} : Object.fromEntries(values.map(([{ name }, value]) => [name, value])),
  };
};
