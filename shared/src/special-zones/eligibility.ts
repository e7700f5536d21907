import { earliestDay } from '../locale/calendar.ts';
import type { Exclusion, Project } from './project.ts';
import type { TermsRules } from './terms-rules.ts';

export const REFUSAL_REASONS = ['ACTIVITY_NOT_LISTED', 'BELOW_MINIMUM_INVESTMENT', 'ZONE_ENDED', 'EXCLUDED'] as const;
export type RefusalReason = (typeof REFUSAL_REASONS)[number];

/** Why the terms do not apply to a project. */
export interface Refusal {
  readonly reason: RefusalReason;
  /** With EXCLUDED alone. */
  readonly exclusion: Exclusion | null;
  /** The clause it follows from; null: the zone itself. */
  readonly clauseKey: string | null;
}

/** Which clause shuts them out. */
const EXCLUDED_BY: Record<Exclusion, string> = {
  SUBSOIL_USER: 'EXCLUDED_BY_ZONE_LAW',
  EXCISABLE_GOODS: 'EXCLUDED_BY_ZONE_LAW',
  SPECIAL_TAX_REGIME: 'EXCLUDED_BY_ZONE_LAW',
  INVESTMENT_CONTRACT: 'EXCLUDED_BY_ZONE_LAW',
  GAMBLING: 'EXCLUDED_BY_ZONE_LAW',
  INVESTMENT_AGREEMENT: 'EXCLUDED_BY_TAX_CODE',
  ASTANA_HUB: 'EXCLUDED_BY_TAX_CODE',
  FINANCIAL_CENTRE: 'EXCLUDED_BY_TAX_CODE',
};

interface Asked {
  readonly project: Pick<Project, 'start' | 'capex' | 'okedDivision' | 'exclusions'>;
  readonly rules: TermsRules;
  readonly zoneUntil: string | null;
}

const isBelowMinimum = ({ project, rules }: Asked, mrpTenge: number | null): boolean => {
  const inMrp = rules.minimumInvestmentMrp && mrpTenge !== null ? rules.minimumInvestmentMrp.value * mrpTenge : 0;
  return project.capex < Math.max(inMrp, rules.minimumInvestmentTenge?.value ?? 0);
};

/** Everything that keeps the terms from applying. An activity that was not told, or a list that is not known, refuses nobody. */
export const refusalsOf = (asked: Asked, mrpTenge: number | null): Refusal[] => {
  const { project, rules, zoneUntil } = asked;
  const end = zoneUntil === null ? null : earliestDay(zoneUntil);
  const isListed = rules.divisions === null || project.okedDivision === null || rules.divisions.includes(project.okedDivision);
  return [
    ...project.exclusions.map((exclusion): Refusal => ({ reason: 'EXCLUDED', exclusion, clauseKey: EXCLUDED_BY[exclusion] })),
    ...(isListed ? [] : [{ reason: 'ACTIVITY_NOT_LISTED' as const, exclusion: null, clauseKey: 'PRIORITY_ACTIVITIES' }]),
    ...(isBelowMinimum(asked, mrpTenge) ? [{ reason: 'BELOW_MINIMUM_INVESTMENT' as const, exclusion: null, clauseKey: 'ZONE_MINIMUM_INVESTMENT' }] : []),
    ...(end !== null && end <= project.start ? [{ reason: 'ZONE_ENDED' as const, exclusion: null, clauseKey: null }] : []),
  ];
};
