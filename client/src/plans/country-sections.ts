import { byIndicator, groupFacts } from '../towns/town-fact-groups.ts';
import type { FactGroup, Indicator } from '../towns/town-fact-groups.ts';

/** What is claimed about more than one town, by the keys of the data set. A key that is missing here is shown nowhere: a test says so. */
export const COUNTRY_SECTIONS = {
  plans: ['january-2026', 'ten-plan-towns', 'six-plan-towns', 'plan-merge'],
  specialists: ['graduates-programme'],
  housing: ['rental-housing'],
  projects: ['spk-finance', 'spk-findings'],
  zones: ['sez-revision', 'zone-findings'],
  country: ['all-monotowns', 'towns-findings'],
  cities: ['pavlodar', 'petropavl', 'semey', 'priozersk'],
} as const;

export type CountrySection = keyof typeof COUNTRY_SECTIONS;
export type CountryKey = (typeof COUNTRY_SECTIONS)[CountrySection][number];

export const SECTION_NAMES = Object.keys(COUNTRY_SECTIONS).filter((name): name is CountrySection => name in COUNTRY_SECTIONS);

export const COUNTRY_KEYS: readonly CountryKey[] = SECTION_NAMES.flatMap((name) => [...COUNTRY_SECTIONS[name]]);

interface Claim {
  readonly indicator: string;
  readonly label: { readonly text: string };
  readonly asOf?: string | null | undefined;
}

interface Group<F> {
  readonly key: string;
  readonly facts: readonly F[];
}

/** A finding has no indicator of its own: findings of the same words are claims of the same thing. */
const withSubject = <F extends Claim>(fact: F): { indicator: string; asOf: string | null; fact: F } => ({
  indicator: fact.indicator === 'FINDING' ? `FINDING ${fact.label.text}` : fact.indicator,
  asOf: fact.asOf ?? null,
  fact,
});

/** Claims by what they say something of, the newest first. */
const subjectsOf = <F extends Claim>(facts: readonly F[]): Indicator<F>[] =>
  byIndicator(facts.map(withSubject)).map(({ indicator, claims }) => ({ indicator, claims: claims.map(({ fact }) => fact) }));

/** What a section shows: a table for each key of the data set, and for all towns one for each subject. */
export interface SectionTable<F> {
  /** Also its id on the page. */
  readonly key: string;
  readonly subject: FactGroup | CountryKey;
  readonly subjects: readonly Indicator<F>[];
}

/** Every claim of the groups stands in exactly one table of one section. */
export const tablesOf = <F extends Claim>(section: CountrySection, groups: readonly Group<F>[]): SectionTable<F>[] => {
  const keys: readonly CountryKey[] = COUNTRY_SECTIONS[section];
  return keys.flatMap((key): SectionTable<F>[] => {
    const facts = groups.filter((group) => group.key === key).flatMap((group) => group.facts);
    if (facts.length === 0) return [];
    if (key !== 'all-monotowns') return [{ key, subject: key, subjects: subjectsOf(facts) }];
    return groupFacts(facts).map(({ group, indicators }) => ({ key: `country-${group}`, subject: group, subjects: indicators }));
  });
};

/** The claims of one indicator, the newest first. */
export const claimsOf = <F extends Claim>(groups: readonly Group<F>[], indicator: string): F[] =>
  byIndicator(groups.flatMap(({ facts }) => facts.filter((fact) => fact.indicator === indicator))).flatMap(({ claims }) => [...claims]);
