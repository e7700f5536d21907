import { CATEGORIES } from './clauses.ts';
import type { StoredClause } from './canonical.ts';
import type { Category, ClauseUnit, Relief, ReliefMeasure, Tax } from './clauses.ts';

/** What the figures of a clause are read from: a stored clause, or one from the API. */
export type FiguredClause = Pick<StoredClause, 'key' | 'group' | 'value' | 'unit' | 'relief' | 'oked'> & { readonly text: object | null };

/** Which direction is better for the investor; null: the figure is only a fact to compare with. */
export type Better = 'HIGHER' | 'LOWER' | null;

/** Figures that a clause of this key states, and which direction is better. Keys stay the same from version to version. */
const BETTER: Readonly<Record<string, Better>> = {
  CATEGORY_A_BELOW: 'LOWER',
  CATEGORY_B_FROM: 'LOWER',
  CATEGORY_B_FAVOURED_FROM: 'LOWER',
  CATEGORY_C_FROM: 'LOWER',
  RELIEF_YEARS_A: 'HIGHER',
  RELIEF_YEARS_B: 'HIGHER',
  RELIEF_YEARS_C: 'HIGHER',
  RELIEF_LOSS_RETURN_DAYS: 'HIGHER',
  ZONE_MINIMUM_INVESTMENT: 'LOWER',
  AUXILIARY_AREA_SHARE: null,
  EQUIPMENT_DUTY_FREE_YEARS: 'HIGHER',
  FOREIGN_WORKERS_PROJECT_FROM: 'LOWER',
  LOCAL_SHARE_MANAGERS: 'LOWER',
  LOCAL_SHARE_WORKERS: 'LOWER',
  STABILITY_YEARS: 'HIGHER',
  INVESTMENT_AGREEMENT_FROM: 'LOWER',
  END_SCHEDULE_DELAY_MONTHS: 'HIGHER',
  END_STOPPAGE_MONTHS: 'HIGHER',
  END_CURE_DAYS: 'HIGHER',
  OBLIGATION_JOBS: 'LOWER',
  OBLIGATION_LOCAL_CONTENT: 'LOWER',
  SECURITY_SHARE: 'LOWER',
  SECURITY_REST_YEARS: 'HIGHER',
  SECURITY_REST_YEARS_LARGE: 'HIGHER',
  ANSWER_WORKING_DAYS: 'LOWER',
  REGISTER_WORKING_DAYS: 'LOWER',
};

/** Units in which a figure of this key can be computed with; another unit would be misread. */
const UNITS: Readonly<Record<string, readonly ClauseUnit[]>> = {
  CATEGORY_A_BELOW: ['MRP'],
  CATEGORY_B_FROM: ['MRP'],
  CATEGORY_B_FAVOURED_FROM: ['MRP'],
  CATEGORY_C_FROM: ['MRP'],
  RELIEF_YEARS_A: ['YEARS'],
  RELIEF_YEARS_B: ['YEARS'],
  RELIEF_YEARS_C: ['YEARS'],
  STABILITY_YEARS: ['YEARS'],
  ZONE_MINIMUM_INVESTMENT: ['MRP', 'TENGE'],
  SECURITY_SHARE: ['PERCENT'],
  ANSWER_WORKING_DAYS: ['WORKING_DAYS'],
  CIT_REDUCTION: ['PERCENT'],
  PROPERTY_TAX_RATE: ['PERCENT'],
  VAT_RATE_ON_SUPPLIES: ['PERCENT'],
  VAT_ON_IMPORTS: ['PERCENT'],
  FREE_CUSTOMS_ZONE: ['PERCENT'],
  LAND_TAX_COEFFICIENT: ['COEFFICIENT'],
  LAND_USE_FEE: ['COEFFICIENT'],
};

/** Larger figures are typing mistakes. */
export const HIGHEST: Readonly<Partial<Record<ClauseUnit, number>>> = {
  PERCENT: 100,
  COEFFICIENT: 1,
  YEARS: 99,
  MONTHS: 1_200,
  DAYS: 3_660,
  WORKING_DAYS: 3_660,
};

export const unitFits = (key: string, unit: ClauseUnit | null): boolean => unit === null || (UNITS[key]?.includes(unit) ?? true);

