import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Context } from '../request/context.ts';
import { openWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { aClause, aColleague, draftWith, zoneOf } from '../testing/zone-terms.ts';
import { approveZoneTerms, draftZoneTerms } from './terms.draft.service.ts';
import type { DraftZoneTermsInput, TermsClauseInput } from './terms.inputs.ts';
import { withdrawZoneTerms } from './terms.publish.service.ts';
import type { SpecialZoneType } from './zone.types.ts';

let world: World;
let zone: SpecialZoneType;
let colleague: () => Promise<Context>;
beforeAll(async () => {
  world = await openWorld();
  zone = await zoneOf(world, 'saryarqa');
  colleague = await aColleague(world, 'zone-manager-a');
});
afterAll(() => world.close());

const manager = () => world.as('zone-manager-a');
const saved = async (clause: Partial<TermsClauseInput>, more: Partial<DraftZoneTermsInput> = {}) =>
  draftZoneTerms(await manager(), { zone: zone.slug, clauses: [aClause('Ответ за десять дней', clause)], ...more });

const HIDDEN = [`Ставка${'\u0301'.repeat(100)}`, 'Ста\ue000вка'];

describe('the words of a version of terms', () => {
  it.each(HIDDEN)('like %j are refused wherever they stand', async (text) => {
    const at = (path: string) => ({ code: 'BAD_USER_INPUT', details: { fields: [{ path, rule: 'BAD_CHARACTERS' }] } });
    await expect(saved({ title: { ru: text } })).rejects.toMatchObject(at('input.clauses.0.title.ru'));
    await expect(saved({ text: { ru: 'Десять дней', kk: text } })).rejects.toMatchObject(at('input.clauses.0.text.kk'));
    await expect(saved({ sourceTitle: { en: text } })).rejects.toMatchObject(at('input.clauses.0.sourceTitle.en'));
    await expect(saved({}, { note: { ru: text } })).rejects.toMatchObject(at('input.note.ru'));
    await expect(saved({}, { justifications: [{ finding: 'NO_SOURCE_ACT:LAND_1', words: text }] })).rejects.toMatchObject(
      at('input.justifications.0.words'),
    );
    await expect(withdrawZoneTerms(await manager(), { id: zone.id, reason: text })).rejects.toMatchObject(at('input.reason'));
  });

  it('are stored without invisible characters, and an invisible text counts as unknown', async () => {
    const pasted = {
      title: { ru: 'Срок\u00a0отве\u00adта\u202e \u206607\u001b' },
      text: { ru: '\u200b\ufeff' },
      sourceTitle: { ru: 'Закон\r\nо и\u0306оде' },
    };
    const draft = await draftWith(await manager(), zone, { clauses: [aClause('', pasted)] });
    expect(draft.clauses[0]).toMatchObject({
      titleAll: { ru: 'Срок\u00a0ответа 07' },
      textAll: null,
      source: { title: { text: 'Закон\nо йоде' } },
    });
  });

  it('with letters of two alphabets in one word are approved only with a justification', async () => {
    const clauses = [aClause('Ответ за дeсять дней')];
    const draft = await draftWith(await manager(), zone, { clauses });
    await expect(approveZoneTerms(await colleague(), { id: draft.id, version: draft.version })).rejects.toMatchObject({
      details: { rule: 'TERMS_INCONSISTENT' },
    });
    const explained = await draftWith(await manager(), zone, {
      clauses,
      justifications: [{ finding: 'MIXED_ALPHABETS:ANSWER_TIME', words: 'Так в акте' }],
    });
    expect(await approveZoneTerms(await colleague(), { id: explained.id, version: explained.version })).toMatchObject({
      approvedBy: 'Коллега',
    });
  });
});
