import { okedOf, reliefOf } from 'shared/special-zones/known-clauses.ts';
import { CATEGORIES, RELIEF_BASES, RELIEF_MEASURES, TAXES } from 'shared/special-zones/clauses.ts';
import type { Category, ClauseGroup, ClauseUnit, Relief, ReliefBase, ReliefMeasure, Tax } from 'shared/special-zones/clauses.ts';
import type { Locale } from 'shared/locale/locale.ts';
import { readYears } from './clause.figures.ts';

/** A relief as typed. */
export interface ReliefForm {
  readonly tax: Tax;
  readonly measure: ReliefMeasure;
  readonly base: ReliefBase;
  readonly categories: readonly Category[];
  /** Empty: as long as the category's own term. */
  readonly years: string;
}

export const NEW_RELIEF: ReliefForm = { tax: 'CIT', measure: 'REDUCTION', base: 'PRIORITY_INCOME', categories: CATEGORIES, years: '' };

/** What a relief of this tax usually applies to. */
export const USUAL_BASE: Readonly<Record<Tax, ReliefBase>> = {
  CIT: 'PRIORITY_INCOME',
  PROPERTY_TAX: 'PRIORITY_ASSETS',
  LAND_TAX: 'PRIORITY_LAND',
  LAND_USE_FEE: 'PRIORITY_LAND',
  SOCIAL_TAX: 'PAYROLL',
  IMPORT_DUTY: 'FREE_ZONE_GOODS',
  VAT: 'FREE_ZONE_GOODS',
  VAT_ON_SUPPLIES: 'FREE_ZONE_GOODS',
};

export const mayHaveRelief = (group: ClauseGroup): boolean => group === 'INCENTIVES' || group === 'CUSTOMS';
export const mayNameActivities = (group: ClauseGroup): boolean => group === 'ACTIVITIES' || group === 'CATEGORIES';

export const reliefUnit = (measure: ReliefMeasure): ClauseUnit => (measure === 'COEFFICIENT' ? 'COEFFICIENT' : 'PERCENT');

interface Named {
  readonly key: string;
  readonly group: ClauseGroup;
}

/** The kind of a clause that its key alone determines; the figure does not matter here. */
const byKey = ({ key, group }: Named) => ({ key, group, value: 0, unit: null, relief: null, oked: null, text: null });

/** The relief that a clause of this key implies; null: it may state one. */
export const impliedRelief = (clause: Named): Relief | null => reliefOf(byKey(clause));

/** The divisions that a clause of this key implies without listing them. */
export const impliedOked = (clause: Named): readonly string[] => okedOf(byKey(clause)) ?? [];

/** What is stored of a relief; years that cannot be read are reported by the problems of the clause. */
export const toRelief = ({ years, ...relief }: ReliefForm, locale: Locale): Relief => ({
  ...relief,
  categories: relief.categories.toSorted(),
  years: readYears(years, locale).value,
});

const isOneOf = (list: readonly string[], value: unknown): boolean => list.some((one) => one === value);

/** Whether a copy from the device has the shape of a relief. */
export const isRelief = (value: unknown): boolean => {
  if (typeof value !== 'object' || value === null) return false;
  const stored = new Map<string, unknown>(Object.entries(value));
  const categories = stored.get('categories');
  const hasKinds =
    isOneOf(TAXES, stored.get('tax')) && isOneOf(RELIEF_MEASURES, stored.get('measure')) && isOneOf(RELIEF_BASES, stored.get('base'));
  return (
    hasKinds && typeof stored.get('years') === 'string' && Array.isArray(categories) && categories.every((one) => isOneOf(CATEGORIES, one))
  );
};
