import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { kazakhstanDay } from 'shared/locale/kazakhstan-clock.ts';
import type { Context } from '../request/context.ts';
import { aSubmission } from '../testing/interests.ts';
import { anOpportunity } from '../testing/opportunities.ts';
import { aClause, aColleague, approvedWith, draftWith, zoneOf } from '../testing/zone-terms.ts';
import { letDaysPass } from '../testing/days.ts';
import { openWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { approveZoneTerms, discardZoneTermsDraft, draftZoneTerms } from './terms.draft.service.ts';
import { publishZoneTerms, withdrawZoneTerms } from './terms.publish.service.ts';
import { openDraft, termsImpact } from './terms.queries.ts';
import type { SpecialZoneType } from './zone.types.ts';
import { publishedTerms, termsInForce } from './zones.reference.ts';

let world: World;
let manager: () => Promise<Context>;
let colleague: () => Promise<Context>;
let zone: SpecialZoneType;
beforeAll(async () => {
  world = await openWorld();
  manager = () => world.as('zone-manager-a');
  colleague = await aColleague(world, 'zone-manager-a');
  zone = await zoneOf(world, 'saryarqa');
});
afterAll(() => world.close());

const daysPass = async (days: number): Promise<void> => {
  await letDaysPass(world.database.ownerPool, zone.slug, days);
  await world.services.reference.refresh();
};

const daysFromNow = (days: number): string => kazakhstanDay(new Date(Date.now() + days * 86_400_000));

const draft = async (text: string) => draftWith(await manager(), zone, { clauses: [aClause(text)] });

const approved = async (text: string) => approvedWith(await manager(), await colleague(), zone, { clauses: [aClause(text)] });

const publish = async (text: string, effectiveFrom: string) => {
  const { id, version } = await approved(text);
  return publishZoneTerms(await manager(), { id, version, effectiveFrom });
};

const inForce = async () => termsInForce(await world.as('visitor'), zone.id);

const RULE = (rule: string) => ({ code: 'RULE_BROKEN', details: { rule } });

describe('a draft', () => {
  it('cannot be written by another zone’s manager', async () => {
    await expect(draftZoneTerms(await world.as('zone-manager-b'), { zone: 'saryarqa', clauses: [aClause('чужое')] })).rejects.toMatchObject(
      { code: 'FORBIDDEN' },
    );
  });

  it('is seen by the zone’s managers only', async () => {
    await draft('Тайна');
    for (const viewer of ['investor-a', 'zone-manager-b', 'reviewer-a', 'administrator'])
      expect(await openDraft(await world.as(viewer), zone.id), viewer).toBeNull();
  });

  it('that was saved meanwhile is not overwritten: the editor is told which version stands', async () => {
    const { id, version } = await draft('Первый');
    const save = async () => draftZoneTerms(await manager(), { zone: 'saryarqa', id, version, clauses: [aClause('Второй')] });
    await save();
    await expect(save()).rejects.toMatchObject({ code: 'CONFLICT', details: { params: { version: version + 1 } } });
  });

  it.each([
    ['a share above 100 %', { value: 101, unit: 'PERCENT' as const }, 'value', 'OUT_OF_RANGE'],
    ['a coefficient above 1', { value: 1.5, unit: 'COEFFICIENT' as const }, 'value', 'OUT_OF_RANGE'],
    ['a figure without its unit', { value: 5 }, 'unit', 'REQUIRED'],
    ['a known clause in another unit', { key: 'RELIEF_YEARS_A', value: 84, unit: 'MONTHS' as const }, 'unit', 'INVALID'],
    ['a term beyond a lifetime', { value: 300_000, unit: 'YEARS' as const }, 'value', 'OUT_OF_RANGE'],
    ['an activity that the classifier does not know', { oked: ['04'] }, 'oked', 'OKED'],
    [
      'a relief without its amount',
      { relief: { tax: 'CIT' as const, measure: 'REDUCTION' as const, base: 'PRIORITY_INCOME' as const, categories: ['A' as const] } },
      'value',
      'REQUIRED',
    ],
  ])('refuses %s and keeps what stood', async (_what, more, field, rule) => {
    const before = await draft('Стоит');
    const clauses = [aClause('Не встанет', more)];
    await expect(draftWith(await manager(), zone, { clauses })).rejects.toMatchObject({
      details: { fields: [{ path: `input.clauses.0.${field}`, rule }] },
    });
    expect((await openDraft(await manager(), zone.id))?.version).toBe(before.version);
  });

  it('can be discarded, and a new one begun', async () => {
    const { id, version } = await draft('Лишний');
    await discardZoneTermsDraft(await manager(), { id, version });
    expect(await openDraft(await manager(), zone.id)).toBeNull();
    expect((await draft('Новый')).id).not.toBe(id);
  });
});

describe('approval', () => {
  it('needs a second person, not the author', async () => {
    const { id, version } = await draft('Сам себе');
    await expect(approveZoneTerms(await manager(), { id, version })).rejects.toMatchObject(RULE('TERMS_SECOND_PERSON'));
  });

  it('by the author is refused by the database, too', async () => {
    const { id } = await draft('В обход');
    const { pool } = world.database;
    const client = await pool.connect();
    try {
      const { id: person } = (await manager()).actor as { id: string };
      await client.query('begin');
      await client.query(`select set_config('qaita.viewer', $1, true)`, [person]);
      await expect(client.query(`update zone_terms_draft set approved_by = $1 where id = $2`, [person, id])).rejects.toMatchObject({
        constraint: 'terms_second_person',
      });
    } finally {
      await client.query('rollback');
      client.release();
    }
  });

  it('is revoked by the next change', async () => {
    await approved('Утверждено');
    const changed = await draft('Изменено после');
    expect(changed).toMatchObject({ state: 'DRAFT', approvedBy: null, approvedAt: null });
  });

  it('is needed before publishing', async () => {
    const { id, version } = await draft('Без утверждения');
    await expect(publishZoneTerms(await manager(), { id, version, effectiveFrom: daysFromNow(1) })).rejects.toMatchObject(
      RULE('TERMS_NOT_APPROVED'),
    );
  });

  it('waits until what contradicts itself is put right or justified in words', async () => {
    const bare = aClause('Без акта', { sourceTitle: null, sourceUrl: null });
    const red = await draftWith(await manager(), zone, { clauses: [bare] });
    await expect(approveZoneTerms(await colleague(), { id: red.id, version: red.version })).rejects.toMatchObject(
      RULE('TERMS_INCONSISTENT'),
    );
    const justified = await draftWith(await manager(), zone, {
      clauses: [bare],
      justifications: [{ finding: 'NO_SOURCE_ACT:ANSWER_TIME', words: 'Акт принимается вместе с редакцией' }],
    });
    expect(await approveZoneTerms(await colleague(), { id: justified.id, version: justified.version })).toMatchObject({
      state: 'APPROVED',
      approvedBy: 'Коллега',
    });
  });
});

describe('a published version', () => {
  it('for a later day is scheduled and changes nothing today', async () => {
    const published = await publish('Ответ за 5 рабочих дней', daysFromNow(30));
    expect(published).toMatchObject({ number: 2, state: 'SCHEDULED' });
    expect(await inForce()).toMatchObject({ number: 1, effectiveUntil: daysFromNow(30) });
  });

  it('keeps to the database’s clock when the host’s is a year ahead', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 365 * 86_400_000 });
    try {
      expect(await inForce()).toMatchObject({ number: 1, state: 'IN_FORCE' });
    } finally {
      vi.useRealTimers();
    }
  });

  it('cannot begin in the past', async () => {
    await expect(publish('Ответ вчера', daysFromNow(-1))).rejects.toMatchObject(RULE('TERMS_EFFECTIVE_IN_PAST'));
  });

  it.each([30, 5])('cannot begin on or before the day of one that is already published (%i days)', async (days) => {
    await expect(publish('Ответ раньше', daysFromNow(days))).rejects.toMatchObject({
      details: { rule: 'TERMS_EFFECTIVE_TAKEN', params: { number: 2, firstDay: daysFromNow(31) } },
    });
  });

  it('says something new: an unchanged draft is refused', async () => {
    const { id, version } = await draft('Ответ за 5 рабочих дней');
    await expect(approveZoneTerms(await colleague(), { id, version })).rejects.toMatchObject(RULE('TERMS_UNCHANGED'));
  });

  it('is published once by two publishers at once', async () => {
    const { id, version } = await approved('Ответ за 3 рабочих дня');
    const once = async () => publishZoneTerms(await manager(), { id, version, effectiveFrom: daysFromNow(90) });
    const answers = await Promise.allSettled([once(), once()]);
    expect(answers.filter((answer) => answer.status === 'fulfilled')).toHaveLength(1);
  });

  it('that is scheduled can be withdrawn before its day: the one before it stays in force', async () => {
    const [third] = publishedTerms(await world.as('visitor'), zone.id);
    const withdrawn = await withdrawZoneTerms(await manager(), { id: third?.id ?? '', reason: 'Новую модель отложили' });
    expect(withdrawn).toMatchObject({ number: 3, state: 'WITHDRAWN', withdrawalReason: 'Новую модель отложили' });
    expect(publishedTerms(await world.as('visitor'), zone.id).map((terms) => [terms.number, terms.effectiveUntil])).toEqual([
      [3, null],
      [2, null],
      [1, daysFromNow(30)],
    ]);
  });

  it('that is in force cannot be withdrawn', async () => {
    const terms = await inForce();
    await expect(withdrawZoneTerms(await manager(), { id: terms?.id ?? '', reason: 'Поздно' })).rejects.toMatchObject({
      constraint: 'terms_already_in_force',
    });
  });

  it('cannot be withdrawn by another zone’s manager', async () => {
    const [, second] = publishedTerms(await world.as('visitor'), zone.id);
    await expect(withdrawZoneTerms(await world.as('zone-manager-b'), { id: second?.id ?? '', reason: 'Чужая' })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  it('comes into force on its day, and an EOI sent before still cites the old one', async () => {
    const slug = await anOpportunity(world.database.ownerPool, {
      kind: 'ZONE_SITE',
      status: 'FREE',
      zone: 'saryarqa',
      steward: 'zone-saryarqa',
    });
    const sent = await aSubmission(await world.as('investor-a'), slug);
    expect(await termsImpact(await manager(), zone.id)).toMatchObject({ openInterests: 1, watchers: 0 });
    await daysPass(30);
    expect(await inForce()).toMatchObject({ number: 2, state: 'IN_FORCE' });
    const { rows } = await world.database.ownerPool.query(
      `select t.number, t.hash = i.terms_hash as same from interest i join zone_terms t on t.id = i.terms_id where i.id = $1`,
      [sent.id],
    );
    expect(rows).toEqual([{ number: 1, same: true }]);
  });
});
