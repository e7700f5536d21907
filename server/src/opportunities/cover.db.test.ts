import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHttpWorld } from '../testing/http-world.ts';
import type { HttpWorld } from '../testing/http-world.ts';
import { anOpportunity } from '../testing/opportunities.ts';
import { aPng } from '../testing/sample-files.ts';
import { upload } from '../testing/uploads.ts';
import { opportunityBySlug } from './opportunity.queries.ts';

const ATTACH = 'mutation ($input: AttachFileInput!) { attachFile(input: $input) { id pictures { id } } }';
const CHANGE = 'mutation ($input: ChangeFileInput!) { changeFile(input: $input) { id } }';
const DETACH = 'mutation ($id: ID!) { detachFile(id: $id) { id } }';
const ORDER = 'mutation ($input: OrderFilesInput!) { orderFiles(input: $input) { id } }';
const LIST = `query ($text: String!) { opportunities(first: 10, text: $text) { edges { node { slug cover { url width height } } } } }`;

let world: HttpWorld;
beforeAll(async () => {
  world = await openHttpWorld();
});
afterAll(() => world.close());

const change = async (query: string, variables: Record<string, unknown>): Promise<Record<string, unknown>> => {
  const { data, errors } = await world.ask('reviewer-a', query, variables);
  expect(errors).toEqual([]);
  return data ?? {};
};

interface Place {
  readonly slug: string;
  readonly opportunity: string;
  /** Attaches a picture; gives the file and its place with the opportunity. */
  readonly attach: (isPublic: boolean) => Promise<{ readonly file: string; readonly link: string }>;
}

const aPlace = async (): Promise<Place> => {
  const slug = await anOpportunity(world.database.ownerPool);
  const { rows } = await world.database.ownerPool.query<{ id: string }>('select id from opportunity where slug = $1', [slug]);
  const opportunity = rows[0]?.id ?? '';
  return {
    slug,
    opportunity,
    attach: async (isPublic) => {
      const { id: file } = await upload(world, 'reviewer-a', { bytes: await aPng(), purpose: 'PICTURE' });
      const answer = await change(ATTACH, { input: { opportunity, attachment: file, purpose: 'PICTURE', isPublic } });
      const { pictures } = answer['attachFile'] as { pictures: { id: string }[] };
      return { file, link: pictures.at(-1)?.id ?? '' };
    },
  };
};

/** The file that the card of a list shows; null: the drawing. */
const coverOf = async ({ slug }: Place, viewer = 'visitor'): Promise<string | null> => {
  const { data, errors } = await world.ask(viewer, LIST, { text: slug });
  expect(errors).toEqual([]);
  const { edges } = (data?.['opportunities'] ?? { edges: [] }) as { edges: { node: { slug: string; cover: { url: string }[] } }[] };
  const shown = edges.find(({ node }) => node.slug === slug);
  if (!shown) throw new Error('The list does not have it.');
  const [smallest] = shown.node.cover;
  return smallest ? (smallest.url.split('/')[2] ?? null) : null;
};

describe('the picture of a card', () => {
  it('is the first public one, in the order that the steward has set', async () => {
    const place = await aPlace();
    expect(await coverOf(place)).toBeNull();
    const hidden = await place.attach(false);
    expect(await coverOf(place)).toBeNull();
    const [one, two] = [await place.attach(true), await place.attach(true)];
    expect(await coverOf(place)).toBe(one.file);
    await change(ORDER, { input: { opportunity: place.opportunity, ids: [two.link, hidden.link, one.link] } });
    expect(await coverOf(place)).toBe(two.file);
    await change(CHANGE, { input: { id: two.link, isPublic: false } });
    expect(await coverOf(place)).toBe(one.file);
    await change(DETACH, { id: one.link });
    expect(await coverOf(place)).toBeNull();
    // A list is the same for everybody: its steward sees what is hidden on the page.
    expect(await coverOf(place, 'reviewer-a')).toBeNull();
  });

  it('is not shown without the consent of the owner, and comes back with it', async () => {
    const place = await aPlace();
    const { file } = await place.attach(true);
    const consent = (state: string) =>
      world.database.ownerPool.query('update opportunity set owner_consent = $1 where id = $2', [state, place.opportunity]);
    await consent('REFUSED');
    for (const viewer of world.viewers.keys()) expect(await coverOf(place, viewer), viewer).toBeNull();
    expect((await world.inject('visitor', { url: `/pictures/${file}/small.webp` })).statusCode).toBe(404);
    await consent('GIVEN');
    expect(await coverOf(place)).toBe(file);
    expect((await world.inject('visitor', { url: `/pictures/${file}/small.webp` })).statusCode).toBe(200);
  });

  it('has one size under one name, with its width and height', async () => {
    const place = await aPlace();
    const { file } = await place.attach(true);
    const { data } = await world.ask('visitor', LIST, { text: place.slug });
    expect(JSON.stringify(data)).toContain(JSON.stringify([{ url: `/pictures/${file}/small.webp`, width: 32, height: 24 }]));
  });

  it('comes with the row, without a statement of its own, and is told to nobody as news', async () => {
    const place = await aPlace();
    const { file } = await place.attach(true);
    const ctx = await world.as('visitor');
    expect((await opportunityBySlug(ctx, place.slug))?.cover.map(({ url }) => url)).toEqual([`/pictures/${file}/small.webp`]);
    expect(ctx.statements.count).toBe(1);
    const { rows } = await world.database.ownerPool.query('select reason from opportunity_change where opportunity_id = $1', [
      place.opportunity,
    ]);
    expect(rows).toEqual([{ reason: 'PUBLISHED' }]);
  });
});
