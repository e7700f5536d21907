import { describe, expect, it } from 'vitest';
import { canonicalTerms } from './canonical.ts';
import type { StoredClause, TermsContent } from './canonical.ts';

const clause: StoredClause = {
  key: 'LAND',
  group: 'LAND',
  title: { ru: 'Земля', kk: 'Жер', en: 'Land' },
  text: null,
  value: 0.5,
  unit: 'COEFFICIENT',
  sourceTitle: { ru: 'Закон' },
  sourceUrl: 'https://example.org/law',
  asOf: '2024',
};

const terms: TermsContent = {
  zoneSlug: 'pavlodar',
  number: 1,
  effectiveFrom: '2026-11-25',
  note: { ru: 'Примечание' },
  clauses: [clause, { ...clause, key: 'LAND_2', value: null, unit: null }],
};

/** The same value with the keys of every object in reverse order. */
const turned = <T>(value: T): T =>
  JSON.parse(JSON.stringify(value), (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).reverse()) : part,
  ) as T;

describe('the canonical text of terms', () => {
  it('does not depend on the order of keys', () => {
    const other = turned(terms);
    expect(Object.keys(other)).not.toEqual(Object.keys(terms));
    expect(canonicalTerms(other)).toBe(canonicalTerms(terms));
  });

  it('does not depend on how accented letters are composed', () => {
    const composed = { ...terms, note: { ru: 'Условия й' } };
    expect(canonicalTerms({ ...terms, note: { ru: 'Условия и\u0306' } })).toBe(canonicalTerms(composed));
  });

  it('treats a missing language and an empty one alike', () => {
    expect(canonicalTerms({ ...terms, note: { ru: 'Примечание', kk: '' } })).toBe(canonicalTerms(terms));
  });

  it.each<[string, Partial<TermsContent>]>([
    ['the zone', { zoneSlug: 'aktobe' }],
    ['the number', { number: 2 }],
    ['the day', { effectiveFrom: '2026-11-26' }],
    ['the note', { note: null }],
    ['the order of clauses', { clauses: [...terms.clauses].reverse() }],
    ['a value', { clauses: [{ ...clause, value: 0.6 }, ...terms.clauses.slice(1)] }],
    ['a word of one language', { clauses: [{ ...clause, title: { ...clause.title, kk: 'Жер телімі' } }, ...terms.clauses.slice(1)] }],
  ])('changes with %s', (_what, change) => {
    expect(canonicalTerms({ ...terms, ...change })).not.toBe(canonicalTerms(terms));
  });

  it('keeps its form for good: published hashes depend on it', () => {
    expect(canonicalTerms({ ...terms, clauses: [clause] })).toBe(
      '{"format":"qaita-zone-terms-1","zone":"pavlodar","number":1,"effectiveFrom":"2026-11-25",' +
        '"note":{"ru":"Примечание","kk":null,"en":null},"clauses":[{"key":"LAND","group":"LAND",' +
        '"title":{"ru":"Земля","kk":"Жер","en":"Land"},"text":null,"value":0.5,"unit":"COEFFICIENT",' +
        '"sourceTitle":{"ru":"Закон","kk":null,"en":null},"sourceUrl":"https://example.org/law","asOf":"2024"}]}',
    );
  });
});
