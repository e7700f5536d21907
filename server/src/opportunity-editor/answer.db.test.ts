import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AskedFact } from 'shared/opportunities/unknowns.ts';
import { myQuestions } from '../opportunity-questions/question.queries.ts';
import { askSteward } from '../opportunity-questions/question.service.ts';
import type { OpportunityQuestionType } from '../opportunity-questions/question.types.ts';
import { eventsAbout } from '../testing/browsers.ts';
import { aFacility, asSent, CONSENT } from '../testing/steward-content.ts';
import { StewardWorld } from '../testing/steward-world.ts';
import { openWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import type { StateFactInput } from './answer.inputs.ts';
import { stateFact } from './answer.service.ts';
import { askedOf } from './asked.queries.ts';
import { saveOpportunityDraft } from './draft.service.ts';
import { managedOpportunity } from './managed.queries.ts';
import { publishOpportunity } from './publish.service.ts';
import { takeOverOpportunity } from './standing.service.ts';
import { storedDraft } from './steward-row.ts';

let world: World;
let place: StewardWorld;
beforeAll(async () => {
  world = await openWorld();
  place = new StewardWorld(world);
});
afterAll(() => world.close());

const PROOF = { grade: 'DOCUMENT', source: 'https://example.kz/act', asOf: '2026-10' } as const;
const NAMED = { grade: 'DOCUMENT', source: 'Акт № 9', asOf: '2026-10' } as const;

const asked = async (slug: string, fact: AskedFact, by = 'investor-a'): Promise<OpportunityQuestionType> => {
  const [question] = await askSteward(await world.as(by), { id: randomUUID(), slug, facts: [fact] });
  if (!question) throw new Error(`${fact} is known already.`);
  return question;
};

const stated = async (question: OpportunityQuestionType, more: Partial<StateFactInput>, by = 'reviewer-a') =>
  stateFact(await world.as(by), { id: question.id, version: question.version, ...NAMED, ...more });

/** A published facility whose owner agrees to everything being shown. */
const anOpenPlace = () => place.published(aFacility({ consent: CONSENT }));

describe('an answer with a source', () => {
  it('is a claim and the shown figure for everybody, and settles all who asked', async () => {
    const { id, slug } = await anOpenPlace();
    const own = await asked(slug, 'WATER');
    const other = await asked(slug, 'WATER', 'investor-b');
    expect(await stated(own, { code: 'CONNECTED', number: 120, line: 'Скважина № 2' })).toMatchObject({ state: 'STATED', answer: null });
    const events = await eventsAbout(world.database.ownerPool, id);
    expect(events.filter((name) => /published|fact_stated/.test(name))).toEqual(['opportunity.published', 'opportunity.fact_stated']);
    expect(await place.seenByVisitor(slug)).toMatchObject({ waterM3Day: 120, landHa: 12.5, powerMva: 6.3 });
    const [claim] = (await place.factsSeenBy('visitor', id)).filter(({ key }) => key === 'WATER_M3_DAY');
    expect(claim).toMatchObject({ number: 120, grade: 'DOCUMENT', asOf: '2026-10' });
    expect((await place.partsSeenBy('visitor', id)).utilities.at(-1)).toMatchObject({
      utility: 'WATER',
      available: 120,
      source: 'Акт № 9',
    });
    expect(
      (await myQuestions(await world.as('investor-b'), { first: 100, after: null })).edges
        .map(({ node }) => node)
        .find((one) => one.id === other.id)?.state,
    ).toBe('STATED');
  });

  it.each<[AskedFact, Partial<StateFactInput>, object]>([
    ['CONTAMINATION', { code: 'CLEAN' }, { contamination: 'CLEAN' }],
    ['HEAT', { code: 'ABSENT' }, { utilitiesAbsent: ['GAS', 'HEAT'] }],
    ['ROAD', { code: 'CONNECTED' }, { utilitiesPresent: ['POWER', 'RAIL', 'ROAD'] }],
  ])('states %s', async (fact, more, row) => {
    const { slug } = await anOpenPlace();
    await stated(await asked(slug, fact), more);
    expect(await place.seenByVisitor(slug)).toMatchObject(row);
  });

  it('states a price, an owner and a cadastral number as parts', async () => {
    const { id, slug } = await place.published(aFacility({ consent: CONSENT, prices: [], owners: [], parcels: [], legal: [] }));
    await stated(await asked(slug, 'PRICE'), { code: 'LEASE', number: 900_000, currency: 'KZT', per: 'WHOLE_MONTH' });
    await stated(await asked(slug, 'OWNER'), { code: 'STATE', line: 'Акимат Риддера' });
    await stated(await asked(slug, 'CADASTRE'), { line: '05-085-003-124' });
    await stated(await asked(slug, 'LEGAL'), { code: 'CLEAR' });
    expect(await place.partsSeenBy('visitor', id)).toMatchObject({
      prices: [{ deal: 'LEASE', amount: 900_000, per: 'WHOLE_MONTH' }],
      owners: [{ form: 'STATE', name: 'Акимат Риддера' }],
      parcels: [{ cadastralNumber: '05-085-003-124' }],
      legal: [{ state: 'CLEAR' }],
    });
  });

  it('reaches the draft, which would take it back otherwise, and leaves what else is written there', async () => {
    const { id, slug } = await anOpenPlace();
    const title = { ru: 'Новое имя', kk: 'Жаңа атау', en: 'New name' };
    await saveOpportunityDraft(await place.steward(), { id, version: 2, content: asSent(aFacility({ consent: CONSENT, title })) });
    await stated(await asked(slug, 'WATER'), { code: 'CONNECTED', number: 120, line: 'Скважина № 2' });
    const draft = await storedDraft(await place.steward(), id);
    expect(draft).toMatchObject({ version: 4, publishedVersion: 2, content: { title } });
    expect(draft?.content.utilities.at(-1)).toMatchObject({ utility: 'WATER', available: 120 });
    expect(await place.seenByVisitor(slug)).toMatchObject({ title: { text: 'Завод металлоконструкций' } });
  });

  it('leaves a draft without changes without changes', async () => {
    const { id, slug } = await anOpenPlace();
    await stated(await asked(slug, 'WATER'), { code: 'CONNECTED', number: 120, line: 'Скважина № 2' });
    expect(await storedDraft(await place.steward(), id)).toMatchObject({ version: 3, publishedVersion: 3 });
  });

  it.each<[string, AskedFact, Partial<StateFactInput>, string[]]>([
    ['no value', 'WATER', {}, ['input.code']],
    ['a word that is not of its list', 'SEWERAGE', { code: 'SOMETIMES' }, ['input.code']],
    ['no land at all', 'LAND', { number: 0 }, ['input.number']],
    ['water from nowhere', 'WATER', { code: 'CONNECTED', number: 5 }, ['input.line']],
    ['no evidence', 'WATER', { code: 'CONNECTED', grade: null, source: ' ', asOf: null }, ['input.grade', 'input.source', 'input.asOf']],
  ])('is refused with %s, field by field, and nothing changes', async (_what, fact, more, paths) => {
    const { slug } = await place.published(aFacility({ consent: CONSENT, claims: [], parcels: [] }));
    const before = await place.seenByVisitor(slug);
    const question = await asked(slug, fact);
    await expect(stated(question, more)).rejects.toMatchObject({ details: { fields: paths.map((path) => ({ path })) } });
    expect(await place.seenByVisitor(slug)).toEqual(before);
  });

  it('that nobody would see without the owner’s consent is refused, unless its source is public', async () => {
    const { slug } = await place.published(aFacility());
    const question = await asked(slug, 'CONTAMINATION');
    await expect(stated(question, { code: 'CLEAN' })).rejects.toMatchObject({ details: { rule: 'OPPORTUNITY_NEEDS_CONSENT' } });
    await stated(question, { code: 'CLEAN', ...PROOF });
    expect(await place.seenByVisitor(slug)).toMatchObject({ contamination: 'CLEAN' });
  });

  it('that contradicts what is stated is for the editor', async () => {
    const { slug } = await place.published(aFacility({ consent: CONSENT, claims: [], parcels: [] }));
    await expect(stated(await asked(slug, 'LAND'), { number: 0.1 })).rejects.toMatchObject({
      details: { rule: 'OPPORTUNITY_INCONSISTENT', params: { count: 1 } },
    });
  });

  it('is not given for a row of the public record before it is taken over', async () => {
    const { id, slug } = await place.publicRecordOf('reviewer-a');
    const question = await asked(slug, 'TELECOM');
    await expect(stated(question, { code: 'ABSENT' })).rejects.toMatchObject({ details: { rule: 'OPPORTUNITY_NOT_TAKEN_OVER' } });
    await takeOverOpportunity(await place.steward(), id);
    await expect(stated(question, { code: 'ABSENT' }, 'reviewer-b')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('publishing', () => {
  it('answers what was asked about facts that it states', async () => {
    const { id, slug } = await anOpenPlace();
    const question = await asked(slug, 'POINT');
    const content = aFacility({ consent: CONSENT, lat: 50.35, lng: 83.51, isPointExact: true });
    await saveOpportunityDraft(await place.steward(), { id, version: 2, content: asSent(content) });
    await publishOpportunity(await place.steward(), { id, version: 3 });
    expect(
      (await myQuestions(await world.as('investor-a'), { first: 100, after: null })).edges
        .map(({ node }) => node)
        .find((one) => one.id === question.id)?.state,
    ).toBe('STATED');
  });
});

describe('what investors ask for most', () => {
  it('is counted from questions, saved searches and expressions of interest, and stands with the row', async () => {
    const { id, slug } = await anOpenPlace();
    const before = await askedOf(await place.steward(), id);
    await asked(slug, 'HEAT');
    await asked(slug, 'HEAT', 'investor-b');
    for (const [name, query] of [
      ['Тепло', '?utility=POWER,HEAT&land=1-'],
      ['Земля', '?land=5-'],
    ])
      await world.database.ownerPool.query(
        `insert into saved_search (person_id, name, query, frequency) select p.id, $1, $2, 'DAILY' from person p where p.email = $3`,
        [name, query, world.viewers.get('investor-a')?.email],
      );
    const after = await askedOf(await place.steward(), id);
    const more = (fact: AskedFact): number => (after[fact] ?? 0) - (before[fact] ?? 0);
    expect([more('HEAT'), more('LAND'), more('POWER'), more('RAIL')]).toEqual([3, 1, 1, 0]);
    expect(await managedOpportunity(await place.steward(), slug)).toMatchObject({ questions: 2 });
  });
});
