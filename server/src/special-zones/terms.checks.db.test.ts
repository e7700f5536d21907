import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kazakhstanDay } from 'shared/locale/kazakhstan-clock.ts';
import type { StoredClause } from 'shared/special-zones/canonical.ts';
import type { Context } from '../request/context.ts';
import { aClause, aColleague, draftWith, zoneOf } from '../testing/zone-terms.ts';
import { openWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { approveZoneTerms } from './terms.draft.service.ts';
import type { TermsClauseInput } from './terms.inputs.ts';
import { publishZoneTerms } from './terms.publish.service.ts';
import { ZoneTermsResolver } from './terms.resolver.ts';
import type { SpecialZoneType } from './zone.types.ts';
import { publishedTerms, termsInForce, zones } from './zones.reference.ts';

let world: World;
let colleague: () => Promise<Context>;
let zone: SpecialZoneType;
beforeAll(async () => {
  world = await openWorld();
  colleague = await aColleague(world, 'zone-manager-a');
  zone = await zoneOf(world, 'saryarqa');
});
afterAll(() => world.close());

const resolver = new ZoneTermsResolver();
const manager = () => world.as('zone-manager-a');

/** The clauses in force as an editor would send them, some of them changed. */
const clausesWith = async (
  changes: Readonly<Record<string, (clause: StoredClause) => Partial<TermsClauseInput>>>,
): Promise<TermsClauseInput[]> => {
  const terms = termsInForce(await world.as('visitor'), zone.id);
  return (terms?.stored ?? []).map((clause) => ({ ...clause, relief: null, oked: null, ...changes[clause.key]?.(clause) }));
};

const approval = async (clauses: TermsClauseInput[], justifications?: { finding: string; words: string }[]) => {
  const draft = await draftWith(await manager(), zone, { clauses, ...(justifications ? { justifications } : {}) });
  return { draft, approve: async () => approveZoneTerms(await colleague(), { id: draft.id, version: draft.version }) };
};

const found = async (clauses: TermsClauseInput[]) => {
  const { draft } = await approval(clauses);
  return resolver.findings(draft, await manager());
};

const CONTRADICTS = { code: 'RULE_BROKEN', details: { rule: 'TERMS_INCONSISTENT' } };

const IN_ENGLISH = {
  RELIEF_YEARS_A: ({ text }: StoredClause) => ({ text: { ...text, en: text?.en?.replace('7 years', 'eight years') ?? null } }),
};

describe('the real terms of the zones', () => {
  it('give no finding in any zone', async () => {
    const visitor = await world.as('visitor');
    const all = zones(visitor).zones.flatMap((one) => {
      const terms = termsInForce(visitor, one.id);
      return terms ? resolver.findings(terms, visitor).map((finding) => [one.slug, finding.id]) : [];
    });
    expect(zones(visitor).zones).toHaveLength(16);
    expect(all).toEqual([]);
  });
});

describe('a draft whose figures do not agree is not approved', () => {
  it.each([
    ['a value of 8 beside texts of 7', 'RELIEF_YEARS_A', 8, ['7лет', '7жыл', '7years']],
    ['a relief of 90 % beside texts of 100 %', 'CIT_REDUCTION', 90, ['100%', '100%', '100%']],
    ['a value that happens to be another figure of the text', 'GENERAL_CIT_RATE', 10, ['20%', '20%', '20%']],
  ])('%s', async (_what, key, value, words) => {
    const clauses = await clausesWith({ [key]: () => ({ value }) });
    const findings = (await found(clauses)).map(({ said, ...rest }) => ({
      ...rest,
      said: said.map((one) => one.words.map((word) => word.replace(/\s/g, '')).join()),
    }));
    expect(findings).toMatchObject([{ check: 'VALUE_NOT_IN_TEXT', keys: [key], text: 'TEXT', value, said: words, justification: null }]);
    await expect((await approval(clauses)).approve()).rejects.toMatchObject(CONTRADICTS);
  });

  it('one language that was changed alone', async () => {
    const clauses = await clausesWith(IN_ENGLISH);
    expect((await found(clauses)).map(({ check }) => check)).toEqual(['VALUE_NOT_IN_TEXT', 'NUMBERS_DIFFER', 'LANGUAGE_LEFT_BEHIND']);
    await expect((await approval(clauses)).approve()).rejects.toMatchObject(CONTRADICTS);
  });

  it('nor published when it was approved before there were such checks', async () => {
    const clauses = await clausesWith({ RELIEF_YEARS_A: () => ({ value: 8 }) });
    const { draft } = await approval(clauses);
    const person = (await colleague()).actor;
    const client = await world.database.pool.connect();
    try {
      await client.query('begin');
      await client.query(`select set_config('qaita.viewer', $1, true)`, [person.type === 'PERSON' ? person.id : '']);
      await client.query('update zone_terms_draft set approved_by = $1, approver_name = $2 where id = $3', [
        person.type === 'PERSON' ? person.id : null,
        'Коллега',
        draft.id,
      ]);
      await client.query('commit');
    } finally {
      client.release();
    }
    await expect(
      publishZoneTerms(await manager(), { id: draft.id, version: draft.version, effectiveFrom: kazakhstanDay(new Date()) }),
    ).rejects.toMatchObject(CONTRADICTS);
  });
});

describe('words that justify a finding', () => {
  it('are kept with the version, in the record of its publishing and in its checks', async () => {
    const clauses = await clausesWith(IN_ENGLISH);
    const justifications = (await found(clauses)).map(({ id }) => ({ finding: id, words: 'Перевод уточнён по решению правления' }));
    const { draft, approve } = await approval(clauses, justifications);
    await approve();
    const { id } = await publishZoneTerms(await manager(), {
      id: draft.id,
      version: draft.version,
      effectiveFrom: kazakhstanDay(new Date(Date.now() + 86_400_000)),
    });
    const visitor = await world.as('visitor');
    const [published] = publishedTerms(visitor, zone.id);
    expect(published && resolver.findings(published, visitor).map(({ check, justification }) => [check, justification])).toEqual([
      ['VALUE_NOT_IN_TEXT', 'Перевод уточнён по решению правления'],
      ['NUMBERS_DIFFER', 'Перевод уточнён по решению правления'],
      ['LANGUAGE_LEFT_BEHIND', 'Перевод уточнён по решению правления'],
    ]);
    const { rows } = await world.database.ownerPool.query<{ justified: Record<string, string> }>(
      `select payload -> 'justified' as justified from event where name = 'terms.published' and subject_id = $1`,
      [id],
    );
    expect(Object.keys(rows[0]?.justified ?? {}).toSorted()).toEqual(justifications.map(({ finding }) => finding).toSorted());
  });

  it('do not stand for the next contradiction of the same clause', async () => {
    const first = await clausesWith({ STABILITY_YEARS: () => ({ value: 9 }) });
    const justifications = (await found(first)).map(({ id }) => ({ finding: id, words: 'Так решило правление' }));
    const { approve } = await approval(await clausesWith({ STABILITY_YEARS: () => ({ value: 8 }) }), justifications);
    await expect(approve()).rejects.toMatchObject(CONTRADICTS);
  });

  it('are not needed where everything agrees', async () => {
    const { approve } = await approval([
      aClause('Ответ за 5 рабочих дней', { key: 'ANSWER_WORKING_DAYS', value: 5, unit: 'WORKING_DAYS' }),
    ]);
    expect(await approve()).toMatchObject({ state: 'APPROVED' });
  });
});
