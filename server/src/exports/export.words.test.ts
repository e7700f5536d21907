import { describe, expect, it } from 'vitest';
import { LOCALES } from 'shared/locale/locale.ts';
import {
  CONDITIONS,
  CONFIDENCES,
  CONTAMINATIONS,
  DATE_BASES,
  DEAL_TYPES,
  LEGAL_STATES,
  OPPORTUNITY_KINDS,
  OPPORTUNITY_STATUSES,
  ORIGINS,
  RAIL_ANSWERS,
  UTILITIES,
} from 'shared/opportunities/kinds.ts';
import { EXPORT_WORDS } from './export.wording.ts';
import { COLUMN_KEYS } from './export.words.ts';

const isKnown = (word: string): boolean => word !== 'UNKNOWN';

describe.each(LOCALES)('the words of exports in %s', (locale) => {
  const words = EXPORT_WORDS[locale];

  it.each([
    ['column', COLUMN_KEYS],
    ['kind', OPPORTUNITY_KINDS],
    ['status', OPPORTUNITY_STATUSES],
    ['origin', ORIGINS],
    ['deal', DEAL_TYPES],
    ['rail', RAIL_ANSWERS.filter(isKnown)],
    ['utility', UTILITIES],
    ['condition', CONDITIONS.filter(isKnown)],
    ['contamination', CONTAMINATIONS.filter(isKnown)],
    ['legal', LEGAL_STATES],
    ['basis', DATE_BASES.filter(isKnown)],
    ['confidence', CONFIDENCES],
  ] as const)('name every %s, each differently', (key, values) => {
    const named = Object.entries(words[key]);
    expect(named.map(([value]) => value).toSorted()).toEqual([...values].toSorted());
    expect(named.filter(([, word]) => word.trim() === '')).toEqual([]);
    expect(new Set(named.map(([, word]) => word)).size).toBe(named.length);
  });

  it('name sheets as Excel allows, numbers behind included', () => {
    for (const name of [words.rowsSheet, words.aboutSheet]) expect(name).toMatch(/^[^[\]:*?/\\]{1,28}$/);
    expect(words.rowsSheet).not.toBe(words.aboutSheet);
  });
});
