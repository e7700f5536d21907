import { UTILITIES } from 'shared/opportunities/kinds.ts';
import type { Condition, Contamination, LegalState, RailAnswer, Utility } from 'shared/opportunities/kinds.ts';

/** Values of closed lists that the files state about a place. */
export interface CodedSiteFacts {
  readonly utilitiesPresent: readonly Utility[];
  readonly utilitiesAbsent: readonly Utility[];
  readonly conditionClass: Condition;
  readonly contamination: Contamination;
  readonly legalStates: readonly LegalState[];
}

export const NOTHING_CODED: CodedSiteFacts = {
  utilitiesPresent: [],
  utilitiesAbsent: [],
  conditionClass: 'UNKNOWN',
  contamination: 'UNKNOWN',
  legalStates: [],
};

/** Other parts of a row that tell of its utilities. */
export interface StatedUtilities {
  readonly rail?: boolean | null | undefined;
  readonly powerMva?: number | null;
  readonly waterM3Day?: number | null;
  readonly heatGcalHour?: number | null;
}

/** The same of an opportunity, searchable. */
export interface SiteFacts {
  readonly rail: RailAnswer;
  readonly utilitiesPresent: readonly Utility[];
  readonly utilitiesAbsent: readonly Utility[];
  readonly condition: Condition;
  readonly contamination: Contamination;
  readonly legalStates: readonly LegalState[];
}

type UtilityLists = Pick<SiteFacts, 'utilitiesPresent' | 'utilitiesAbsent'>;

const isSome = (figure: number | null | undefined): boolean => (figure ?? 0) > 0;

const impliedBy = ({ rail, powerMva, waterM3Day, heatGcalHour }: StatedUtilities): Partial<Record<Utility, boolean>> => ({
  ...(typeof rail === 'boolean' && { RAIL: rail }),
  ...(isSome(powerMva) && { POWER: true }),
  ...(isSome(waterM3Day) && { WATER: true }),
  ...(isSome(heatGcalHour) && { HEAT: true }),
});

/** Combines the coded lists with what figures and the railway answer imply; this is the only place where they are combined. */
export const utilityLists = (coded: UtilityLists, stated: StatedUtilities = {}): UtilityLists => {
  const implied = impliedBy(stated);
  return {
    utilitiesPresent: UTILITIES.filter((utility) => implied[utility] === true || coded.utilitiesPresent.includes(utility)),
    utilitiesAbsent: UTILITIES.filter((utility) => implied[utility] === false || coded.utilitiesAbsent.includes(utility)),
  };
};

const railOf = ({ utilitiesPresent, utilitiesAbsent }: UtilityLists): RailAnswer => {
  if (utilitiesPresent.includes('RAIL')) return 'YES';
  return utilitiesAbsent.includes('RAIL') ? 'NO' : 'UNKNOWN';
};

export const siteFacts = (coded: CodedSiteFacts, stated: StatedUtilities = {}): SiteFacts => {
  const lists = utilityLists(coded, stated);
  return {
    ...lists,
    rail: railOf(lists),
    condition: coded.conditionClass,
    contamination: coded.contamination,
    legalStates: coded.legalStates,
  };
};
