import { randomBytes, randomUUID } from 'node:crypto';
import fc from 'fast-check';
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
const PROJECT = randomUUID();

let changes = 0;

/** A change of its own, unless `position` says which. */
const row = (more: Partial<LetterRow> = {}): LetterRow => ({
  position: (changes += 1),
  subjectId: SEARCH,
  name: 'Цеха',
  query: '?kind=FACILITY',
  watched: null,
  watchedTitle: null,
  watchedSlug: null,
  fit: null,
  reason: 'PUBLISHED',
  was: null,
  became: null,
  slug: 'plant',
  title: { ru: 'Завод', kk: 'Зауыт', en: 'Plant' },
  isZone: false,
  ...more,
});

const watched = (more: Partial<LetterRow> = {}): LetterRow =>
  row({
    subjectId: WATCH,
    name: null,
    query: null,
    watched: 'TOWN',
    watchedTitle: { ru: 'Риддер', kk: 'Риддер', en: 'Ridder' },
    watchedSlug: 'ridder',
    ...more,
  });

const ofProject = (more: Partial<LetterRow> = {}): LetterRow =>
  watched({
    subjectId: PROJECT,
    watched: 'PROJECT',
    watchedTitle: { ru: 'Теплицы' },
    watchedSlug: PROJECT,
    fit: 'FITS',
    ...more,
  });

const compose = (rows: readonly LetterRow[], locale: Locale = 'RU', isDigest = false) =>
  composeNews({ to: { email: 'a@example.kz', locale }, personId, rows, isDigest }, { origin: ORIGIN, unsubscribeKey });

const VALUES: Partial<LetterRow> = { was: { status: 'FREE' }, became: { status: 'TAKEN' } };

describe.each(LOCALES)('a letter of news in %s', (locale) => {
  it.each(NEWS_REASONS)('says %s in its language, with links into it and nothing left unfilled', (reason) => {
    const rows = [
      row({ reason, ...VALUES }),
      watched({ reason, slug: 'other', ...VALUES }),
      ofProject({ reason, slug: 'third', ...VALUES }),
    ];
    const letter = compose(rows, locale);
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
    expect(text).toContain('форма участия изменилась: не указано → покупка, аренда');
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
    const text = (
      compose([terms(2, '2027-01-15', true), terms(3, '2027-02-01'), terms(4, '2027-03-01'), terms(4, '2027-03-01', true)])?.text ?? ''
    ).replace(/[\u00a0\u202f]/g, ' ');
    expect(text).toContain(
      'отозвана редакция условий, которая должна была действовать с 15 января 2027 г.; опубликована новая редакция условий, действует с 1 февраля 2027 г.',
    );
    expect(text).not.toContain('марта');
    expect(compose([terms(4, '2027-03-01'), terms(4, '2027-03-01', true)])).toBeNull();
  });

  it('names what a search has found once, with the projects that it fits', () => {
    const [found, fits, mayFit] = [row(), ofProject({ position: changes }), ofProject({ slug: 'other', fit: 'ASK', title: { ru: 'Цех' } })];
    const text = compose([found, fits, mayFit])?.text ?? '';
    expect(text.match(/• Завод/g)).toHaveLength(1);
    expect(text).toContain('• Завод: новое предложение; подходит вашему проекту «Теплицы»');
    expect(text).toContain(`Ваш проект «Теплицы»\n${ORIGIN}/workspace/projects/${PROJECT}`);
    expect(text).toContain('• Цех: новое предложение; может подойти вашему проекту «Теплицы»: указано не всё, что вам нужно');
    expect(text).toContain('Не присылать писем об этом проекте');
  });

  it('says of a project that more is known, and of what came back to what it was nothing', () => {
    const text = compose([ofProject({ reason: 'FACTS' })])?.text ?? '';
    expect(text).toContain('• Завод: сведения уточнены; подходит вашему проекту «Теплицы»');
    const step = (was: number, became: number) => ofProject({ reason: 'POWER', was: { powerMva: was }, became: { powerMva: became } });
    expect(compose([step(1, 2), step(2, 1)])).toBeNull();
  });

  it('only says of a new item that it is new', () => {
    expect(compose([row(), row({ reason: 'STATUS', ...VALUES })])?.text).not.toContain('состояние');
  });

  it('is not written when there is nothing to say', () => {
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
      return readUnsubscribe(
        unsubscribeKey,
        /^<https:\/\/qaita\.example\/unsubscribe\?token=([\w-]+)>$/.exec(headers['List-Unsubscribe'] ?? '')?.[1] ?? '',
      );
    };
    expect(wish([row()])).toEqual({ personId, subject: { kind: 'SEARCH', id: SEARCH } });
    expect(wish([watched()])).toEqual({ personId, subject: { kind: 'WATCH', id: WATCH } });
    expect(wish([row(), watched({ slug: 'other' })])).toEqual({ personId, subject: null });
  });

  it('tells what a search and a watch have both found once, and what only one of them has found as well', () => {
    const status = row({ reason: 'STATUS', ...VALUES });
    const power = { reason: 'POWER', was: { powerMva: 1 }, became: { powerMva: 2 } } as const;
    const text = compose([status, watched({ ...status, subjectId: WATCH, watched: 'OPPORTUNITY' }), watched(power)])?.text ?? '';
    expect(text.match(/состояние изменилось/g)).toHaveLength(1);
    expect(text.match(/мощность изменилась/g)).toHaveLength(1);
    expect(text).not.toContain('Вы наблюдаете');
  });

  it('names a thing under the next subject when the first has no room for it, and counts it once', () => {
    const many = Array.from({ length: 11 }, (_, nth) => row({ slug: `plant-${nth}` }));
    const last = many.at(-1);
    const letter = compose([...many, watched({ ...last, subjectId: WATCH, watched: 'OPPORTUNITY', watchedSlug: 'plant-10' })], 'RU', true);
    expect(letter?.text.match(/opportunities\/plant-10\n\n• /g)).toHaveLength(1);
    expect(letter?.subject).toBe('Новое за сутки: 11');
  });

  it('says of each search that a thing fits it now', () => {
    const facts = row({ reason: 'FACTS' });
    const text = compose([facts, { ...facts, subjectId: randomUUID(), name: 'Участки' }])?.text ?? '';
    expect(text.match(/теперь подходит под поиск/g)).toHaveLength(2);
  });
});

