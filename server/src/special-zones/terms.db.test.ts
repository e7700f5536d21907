import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aSubmission } from '../testing/interests.ts';
import { anOpportunity } from '../testing/opportunities.ts';
import { openWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { kazakhstanDay } from 'shared/locale/kazakhstan-clock.ts';
import { openDraft } from './terms.queries.ts';
import { draftZoneTerms, publishZoneTerms } from './terms.service.ts';
import { publishedTerms, termsInForce, zones } from './zones.reference.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const daysFromNow = (days: number): string => kazakhstanDay(new Date(Date.now() + days * 86_400_000));

const clause = (text: string) => ({ key: 'ANSWER_TIME', group: 'ANSWER_TIME' as const, title: { ru: 'Срок ответа' }, text: { ru: text } });

const zoneId = async (slug: string): Promise<string> => zones(await world.as('visitor')).zones.find((zone) => zone.slug === slug)?.id ?? '';

/** The manager's open draft, saved with these words. */
const draftWith = async (manager: string, zone: string, text: string) => {
  const ctx = await world.as(manager);
  const open = await openDraft(ctx, await zoneId(zone));
  const own = open ? { id: open.id, version: open.version } : {};
  return draftZoneTerms(ctx, { zone, ...own, note: { ru: 'Новая модель' }, clauses: [clause(text)] });
};

describe('terms of a zone', () => {
  it('version 1 is in force from the day of loading, compiled from the law', async () => {
    const terms = termsInForce(await world.as('visitor'), await zoneId('turan'));
    expect(terms).toMatchObject({ number: 1, state: 'IN_FORCE', effectiveUntil: null });
  });

  it('a version published for a later day is scheduled and changes nothing today', async () => {
    const draft = await draftWith('zone-manager-a', 'saryarqa', 'Ответ за 5 рабочих дней');
    const published = await publishZoneTerms(await world.as('zone-manager-a'), { id: draft.id, version: draft.version, effectiveFrom: daysFromNow(30) });
    expect(published).toMatchObject({ number: 2, state: 'SCHEDULED' });
    expect(termsInForce(await world.as('visitor'), await zoneId('saryarqa'))).toMatchObject({ number: 1, effectiveUntil: daysFromNow(30) });
  });

  it('a version effective today supersedes the one before it, and an EOI sent earlier still cites the old one', async () => {
    const slug = await anOpportunity(world.database.ownerPool, { kind: 'ZONE_SITE', status: 'FREE', zone: 'pavlodar', steward: 'zone-pavlodar' });
    await world.database.ownerPool.query(`alter table zone_terms disable trigger zone_terms_frozen`);
    await world.database.ownerPool.query(
      `alter table zone_terms drop constraint terms_effective_in_past; update zone_terms set effective_from = effective_from - 10 where zone_id = '${await zoneId('pavlodar')}'`,
    );
    await world.services.reference.refresh();
    const sent = await aSubmission(await world.as('investor-a'), slug);
    const draft = await draftWith('zone-manager-b', 'pavlodar', 'Ответ за 7 рабочих дней');
    await publishZoneTerms(await world.as('zone-manager-b'), { id: draft.id, version: draft.version, effectiveFrom: daysFromNow(0) });
    expect(publishedTerms(await world.as('visitor'), await zoneId('pavlodar')).map((terms) => [terms.number, terms.state])).toEqual([
      [2, 'IN_FORCE'],
      [1, 'SUPERSEDED'],
    ]);
    const { rows } = await world.database.ownerPool.query(`select t.number from interest i join zone_terms t on t.id = i.terms_id where i.id = $1`, [sent.id]);
    expect(rows).toEqual([{ number: 1 }]);
  });

  it('cannot begin in the past', async () => {
    const draft = await draftWith('zone-manager-a', 'saryarqa', 'Ответ вчера');
    await expect(publishZoneTerms(await world.as('zone-manager-a'), { id: draft.id, version: draft.version, effectiveFrom: daysFromNow(-1) })).rejects.toMatchObject({
      details: { rule: 'TERMS_EFFECTIVE_IN_PAST' },
    });
  });

  it('cannot begin before a version that is already published', async () => {
    const draft = await draftWith('zone-manager-a', 'saryarqa', 'Ответ раньше');
    await expect(publishZoneTerms(await world.as('zone-manager-a'), { id: draft.id, version: draft.version, effectiveFrom: daysFromNow(5) })).rejects.toMatchObject({
      constraint: 'terms_effective_taken',
    });
  });

  it('an unchanged draft cannot be published', async () => {
    const draft = await draftWith('zone-manager-a', 'saryarqa', 'Ответ за 5 рабочих дней');
    await expect(publishZoneTerms(await world.as('zone-manager-a'), { id: draft.id, version: draft.version, effectiveFrom: daysFromNow(60) })).rejects.toMatchObject({
      details: { rule: 'TERMS_UNCHANGED' },
    });
  });

  it('two publishers at once publish one version', async () => {
    const draft = await draftWith('zone-manager-a', 'saryarqa', 'Ответ за 3 рабочих дня');
    const publish = async () => publishZoneTerms(await world.as('zone-manager-a'), { id: draft.id, version: draft.version, effectiveFrom: daysFromNow(90) });
    const answers = await Promise.allSettled([publish(), publish()]);
    expect(answers.filter((answer) => answer.status === 'fulfilled')).toHaveLength(1);
  });

  it('are not another zone’s manager’s to draft', async () => {
    await expect(draftZoneTerms(await world.as('zone-manager-b'), { zone: 'saryarqa', clauses: [clause('чужое')] })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('a draft is seen by the zone’s managers only', async () => {
    await draftWith('zone-manager-a', 'saryarqa', 'Тайна');
    const id = await zoneId('saryarqa');
    for (const viewer of ['investor-a', 'zone-manager-b', 'reviewer-a', 'administrator']) expect(await openDraft(await world.as(viewer), id), viewer).toBeNull();
  });

  it('a stale editor is told which version stands', async () => {
    const draft = await draftWith('zone-manager-a', 'saryarqa', 'Первый');
    const save = async () => draftZoneTerms(await world.as('zone-manager-a'), { zone: 'saryarqa', id: draft.id, version: draft.version, clauses: [clause('Второй')] });
    await save();
    await expect(save()).rejects.toMatchObject({ code: 'CONFLICT', details: { params: { version: draft.version + 1 } } });
  });

  it('once published never change, even for the owner of the tables', async () => {
    const id = await zoneId('turan');
    await world.database.ownerPool.query(`alter table zone_terms enable trigger zone_terms_frozen`);
    await expect(world.database.ownerPool.query(`update zone_terms set clauses = '[]' where zone_id = '${id}'`)).rejects.toThrow(/never change/);
    await expect(world.database.ownerPool.query(`delete from zone_terms where zone_id = '${id}'`)).rejects.toThrow(/never change/);
  });
});
