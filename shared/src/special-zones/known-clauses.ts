import { CATEGORIES } from './clauses.ts';
import type { StoredClause } from './canonical.ts';
import type { Category, Relief } from './clauses.ts';

/** What the figures of a clause are read from: a stored clause, or one as the API answers it. */
export type FiguredClause = Pick<StoredClause, 'key' | 'group' | 'value' | 'unit' | 'relief' | 'oked'> & { readonly text: object | null };

/** Which way a figure is better for the investor; null: it only states a fact to compare with. */
export type Better = 'HIGHER' | 'LOWER' | null;

/** Figures that a clause of this key states, and which way each is better. Keys stay the same from version to version. */
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

const forAll = (relief: Pick<Relief, 'tax' | 'measure' | 'base'>): Relief => ({ ...relief, categories: CATEGORIES, years: null });

/** What kind of relief a clause of this key is: Tax Code of 18 July 2025, art. 470 and 735; SEZ law, art. 52 and 53. */
const RELIEFS: Readonly<Record<string, Relief>> = {
  CIT_REDUCTION: forAll({ tax: 'CIT', measure: 'REDUCTION', base: 'PRIORITY_INCOME' }),
  LAND_TAX_COEFFICIENT: forAll({ tax: 'LAND_TAX', measure: 'COEFFICIENT', base: 'PRIORITY_LAND' }),
  LAND_USE_FEE: forAll({ tax: 'LAND_USE_FEE', measure: 'COEFFICIENT', base: 'PRIORITY_LAND' }),
  PROPERTY_TAX_RATE: forAll({ tax: 'PROPERTY_TAX', measure: 'RATE', base: 'PRIORITY_ASSETS' }),
  VAT_RATE_ON_SUPPLIES: forAll({ tax: 'VAT', measure: 'RATE', base: 'FREE_ZONE_GOODS' }),
  FREE_CUSTOMS_ZONE: forAll({ tax: 'IMPORT_DUTY', measure: 'RATE', base: 'FREE_ZONE_GOODS' }),
};

/** Under the free customs zone nothing is charged, which its clause says in words. */
const WITHOUT_FIGURE: Readonly<Record<string, number>> = { FREE_CUSTOMS_ZONE: 0 };

/** Food, textiles, clothing, leather, computers with electronics and optics, electrical equipment: SEZ law, art. 51. */
const FAVOURED: Readonly<Record<string, readonly string[]>> = { CATEGORY_B_FAVOURED_FROM: ['10', '13', '14', '15', '26', '27'] };

export interface KnownRelief extends Relief {
  /** In the measure's unit. */
  readonly amount: number;
}

/** The relief that a clause states, or null. A relief without a figure is not known. */
export const reliefOf = (clause: FiguredClause): KnownRelief | null => {
  const relief = clause.relief ?? RELIEFS[clause.key];
  const stated = clause.text ? WITHOUT_FIGURE[clause.key] : undefined;
  const amount = clause.value ?? stated ?? null;
  return relief && amount !== null ? { ...relief, amount } : null;
};

/** The divisions that a clause names, or null. */
export const okedOf = (clause: FiguredClause): readonly string[] | null => clause.oked ?? FAVOURED[clause.key] ?? null;

/** Undefined: of such a clause it cannot be told. */
export const betterOf = (key: string): Better | undefined => (key.startsWith('GENERAL_') ? null : BETTER[key]);

export const reliefYearsKey = (category: Category): string => `RELIEF_YEARS_${category}`;
