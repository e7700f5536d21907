import type { LocalizedText } from '../locale/locale.ts';
import type { OpportunityStatus } from '../opportunities/kinds.ts';
import type { Outline } from './outline.ts';

/** UNKNOWN is an answer of its own, never "no". */
export const ANSWERS = ['YES', 'NO', 'UNKNOWN'] as const;
export type Answer = (typeof ANSWERS)[number];

/** What a site gets of what the zone has. */
export const SHARED_FIGURES = ['landHa', 'powerMva', 'waterM3Day', 'heatGcalHour'] as const;
export type SharedFigure = (typeof SHARED_FIGURES)[number];

export interface FoundingSite extends Readonly<Record<SharedFigure, number | null>> {
  /** The id of the opportunity that the site is, made by the editor: a site that is published again stays the same. */
  readonly id: string;
  readonly name: string;
  readonly floorM2: number | null;
  /** As drawn; null: it is not drawn. */
  readonly outline: Outline | null;
}

/** A small industrial zone as its founder writes it. Words are kept in the language of the writer. */
export interface Founding extends Readonly<Record<SharedFigure, number | null>> {
  readonly name: LocalizedText;
  /** Slugs of the facilities that it stands on. */
  readonly facilities: readonly string[];
  readonly operator: LocalizedText | null;
  /** BIN of the operator, or IIN of a sole trader. */
  readonly operatorBin: string | null;
  /** The border of the zone as drawn. */
  readonly outline: Outline | null;
  readonly readiness: LocalizedText | null;
  readonly networksNeeded: LocalizedText | null;
  /** Whole tenge. */
  readonly networksCost: number | null;
  readonly loanTerms: LocalizedText | null;
  readonly note: LocalizedText | null;
  /** Whether commissioned buildings stand there. */
  readonly commissioned: Answer;
  /** Whether they are handed to small and medium business. */
  readonly forSmallBusiness: Answer;
  /** The decision of the regional government: its number and date. */
  readonly decision: string | null;
  readonly sites: readonly FoundingSite[];
}

export const FOUNDING_LIMITS = { name: 200, words: 4000, facilities: 10, sites: 200, figure: 1_000_000, sum: 1e15 } as const;

export interface Share {
  readonly figure: SharedFigure;
  /** What the zone has; null: unknown. */
  readonly zone: number | null;
  /** What the sites have together, as far as known. */
  readonly given: number;
  /** What is left; null where the zone's figure is unknown. */
  readonly left: number | null;
}

/** Sums of decimals as people write them: 0.1 + 0.2 is 0.3. */
const exact = (value: number): number => Number(value.toFixed(6));

type Shared = Pick<Founding, SharedFigure> & { readonly sites: readonly Pick<FoundingSite, SharedFigure>[] };

/** How land, power, water and heat are shared out. */
export const sharesOf = (founding: Shared): Share[] =>
  SHARED_FIGURES.map((figure) => {
    const zone = founding[figure];
    const given = exact(founding.sites.reduce((sum, site) => sum + (site[figure] ?? 0), 0));
    return { figure, zone, given, left: zone === null ? null : exact(zone - given) };
  });

/** Figures of which the sites have more than the zone. */
export const overdrawn = (founding: Shared): Share[] => sharesOf(founding).filter(({ left }) => left !== null && left < 0);

export const ELIGIBILITY_REASONS = [
  'NO_FACILITY',
  'FACILITY_DEMOLISHED',
  'NOT_COMMISSIONED',
  'COMMISSIONED_UNKNOWN',
  'NOT_FOR_SMALL_BUSINESS',
  'FOR_SMALL_BUSINESS_UNKNOWN',
  'NO_DECISION',
] as const;
export type EligibilityReason = (typeof ELIGIBILITY_REASONS)[number];

export interface ZoneEligibility {
  /** YES: everything that the law wants is stated. NO: something contradicts it. */
  readonly answer: Answer;
  readonly reasons: readonly EligibilityReason[];
}

/** Reasons that contradict the law; the others say what is not known yet. */
const AGAINST: readonly EligibilityReason[] = ['NO_FACILITY', 'FACILITY_DEMOLISHED', 'NOT_COMMISSIONED', 'NOT_FOR_SMALL_BUSINESS'];

type Asked = Pick<Founding, 'commissioned' | 'forSmallBusiness' | 'decision'>;

/**
 * Whether a zone may be a small industrial zone: SEZ law of 3 April 2019, art. 27(5). It stands on commissioned production or
 * other buildings that are handed to small and medium business, and the regional government decides.
 */
export const zoneEligibility = (
  { commissioned, forSmallBusiness, decision }: Asked,
  facilities: readonly OpportunityStatus[],
): ZoneEligibility => {
  const isGone = facilities.length > 0 && facilities.every((status) => status === 'DEMOLISHED');
  const found: readonly (readonly [boolean, EligibilityReason])[] = [
    [facilities.length === 0, 'NO_FACILITY'],
    [isGone, 'FACILITY_DEMOLISHED'],
    [commissioned === 'NO', 'NOT_COMMISSIONED'],
    [commissioned === 'UNKNOWN', 'COMMISSIONED_UNKNOWN'],
    [forSmallBusiness === 'NO', 'NOT_FOR_SMALL_BUSINESS'],
    [forSmallBusiness === 'UNKNOWN', 'FOR_SMALL_BUSINESS_UNKNOWN'],
    [decision === null, 'NO_DECISION'],
  ];
  const reasons = found.filter(([holds]) => holds).map(([, reason]) => reason);
  if (reasons.some((reason) => AGAINST.includes(reason))) return { answer: 'NO', reasons };
  return { answer: reasons.length === 0 ? 'YES' : 'UNKNOWN', reasons };
};
