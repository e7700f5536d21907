import { getNamedType, isInterfaceType, isLeafType } from 'graphql';
import type { GraphQLOutputType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildGuardedSchema } from 'server/src/app/schema.ts';
import { openHttpWorld } from 'server/src/testing/http-world.ts';
import type { HttpWorld } from 'server/src/testing/http-world.ts';

let world: HttpWorld;
beforeAll(async () => {
  world = await openHttpWorld();
});
afterAll(() => world.close());

const type = buildGuardedSchema().getType('Opportunity');
const fields = isInterfaceType(type) ? Object.values(type.getFields()) : [];

/** All plain fields below a field, two levels deep; what needs an argument is left out. */
const selectionOf = (output: GraphQLOutputType, depth = 2): string => {
  const named = getNamedType(output);
  if (isLeafType(named)) return '';
  if (!('getFields' in named) || depth === 0) return ' { __typename }';
  const inner = Object.values(named.getFields())
    .filter(({ args, type: of }) => args.length === 0 && (isLeafType(getNamedType(of)) || depth > 1))
    .map((field) => `${field.name}${selectionOf(field.type, depth - 1)}`);
  return ` { __typename ${inner.slice(0, 12).join(' ')} }`;
};

/** `confidence` is on no card: with it, rows are read as a whole. */
const answers = async (field: string, beside: string): Promise<unknown> => {
  const { data, errors } = await world.ask(
    'visitor',
    `{ opportunities(first: 3) { edges { node { ${field} ${beside} } } } opportunity(slug: "${slug}") { similar(first: 1) { ${field} ${beside} } } }`,
  );
  expect(errors).toEqual([]);
  return JSON.parse(JSON.stringify(data, (name, value: unknown) => (name === 'confidence' ? undefined : value)));
};

let slug = '';
beforeAll(async () => {
  const { data } = await world.ask('visitor', '{ opportunities(first: 1) { edges { node { slug } } } }');
  slug = /"slug":"([^"]+)"/.exec(JSON.stringify(data))?.[1] ?? '';
});

describe('a field of an opportunity', () => {
  it.each(fields.map((field) => [field.name, `${field.name}${selectionOf(field.type)}`] as const))(
    '%s says the same whether a list asks for a card or for the whole opportunity',
    async (_name, field) => {
      expect(await answers(field, '')).toEqual(await answers(field, 'confidence'));
    },
  );
});
