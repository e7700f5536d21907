import type { Currency } from '../opportunities/kinds.ts';

/** What an investor states in an expression of interest. In a draft anything may be missing. */
export interface InterestFields {
  /** What will be made or done at the place. */
  readonly purpose: string | null;
  /** OKED division, two digits. */
  readonly okedDivision: string | null;
  /** Whole units of `currency`. */
  readonly investment: number | null;
  readonly currency: Currency;
  /** Permanent jobs, without construction jobs. */
  readonly permanentJobs: number | null;
  readonly landHa: number | null;
  readonly powerMva: number | null;
  /** First day of the month in which work would begin, ISO date. */
  readonly startMonth: string | null;
  /** Share of the investor's own money, per cent. */
  readonly ownFundsPercent: number | null;
  /** Where the money comes from and who the partners are. */
  readonly partners: string | null;
  readonly message: string | null;
  readonly contactName: string | null;
  readonly contactPhone: string | null;
  /** Consent to hand the personal data above to the steward. */
  readonly consent: boolean;
  /** The investor knows that the town has left the list of single-industry towns and what that changes. Left out: it was not asked. */
  readonly exclusionKnown?: boolean | null;
}

export const INTEREST_FIELD_NAMES = [
  'purpose',
  'okedDivision',
  'investment',
  'currency',
  'permanentJobs',
  'landHa',
  'powerMva',
  'startMonth',
  'ownFundsPercent',
  'partners',
  'message',
  'contactName',
  'contactPhone',
  'consent',
  'exclusionKnown',
] as const satisfies readonly (keyof InterestFields)[];

export const INTEREST_LIMITS = {
  purpose: 2000,
  partners: 2000,
  message: 4000,
  contactName: 120,
  contactPhone: 40,
  words: 4000,
  maxInvestment: 100_000_000_000_000,
  maxJobs: 100_000,
  maxLandHa: 100_000,
  maxPowerMva: 10_000,
  /** Days of this century and the next one. */
  startMonth: /^2[01]\d{2}-/,
} as const;

/** Names that a reviewer reads in an expression of interest. */
export const NAMED_PARTIES = ['ORGANISATION', 'CONTACT'] as const;
export type NamedParty = (typeof NAMED_PARTIES)[number];
