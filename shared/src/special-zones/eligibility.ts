import { daysBetween, yearsAfter } from '../locale/calendar.ts';
import { excludedBy, mayBeExcludedBy } from './excluded-activities.ts';
import type { Exclusion, Project } from './project.ts';
import type { TermsRules } from './terms-rules.ts';
import { mayStandOn, zoneEnd } from './zone-end.ts';

export const REFUSAL_REASONS = [
  'ACTIVITY_NOT_LISTED',
  'ACTIVITY_EXCLUDED',
  'BELOW_MINIMUM_INVESTMENT',
  'ZONE_ENDED',
  'EXCLUDED',
  'FOREIGN_PERSON',
] as const;
export type RefusalReason = (typeof REFUSAL_REASONS)[number];

/** Why the terms do not apply to a project. */
export interface Refusal {
  readonly reason: RefusalReason;
  /** With EXCLUDED and ACTIVITY_EXCLUDED alone. */
  readonly exclusion: Exclusion | null;
  /** The clause that says so; null: it follows from the zone itself. */
  readonly clauseKey: string | null;
}

/** What keeps a project from being called free of obstacles; the first two mean that its activity was not checked. */
export const DOUBT_REASONS = [
  'ACTIVITY_UNTOLD',
  'LIST_UNKNOWN',
  'ACTIVITY_OUTSIDE_KNOWN',
  'ACTIVITY_MAY_BE_EXCLUDED',
  'COUNTRY_UNTOLD',
  'BORDER_UNKNOWN',
  'ZONE_MAY_HAVE_ENDED',
  'LITTLE_TIME',
  'ZONE_END_UNKNOWN',
  'ZONE_END_UNCONFIRMED',
  'RELIEF_UNKNOWN',
] as const;
export type DoubtReason = (typeof DOUBT_REASONS)[number];

export interface Doubt {
  readonly reason: DoubtReason;
  /** With ACTIVITY_MAY_BE_EXCLUDED alone. */
  readonly exclusion: Exclusion | null;
  readonly clauseKey: string | null;
}

