import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aDraft } from 'server/src/testing/interests.ts';
import { anOpportunity } from 'server/src/testing/opportunities.ts';
import { openHttpWorld } from 'server/src/testing/http-world.ts';
import type { HttpWorld } from 'server/src/testing/http-world.ts';

let world: HttpWorld;
beforeAll(async () => {
  world = await openHttpWorld();
  for (const viewer of ['investor-a', 'investor-b']) await aDraft(await world.as(viewer), await anOpportunity(world.database.ownerPool));
});
afterAll(() => world.close());

const PUBLIC =
  'query ($after: String, $sort: SearchSort!) { list: opportunities(first: 2, after: $after, sort: $sort) { edges { node { slug } } pageInfo { endCursor } } }';
const OWN = 'query ($after: String) { list: myInterests(first: 1, after: $after) { edges { node { id } } pageInfo { endCursor } } }';

interface List {
  readonly edges: readonly { readonly node: { readonly slug?: string; readonly id?: string } }[];
  readonly pageInfo: { readonly endCursor: string };
}

const ask = async (viewer: string, query: string, variables: Record<string, unknown>, headers: Record<string, string> = {}) => {
  const { data, errors } = await world.ask(viewer, query, variables, headers);
  return { list: data?.['list'] as List | undefined, errors: errors.map(({ extensions }) => [extensions['code'], extensions['fields']]) };
};

const cursorOf = async (viewer: string, query: string, variables: Record<string, unknown> = {}): Promise<string> =>
  (await ask(viewer, query, variables)).list?.pageInfo.endCursor ?? '';

const REFUSED = [['BAD_USER_INPUT', [{ path: 'after', rule: 'CURSOR' }]]];

describe('a cursor of the public list', () => {
  it('leads everybody to the same next page', async () => {
    const after = await cursorOf('visitor', PUBLIC, { sort: 'LAND' });
    const pages = await Promise.all(
      ['visitor', 'investor-a', 'administrator'].map(async (viewer) => (await ask(viewer, PUBLIC, { sort: 'LAND', after })).list?.edges),
    );
    expect(pages[0]).toHaveLength(2);
    expect(pages[1]).toEqual(pages[0]);
    expect(pages[2]).toEqual(pages[0]);
  });

  it('belongs to its sort and its language', async () => {
    const after = await cursorOf('visitor', PUBLIC, { sort: 'LAND' });
    expect((await ask('visitor', PUBLIC, { sort: 'NEWEST', after })).errors).toEqual(REFUSED);
    expect((await ask('visitor', PUBLIC, { sort: 'LAND', after }, { 'x-qaita-locale': 'KK' })).errors).toEqual(REFUSED);
  });
});

describe('a cursor of somebody’s own list', () => {
  it('gives its reader the next page', async () => {
    expect((await ask('investor-a', OWN, { after: await cursorOf('investor-a', OWN) })).errors).toEqual([]);
  });

  it('is refused to anybody else', async () => {
    expect((await ask('investor-b', OWN, { after: await cursorOf('investor-a', OWN) })).errors).toEqual(REFUSED);
  });

  it('is refused by other lists', async () => {
    expect((await ask('investor-a', OWN, { after: await cursorOf('investor-a', PUBLIC, { sort: 'LAND' }) })).errors).toEqual(REFUSED);
  });
});