interface Step {
  readonly thing: number;
  readonly foundBy: number;
}

describe('whatever changes, searches and watches there are', () => {
  /** The power of one opportunity goes up by one with each of its changes; `foundBy` are the bits of the subjects that found the change. */
  const step = fc.record({ thing: fc.integer({ min: 0, max: 2 }), foundBy: fc.integer({ min: 1, max: 15 }) });
  const subjects = [0, 1, 2, 3].map((nth) => ({ subjectId: randomUUID(), isWatch: nth > 1 }));

  const rowsOf = (steps: readonly Step[]): LetterRow[] => {
    const power = [0, 0, 0];
    const found = steps.map(({ thing, foundBy }, nth) => {
      const was = power[thing] ?? 0;
      power[thing] = was + 1;
      return {
        foundBy,
        change: row({
          position: nth,
          slug: `plant-${thing}`,
          reason: 'POWER',
          was: { powerMva: was },
          became: { powerMva: was + 1 },
        }),
      };
    });
    return subjects.flatMap(({ subjectId, isWatch }, bit) =>
      found
        .filter(({ foundBy }) => foundBy & (1 << bit))
        .map(({ change }) => (isWatch ? watched({ ...change, subjectId, watched: 'TOWN' }) : { ...change, subjectId })),
    );
  };

  it('one letter tells each change of each thing, and none twice', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
        const lines = (compose(rowsOf(steps), 'EN')?.text ?? '')
          .replace(/\u00a0/g, ' ')
          .split('\n')
          .filter((line) => line.startsWith('• '));
        const changed = [...new Set(steps.map(({ thing }) => thing))];
        const ends = changed.map((thing) => `plant-${thing} 0 MVA → ${steps.filter((one) => one.thing === thing).length} MVA`);
        const links = (compose(rowsOf(steps), 'EN')?.text ?? '').match(/opportunities\/plant-\d/g)?.map((link) => link.slice(-7)) ?? [];
        expect(lines.map((line, nth) => `${links[nth]} ${line.split(': the power has changed: ')[1]}`).sort()).toEqual(ends.sort());
      }),
    );
  });
});
