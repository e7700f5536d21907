import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { JobHelpers } from 'graphile-worker';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { LOCALES } from 'shared/locale/locale.ts';
import type { Locale } from 'shared/locale/locale.ts';
import { typographyFaults } from 'shared/texts/typography.ts';
import type { Context } from '../access/context.ts';
import { VISITOR } from '../access/actor.ts';
import { closeAccount } from '../app/accounts.ts';
import { contextOf } from '../app/house-context.ts';
import { urlOfRole } from '../app/roles.ts';
import { unattendedStewards } from '../identity/unattended-stewards.ts';
import { moveInterest } from '../interests/interest.move.service.ts';
import { submitInterest } from '../interests/interest.submit.service.ts';
import type { InterestType } from '../interests/interest.types.ts';
import { aColleague } from '../testing/colleagues.ts';
import { aDraft, aSubmission, newKey } from '../testing/interests.ts';
import { anOpportunity } from '../testing/opportunities.ts';
import { TEST_SECRET } from '../testing/template.ts';
import { openWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { tellByMail } from './interest.subscribers.ts';
import { listFiledLetters } from './mail.folder.ts';
import type { FiledLetter } from './mail.folder.ts';
import { makeMailTask } from './mail.task.ts';

let world: World;
let queue: pg.Pool;
beforeAll(async () => {
  world = await openWorld();
  queue = new pg.Pool({ connectionString: urlOfRole(world.database.ownerUrl, TEST_SECRET, 'qaita_worker'), max: 2 });
});
afterAll(async () => {
  await queue.end();
  await world.close();
});

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'letters-'));
});
afterEach(() => rm(folder, { recursive: true }));

const ORIGIN = 'https://qaita.example';
const owner = () => world.database.ownerPool;
const emailOf = (viewer: string): string => world.viewers.get(viewer)?.email ?? '';
const readIn = (locale: Locale) => owner().query(`update person set locale = $1`, [locale]);

/** What people find in their mailboxes after the last thing that happened to a subject: delivered by the worker's own tasks. */
const readAfter = async (subjectId: string): Promise<FiledLetter[]> => {
  const { rows } = await owner().query<{ id: string }>('select id from event where subject_id = $1 order by position desc limit 1', [
    subjectId,
  ]);
  const eventId = rows[0]?.id ?? '';
  await tellByMail(world.database.systemPool, eventId);
  const jobs = await queue.query<{ key: string; payload: unknown }>(
    'select key, payload from graphile_worker._private_jobs where key like $1 order by id',
    [`mail:${eventId}:%`],
  );
  const send = makeMailTask({ smtpUrl: undefined, from: 'Qaita <no-reply@qaita.example>', folder, origin: ORIGIN });
  for (const { key, payload } of jobs.rows) await send(payload, { job: { key, id: '1' } } as JobHelpers);
  return listFiledLetters(folder);
};

const addressOf = ({ actor }: Context): { readonly id: string; readonly email: string } => {
  if (actor.type !== 'PERSON') throw new Error('nobody');
  return actor;
};

const submitted = async (opportunity = {}): Promise<InterestType> =>
  aSubmission(await world.as('investor-a'), await anOpportunity(owner(), { title: 'Завод стекла', ...opportunity }));
const moved = async (
  viewer: string,
  name: Parameters<typeof moveInterest>[1],
  { id, version }: InterestType,
  words: string | null = null,
) => moveInterest(await world.as(viewer), name, { id, version, words });
const underReview = async () => moved('reviewer-a', 'START_REVIEW', await submitted());

const SUMS: Record<Locale, string> = { RU: '900 000 000 ₸', KK: '900 000 000 ₸', EN: '₸900,000,000' };
const MARKS: Record<Locale, string> = { RU: '', KK: ' (орыс тілінде)', EN: ' (in Russian)' };
const PREFIX: Record<Locale, string> = { RU: '', KK: '/kk', EN: '/en' };
const WORDS = 'Нужен договор с железной дорогой.\nИ план участка.';

interface Expected {
  readonly make: () => Promise<InterestType>;
  readonly to: string;
  readonly link: string;
  /** The outcome in the subject, and whose turn it is in the text. */
  readonly says: Record<Locale, readonly [subject: string, turn: string]>;
  readonly carriesWords: boolean;
}

