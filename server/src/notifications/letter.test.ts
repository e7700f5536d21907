import { describe, expect, it } from 'vitest';
import { LOCALES } from 'shared/locale/locale.ts';
import { typographyFaults } from 'shared/texts/typography.ts';
import { composeLetter } from './letter.ts';
import { LETTER_TEMPLATES } from './letter.words.ts';

const ORIGIN = 'https://qaita.example';
/** Names and sums come from the data; the test is about our own words around them. */
const PARAMS = {
  token: 'TOKEN',
  number: 'EOI-2026-000123',
  interestId: 'interest-1',
  zone: 'Сарыарқа',
  slug: 'saryarqa',
  version: '3',
  day: '1 января',
  reason: 'Отложили',
  inviter: 'Әлия',
  confirmer: 'Марат',
  organisation: 'Qaita',
  place: 'towns',
  about: ': Plant',
  title: 'Plant',
  investor: 'Glass LLP',
  steward: 'Ertis',
  auditor: 'Sapa',
  auditId: 'audit-1',
  desk: 'measures',
  proposalId: 'proposal-1',
  projectId: 'project-1',
  project: 'Тепличный комплекс',
  importId: 'import-1',
  where: 'Балхаш',
  approved: '2',
  returned: '1',
  sum: 'X',
  count: '2',
  words: '> Слова',
  language: ' (на русском)',
  calendar: '',
  used: '5',
  promised: '10',
  giver: 'Әлия',
  assignee: 'Марат',
  until: '1 января',
};
const ITEMS = [
  {
    number: 'EOI-2026-000123',
    interestId: 'interest-1',
    slug: 'saryarqa',
    version: '3',
    cited: '1',
    about: ': Plant',
    investor: 'Glass LLP',
    sum: 'X',
  },
];

/** Letters about terms list the EOIs concerned, each with its own links. */
const LINKS: Partial<Record<(typeof LETTER_TEMPLATES)[number], number>> = {
  TERMS_PUBLISHED: 3,
  TERMS_WITHDRAWN: 2,
  STEWARD_CAME: 2,
  INTERESTS_WAITING: 2,
};

describe.each(LOCALES)('letters in %s', (locale) => {
  it.each(LETTER_TEMPLATES)('%s has a subject, its links into the product in its language, and nothing left unfilled', (template) => {
    const letter = composeLetter({ template, to: 'a@example.kz', locale, params: PARAMS, items: ITEMS }, ORIGIN);
    const prefix = { RU: '', KK: '/kk', EN: '/en' }[locale];
    const links = letter.text.match(/https?:\/\/\S+/g) ?? [];
    expect(links).toHaveLength(LINKS[template] ?? 1);
    for (const link of links) expect(link).toMatch(new RegExp(`^${ORIGIN}${prefix}/[a-z]`));
    expect(`${letter.subject}\n${letter.text}`).not.toMatch(/[{}]|undefined/);
    expect(letter.subject.length).toBeGreaterThan(5);
    const own = [letter.subject, ...letter.text.split('\n').filter((line) => line !== '' && !/https?:|^>/.test(line))];
    expect(own.flatMap((line) => typographyFaults(locale, line).map((fault) => `${fault}: ${line}`))).toEqual([]);
  });

  it('differ from each other and from other languages', () => {
    const all = LOCALES.flatMap((other) =>
      LETTER_TEMPLATES.map(
        (template) => composeLetter({ template, to: 'a@example.kz', locale: other, params: PARAMS, items: [] }, ORIGIN).subject,
      ),
    );
    expect(new Set(all).size).toBe(LOCALES.length * LETTER_TEMPLATES.length);
  });
});

describe('a letter', () => {
  it('keeps a parameter inside its place in the address', () => {
    const letter = composeLetter(
      { template: 'INTEREST_ACCEPTED', to: 'a@example.kz', locale: 'EN', params: { number: 'EOI', interestId: '../x?y#z' }, items: [] },
      ORIGIN,
    );
    expect(letter.text).toContain(`${ORIGIN}/en/interest/..%2Fx%3Fy%23z`);
  });

  it('ordered by a release of before, which knew less, is written all the same', () => {
    for (const template of LETTER_TEMPLATES.filter((name) => /^(INTEREST|INFORMATION)_/.test(name))) {
      const { text } = composeLetter(
        { template, to: 'a@example.kz', locale: 'RU', params: { number: 'EOI', interestId: 'one' }, items: [] },
        ORIGIN,
      );
      expect(text).not.toMatch(/[{}]|undefined|: *\n\n/);
    }
    const terms = { number: 'EOI', interestId: 'one', slug: 'a', version: '2', cited: '1' };
    const { text } = composeLetter(
      {
        template: 'TERMS_WITHDRAWN',
        to: 'a@example.kz',
        locale: 'RU',
        params: { zone: 'А', slug: 'a', version: '2', day: '1 мая', reason: 'Отложили' },
        items: [terms],
      },
      ORIGIN,
    );
    expect(text).toContain('Причина:\n> Отложили');
  });

  it('accepts texts with a lone surrogate', () => {
    expect(() =>
      composeLetter(
        { template: 'INTEREST_DECLINED', to: 'a@example.kz', locale: 'EN', params: { ...PARAMS, words: '> \ud800' }, items: [] },
        ORIGIN,
      ),
    ).not.toThrow();
  });

  it('about new terms leads to the difference from the version that the EOI cites, and to the EOI', () => {
    const { text } = composeLetter({ template: 'TERMS_PUBLISHED', to: 'a@example.kz', locale: 'KK', params: PARAMS, items: ITEMS }, ORIGIN);
    expect(text).toContain(`${ORIGIN}/kk/zones/saryarqa/terms/diff?from=1&to=3`);
    expect(text).toContain(`${ORIGIN}/kk/interest/interest-1`);
  });

  it('without a required parameter is not written', () => {
    expect(() => composeLetter({ template: 'SIGN_UP', to: 'a@example.kz', locale: 'RU', params: {}, items: [] }, ORIGIN)).toThrow(
      'lacks its token',
    );
  });
});
