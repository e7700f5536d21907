import { CATEGORIES } from './clauses.ts';
import type { Category } from './clauses.ts';
import { okedOf, reliefsOf, reliefYearsKey, unitFits } from './known-clauses.ts';
import type { FiguredClause, KnownRelief } from './known-clauses.ts';

/** A figure and the clause that states it. */
export interface Stated {
  readonly value: number;
  readonly clauseKey: string;
}

/** A category of participants: its threshold and the term of its relief. */
export interface CategoryRule {
  readonly category: Category;
  /** MRP; null in the lowest category. */
  readonly from: Stated | null;
  /** Lower threshold for favoured divisions. */
  readonly favouredFrom: (Stated & { readonly divisions: readonly string[] }) | null;
  readonly years: Stated | null;
}

export interface ReliefRule extends KnownRelief {
  readonly clauseKey: string;
}

/** The figures of a version of terms. Null: unknown. */
export interface TermsRules {
  readonly categories: readonly CategoryRule[];
  readonly reliefs: readonly ReliefRule[];
  readonly minimumInvestmentMrp: Stated | null;
  readonly minimumInvestmentTenge: Stated | null;
  readonly securityPercent: Stated | null;
  readonly stabilityYears: Stated | null;
  readonly answerWorkingDays: Stated | null;
  /** Divisions of the priority activities; null: the version does not list them. */
  readonly divisions: readonly string[] | null;
}

const FROM_KEY: Record<Category, string | null> = { A: null, B: 'CATEGORY_B_FROM', C: 'CATEGORY_C_FROM' };
const FAVOURED_KEY: Record<Category, string | null> = { A: null, B: 'CATEGORY_B_FAVOURED_FROM', C: null };

/** Reads the figures of a version from its clauses. */
export const rulesOf = (clauses: readonly FiguredClause[]): TermsRules => {
  const byKey = new Map(clauses.map((clause) => [clause.key, clause]));
  const stated = (key: string | null): Stated | null => {
    const clause = key === null ? undefined : byKey.get(key);
    if (!clause || clause.value === null || !unitFits(clause.key, clause.unit)) return null;
    return { value: clause.value, clauseKey: clause.key };
  };
  const favoured = (key: string | null): CategoryRule['favouredFrom'] => {
    const figure = stated(key);
    const clause = key === null ? undefined : byKey.get(key);
    return figure && clause ? { ...figure, divisions: okedOf(clause) ?? [] } : null;
  };
  const minimum = byKey.get('ZONE_MINIMUM_INVESTMENT');
  const listed = clauses.filter((clause) => clause.group === 'ACTIVITIES').flatMap((clause) => okedOf(clause) ?? []);
  return {
    categories: CATEGORIES.map((category) => ({
      category,
      from: stated(FROM_KEY[category]),
      favouredFrom: favoured(FAVOURED_KEY[category]),
      years: stated(reliefYearsKey(category)),
    })),
    reliefs: clauses.flatMap((clause) => reliefsOf(clause).map((relief) => ({ ...relief, clauseKey: clause.key }))),
    minimumInvestmentMrp: minimum?.unit === 'MRP' ? stated('ZONE_MINIMUM_INVESTMENT') : null,
    minimumInvestmentTenge: minimum?.unit === 'TENGE' ? stated('ZONE_MINIMUM_INVESTMENT') : null,
    securityPercent: stated('SECURITY_SHARE'),
    stabilityYears: stated('STABILITY_YEARS'),
    answerWorkingDays: stated('ANSWER_WORKING_DAYS'),
    divisions: listed.length > 0 ? [...new Set(listed)] : null,
  };
};

/** The category of a project of this cost; null while a threshold that might put it into a higher one is not stated. */
export const categoryOf = (rules: TermsRules, costTenge: number, mrpTenge: number, division: string | null): CategoryRule | null => {
  const enters = ({ from, favouredFrom }: CategoryRule): boolean => {
    if (from && costTenge >= from.value * mrpTenge) return true;
    const isFavoured = favouredFrom !== null && division !== null && favouredFrom.divisions.includes(division);
    return isFavoured && costTenge >= favouredFrom.value * mrpTenge;
  };
  const reached = rules.categories.findLastIndex((rule) => rule.category === 'A' || enters(rule));
  const isKnown = rules.categories.slice(reached + 1).every(({ from }) => from !== null);
  return isKnown ? (rules.categories[reached] ?? null) : null;
};
