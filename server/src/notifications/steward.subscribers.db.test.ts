import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { VISITOR } from '../access/actor.ts';
import type { Context } from '../request/context.ts';
import { closeAccount } from '../identity/operator.service.ts';
import { contextOf } from '../request/house-context.ts';
import { unattendedStewards } from '../identity/unattended-stewards.ts';
import { aColleague } from '../testing/colleagues.ts';
import { ORIGIN, openLettersWorld, plain } from '../testing/letters-world.ts';
import type { LettersWorld } from '../testing/letters-world.ts';

let letters: LettersWorld;
beforeAll(async () => {
  letters = await openLettersWorld();
});
afterAll(() => letters.close());
afterEach(() => letters.clear());

const addressOf = ({ actor }: Context): { readonly id: string; readonly email: string } => {
  if (actor.type !== 'PERSON') throw new Error('nobody');
  return actor;
};

describe('a steward without people', () => {
  beforeEach(() => letters.readIn('RU'));

  /** The event of accepting an invitation; the person exists already. */
  const joins = async (organisation: string, ctx: Context): Promise<string> => {
    const { rows } = await letters.owner().query<{ id: string }>('select id from organisation where slug = $1', [organisation]);
    const id = rows[0]?.id ?? '';
    const payload = { personId: addressOf(ctx).id };
    await letters
      .owner()
      .query(`insert into event (id, name, subject_kind, subject_id, payload) values ($1, 'invitation.accepted', 'ORGANISATION', $2, $3)`, [
        randomUUID(),
        id,
        payload,
      ]);
    return id;
  };

  it('is told to the administrators by its name and a number, and stands on their page', async () => {
    await letters.submitted({ steward: 'zhetisu' });
    const [told, ...others] = await letters.readAfter((await letters.submitted({ steward: 'zhetisu' })).id);
    expect(others).toEqual([]);
    expect(told?.to).toBe(letters.emailOf('administrator'));
    expect(told?.text).toContain('Заявки, которые ждут её шага: 2.');
    expect(told?.text).toContain(`${ORIGIN}/admin`);
    expect(told?.text).not.toContain('Завод стекла');
    expect(await unattendedStewards(await letters.as('administrator'))).toMatchObject([
      { waiting: 2, invitedBy: null, letterSentAt: null },
    ]);
  });

  it('tells the first person who joins what waits, and tells the investors', async () => {
    const { id, number } = await letters.submitted({ steward: 'tobol' });
    const newcomer = await aColleague(letters, { organisation: 'tobol', name: 'Нұрлан Ахметов', locale: 'KK' });
    const told = await letters.readAfter(await joins('tobol', newcomer));
    const [mine, theirs] = [addressOf(newcomer).email, letters.emailOf('investor-a')].map((address) =>
      told.find(({ to }) => to === address),
    );
    expect(mine?.subject).toBe('Сізді күтіп тұрған өтінімдер: 1');
    expect(plain(mine?.text ?? '')).toContain(`${number} өтінімі: Завод стекла (орыс тілінде)`);
    expect(mine?.text).toContain(`${ORIGIN}/kk/workspace/review/${id}`);
    expect(theirs?.subject).toContain('теперь в Qaita');
    expect(plain(theirs?.text ?? '')).toContain(
      `Заявка ${number}: Завод стекла\nСумма инвестиций: 900 000 000 ₸\n${ORIGIN}/interest/${id}`,
    );
    expect((await unattendedStewards(await letters.as('administrator'))).map(({ waiting }) => waiting)).toEqual([2]);
  });

  it('repeats nothing when a second one joins', async () => {
    const second = await aColleague(letters, { organisation: 'tobol', name: 'Айгүл Серікова' });
    expect(await letters.readAfter(await joins('tobol', second))).toEqual([]);
  });

  it('is reported again when its last account is closed', async () => {
    const slug = 'kaspiy';
    const last = await aColleague(letters, { organisation: slug, name: 'Ерлан Қасымов' });
    await letters.submitted({ steward: slug });
    const background = contextOf(letters.services, VISITOR);
    const { id, email } = addressOf(last);
    expect(await closeAccount(letters.owner(), background, email)).toBe(true);
    expect((await letters.readAfter(id)).map(({ to, text }) => [to, text.includes('ждут её шага: 1.')])).toEqual([
      [letters.emailOf('administrator'), true],
    ]);
  });

  it('shows nobody but administrators what waits', async () => {
    await expect(unattendedStewards(await letters.as('reviewer-a'))).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});