/** Measures that make sense for a tax: land tax is charged per hectare and has no rate in per cent. */
export const measuresOf = (tax: Tax): readonly ReliefMeasure[] =>
  tax === 'LAND_TAX' || tax === 'LAND_USE_FEE' ? ['REDUCTION', 'COEFFICIENT'] : ['REDUCTION', 'RATE', 'COEFFICIENT'];

/** Whether the key already determines the kind of relief. */
export const isKnownRelief = (key: string): boolean => RELIEFS[key] !== undefined;

const forAll = (relief: Pick<Relief, 'tax' | 'measure' | 'base'>): Relief => ({ ...relief, categories: CATEGORIES, years: null });

/** What kind of relief a clause of this key is: Tax Code of 18 July 2025, art. 470, 479, 525 and 735; SEZ law, art. 52 and 53. */
const RELIEFS: Readonly<Record<string, Relief>> = {
  CIT_REDUCTION: forAll({ tax: 'CIT', measure: 'REDUCTION', base: 'PRIORITY_INCOME' }),
  LAND_TAX_COEFFICIENT: forAll({ tax: 'LAND_TAX', measure: 'COEFFICIENT', base: 'PRIORITY_LAND' }),
  LAND_USE_FEE: forAll({ tax: 'LAND_USE_FEE', measure: 'COEFFICIENT', base: 'PRIORITY_LAND' }),
  PROPERTY_TAX_RATE: forAll({ tax: 'PROPERTY_TAX', measure: 'RATE', base: 'PRIORITY_ASSETS' }),
  VAT_RATE_ON_SUPPLIES: forAll({ tax: 'VAT_ON_SUPPLIES', measure: 'RATE', base: 'FREE_ZONE_GOODS' }),
  VAT_ON_IMPORTS: forAll({ tax: 'VAT', measure: 'RATE', base: 'FREE_ZONE_GOODS' }),
  FREE_CUSTOMS_ZONE: forAll({ tax: 'IMPORT_DUTY', measure: 'RATE', base: 'FREE_ZONE_GOODS' }),
};

/** Under the free customs zone nothing is charged; its clause says so in words. */
const WITHOUT_FIGURE: Readonly<Record<string, number>> = { FREE_CUSTOMS_ZONE: 0, VAT_ON_IMPORTS: 0 };

/** Food, textiles, clothing, leather, computers with electronics and optics, electrical equipment: SEZ law, art. 51. */
const FAVOURED: Readonly<Record<string, readonly string[]>> = { CATEGORY_B_FAVOURED_FROM: ['10', '13', '14', '15', '26', '27'] };

export interface KnownRelief extends Relief {
  /** In the measure's unit. */
  readonly amount: number;
}

/** The relief that a clause states, or null. A relief without a figure, or with an implausible one, is unknown. */
export const reliefOf = (clause: FiguredClause): KnownRelief | null => {
  const relief = clause.relief ?? RELIEFS[clause.key];
  if (!relief || !unitFits(clause.key, clause.unit) || !measuresOf(relief.tax).includes(relief.measure)) return null;
  const stated = clause.text ? WITHOUT_FIGURE[clause.key] : undefined;
  const amount = clause.value ?? stated ?? null;
  return amount === null ? null : { ...relief, amount };
};

/**
 * All reliefs that a clause states. The free customs zone also relieves import VAT where the terms have no clause of their own
 * about it.
 */
export const reliefsOf = (clause: FiguredClause): KnownRelief[] => {
  const relief = reliefOf(clause);
  if (!relief) return [];
  return clause.key === 'FREE_CUSTOMS_ZONE' ? [relief, { ...relief, tax: 'VAT' }] : [relief];
};

/** The divisions that a clause names, or null. */
export const okedOf = (clause: FiguredClause): readonly string[] | null => clause.oked ?? FAVOURED[clause.key] ?? null;

/** Undefined: it cannot be determined for such a clause. */
export const betterOf = (key: string): Better | undefined => (key.startsWith('GENERAL_') ? null : BETTER[key]);

export const reliefYearsKey = (category: Category): string => `RELIEF_YEARS_${category}`;
