import { defaultFieldResolver, getNamedType, isListType, isNonNullType, isObjectType } from 'graphql';
import type { GraphQLArgument, GraphQLField, GraphQLInputType, GraphQLSchema } from 'graphql';
import type { FieldProblem } from 'shared/problems/problems.ts';
import { badInput } from './problems.ts';

/** PostgreSQL stores neither U+0000 nor lone surrogates: no honest text contains them. */
const UNSTORABLE = /[\0\p{Cs}]/u;

/** Bounds for a text or a list that is an argument by itself; inputs have bounds of their own. */
const LONGEST_TEXT = 1_000;
const LONGEST_LIST = 200;

const isPlainText = (type: GraphQLInputType): boolean => ['String', 'ID'].includes(getNamedType(type).name);

const isList = (type: GraphQLInputType): boolean => isListType(isNonNullType(type) ? type.ofType : type);

/** The first text anywhere in a value that cannot be stored. */
const unstorable = (value: unknown, path: string): FieldProblem | null => {
  if (typeof value === 'string') return UNSTORABLE.test(value) ? { path, rule: 'BAD_CHARACTERS' } : null;
  if (typeof value !== 'object' || value === null) return null;
  for (const [name, part] of Object.entries(value)) {
    const problem = unstorable(part, `${path}.${name}`);
    if (problem) return problem;
  }
  return null;
};

/** Bounds of arguments that may be longer, by name. */
type Longer = Readonly<Record<string, number>>;

const tooLong = ({ name, type }: GraphQLArgument, value: unknown, longer: Longer): FieldProblem | null => {
  if (isList(type) && Array.isArray(value) && value.length > LONGEST_LIST) return { path: name, rule: 'TOO_LONG' };
  if (!isPlainText(type)) return null;
  const texts: readonly unknown[] = Array.isArray(value) ? value : [value];
  const most = longer[name] ?? LONGEST_TEXT;
  const index = texts.findIndex((text) => typeof text === 'string' && text.length > most);
  if (index < 0) return null;
  return { path: Array.isArray(value) ? `${name}.${index}` : name, rule: 'TOO_LONG' };
};

const problemsOf = (args: readonly GraphQLArgument[], given: Readonly<Record<string, unknown>>, longer: Longer): FieldProblem[] =>
  args.flatMap((arg) => tooLong(arg, given[arg.name], longer) ?? unstorable(given[arg.name], arg.name) ?? []);

const guard = (field: GraphQLField<unknown, unknown, Record<string, unknown>>, longer: Longer): void => {
  const resolve = field.resolve ?? defaultFieldResolver;
  const { args } = field;
  field.resolve = (root, given, ctx, info) => {
    const problems = problemsOf(args, given, longer);
    // A rejected promise: compiled operations do not catch what a resolver throws synchronously.
    return problems.length > 0 ? Promise.reject(badInput(...problems)) : resolve(root, given, ctx, info);
  };
};

/**
 * Checks every value a client sends, literal or variable, before a field is resolved: no text in the arguments, at any depth,
 * may be one that PostgreSQL refuses, and no plain argument may exceed its bound.
 */
export const guardArguments = (schema: GraphQLSchema, longer: Longer): GraphQLSchema => {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) if (field.args.length > 0) guard(field, longer);
  }
  return schema;
};
