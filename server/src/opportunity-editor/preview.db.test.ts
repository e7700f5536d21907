import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpportunityContent } from 'shared/opportunities/content.ts';
import { factsLoader, statusLoader } from '../opportunities/opportunity.facts.ts';
import { partsLoader } from '../opportunities/part.queries.ts';
import { unknownFacts } from '../opportunity-questions/unknowns.queries.ts';
import type { Context } from '../request/context.ts';
import { aFacility, asSent, CONSENT } from '../testing/steward-content.ts';
import { StewardWorld } from '../testing/steward-world.ts';
import { openWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { saveOpportunityDraft } from './draft.service.ts';
import { previewOf } from './preview.queries.ts';
import { publishOpportunity } from './publish.service.ts';
import { ownRow } from './steward-row.ts';

let world: World;
let place: StewardWorld;
beforeAll(async () => {
  world = await openWorld();
  place = new StewardWorld(world);
});
afterAll(() => world.close());

/** Columns that no field of the schema shows, and times. */
const HIDDEN = 'publication sections investmentTenge version ownerConsent auditedOn endedOn auditedFor details updatedAt publishedAt'.split(
  ' ',
);

/** What a page shows of a row in one request. */
const shown = async (ctx: Context, view: Parameters<typeof unknownFacts>[1]) => {
  const facts = await factsLoader(ctx).load(view.id);
  const hidden = new Set(HIDDEN);
  const row = Object.fromEntries(Object.entries(view).filter(([name]) => !hidden.has(name)));
  return {
    row: JSON.parse(JSON.stringify(row)) as object,
    facts: facts.map(({ recordedAt, ...fact }) => fact),
    parts: await partsLoader(ctx).load(view.id),
    states: await statusLoader(ctx).load(view.id),
    unknown: await unknownFacts(ctx, view),
  };
};

const previewed = async (id: string, content: OpportunityContent) => {
  const ctx = await place.steward();
  return shown(ctx, await previewOf(ctx, await ownRow(ctx, id), content));
};

const seenByVisitor = async (slug: string) => {
  const view = await place.seenByVisitor(slug);
  if (!view) throw new Error('It is not published.');
  return shown(await world.as('visitor'), view);
};

const HISTORY = [
  {
    status: 'IDLE',
    since: '2009',
    reason: 'DEBT',
    words: { ru: 'Долги' },
    grade: 'DOCUMENT',
    source: 'https://example.kz/debts',
    asOf: null,
  },
] as const;

describe('a preview', () => {
  it.each<[string, Partial<OpportunityContent>]>([
    ['with the owner’s consent', { consent: CONSENT, history: HISTORY }],
    ['without it', { history: HISTORY }],
    ['that says less than what is published', { consent: CONSENT, claims: [], buildings: [] }],
  ])('%s is the page that everybody sees after publishing', async (_what, more) => {
    const { id, slug } = await place.published(aFacility({ consent: CONSENT }));
    const title = { ru: 'Новое имя', kk: 'Жаңа атау', en: 'New name' };
    const content = aFacility({ title, ...more });
    const before = await previewed(id, content);
    expect(before.row).toMatchObject({ title: { text: 'Новое имя' } });
    await saveOpportunityDraft(await place.steward(), { id, version: 2, content: asSent(content) });
    await publishOpportunity(await place.steward(), { id, version: 3 });
    expect(before).toEqual(await seenByVisitor(slug));
  });

  it('changes nothing', async () => {
    const { id, slug } = await place.published(aFacility({ consent: CONSENT }));
    const stood = await seenByVisitor(slug);
    await previewed(id, aFacility({ claims: [], parcels: [] }));
    expect(await seenByVisitor(slug)).toEqual(stood);
  });
});
