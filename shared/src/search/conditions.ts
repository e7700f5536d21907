import {
  CONDITIONS,
  CONTAMINATIONS,
  EQUIPMENT,
  OPPORTUNITY_KINDS,
  OPPORTUNITY_STATUSES,
  ORIGINS,
  UTILITIES,
} from '../opportunities/kinds.ts';
import { TOWN_LIST_ANSWERS } from '../towns/towns.ts';
import type { FigureSpec } from '../typed/read-figure.ts';
import type { FieldUnit } from '../typed/vocabulary.ts';
import { SLUG } from './whereabouts.ts';
import { area, choices, distance, figures, known, tick, words } from './controls.ts';
import type { Known } from './controls.ts';
import { CURRENCY_ANSWERS, DEAL_ANSWERS, LEGAL_ANSWERS, POTENTIAL_ANSWERS } from './vocabulary.ts';

const SLUGS: Known = { pattern: SLUG, length: [1, 80], most: 50 };
const SECTIONS: Known = { pattern: /^[A-U]$/, length: [1, 1], most: 25 };
const DIVISIONS: Known = { pattern: /^\d\d$/, length: [2, 2], most: 100 };

type Figure<U extends FieldUnit> = FigureSpec & { readonly unit: U };

const amount = <U extends FieldUnit>(unit: U, places = 3): Figure<U> => ({ unit, min: 0, max: 1e9, places });
const millions = <U extends 'TENGE' | 'DOLLARS'>(unit: U): Figure<U> => ({ ...amount(unit), exponent: 6 });
const MILLION = 1_000_000;

interface Condition {
  /** The control for it on the page. */
  readonly control: 'WORDS' | 'CHOICES' | 'RANGE' | 'DISTANCE' | 'MAP' | 'TICK';
  readonly key: Uppercase<string>;
}

/**
 * Every condition of a search, stated once, in the order in which the page shows them. The name of an entry is used everywhere:
 * for the field of the API's filter, the part of `Search`, and the key of its words. Its key is that name without plural and
 * unit: the word in the API's lists, the facet of the read model and, as `townList`, the parameter of the address. A sum is in
 * the currency it was stated in, and never converted.
 */
export const SEARCH_CONDITIONS = {
  text: words('TEXT'),
  kinds: choices('KIND', OPPORTUNITY_KINDS, { match: 'ONE_OF', column: 'kind', isUnfolded: true, formerly: 'k' }),
  regions: known('REGION', SLUGS, { match: 'ONE_OF', column: 'region', isUnfolded: true }),
  towns: known('TOWN', SLUGS, { match: 'ONE_OF', column: 'town', isUnfolded: true }),
  townLists: choices('TOWN_LIST', TOWN_LIST_ANSWERS, { match: 'ANY_OF', column: 'town_lists', formerly: 'list' }),
  zones: known('ZONE', SLUGS, { match: 'ONE_OF', column: 'zone' }),
  sections: known('SECTION', SECTIONS, { match: 'ACTIVITY', column: 'sections' }),
  divisions: known('DIVISION', DIVISIONS, { match: 'ACTIVITY', column: 'divisions' }),
  utilities: choices('UTILITY', UTILITIES, { match: 'EACH', column: 'utilities', claims: ['UTILITIES'] }),
  equipment: choices('EQUIPMENT', EQUIPMENT, { match: 'ALL_OF', column: 'equipment', claims: ['EQUIPMENT'] }),
  statuses: choices('STATUS', OPPORTUNITY_STATUSES, { match: 'ONE_OF', column: 'status' }),
  dealTypes: choices('DEAL_TYPE', DEAL_ANSWERS, { match: 'ANY_OF', column: 'deal_types', formerly: 'deal' }),
  currencies: choices('CURRENCY', CURRENCY_ANSWERS, { match: 'ONE_OF', column: 'currency' }),
  potentials: choices('POTENTIAL', POTENTIAL_ANSWERS, { match: 'ANY_OF', column: 'promising_for' }),
  conditions: choices('CONDITION', CONDITIONS, { match: 'ONE_OF', column: 'condition', claims: ['CONDITION'] }),
  contaminations: choices('CONTAMINATION', CONTAMINATIONS, {
    match: 'ONE_OF',
    column: 'contamination',
    claims: ['CONTAMINATION'],
    formerly: 'soil',
  }),
  legalStates: choices('LEGAL_STATE', LEGAL_ANSWERS, {
    match: 'ANY_OF',
    column: 'legal_states',
    claims: ['LEGAL_STATE'],
    formerly: 'legal',
  }),
  origins: choices('ORIGIN', ORIGINS, { match: 'ONE_OF', column: 'origin' }),
  investment: figures('INVESTMENT', {
    column: 'investment',
    figure: millions('TENGE'),
    steps: [0, 10, 30, 100, 300, 1_000, 3_000, 10_000, 30_000, 100_000, 300_000].map((tenge) => tenge * MILLION),
    formerly: 'inv',
  }),
  investmentUsd: figures('INVESTMENT_USD', {
    column: 'investment_usd',
    figure: millions('DOLLARS'),
    steps: [0, 1, 3, 10, 30, 100, 300, 1_000, 3_000].map((dollars) => dollars * MILLION),
    formerly: 'usd',
  }),
  capitalPerJob: figures('CAPITAL_PER_JOB', {
    column: 'capital_per_job',
    per: 'permanent_jobs',
    figure: millions('TENGE'),
    steps: [0, 1, 3, 10, 30, 100, 300, 1_000].map((tenge) => tenge * MILLION),
    formerly: 'capital',
  }),
  price: figures('PRICE', {
    column: 'price',
    figure: millions('TENGE'),
    steps: [0, 3, 10, 30, 100, 300, 1_000, 3_000, 10_000].map((tenge) => tenge * MILLION),
    isAlone: true,
  }),
  rent: figures('RENT', {
    column: 'rent',
    figure: amount('TENGE', 2),
    steps: [0, 100, 300, 1_000, 3_000, 10_000],
    isAlone: true,
  }),
  landHa: figures('LAND', { column: 'land_ha', claims: ['LAND_HA'], figure: amount('HECTARES'), steps: [0, 0.3, 1, 3, 10, 30, 100, 300] }),
  floorM2: figures('FLOOR', {
    column: 'floor_m2',
    claims: ['FLOOR_M2'],
    figure: amount('SQUARE_METRES', 0),
    steps: [0, 300, 1_000, 3_000, 10_000, 30_000, 100_000],
  }),
  powerMva: figures('POWER', { column: 'power_mva', claims: ['POWER_MVA'], figure: amount('MVA'), steps: [0, 0.3, 1, 3, 10, 30, 100] }),
  waterM3Day: figures('WATER', {
    column: 'water_m3_day',
    claims: ['WATER_M3_DAY'],
    figure: amount('CUBIC_METRES_A_DAY'),
    steps: [0, 10, 30, 100, 300, 1_000, 3_000, 10_000],
  }),
  near: distance('NEAR'),
  box: area('BOX'),
  acceptsInterest: tick('ACCEPTS_INTEREST', 'ABOVE', { formerly: 'open' }),
  termsInForce: tick('TERMS_IN_FORCE', 'BELOW', { formerly: 'terms' }),
} as const satisfies Readonly<Record<string, Condition>>;
