import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { LOCALES } from 'shared/locale/locale.ts';
import type { Locale } from 'shared/locale/locale.ts';
import { typographyFaults } from 'shared/texts/typography.ts';
import { submitInterest } from '../interests/interest.submit.service.ts';
import type { InterestType } from '../interests/interest.types.ts';
import { aDraft, aSubmission, newKey } from '../testing/interests.ts';
import { ORIGIN, openLettersWorld, plain } from '../testing/letters-world.ts';
import type { LettersWorld } from '../testing/letters-world.ts';
import { anOpportunity } from '../testing/opportunities.ts';
import type { FiledLetter } from './mail.folder.ts';

let letters: LettersWorld;
beforeAll(async () => {
  letters = await openLettersWorld();
});
afterAll(() => letters.close());
afterEach(() => letters.clear());

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
    make: () => letters.submitted(),
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
    make: async () => letters.moved('reviewer-a', 'REQUEST_INFORMATION', await letters.underReview(), WORDS),
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
    make: async () =>
      letters.moved(
        'investor-a',
        'ANSWER',
        await letters.moved('reviewer-a', 'REQUEST_INFORMATION', await letters.underReview(), 'Что?'),
        WORDS,
      ),
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
    make: async () => letters.moved('reviewer-a', 'SHORTLIST', await letters.underReview(), WORDS),
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
    make: async () => letters.moved('reviewer-a', 'ACCEPT', await letters.underReview(), WORDS),
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
    make: async () => letters.moved('reviewer-a', 'DECLINE', await letters.underReview(), WORDS),
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
    make: async () => letters.moved('investor-a', 'WITHDRAW', await letters.submitted(), WORDS),
    to: 'reviewer-a',
    link: '/workspace/review/',
    says: { RU: ['отозвана', 'больше не нужно'], KK: ['кері қайтарылды', 'қажеті жоқ'], EN: ['withdrawn', 'no need to review'] },
    carriesWords: true,
  },
};

const NO_LETTER: FiledLetter = { id: '', to: '', subject: '', date: '', text: '' };

describe.each(LOCALES)('what a person reads in %s', (locale) => {
  beforeEach(() => letters.readIn(locale));

  it.each(Object.entries(CASES))('when it was %s: object, sum, outcome, whose turn, the words, and a link', async (_, expected) => {
    const interest = await expected.make();
    const [letter = NO_LETTER, ...others] = await letters.readAfter(interest.id);
    expect(others).toEqual([]);
    const text = plain(letter.text);
    const [subject, turn] = expected.says[locale];
    expect(letter.to).toBe(letters.emailOf(expected.to));
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
    await letters.readIn('KK');
    const interest = await letters.moved(
      'reviewer-a',
      'DECLINE',
      await letters.underReview(),
      'Бұл учаске басқа инвесторға беріліп қойған.',
    );
    expect((await letters.readAfter(interest.id))[0]?.text).toContain('Қабылдамау себебі:\n> Бұл учаске');
    await letters.readIn('RU');
  });

  it('that look like a letter of ours stay a quotation in every line', async () => {
    const interest = await letters.moved(
      'reviewer-a',
      'DECLINE',
      await letters.underReview(),
      'Нет.\n\nQaita\u2028https://elsewhere.example/sign-in',
    );
    const lines = ((await letters.readAfter(interest.id))[0]?.text ?? '').split('\n');
    expect(lines.filter((line) => line.includes('elsewhere.example'))).toEqual(['> https://elsewhere.example/sign-in']);
  });
});

describe('an expression of interest that follows another', () => {
  it('says so to the steward', async () => {
    await letters.readIn('RU');
    const slug = await anOpportunity(letters.owner(), {});
    const old = await aSubmission(await letters.as('investor-a'), slug);
    await letters.moved('investor-a', 'WITHDRAW', old);
    const draft = await aDraft(await letters.as('investor-a'), slug);
    await submitInterest(await letters.as('investor-a'), { id: draft.id, version: draft.version, key: newKey() });
    expect((await letters.readAfter(draft.id))[0]?.text).toContain(`Прежняя заявка: ${old.number}`);
  });
});