/** The verdict on a project in a zone, best first. CLEAR is given only where everything was checked. */
export const VERDICTS = ['CLEAR', 'UNCHECKED', 'DOUBTFUL', 'REFUSED'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Whom the zone admits, and how certain its end is. */
export interface Admission {
  /** False: no source confirms that the known end is still the one in force. */
  readonly isEndConfirmed: boolean;
  /** Whether the zone's territory lies at the customs border of the EAEU; null: not established. */
  readonly onCustomsBorder: boolean | null;
  /** OKED divisions that the text of its priority activities names; they are not the complete list. Empty: unknown. */
  readonly knownDivisions: readonly string[];
}

/** The clause that excludes the project. */
const EXCLUDED_BY: Record<Exclusion, string> = {
  SUBSOIL_USER: 'EXCLUDED_BY_ZONE_LAW',
  EXCISABLE_GOODS: 'EXCLUDED_BY_ZONE_LAW',
  SPECIAL_TAX_REGIME: 'EXCLUDED_BY_ZONE_LAW',
  INVESTMENT_CONTRACT: 'EXCLUDED_BY_ZONE_LAW',
  GAMBLING: 'EXCLUDED_BY_ZONE_LAW',
  INVESTMENT_AGREEMENT: 'EXCLUDED_BY_TAX_CODE',
  MINERALS_AGREEMENT: 'EXCLUDED_BY_TAX_CODE',
  ASTANA_HUB: 'EXCLUDED_BY_TAX_CODE',
  FINANCIAL_CENTRE: 'EXCLUDED_BY_TAX_CODE',
};

const HOME = 'KZ';

export interface Asked {
  readonly project: Pick<Project, 'start' | 'capex' | 'okedDivision' | 'country' | 'exclusions'>;
  readonly rules: TermsRules;
  /** End of the zone: a day, month or year; null: unknown. */
  readonly zoneUntil: string | null;
  readonly admission: Admission;
}

const isBelowMinimum = ({ project, rules }: Asked, mrpTenge: number | null): boolean => {
  const inMrp = rules.minimumInvestmentMrp && mrpTenge !== null ? rules.minimumInvestmentMrp.value * mrpTenge : 0;
  return project.capex < Math.max(inMrp, rules.minimumInvestmentTenge?.value ?? 0);
};

const activityRefusals = ({ project: { okedDivision, exclusions }, rules }: Asked): Refusal[] => {
  if (okedDivision === null) return [];
  const exclusion = excludedBy(okedDivision);
  const isListed = rules.divisions === null || rules.divisions.includes(okedDivision);
  return [
    ...(exclusion !== null && !exclusions.includes(exclusion)
      ? [{ reason: 'ACTIVITY_EXCLUDED' as const, exclusion, clauseKey: EXCLUDED_BY[exclusion] }]
      : []),
    ...(isListed ? [] : [{ reason: 'ACTIVITY_NOT_LISTED' as const, exclusion: null, clauseKey: 'PRIORITY_ACTIVITIES' }]),
  ];
};

/** Foreign persons are not admitted to a zone at the customs border of the EAEU: Tax Code of 18 July 2025, art. 734(3). */
const isShutOutAtBorder = ({ project: { country }, admission }: Asked): boolean =>
  admission.onCustomsBorder === true && country !== null && country !== HOME;

/** All reasons why the terms do not apply. What was not stated or is not known is a doubt, not a refusal. */
export const refusalsOf = (asked: Asked, mrpTenge: number | null): Refusal[] => [
  ...asked.project.exclusions.map((exclusion): Refusal => ({ reason: 'EXCLUDED', exclusion, clauseKey: EXCLUDED_BY[exclusion] })),
  ...activityRefusals(asked),
  ...(isShutOutAtBorder(asked) ? [{ reason: 'FOREIGN_PERSON' as const, exclusion: null, clauseKey: 'EXCLUDED_BY_TAX_CODE' }] : []),
  ...(isBelowMinimum(asked, mrpTenge)
    ? [{ reason: 'BELOW_MINIMUM_INVESTMENT' as const, exclusion: null, clauseKey: 'ZONE_MINIMUM_INVESTMENT' }]
    : []),
  ...(!mayStandOn(asked.zoneUntil, asked.project.start) ? [{ reason: 'ZONE_ENDED' as const, exclusion: null, clauseKey: null }] : []),
];

const activityDoubts = ({ project: { okedDivision, exclusions }, rules, admission }: Asked): Doubt[] => {
  const ofList = (reason: DoubtReason): Doubt => ({ reason, exclusion: null, clauseKey: 'PRIORITY_ACTIVITIES' });
  if (okedDivision === null) return [ofList('ACTIVITY_UNTOLD')];
  const exclusion = mayBeExcludedBy(okedDivision);
  const isOutside = admission.knownDivisions.length > 0 && !admission.knownDivisions.includes(okedDivision);
  return [
    ...(rules.divisions === null ? [ofList(isOutside ? 'ACTIVITY_OUTSIDE_KNOWN' : 'LIST_UNKNOWN')] : []),
    ...(exclusion !== null && !exclusions.includes(exclusion)
      ? [{ reason: 'ACTIVITY_MAY_BE_EXCLUDED' as const, exclusion, clauseKey: EXCLUDED_BY[exclusion] }]
      : []),
  ];
};

const borderDoubts = ({ project: { country }, admission: { onCustomsBorder } }: Asked): Doubt[] => {
  const doubt = (reason: DoubtReason): Doubt[] => [{ reason, exclusion: null, clauseKey: 'EXCLUDED_BY_TAX_CODE' }];
  if (onCustomsBorder === true && country === null) return doubt('COUNTRY_UNTOLD');
  return onCustomsBorder === null && country !== null && country !== HOME ? doubt('BORDER_UNKNOWN') : [];
};

/**
 * Relief for less than this share of its legal term is reported before anything else
 * (docs/decisions/0017-what-may-be-called-free-of-obstacles.md).
 */
const LITTLE = 0.5;

const isLittle = (start: string, years: number, end: string): boolean =>
  daysBetween(start, end) < daysBetween(start, yearsAfter(start, years)) * LITTLE;

const endDoubts = ({ project: { start }, zoneUntil, admission }: Asked, years: number | null): Doubt[] => {
  const doubt = (reason: DoubtReason): Doubt => ({ reason, exclusion: null, clauseKey: 'RELIEF_TERM_LIMIT' });
  if (years === null) return [{ reason: 'RELIEF_UNKNOWN', exclusion: null, clauseKey: null }];
  const end = zoneEnd(zoneUntil)?.earliest ?? null;
  if (end === null) return [doubt('ZONE_END_UNKNOWN')];
  const unconfirmed = admission.isEndConfirmed ? [] : [doubt('ZONE_END_UNCONFIRMED')];
  if (end <= start) return [doubt('ZONE_MAY_HAVE_ENDED'), ...unconfirmed];
  return [...(isLittle(start, years, end) ? [doubt('LITTLE_TIME')] : []), ...unconfirmed];
};

/** Doubts that only mean that something was not checked. */
const UNCHECKED = new Set<DoubtReason>(['ACTIVITY_UNTOLD', 'LIST_UNKNOWN', 'ZONE_END_UNKNOWN', 'ZONE_END_UNCONFIRMED', 'RELIEF_UNKNOWN']);

/** Obstacles that do not exclude the project, then what was not checked. `years` is the legal term of the category; null: unknown. */
const doubtsOf = (asked: Asked, years: number | null): Doubt[] => {
  const doubts = [...borderDoubts(asked), ...endDoubts(asked, years), ...activityDoubts(asked)];
  return [...doubts.filter(({ reason }) => !UNCHECKED.has(reason)), ...doubts.filter(({ reason }) => UNCHECKED.has(reason))];
};

export const verdictOf = (refusals: readonly Pick<Refusal, 'reason'>[], doubts: readonly Pick<Doubt, 'reason'>[]): Verdict => {
  if (refusals.length > 0) return 'REFUSED';
  if (doubts.length === 0) return 'CLEAR';
  return doubts.every(({ reason }) => UNCHECKED.has(reason)) ? 'UNCHECKED' : 'DOUBTFUL';
};

export interface Assessment {
  readonly doubts: readonly Doubt[];
  readonly verdict: Verdict;
}

/** The verdict on a project in a zone, shown beside its estimate by the same terms. */
export const assess = (
  asked: Asked,
  { refusals, term }: { readonly refusals: readonly Refusal[]; readonly term: { readonly years: number | null } | null },
): Assessment => {
  const doubts = doubtsOf(asked, term?.years ?? null);
  return { doubts, verdict: verdictOf(refusals, doubts) };
};
