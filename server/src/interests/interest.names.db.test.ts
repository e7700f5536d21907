import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aDraft, completeFields, newKey } from '../testing/interests.ts';
import { anOpportunity } from '../testing/opportunities.ts';
import { openWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { saveInterestDraft } from './interest.draft.service.ts';
import type { InterestFieldsInput } from './interest.inputs.ts';
import { moveInterest } from './interest.move.service.ts';
import { visibleInterest } from './interest.queries.ts';
import { submitInterest } from './interest.submit.service.ts';
import { nameNoticesOf, toInterest } from './interest.view.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const investor = () => world.as('investor-a');
const offer = () =>
  anOpportunity(world.database.ownerPool, { kind: 'ZONE_SITE', status: 'FREE', zone: 'saryarqa', steward: 'zone-saryarqa' });

describe('the words of an EOI', () => {
  it.each<[keyof InterestFieldsInput, string, string]>([
    ['message', `З${'\u0301'.repeat(100)}дравствуйте`, 'BAD_CHARACTERS'],
    ['purpose', 'a\ue000b', 'BAD_CHARACTERS'],
    ['contactName', 'Сaпар', 'MIXED_ALPHABETS'],
    ['contactName', 'Ерλан Сапаров', 'MIXED_ALPHABETS'],
    ['contactName', 'Ерлан\ue000', 'BAD_CHARACTERS'],
  ])('with %s %j are kept in a draft with all the others, and not sent: %s', async (path, text, rule) => {
    const draft = await aDraft(await investor(), await offer(), { [path]: text, partners: 'Банк' });
    expect(draft.fields).toMatchObject({ partners: 'Банк', [path]: text });
    await expect(submitInterest(await investor(), { id: draft.id, version: draft.version, key: newKey() })).rejects.toMatchObject({
      details: { fields: [{ path: `fields.${path}`, rule }] },
    });
  });

  it.each<[keyof InterestFieldsInput, string, string]>([
    ['purpose', 'Цех\u202eкиле\u2066туе\u0007', 'Цехкилетуе'],
    ['partners', 'Банк\u000bФонд\r\n', 'Банк\nФонд'],
    ['contactName', 'Ерлан\u2066\u202e', 'Ерлан'],
    ['contactName', 'Әйгерiм № 5', 'Әйгерiм № 5'],
  ])('with %s pasted as %j are kept as they look', async (path, text, kept) => {
    expect((await aDraft(await investor(), await offer(), { [path]: text })).fields).toMatchObject({ [path]: kept });
  });

  it('are stored without invisible characters; direction marks in a telephone number do not matter', async () => {
    const fields = {
      purpose: 'Цех уте\u00adплителя\u200b\r\nи\u0306од',
      contactName: '\u200eАйгерим\u00a0 Бекова',
      contactPhone: '\u202a+7 701 000 00 00\u202c',
    };
    const draft = await aDraft(await investor(), await offer(), fields);
    expect(draft.fields).toMatchObject({ purpose: 'Цех утеплителя\nйод', contactName: 'Айгерим Бекова', contactPhone: '+77010000000' });
  });

  it.each([
    ['+44 (0)20 7000 0000', '+442070000000'],
    ['77010000000', '+77010000000'],
    ['8 (7172) 55-00-00 вн. 12', '+77172550000 ext. 12'],
  ])('are sent with the telephone %s kept as %s', async (typed, kept) => {
    const draft = await aDraft(await investor(), await offer(), { contactPhone: typed });
    expect(draft.fields.contactPhone).toBe(kept);
    expect((await submitInterest(await investor(), { id: draft.id, version: draft.version, key: newKey() })).fields.contactPhone).toBe(
      kept,
    );
  });

  it.each([
    ['+7 701 000 00 0', 'PHONE_SHORT'],
    ['+7 701 000 00 000', 'PHONE_LONG'],
    ['+8 701 000 00 00', 'PHONE_COUNTRY'],
  ])('are not sent with the telephone %s, which stays in the draft: %s', async (typed, rule) => {
    const draft = await aDraft(await investor(), await offer(), { contactPhone: typed });
    expect(draft.fields.contactPhone).toBe(typed);
    await expect(submitInterest(await investor(), { id: draft.id, version: draft.version, key: newKey() })).rejects.toMatchObject({
      details: { fields: [{ path: 'fields.contactPhone', rule }] },
    });
  });

  it('that are invisible count as empty', async () => {
    const draft = await aDraft(await investor(), await offer(), { message: '\u200b\u200d\ufeff', contactName: '\u00ad' });
    expect(draft.fields).toMatchObject({ message: null, contactName: null });
    await expect(submitInterest(await investor(), { id: draft.id, version: draft.version, key: newKey() })).rejects.toMatchObject({
      details: { fields: [{ path: 'fields.contactName', rule: 'REQUIRED' }] },
    });
  });
});

describe('a reviewer', () => {
  it('is shown what is odd about the letters of the names, and cannot ask in letters that only one font has', async () => {
    const ctx = await investor();
    const { rows } = await world.database.ownerPool.query<{ name: object }>(
      `select name from organisation where slug = 'fixture-investor-a'`,
    );
    await world.database.ownerPool.query(`update organisation set name = '{"ru": "TOO «Степь»"}' where slug = 'fixture-investor-a'`);
    const draft = await saveInterestDraft(ctx, { opportunity: await offer(), fields: completeFields({ contactName: 'Ерлан COCHA' }) });
    const sent = await submitInterest(ctx, { id: draft.id, version: draft.version, key: newKey() });
    const reviewer = await world.as('zone-manager-a');
    const row = await visibleInterest(reviewer, sent.id);
    expect(row && nameNoticesOf(toInterest(reviewer, row))).toEqual([
      { of: 'ORGANISATION', kind: 'LATIN_LEGAL_FORM', word: 'TOO' },
      { of: 'CONTACT', kind: 'LOOKALIKE_WORD', word: 'COCHA' },
    ]);
    const hidden = moveInterest(reviewer, 'START_REVIEW', { id: sent.id, version: sent.version, words: 'Кто\ue000?' });
    await expect(hidden).rejects.toMatchObject({ details: { fields: [{ path: 'input.words', rule: 'BAD_CHARACTERS' }] } });
    await world.database.ownerPool.query(`update organisation set name = $1 where slug = 'fixture-investor-a'`, [rows[0]?.name]);
  });
});
