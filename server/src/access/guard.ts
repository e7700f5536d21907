import { defaultFieldResolver, isInterfaceType, isObjectType } from 'graphql';
import type { GraphQLField, GraphQLFieldResolver, GraphQLSchema } from 'graphql';
import { forbidden, Problem, unauthenticated } from '../kernel/problems.ts';
import { isFull } from './actor.ts';
import type { Actor } from './actor.ts';
import { COORDINATES, FREE_OF_PROOF, needsProof } from './coordinates.ts';
import { RULES } from './rules.ts';
import type { RuleName } from './rules.ts';

/** The part of a request that the rules depend on. */
interface Asker {
  readonly actor: Actor;
}

const isOurs = (name: string): boolean => !name.startsWith('__');

/** Every `Type.field` of the schema; the fields of an interface count as fields of its types. */
export const coordinatesOf = (schema: GraphQLSchema): Map<string, GraphQLField<unknown, Asker>> => {
  const found = new Map<string, GraphQLField<unknown, Asker>>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isOurs(type.name) || !(isObjectType(type) || isInterfaceType(type))) continue;
    for (const field of Object.values(type.getFields())) found.set(`${type.name}.${field.name}`, field);
  }
  return found;
};

const refusal = (ctx: Asker): Problem => {
  if (ctx.actor.type === 'VISITOR') return unauthenticated();
  return isFull(ctx.actor) ? forbidden() : new Problem('FORBIDDEN', { rule: 'ENROLMENT_NEEDED' });
};

const isProved = ({ actor }: Asker): boolean => actor.type === 'PERSON' && actor.isProved;

const guarded = (
  rule: RuleName,
  asksProof: boolean,
  resolve: GraphQLFieldResolver<unknown, Asker>,
): GraphQLFieldResolver<unknown, Asker> => {
  const admits = RULES[rule];
  return (root, args, ctx, info) => {
    // A refusal is a rejected promise: compiled operations do not catch what a resolver throws synchronously.
    if (admits(ctx.actor) !== true) return Promise.reject(refusal(ctx));
    if (asksProof && isProved(ctx) !== true) return Promise.reject(new Problem('FORBIDDEN', { rule: 'PROOF_NEEDED' }));
    return resolve(root, args, ctx, info);
  };
};

/** Differences between the schema and the table, in words; empty when they agree. */
export const missingRules = (schema: GraphQLSchema): string[] => {
  const fields = coordinatesOf(schema);
  const without = [...fields.keys()].filter((name) => !COORDINATES.has(name)).map((name) => `${name} has no rule`);
  const stale = [...COORDINATES.keys(), ...FREE_OF_PROOF].filter((name) => !fields.has(name)).map((name) => `${name} is not in the schema`);
  return [...without, ...stale];
};

/** Denies by default: wraps every resolver whose rule is not PUBLIC, and refuses a schema that the table does not cover exactly. */
export const guardSchema = (schema: GraphQLSchema): GraphQLSchema => {
  const problems = missingRules(schema);
  if (problems.length > 0) throw new Error(`The table of access rules and the schema disagree: ${problems.join('; ')}.`);
  for (const [name, field] of coordinatesOf(schema)) {
    const rule = COORDINATES.get(name);
    if (rule && rule !== 'PUBLIC') field.resolve = guarded(rule, needsProof(name), field.resolve ?? defaultFieldResolver);
  }
  return schema;
};
