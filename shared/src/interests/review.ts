import { INTEREST_STATES, whoseMove } from './interest.machine.ts';
import type { InterestState, Side } from './interest.machine.ts';

/** In what order a steward reads its queue. The longest waiting, the nearest day, the largest sum, or the first town comes first. */
export const QUEUE_ORDERS = ['AGE', 'DUE', 'SUM', 'TOWN'] as const;
export type QueueOrder = (typeof QUEUE_ORDERS)[number];

/** Whose cases of the queue: all, the viewer's own, or those that nobody works on. */
export const QUEUE_OWNERS = ['ALL', 'ME', 'NOBODY'] as const;
export type QueueOwner = (typeof QUEUE_OWNERS)[number];

/** Parts of a steward's queue by whose move it is. */
export const QUEUE_PARTS = ['OURS', 'INVESTORS', 'OVER'] as const;
export type QueuePart = (typeof QUEUE_PARTS)[number];

const MOVER: Record<QueuePart, Side | null> = { OURS: 'STEWARD', INVESTORS: 'INVESTOR', OVER: null };

/** The states of sent expressions of interest that belong to a part: each to exactly one. */
export const statesOfPart = (part: QueuePart): InterestState[] =>
  INTEREST_STATES.filter((state) => state !== 'DRAFT' && whoseMove(state) === MOVER[part]);