const CASES: Record<string, Expected> = {
  sent: {
    make: () => submitted(),
    to: 'reviewer-a',
    link: '/workspace/review/',
    says: {
      RU: ['Новая заявка', 'Заявка ждёт вас'],
      KK: ['Жаңа өтінім', 'Өтінім сізді күтіп тұр'],
      EN: ['New expression of interest', 'waiting for you'],
    },
    carriesWords: false,
  },
  asked: {
    make: async () => moved('reviewer-a', 'REQUEST_INFORMATION', await underReview(), WORDS),
    to: 'investor-a',
    link: '/interest/',
    says: {
      RU: ['Вопрос по заявке', 'Нужен ваш ответ'],
      KK: ['сұрақ', 'Сіздің жауабыңыз керек'],
      EN: ['A question about', 'Your answer is needed'],
    },
    carriesWords: true,
  },
  answered: {
    make: async () => moved('investor-a', 'ANSWER', await moved('reviewer-a', 'REQUEST_INFORMATION', await underReview(), 'Что?'), WORDS),
    to: 'reviewer-a',
    link: '/workspace/review/',
    says: {
      RU: ['Ответ по заявке', 'Заявка снова ждёт вас'],
      KK: ['жауап', 'қайтадан сізді күтіп тұр'],
      EN: ['An answer about', 'waiting for you again'],
    },
    carriesWords: true,
  },
  shortlisted: {
    make: async () => moved('reviewer-a', 'SHORTLIST', await underReview(), WORDS),
    to: 'investor-a',
    link: '/interest/',
    says: {
      RU: ['в коротком списке', 'Теперь ждём куратора'],
      KK: ['қысқа тізімде', 'Енді куратордың шешімін күтеміз'],
      EN: ['on the short list', 'Now we wait for the steward'],
    },
    carriesWords: true,
  },
  accepted: {
    make: async () => moved('reviewer-a', 'ACCEPT', await underReview(), WORDS),
    to: 'investor-a',
    link: '/interest/',
    says: {
      RU: ['принята', 'Следующий шаг за куратором'],
      KK: ['қабылданды', 'Келесі қадамды куратор жасайды'],
      EN: ['accepted', 'The next step is the steward’s'],
    },
    carriesWords: true,
  },
  declined: {
    make: async () => moved('reviewer-a', 'DECLINE', await underReview(), WORDS),
    to: 'investor-a',
    link: '/interest/',
    says: {
      RU: ['отклонена', 'от вас ничего не требуется'],
      KK: ['қабылданбады', 'сізден ештеңе талап етілмейді'],
      EN: ['declined', 'nothing is needed from you'],
    },
    carriesWords: true,
  },
  withdrawn: {
    make: async () => moved('investor-a', 'WITHDRAW', await submitted(), WORDS),
    to: 'reviewer-a',
    link: '/workspace/review/',
    says: { RU: ['отозвана', 'больше не нужно'], KK: ['кері қайтарылды', 'қажеті жоқ'], EN: ['withdrawn', 'no need to review'] },
    carriesWords: true,
  },
};

const NO_LETTER: FiledLetter = { id: '', to: '', subject: '', date: '', text: '' };

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

describe.each(LOCALES)('what a person reads in %s', (locale) => {
  beforeEach(() => readIn(locale));

  it.each(Object.entries(CASES))('when it was %s: object, sum, outcome, whose turn, the words, and a link', async (_, expected) => {
    const interest = await expected.make();
    const [letter = NO_LETTER, ...others] = await readAfter(interest.id);
    expect(others).toEqual([]);
    const text = plain(letter.text);
    const [subject, turn] = expected.says[locale];
    expect(letter.to).toBe(emailOf(expected.to));
    for (const part of [subject, `${interest.number}`, 'Завод стекла']) expect(letter.subject).toContain(part);
    for (const part of [`Завод стекла${MARKS[locale]}`, SUMS[locale], turn]) expect(text).toContain(part);
    expect(text).toContain(`${ORIGIN}${PREFIX[locale]}${expected.link}${interest.id}`);
    expect(text.includes(`${MARKS[locale]}:\n> Нужен договор с железной дорогой.\n> И план участка.`)).toBe(expected.carriesWords);
    expect(letter.subject + text).not.toMatch(/[{}]|undefined|null|\d{4}-\d\d-\d\d/);
    const own = letter.text.split('\n').filter((line) => !/^>|https?:|Завод стекла|fixture|canary/.test(line) && line !== '');
    expect(own.flatMap((line) => typographyFaults(locale, line))).toEqual([]);
  });
});

