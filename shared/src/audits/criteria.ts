import type { Reuse } from './uses.ts';

/** Groups of the checklist, in the order in which a site is walked. */
export const CRITERION_GROUPS = ['SITE', 'UTILITIES', 'TRANSPORT', 'LEGAL', 'RISK', 'TOWN'] as const;
export type CriterionGroup = (typeof CRITERION_GROUPS)[number];

/** Figures that an answer may state besides its own, each with its unit. */
export const DETAILS = ['storeys', 'transformerMva', 'stationKm', 'hasWrittenWay', 'hasRight'] as const;
export type Detail = (typeof DETAILS)[number];

interface Common {
  readonly group: CriterionGroup;
  readonly details?: readonly Detail[];
  /** An audit that does not know it is approved only with a reason: silence must not pay. */
  readonly isMandatory?: true;
}

/** An answer of a closed list; each stands for a value from 0 to 1. */
interface ChoiceCriterion extends Common {
  readonly choices: Readonly<Record<string, number>>;
  /** Uses for which a bad answer is the good one: what is to be cleared may be in ruins. */
  readonly reversed?: readonly Reuse[];
}

/**
 * A figure. A use with a range has the value 0 at its first end and 1 at its second one, and is linear between them. For
 * RESTART without a range the figure is compared with the need of the former plant; other uses take the answer whether it
 * reaches the minimum that does not depend on the investor.
 */
interface FigureCriterion extends Common {
  readonly unit: string;
  readonly max: number;
  readonly ranges: Partial<Readonly<Record<Reuse, readonly [min: number, good: number]>>>;
}

const choice = <const Choices extends Readonly<Record<string, number>>>(
  group: CriterionGroup,
  choices: Choices,
  more: Omit<ChoiceCriterion, 'group' | 'choices'> = {},
) => ({ ...more, group, choices });

const figure = (
  group: CriterionGroup,
  unit: string,
  max: number,
  more: Omit<FigureCriterion, 'group' | 'unit' | 'max'>,
): FigureCriterion => ({ ...more, group, unit, max });

const YES_PART_NO = { YES: 1, WITH_WORKS: 0.5, NO: 0 };
const WORKS = { WORKS: 1, RESTORABLE: 0.5, NONE: 0 };

/** The distance to a market counts alike for every use. */
const MARKET = [600, 100] as const;

