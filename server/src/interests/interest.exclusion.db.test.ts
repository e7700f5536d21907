import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aDraft, completeFields, newKey } from '../testing/interests.ts';
import { anOpportunity } from '../testing/opportunities.ts';
import { openWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { saveInterestDraft } from './interest.draft.service.ts';
import { contentHash } from './interest.receipt.ts';
import { submitInterest } from './interest.submit.service.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const investor = () => world.as('investor-a');
const inTown = (town: string) => anOpportunity(world.database.ownerPool, { town });
const receiptOf = (body: string): unknown => JSON.parse(body);

describe('an interest in a town that has left the list', () => {
  it.each(['serebryansk', 'arkalyk', 'zhanatas', 'karatau', 'tekeli', 'saran'])(
    '%s: is not sent before the investor says to know it',
    async (town) => {
      const draft = await aDraft(await investor(), await inTown(town));
      const sending = submitInterest(await investor(), { id: draft.id, version: draft.version, key: newKey() });
      await expect(sending).rejects.toMatchObject({
        code: 'BAD_USER_INPUT',
        details: { fields: [{ path: 'fields.exclusionKnown', rule: 'ACKNOWLEDGEMENT_NEEDED' }] },
      });
    },
  );

  it('keeps in what was sent, and in its receipt, that the investor knew, and since when it is so', async () => {
    const begun = await aDraft(await investor(), await inTown('serebryansk'));
    const draft = await saveInterestDraft(await investor(), {
      id: begun.id,
      version: begun.version,
      fields: completeFields({ exclusionKnown: true }),
    });
    const sent = await submitInterest(await investor(), { id: draft.id, version: draft.version, key: newKey() });
    expect(sent.fields.exclusionKnown).toBe(true);
    expect(receiptOf(sent.receipt?.body ?? '')).toMatchObject({ exclusion: { town: 'serebryansk', since: '2026-01-28' } });
  });
});

it('an interest in a town on the list is asked for nothing of the kind', async () => {
  const draft = await aDraft(await investor(), await inTown('ridder'));
  const sent = await submitInterest(await investor(), { id: draft.id, version: draft.version, key: newKey() });
  expect(receiptOf(sent.receipt?.body ?? '')).not.toHaveProperty('exclusion');
});

it('what was sent before this was asked keeps its hash', () => {
  const sent = {
    purpose: 'Цех',
    okedDivision: '23',
    investment: 1,
    currency: 'KZT' as const,
    permanentJobs: null,
    landHa: null,
    powerMva: null,
    startMonth: null,
    ownFundsPercent: null,
    partners: null,
    message: null,
    contactName: 'Айгерим',
    contactPhone: '+77010000000',
    consent: true,
  };
  const content = JSON.stringify(['opportunity', 'terms', Object.entries(sent)]);
  expect(contentHash(sent, 'opportunity', 'terms')).toBe(createHash('sha256').update(content).digest('hex'));
  expect(contentHash({ ...sent, exclusionKnown: true }, 'opportunity', 'terms')).not.toBe(contentHash(sent, 'opportunity', 'terms'));
});
