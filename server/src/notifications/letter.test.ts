import { describe, expect, it } from 'vitest';
import { LOCALES } from 'shared/locale/locale.ts';
import { composeLetter } from './letter.ts';
import { LETTER_TEMPLATES } from './letter.words.ts';

const ORIGIN = 'https://qaita.example';
const PARAMS = { token: 'TOKEN', number: 'EOI-2026-000123', interestId: 'interest-1', zone: 'saryarqa' };

describe.each(LOCALES)('letters in %s', (locale) => {
  it.each(LETTER_TEMPLATES)('%s has a subject, one link into the product in its language, and nothing left unfilled', (template) => {
    const letter = composeLetter({ template, to: 'a@example.kz', locale, params: PARAMS }, ORIGIN);
    const prefix = { RU: '', KK: '/kk', EN: '/en' }[locale];
    const links = letter.text.match(/https?:\/\/\S+/g) ?? [];
    expect(links).toHaveLength(1);
    expect(links[0]).toMatch(new RegExp(`^${ORIGIN}${prefix}/[a-z]`));
    expect(`${letter.subject}\n${letter.text}`).not.toMatch(/[{}]|undefined/);
    expect(letter.subject.length).toBeGreaterThan(5);
  });

  it('differ from each other and from other languages', () => {
    const all = LOCALES.flatMap((other) =>
      LETTER_TEMPLATES.map((template) => composeLetter({ template, to: 'a@example.kz', locale: other, params: PARAMS }, ORIGIN).subject),
    );
    expect(new Set(all).size).toBe(LOCALES.length * LETTER_TEMPLATES.length);
  });
});

describe('a letter', () => {
  it('keeps a parameter inside its place in the address', () => {
    const letter = composeLetter({ template: 'TERMS_PUBLISHED', to: 'a@example.kz', locale: 'EN', params: { zone: '../x?y#z' } }, ORIGIN);
    expect(letter.text).toContain(`${ORIGIN}/en/zones/..%2Fx%3Fy%23z`);
  });

  it('without what it must name is not written', () => {
    expect(() => composeLetter({ template: 'SIGN_UP', to: 'a@example.kz', locale: 'RU', params: {} }, ORIGIN)).toThrow('lacks its token');
  });
});
