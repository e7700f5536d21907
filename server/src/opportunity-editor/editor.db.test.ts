import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Context } from '../request/context.ts';
import { aFacility, asSent, CONSENT } from '../testing/steward-content.ts';
import { StewardWorld } from '../testing/steward-world.ts';
import { aColleague } from '../testing/zone-terms.ts';
import { openWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { statusLoader } from '../opportunities/opportunity.facts.ts';
import { createOpportunity, saveOpportunityDraft } from './draft.service.ts';
import { managedOpportunity } from './managed.queries.ts';
import { publishOpportunity } from './publish.service.ts';

let world: World;
let place: StewardWorld;
let steward: () => Promise<Context>;
let colleague: () => Promise<Context>;
beforeAll(async () => {
  world = await openWorld();
  place = new StewardWorld(world);
  steward = () => world.as('reviewer-a');
  colleague = await aColleague(world, 'reviewer-a');
});
afterAll(() => world.close());

const RULE = (rule: string) => ({ code: 'RULE_BROKEN', details: { rule } });
const FORBIDDEN = { code: 'FORBIDDEN' };

describe('a new row', () => {
  it('is begun once, however often it is sent', async () => {
    const input = { id: randomUUID(), kind: 'FACILITY' as const, title: { ru: 'Цех' } };
    const first = await createOpportunity(await steward(), input);
    expect(await createOpportunity(await steward(), input)).toEqual(first);
    expect(first).toMatchObject({ origin: 'REGISTERED', publication: 'DRAFT', slug: `tsekh-${input.id.slice(0, 6)}` });
  });

  it('is hidden from everybody but its steward', async () => {
    const { slug } = await place.created();
    expect(await place.seenByVisitor(slug)).toBeNull();
    expect(await managedOpportunity(await world.as('reviewer-b'), slug)).toBeNull();
    expect(await managedOpportunity(await steward(), slug)).toMatchObject({ state: 'REPORTED', isChanged: true });
  });

  it('of a zone is begun by its own company, and only by it', async () => {
    const site = (zone: string) => ({ id: randomUUID(), kind: 'ZONE_SITE' as const, title: { ru: 'Участок 5' }, zone });
    const manager = await world.as('zone-manager-a');
    expect(await createOpportunity(manager, site('saryarqa'))).toMatchObject({ kind: 'ZONE_SITE', status: 'FREE' });
    await expect(createOpportunity(manager, site('pavlodar'))).rejects.toMatchObject(FORBIDDEN);
    await expect(createOpportunity(await steward(), site('saryarqa'))).rejects.toMatchObject(FORBIDDEN);
    await expect(createOpportunity(manager, { id: randomUUID(), kind: 'FACILITY', title: { ru: 'Цех' } })).rejects.toMatchObject(FORBIDDEN);
  });

  it('needs a name', async () => {
    await expect(createOpportunity(await steward(), { id: randomUUID(), kind: 'FACILITY', title: { ru: ' ' } })).rejects.toMatchObject({
      details: { fields: [{ path: 'input.title', rule: 'REQUIRED' }] },
    });
  });
});

describe('a draft', () => {
  it('that was saved meanwhile is not overwritten: the editor is told which version stands and whose it is', async () => {
    const { id } = await place.created();
    await saveOpportunityDraft(await colleague(), { id, version: 1, content: asSent(aFacility()) });
    await expect(saveOpportunityDraft(await steward(), { id, version: 1, content: asSent(aFacility()) })).rejects.toMatchObject({
      code: 'CONFLICT',
      details: { params: { version: 2, by: 'Коллега' } },
    });
  });

  it('is written by its steward only', async () => {
    const { id } = await place.created();
    await expect(
      saveOpportunityDraft(await world.as('reviewer-b'), { id, version: 1, content: asSent(aFacility()) }),
    ).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    const own = await place.publicRecordOf('reviewer-a');
    await expect(
      saveOpportunityDraft(await world.as('reviewer-b'), { id: own.id, version: 0, content: asSent(aFacility()) }),
    ).rejects.toMatchObject(FORBIDDEN);
  });

  it.each([
    ['a town of another region', { town: 'zhezkazgan' }, 'town', 'UNKNOWN_VALUE'],
    ['an activity that the classifier does not know', { oked: ['04'] }, 'oked', 'OKED'],
    ['a status of another kind', { status: 'FREE' as const }, 'status', 'UNKNOWN_VALUE'],
    ['half a point', { lat: 50 }, 'lng', 'REQUIRED'],
    ['hidden characters', { title: { ru: 'Цех \uE000' } }, 'title.ru', 'BAD_CHARACTERS'],
  ])('refuses %s and keeps what stood', async (_what, more, field, rule) => {
    const { id, slug } = await place.created();
    await expect(saveOpportunityDraft(await steward(), { id, version: 1, content: asSent(aFacility(more)) })).rejects.toMatchObject({
      details: { fields: [{ path: `input.content.${field}`, rule }] },
    });
    expect(await managedOpportunity(await steward(), slug)).toMatchObject({ title: { text: 'Цех' } });
  });

  it('leaves what is published as it is', async () => {
    const { id, slug } = await place.published(aFacility({ consent: CONSENT }));
    await saveOpportunityDraft(await steward(), { id, version: 2, content: asSent(aFacility({ title: { ru: 'Тайное имя' } })) });
    expect(await place.seenByVisitor(slug)).toMatchObject({ title: { text: 'Завод металлоконструкций' } });
  });
});

describe('publishing', () => {
  it('turns the draft into the row that search and cards read, its claims and its parts', async () => {
    const { id, slug } = await place.published(aFacility({ consent: CONSENT }));
    expect(await place.seenByVisitor(slug)).toMatchObject({
      origin: 'REGISTERED',
      landHa: 12.5,
      floorM2: 8400,
      powerMva: 6.3,
      rail: 'YES',
      utilitiesPresent: ['POWER', 'RAIL'],
      utilitiesAbsent: ['GAS'],
      condition: 'MAJOR_REPAIR',
      legalStates: ['PLEDGED'],
      dealTypes: ['SALE'],
      price: 450_000_000,
      rent: null,
      location: { isHint: true },
    });
    expect(await place.partsSeenBy('visitor', id)).toMatchObject({
      buildings: [{ name: 'Главный корпус', craneT: 20, grade: 'DOCUMENT', asOf: '2026-05' }],
      prices: [{ amount: 450_000_000 }],
      owners: [{ contact: '+7 701 000 00 00' }],
    });
    const { rows } = await world.database.ownerPool.query(
      `select land_ha, power_mva, equipment, price::float8 as price from search_row where opportunity_id = $1`,
      [id],
    );
    expect(rows).toEqual([{ land_ha: 12.5, power_mva: 6.3, equipment: ['CRANE'], price: 450_000_000 }]);
  });

  it('sent twice publishes once', async () => {
    const row = await place.published(aFacility({ consent: CONSENT }));
    expect(await publishOpportunity(await steward(), { id: row.id, version: 2 })).toEqual(row);
    const { rows } = await world.database.ownerPool.query(
      `select name from event where subject_id = $1 and name = 'opportunity.published'`,
      [row.id],
    );
    expect(rows).toHaveLength(1);
  });

  it('adds new claims above the older ones, which stay; parts that changed are superseded', async () => {
    const content = aFacility({ consent: CONSENT });
    const { id, slug } = await place.published(content);
    const [land, condition] = content.claims;
    const [hall] = content.buildings;
    if (!land || !condition || !hall) throw new Error('The content has no claims.');
    const more = aFacility({
      consent: CONSENT,
      claims: [{ ...land, number: 11.9 }, condition],
      buildings: [hall, { ...hall, name: 'Склад', floorM2: 600 }],
    });
    await saveOpportunityDraft(await steward(), { id, version: 2, content: asSent(more) });
    await publishOpportunity(await steward(), { id, version: 3 });
    const lands = (await place.factsSeenBy('visitor', id)).filter(({ key }) => key === 'LAND_HA');
    expect(lands.map(({ number }) => number)).toEqual([11.9, 12.5]);
    expect(await place.seenByVisitor(slug)).toMatchObject({ landHa: 11.9, floorM2: 9000 });
    const { rows } = await world.database.ownerPool.query(
      `select content ->> 'name' as name, superseded_at is null as stands from opportunity_part where opportunity_id = $1 and kind = 'BUILDING' order by 1`,
      [id],
    );
    expect(rows).toEqual([
      { name: 'Главный корпус', stands: true },
      { name: 'Склад', stands: true },
    ]);
  });

  it('keeps a dated history of stops and restarts', async () => {
    const entry = (status: 'IDLE' | 'PARTLY_USED', since: string) => ({
      status,
      since,
      reason: status === 'IDLE' ? ('NO_BUYER' as const) : ('NEW_OWNER' as const),
      words: { ru: 'словами' },
      grade: 'DOCUMENT' as const,
      source: 'https://example.kz/news',
      asOf: null,
    });
    const { id } = await place.published(
      aFacility({ history: [entry('IDLE', '2009'), entry('PARTLY_USED', '2014'), entry('IDLE', '2019-06')] }),
    );
    expect(
      (await statusLoader(await world.as('visitor')).load(id)).map(({ status, since, reasonCode }) => [status, since, reasonCode]),
    ).toEqual([
      ['IDLE', '2009', 'NO_BUYER'],
      ['PARTLY_USED', '2014', 'NEW_OWNER'],
      ['IDLE', '2019-06', 'NO_BUYER'],
    ]);
  });

  it('asks for the grounds, source and date of what is new', async () => {
    const bare = { number: 3, code: null, text: null, grade: null, source: null, asOf: null, key: 'LAND_HA' as const };
    const { id } = await place.drafted(aFacility({ claims: [bare] }));
    await expect(publishOpportunity(await steward(), { id, version: 2 })).rejects.toMatchObject({
      details: { fields: ['grade', 'source', 'asOf'].map((field) => ({ path: `input.content.claims.0.${field}`, rule: 'REQUIRED' })) },
    });
  });

  it('waits until contradictions are mended or justified', async () => {
    const floor = {
      key: 'FLOOR_M2' as const,
      number: 500_000,
      code: null,
      text: null,
      grade: 'WORD' as const,
      source: 'слова',
      asOf: '2026',
    };
    const claims = [...aFacility().claims, floor];
    const { id } = await place.drafted(aFacility({ claims }));
    await expect(publishOpportunity(await steward(), { id, version: 2 })).rejects.toMatchObject(RULE('OPPORTUNITY_INCONSISTENT'));
    const justifications = [{ finding: 'FLOOR_EXCEEDS_LAND', words: 'Подземные этажи' }];
    await saveOpportunityDraft(await steward(), { id, version: 2, content: asSent(aFacility({ claims, justifications })) });
    expect(await publishOpportunity(await steward(), { id, version: 3 })).toMatchObject({ publication: 'PUBLISHED' });
  });

  it('of a draft that somebody has changed since it was read is refused', async () => {
    const { id } = await place.drafted(aFacility());
    await expect(publishOpportunity(await steward(), { id, version: 1 })).rejects.toMatchObject({ code: 'CONFLICT' });
  });
});
