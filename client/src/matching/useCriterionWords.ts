import type { Asked } from 'shared/matching/condition.ts';
import { formatMoney, formatNumber, formatQuantity } from '../kernel/fmt.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { useWords } from '../kernel/words.ts';
import { OPPORTUNITY_WORDS } from '../opportunities/opportunities.words.ts';
import { conditionsOf, contaminationsOf, dealsOf, kindsOf, legalOf, regimesOf } from './closed-values.ts';
import type { MatchConditionFragment, MatchShownFragment } from './matching.graphql.ts';
import { MATCHING_WORDS } from './matching.words.ts';
import { useMatchNames } from './useMatchNames.ts';

type Key = MatchConditionFragment['key'];
type Found = MatchShownFragment['changes'][number]['from'];

export interface CriterionWords {
  readonly name: (key: Key) => string;
  readonly value: (key: Key, word: string) => string;
  readonly found: (key: Key, found: Found | undefined) => string;
  readonly wanted: (wanted: Wanted) => string;
  /** Codes and names of a criterion whose words come from the data. */
  readonly known: (key: Key) => readonly (readonly [code: string, name: string])[];
}

/** A condition, as far as it is said in words. */
type Wanted = Asked<Key>;

const MONEY: readonly Key[] = ['PRICE', 'INVESTMENT', 'CAPITAL', 'RENT'];

const UNITS = { LAND: 'HA', FLOOR: 'M2', POWER: 'MVA', WATER: 'M3_DAY', HEAT: 'GCAL_HOUR' } as const;

const isMeasured = (key: Key): key is keyof typeof UNITS => key in UNITS;

const useAmountWords = (): ((key: Key, amount: number) => string) => {
  const locale = useLocale();
  return (key, amount) => {
    if (MONEY.includes(key)) return formatMoney(locale, amount);
    if (isMeasured(key)) return formatQuantity(locale, amount, UNITS[key]);
    if (key === 'START') return String(amount);
    return key === 'LOCAL_STAFF' ? `${formatNumber(locale, amount)}\u00a0%` : formatNumber(locale, amount);
  };
};

/** Criteria, and what is asked and found of them, in the reader's language. */
export const useCriterionWords = (): CriterionWords => {
  const t = useWords(MATCHING_WORDS);
  const places = useWords(OPPORTUNITY_WORDS);
  const number = useAmountWords();
  const names = useMatchNames();
  const lists: Partial<Record<Key, 'regions' | 'towns' | 'divisions'>> = {
    REGION: 'regions',
    TOWN: 'towns',
    OKED: 'divisions',
    ACTIVITY: 'divisions',
  };
  const closed: Partial<Record<Key, Readonly<Record<string, string>>>> = {
    KIND: kindsOf((one) => places.of('kind', one)),
    DEAL: dealsOf((one) => places.of('deal', one)),
    CONDITION: conditionsOf((one) => places.of('condition', one)),
    CONTAMINATION: contaminationsOf((one) => places.of('contamination', one)),
    LEGAL: legalOf((one) => places.of('legalState', one)),
    REGIME: regimesOf((one) => t.of('regime', one)),
  };
  const value = (key: Key, word: string): string => {
    const list = lists[key];
    if (list) return names?.[list].get(word) ?? word;
    return closed[key]?.[word] ?? (word === 'YES' ? t('yes') : word === 'NO' ? t('no') : word);
  };
  const found = (key: Key, some: Found | undefined): string => {
    if (!some) return t('unknown');
    if (typeof some.number === 'number') return number(key, some.number);
    return (some.words ?? []).map((word) => value(key, word)).join(', ') || '—';
  };
  const bounds = ({ key, min, max }: Wanted): string => {
    if (typeof min === 'number' && typeof max === 'number') return t('between', { from: number(key, min), to: number(key, max) });
    if (typeof min === 'number') return t('atLeast', { value: number(key, min) });
    return typeof max === 'number' ? t('atMost', { value: number(key, max) }) : '';
  };
  const wanted = (asked: Wanted): string => {
    const { key, anyOf, noneOf } = asked;
    const without = (noneOf ?? []).map((word) => value(key, word)).join(', ');
    return [bounds(asked), (anyOf ?? []).map((word) => value(key, word)).join(', '), without && t('except', { value: without })]
      .filter(Boolean)
      .join('; ');
  };
  const known = (key: Key): readonly (readonly [string, string])[] => {
    const list = lists[key];
    return list && names ? [...names[list]] : [];
  };
  return { name: (key) => t.of('criterion', key), value, found, wanted, known };
};
