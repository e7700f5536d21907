import { getNamedType, isNonNullType, isScalarType } from 'graphql';
import type { GraphQLField, GraphQLInputType, GraphQLNamedType } from 'graphql';

const SAMPLE: Record<string, unknown> = {
  ID: '00000000-0000-4000-8000-000000000000',
  String: 'x',
  Int: 1,
  Float: 1,
  Boolean: true,
  SafeInt: 1,
  Date: '2030-01-01',
  PartialDate: '2030',
};

/** A value that has the shape of an input type and refers to nothing in the database. */
export const sampleOf = (type: GraphQLInputType): unknown => {
  const named: GraphQLNamedType = getNamedType(type);
  const isList = String(type).replace('!', '').startsWith('[');
  const value = isScalarType(named)
    ? SAMPLE[named.name]
    : 'getValues' in named
      ? named.getValues()[0]?.name
      : 'getFields' in named
        ? Object.fromEntries(
            Object.values(named.getFields())
              .filter((field) => 'type' in field && isNonNullType(field.type))
              .map((field) => [field.name, sampleOf(field.type)]),
          )
        : null;
  return isList ? [value] : value;
};

/** The arguments without which a field cannot be asked for. */
export const requiredArgs = (field: GraphQLField<unknown, never>) => field.args.filter((arg) => isNonNullType(arg.type));
