import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { cancelAudit, approveAudit, returnAudit } from '../facility-audits/audit.review.service.ts';
import { aFacility, aSentAudit, anAssignedAudit } from '../testing/audits.ts';
import { ORIGIN, openLettersWorld, plain } from '../testing/letters-world.ts';
import type { LettersWorld } from '../testing/letters-world.ts';

let letters: LettersWorld;
beforeAll(async () => {
  letters = await openLettersWorld();
});
afterAll(() => letters.close());
afterEach(() => letters.clear());

const written = async (id: string): Promise<[to: string, subject: string, text: string][]> =>
  (await letters.readAfter(id)).map(({ to, subject, text }) => [to, plain(subject), plain(text)]);

describe('letters about an audit', () => {
  it('tell the auditor that one is assigned, in their language, with its last day and a link', async () => {
    await letters.readIn('KK');
    const { id } = await anAssignedAudit(letters, await aFacility(letters));
    const [letter, ...others] = await written(id);
    expect(others).toEqual([]);
    expect(letter?.[0]).toBe(letters.emailOf('auditor'));
    expect(letter?.[1]).toMatch(/^Сізге аудит тапсырылды: /);
    expect(letter?.[2]).toContain(`${ORIGIN}/kk/workspace/audits/${id}`);
  });

  it('tell the steward that it waits, and the auditor what is to be corrected', async () => {
    await letters.readIn('RU');
    const { id, version } = await aSentAudit(letters, await aFacility(letters));
    expect((await written(id)).map(([to]) => to)).toEqual([letters.emailOf('reviewer-a')]);
    await letters.clear();
    await returnAudit(await letters.as('reviewer-a'), { id, version, remarks: 'Уточните площадь цеха' });
    const [returned, ...others] = await written(id);
    expect(others).toEqual([]);
    expect(returned?.[0]).toBe(letters.emailOf('auditor'));
    expect(returned?.[2]).toContain('Замечания:\n> Уточните площадь цеха');
  });

  it('tell the auditor that it is approved, or cancelled', async () => {
    await letters.readIn('EN');
    const { id, version } = await aSentAudit(letters, await aFacility(letters));
    await approveAudit(await letters.as('reviewer-a'), { id, version });
    expect(await written(id)).toMatchObject([
      [letters.emailOf('auditor'), expect.stringMatching(/^The audit was approved/), expect.stringContaining(id)],
    ]);
    await letters.clear();
    const other = await anAssignedAudit(letters, await aFacility(letters));
    await cancelAudit(await letters.as('reviewer-a'), { id: other.id, version: other.version });
    expect(await written(other.id)).toMatchObject([
      [letters.emailOf('auditor'), expect.stringMatching(/^The audit was cancelled/), expect.stringContaining('/en/workspace/audits')],
    ]);
  });
});
