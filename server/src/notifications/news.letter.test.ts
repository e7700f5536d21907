import { randomBytes, randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { LOCALES } from 'shared/locale/locale.ts';
import type { Locale } from 'shared/locale/locale.ts';
import { NEWS_REASONS } from 'shared/saved-searches/vocabulary.ts';
import type { LetterRow } from '../saved-searches/letters.queries.ts';
import { readUnsubscribe } from '../saved-searches/unsubscribe.token.ts';
import { composeNews } from './news.letter.ts';

const unsubscribeKey = randomBytes(32);
const ORIGIN = 'https://qaita.example';
const personId = randomUUID();
const SEARCH = randomUUID();
const WATCH = randomUUID();

const row = (more: Partial<LetterRow> = {}): LetterRow => ({
  subjectId: SEARCH,
  name: 'Цеха',
  query: '?k=FACILITY',
  watched: null,
  watchedTitle: null,
  watchedSlug: null,
  reason: 'PUBLISHED',
  was: null,
  became: null,
  slug: 'plant',
  title: { ru: 'Завод', kk: 'Зауыт', en: 'Plant' },
  isZone: false,
  ...more,
});

const watched = (more: Partial<LetterRow> = {}): LetterRow =>
  row({ subjectId: WATCH, name: null, query: null, watched: 'TOWN', watchedTitle: { ru: 'Риддер', kk: 'Риддер', en: 'Ridder' }, watchedSlug: 'ridder', ...more });

const compose = (rows: readonly LetterRow[], locale: Locale = 'RU', isDigest = false) =>
  composeNews({ to: { email: 'a@example.kz', locale }, personId, rows, isDigest }, { origin: ORIGIN, unsubscribeKey });

const VALUES: Partial<LetterRow> = { was: { status: 'FREE' }, became: { status: 'TAKEN' } };

describe.each(LOCALES)('a letter of news in %s', (locale) => {
  it.each(NEWS_REASONS)('says %s in its language, with links into it and nothing left unfilled', (reason) => {
    const letter = compose([row({ reason, ...VALUES }), watched({ reason, slug: 'other', ...VALUES })], locale);
    const prefix = { RU: '', KK: '/kk', EN: '/en' }[locale];
    const links = letter?.text.match(/https?:\/\/\S+/g) ?? [];
    expect(links.length).toBeGreaterThan(5);
    for (const link of links) expect(link).toMatch(new RegExp(`^${ORIGIN}${prefix}/[a-z]`));
    expect(`${letter?.subject}\n${letter?.text}`).not.toMatch(/[{}]|undefined|null/);
  });
});

describe('a letter of news', () => {
  it('shows sums, power and days as people write them', () => {
    const rows = [
      row({ reason: 'INVESTMENT', was: { amount: 500_000_000, currency: 'KZT' }, became: { amount: 1_250_000_000, currency: 'KZT' } }),
      row({ reason: 'POWER', was: null, became: { powerMva: 2.5 }, slug: 'b' }),
      row({ reason: 'TERMS', became: { effectiveFrom: '2027-01-15' }, slug: 'zone', isZone: true }),
      row({ reason: 'DEAL', was: { dealTypes: [] }, became: { dealTypes: ['SALE', 'LEASE'] }, slug: 'd' }),
    ];
    const text = (compose(rows)?.text ?? '').replace(/[\u00a0\u202f]/g, ' ');
    expect(text).toContain('сумма изменилась: 500 млн ₸ → 1,3 млрд ₸');
    expect(text).toContain('мощность изменилась: не указано → 2,5 МВА');
    expect(text).toContain('действует с 15 января 2027 г.');
    expect(text).toContain('форма сделки изменилась: не указано → покупка, аренда');
    expect(text).toContain(`${ORIGIN}/zones/zone`);
  });

  it('tells several changes of one fact as one, and none when it came back to what it was', () => {
    const step = (was: number, became: number) => row({ reason: 'POWER', was: { powerMva: was }, became: { powerMva: became } });
    expect(compose([step(1, 2), step(2, 3)])?.text).toContain('1 МВА → 3 МВА'.replaceAll(' МВА', '\u00a0МВА'));
    expect(compose([step(1, 2), step(2, 1)])).toBeNull();
  });

  it('tells each version of terms by itself, and nothing of one that was taken back before anybody heard of it', () => {
    const terms = (number: number, effectiveFrom: string, isWithdrawn = false) =>
      row({ reason: 'TERMS', became: { number, effectiveFrom, isWithdrawn }, slug: 'zone', isZone: true });
    const text = (compose([terms(2, '2027-01-15', true), terms(3, '2027-02-01'), terms(4, '2027-03-01'), terms(4, '2027-03-01', true)])?.text ?? '').replace(/[\u00a0\u202f]/g, ' ');
    expect(text).toContain('отозвана редакция условий, которая должна была действовать с 15 января 2027 г.; опубликована новая редакция условий, действует с 1 февраля 2027 г.');
    expect(text).not.toContain('марта');
    expect(compose([terms(4, '2027-03-01'), terms(4, '2027-03-01', true)])).toBeNull();
  });

  it('says of what is new nothing but that', () => {
    expect(compose([row(), row({ reason: 'STATUS', ...VALUES })])?.text).not.toContain('состояние');
  });

  it('is not written about nothing', () => {
    expect(compose([])).toBeNull();
  });

  it('names ten things of a search and the number of the others', () => {
    const text = compose(Array.from({ length: 14 }, (_, nth) => row({ slug: `plant-${nth}` })))?.text ?? '';
    expect(text.match(/• /g)).toHaveLength(10);
    expect(text).toContain('И ещё 4.');
  });

  it('has the headers of the mail reader’s own button, for the one search or for all', () => {
    const wish = (rows: readonly LetterRow[]) => {
      const headers = compose(rows)?.headers ?? {};
      expect(headers['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click');
      return readUnsubscribe(unsubscribeKey, /^<https:\/\/qaita\.example\/unsubscribe\?token=([\w-]+)>$/.exec(headers['List-Unsubscribe'] ?? '')?.[1] ?? '');
    };
    expect(wish([row()])).toEqual({ personId, subject: { kind: 'SEARCH', id: SEARCH } });
    expect(wish([watched()])).toEqual({ personId, subject: { kind: 'WATCH', id: WATCH } });
    expect(wish([row(), watched({ slug: 'other' })])).toEqual({ personId, subject: null });
  });
});
