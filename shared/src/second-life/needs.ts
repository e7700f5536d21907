import { isKnown } from '../audits/answers.ts';
import type { AuditAnswers } from '../audits/answers.ts';
import { UTILITIES } from '../opportunities/kinds.ts';
import type { Utility } from '../opportunities/kinds.ts';
import type { MeasureCategory } from '../plans/vocabulary.ts';

/**
 * Why a place needs a network, the firmest first. ABSENT: it is stated to be missing there. AUDIT: the newest audit did not find it, or not
 * enough of it. CAPACITY: open expressions of interest ask for more than is connected. UNSTATED: nobody has stated whether it is there.
 */
export const NEED_REASONS = ['ABSENT', 'AUDIT', 'CAPACITY', 'UNSTATED'] as const;
export type NeedReason = (typeof NEED_REASONS)[number];

export interface Need {
  readonly utility: Utility;
  readonly reason: NeedReason;
}

/** The network that measures of a category deliver. Buses, houses and schools are no network of a plant; an industrial zone names none. */
const NETWORK_OF: Readonly<Partial<Record<MeasureCategory, Utility>>> = {
  HEAT: 'HEAT',
  WATER: 'WATER',
  SEWERAGE: 'SEWERAGE',
  POWER: 'POWER',
  ROADS: 'ROAD',
};

/** Categories whose measures deliver a network. */
export const NETWORK_CATEGORIES = Object.keys(NETWORK_OF);

const DELIVERED: readonly (Utility | undefined)[] = Object.values(NETWORK_OF);

/** What a measure delivers by its category; null: no network. */
export const networkOf = (category: MeasureCategory): Utility | null => NETWORK_OF[category] ?? null;

/** What is known of a place's networks. */
export interface KnownNetworks {
  readonly present: readonly Utility[];
  readonly absent: readonly Utility[];
  /** Connected power, MVA. */
  readonly powerMva: number | null;
  /** Power that open expressions of interest ask for together, MVA, as far as the reader may know it. */
  readonly askedMva: number | null;
  /** Of the newest approved audit that the reader may see. */
  readonly audit: AuditAnswers;
}

/** Utilities that an audit looks at. */
const AUDITED = ['POWER', 'WATER', 'HEAT', 'GAS', 'RAIL', 'ROAD'] as const satisfies readonly Utility[];

/** Whether the audit found the network; null where it does not say. */
const foundByAudit = (answers: AuditAnswers, utility: Utility): boolean | null => {
  const criterion = AUDITED.find((one) => one === utility);
  const answer = criterion && answers[criterion];
  if (!isKnown(answer)) return null;
  if (answer.choice !== null) return answer.choice !== 'NONE';
  return answer.figure === null ? null : answer.figure > 0 && answer.isEnough !== false;
};

const reasonFor = (utility: Utility, { present, absent, powerMva, askedMva, audit }: KnownNetworks): NeedReason | null => {
  const found = foundByAudit(audit, utility);
  if (absent.includes(utility)) return 'ABSENT';
  if (found === false) return 'AUDIT';
  if (utility === 'POWER' && powerMva !== null && askedMva !== null && askedMva > powerMva) return 'CAPACITY';
  return found === null && !present.includes(utility) && DELIVERED.includes(utility) ? 'UNSTATED' : null;
};

/** The networks that a place waits for, each with the firmest reason. */
export const needsOf = (known: KnownNetworks): Need[] =>
  UTILITIES.flatMap((utility) => {
    const reason = reasonFor(utility, known);
    return reason === null ? [] : [{ utility, reason }];
  });