/** The 26 criteria of an audit. "None" is an answer: searched and absent is known. */
export const CRITERIA = {
  LAND: figure('SITE', 'HECTARES', 100_000, {
    ranges: { LIGHT: [0.5, 2], HEAVY: [5, 20], AGRO: [1, 5], MULTI_TENANT: [2, 10], LOGISTICS: [2, 10], CLEARED: [5, 20] },
  }),
  FLOOR: figure('SITE', 'SQUARE_METRES', 10_000_000, {
    ranges: {
      LIGHT: [1_000, 5_000],
      HEAVY: [5_000, 20_000],
      AGRO: [1_000, 5_000],
      MULTI_TENANT: [3_000, 15_000],
      LOGISTICS: [3_000, 15_000],
      CIVIC: [500, 3_000],
    },
    details: ['storeys'],
  }),
  STRUCTURE: choice(
    'SITE',
    { GOOD: 1, MINOR_REPAIR: 0.75, MAJOR_REPAIR: 0.25, EMERGENCY: 0 },
    { reversed: ['CLEARED'], isMandatory: true },
  ),
  HEIGHT: choice('SITE', { FROM_12_M_OR_10_T: 1, FROM_6_TO_12_M: 0.5, BELOW_6_M: 0.25 }),
  DIVISIBLE: choice('SITE', YES_PART_NO),
  EQUIPMENT: choice('SITE', { COMPLETE: 1, PART: 0.5, NONE: 0 }),
  POWER: figure('UTILITIES', 'MVA', 10_000, {
    ranges: { LIGHT: [0.4, 2], HEAVY: [5, 20], AGRO: [0.5, 2], MULTI_TENANT: [1, 5] },
    details: ['transformerMva', 'hasWrittenWay'],
  }),
  CONNECTION: choice('UTILITIES', { ON_SITE: 1, WITHIN_1_KM: 0.75, WITHIN_5_KM: 0.4, FARTHER: 0.1 }),
  WATER: figure('UTILITIES', 'CUBIC_METRES_A_DAY', 1_000_000, { ranges: {}, details: ['hasRight'] }),
  SEWAGE: choice('UTILITIES', WORKS),
  HEAT: choice('UTILITIES', { CONNECTED: 1, RESTORABLE: 0.5, NONE: 0 }),
  GAS: choice('UTILITIES', { PIPE: 1, LNG_OR_PLANNED: 0.4, NONE: 0 }),
  FIBRE: choice('UTILITIES', { AVAILABLE: 1, NONE: 0 }),
  RAIL: choice('TRANSPORT', { USABLE: 1, REPAIRABLE: 0.6, STATION_WITHIN_10_KM: 0.4, NONE: 0 }, { details: ['stationKm'] }),
  ROAD: choice('TRANSPORT', { ALL_YEAR: 1, LIMITED: 0.5, NONE: 0 }),
  MARKET: figure('TRANSPORT', 'KILOMETRES', 10_000, {
    ranges: { LIGHT: MARKET, HEAVY: MARKET, AGRO: MARKET, MULTI_TENANT: MARKET, LOGISTICS: MARKET },
  }),
  OWNER: choice('LEGAL', { STATE_OR_SPK: 1, WILLING_PRIVATE: 0.8, BANKRUPT_ESTATE: 0.5, MANY: 0.3, UNREGISTERED: 0.2 }),
  ENCUMBRANCE: choice('LEGAL', { NONE: 1, PLEDGE_WITH_CONSENT: 0.6, ARREST_OR_LITIGATION: 0 }, { isMandatory: true }),
  PURPOSE: choice('LEGAL', { FITS: 1, CHANGE_NEEDED: 0.5, DISPUTED: 0 }),
  SOIL: choice('RISK', { CLEAN: 1, MANAGED: 0.8, LIMITED: 0.4, SEVERE: 0 }, { isMandatory: true }),
  ASBESTOS: choice('RISK', { NONE: 1, REMOVABLE: 0.5, SEVERE: 0 }, { isMandatory: true }),
  SANITARY_DISTANCE: choice('RISK', { FULL: 1, PART: 0.5, NONE: 0 }),
  HAZARDS: choice('RISK', { NONE: 1, MITIGABLE: 0.5, SEVERE: 0 }),
  LABOUR: figure('TOWN', 'PEOPLE', 1_000_000, { ranges: {} }),
  PLACES: figure('TOWN', 'PLACES', 1_000_000, { ranges: {} }),
  REGIME: choice('TOWN', { ZONE_OR_PROGRAMME: 1, NONE: 0.3 }),
} as const satisfies Readonly<Record<string, ChoiceCriterion | FigureCriterion>>;

export type Criterion = keyof typeof CRITERIA;

const isCriterion = (name: string): name is Criterion => name in CRITERIA;
export const CRITERION_KEYS: readonly Criterion[] = Object.keys(CRITERIA).filter(isCriterion);
export const MANDATORY: readonly Criterion[] = CRITERION_KEYS.filter((key) => 'isMandatory' in CRITERIA[key]);

export type CriterionSpec = ChoiceCriterion | FigureCriterion;
export const specOf = (criterion: Criterion): CriterionSpec => CRITERIA[criterion];
export const isFigure = (spec: CriterionSpec): spec is FigureCriterion => 'unit' in spec;
export const choicesOf = (criterion: Criterion): readonly string[] => {
  const spec = specOf(criterion);
  return isFigure(spec) ? [] : Object.keys(spec.choices);
};
