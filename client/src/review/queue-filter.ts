import { INTEREST_STATES, whoseMove } from 'shared/interests/interest.machine.ts';
import type { InterestState, Side } from 'shared/interests/interest.machine.ts';

/** A draft concerns its investor only. */
export const SENT_STATES = INTEREST_STATES.filter((state) => state !== 'DRAFT');
type SentState = Exclude<InterestState, 'DRAFT'>;

export const FILTER_GROUPS = ['ALL', 'OURS', 'INVESTORS', 'OVER'] as const;
type FilterGroup = (typeof FILTER_GROUPS)[number];

/** The value of the filter in the address: a group of states by whose turn it is, or one state. */
export type QueueFilter = FilterGroup | SentState;

const MOVER: Record<Exclude<FilterGroup, 'ALL'>, Side | null> = { OURS: 'STEWARD', INVESTORS: 'INVESTOR', OVER: null };

const FILTERS: readonly QueueFilter[] = [...FILTER_GROUPS, ...SENT_STATES];

/** An invalid value in the address means the default. */
export const readFilter = (text: string | null): QueueFilter => FILTERS.find((filter) => filter === text) ?? 'ALL';

const isGroup = (filter: QueueFilter): filter is FilterGroup => FILTER_GROUPS.some((group) => group === filter);

/** Null: every state. */
export const statesOf = (filter: QueueFilter): InterestState[] | null => {
  if (filter === 'ALL') return null;
  return isGroup(filter) ? SENT_STATES.filter((state) => whoseMove(state) === MOVER[filter]) : [filter];
};

export type Whose = 'OURS' | 'INVESTORS' | 'NOBODY';

/** Whose turn it is, from the steward's point of view. */
export const whoseOf = (side: Side | null): Whose => {
  if (side === null) return 'NOBODY';
  return side === 'STEWARD' ? 'OURS' : 'INVESTORS';
};

const DAY = 24 * 3_600_000;

/** Whole days since it was sent. */
export const ageInDays = (submittedAt: string, now: number): number =>
  Math.max(0, Math.floor((now - new Date(submittedAt).getTime()) / DAY));