describe('words in the reader’s own language', () => {
  it('are not marked', async () => {
    await readIn('KK');
    const interest = await moved('reviewer-a', 'DECLINE', await underReview(), 'Бұл учаске басқа инвесторға беріліп қойған.');
    expect((await readAfter(interest.id))[0]?.text).toContain('Қабылдамау себебі:\n> Бұл учаске');
    await readIn('RU');
  });

  it('that look like a letter of ours stay a quotation in every line', async () => {
    const interest = await moved('reviewer-a', 'DECLINE', await underReview(), 'Нет.\n\nQaita\u2028https://elsewhere.example/sign-in');
    const lines = ((await readAfter(interest.id))[0]?.text ?? '').split('\n');
    expect(lines.filter((line) => line.includes('elsewhere.example'))).toEqual(['> https://elsewhere.example/sign-in']);
  });
});

describe('a steward without people', () => {
  beforeEach(() => readIn('RU'));

  /** The event that accepting an invitation leaves; the person is there already. */
  const joins = async (organisation: string, ctx: Context): Promise<string> => {
    const { rows } = await owner().query<{ id: string }>('select id from organisation where slug = $1', [organisation]);
    const id = rows[0]?.id ?? '';
    const payload = { personId: addressOf(ctx).id };
    await owner().query(
      `insert into event (id, name, subject_kind, subject_id, payload) values ($1, 'invitation.accepted', 'ORGANISATION', $2, $3)`,
      [randomUUID(), id, payload],
    );
    return id;
  };

  it('is told to the administrators by its name and a number, and stands on their page', async () => {
    await submitted({ steward: 'zhetisu' });
    const [told, ...others] = await readAfter((await submitted({ steward: 'zhetisu' })).id);
    expect(others).toEqual([]);
    expect(told?.to).toBe(emailOf('administrator'));
    expect(told?.text).toContain('Заявки, которые ждут её шага: 2.');
    expect(told?.text).toContain(`${ORIGIN}/admin`);
    expect(told?.text).not.toContain('Завод стекла');
    expect(await unattendedStewards(await world.as('administrator'))).toMatchObject([{ waiting: 2, invitedBy: null, letterSentAt: null }]);
  });

  it('gives the first who comes everything that waits, and tells the investors', async () => {
    const { id, number } = await submitted({ steward: 'tobol' });
    const newcomer = await aColleague(world, { organisation: 'tobol', name: 'Нұрлан Ахметов', locale: 'KK' });
    const letters = await readAfter(await joins('tobol', newcomer));
    const [mine, theirs] = [addressOf(newcomer).email, emailOf('investor-a')].map((address) => letters.find(({ to }) => to === address));
    expect(mine?.subject).toBe('Сізді күтіп тұрған өтінімдер: 1');
    expect(plain(mine?.text ?? '')).toContain(`${number} өтінімі: Завод стекла (орыс тілінде)`);
    expect(mine?.text).toContain(`${ORIGIN}/kk/workspace/review/${id}`);
    expect(theirs?.subject).toContain('теперь в Qaita');
    expect(plain(theirs?.text ?? '')).toContain(
      `Заявка ${number}: Завод стекла\nСумма инвестиций: 900 000 000 ₸\n${ORIGIN}/interest/${id}`,
    );
    expect((await unattendedStewards(await world.as('administrator'))).map(({ waiting }) => waiting)).toEqual([2]);
  });

  it('tells nothing once more when a second one comes', async () => {
    const second = await aColleague(world, { organisation: 'tobol', name: 'Айгүл Серікова' });
    expect(await readAfter(await joins('tobol', second))).toEqual([]);
  });

  it('is told of anew when its last account is closed', async () => {
    const slug = 'kaspiy';
    const last = await aColleague(world, { organisation: slug, name: 'Ерлан Қасымов' });
    await submitted({ steward: slug });
    const house = contextOf(world.services, VISITOR);
    const { id, email } = addressOf(last);
    expect(await closeAccount(owner(), house, email)).toBe(true);
    expect((await readAfter(id)).map(({ to, text }) => [to, text.includes('ждут её шага: 1.')])).toEqual([
      [emailOf('administrator'), true],
    ]);
  });

  it('shows nobody but administrators what waits', async () => {
    await expect(unattendedStewards(await world.as('reviewer-a'))).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('an expression of interest that follows another', () => {
  it('says so to the steward', async () => {
    await readIn('RU');
    const slug = await anOpportunity(owner(), {});
    const old = await aSubmission(await world.as('investor-a'), slug);
    await moved('investor-a', 'WITHDRAW', old);
    const draft = await aDraft(await world.as('investor-a'), slug);
    await submitInterest(await world.as('investor-a'), { id: draft.id, version: draft.version, key: newKey() });
    expect((await readAfter(draft.id))[0]?.text).toContain(`Прежняя заявка: ${old.number}`);
  });
});
