import type { InterestState } from 'shared/interests/interest.machine.ts';
import { QUEUE_ORDERS, QUEUE_OWNERS, QUEUE_PARTS, statesOfPart } from 'shared/interests/review.ts';
import type { QueueOrder, QueueOwner, QueuePart } from 'shared/interests/review.ts';
import { reviewInterestUrl, reviewUrl } from '../kernel/urls.ts';

/** Which queue is read; a case keeps it in its address, so that the next one is the next of the same queue. */
export interface Queue {
  readonly part: QueuePart;
  /** One state of the part; null: all of them. */
  readonly state: InterestState | null;
  readonly order: QueueOrder;
  readonly owner: QueueOwner;
}

const FIRST: Queue = { part: 'OURS', state: null, order: 'AGE', owner: 'ALL' };

const oneOf = <Word extends string>(words: readonly Word[], text: string | null, otherwise: Word): Word =>
  words.find((word) => word === text) ?? otherwise;

/** An invalid value in the address means the default. */
export const readQueue = (params: URLSearchParams): Queue => {
  const part = oneOf(QUEUE_PARTS, params.get('part'), FIRST.part);
  return {
    part,
    state: statesOfPart(part).find((state) => state === params.get('state')) ?? null,
    order: oneOf(QUEUE_ORDERS, params.get('order'), FIRST.order),
    owner: oneOf(QUEUE_OWNERS, params.get('owner'), FIRST.owner),
  };
};

/** With its question mark, or empty for the first queue. */
const searchOf = (queue: Queue): string => {
  const params = new URLSearchParams();
  for (const key of ['part', 'state', 'order', 'owner'] as const) {
    const value = queue[key];
    if (value !== null && value !== FIRST[key]) params.set(key, value);
  }
  const text = params.toString();
  return text && `?${text}`;
};

export const queueUrl = (queue: Queue): string => `${reviewUrl}${searchOf(queue)}`;
export const caseUrl = (id: string, queue: Queue): string => `${reviewInterestUrl(id)}${searchOf(queue)}`;

/** What the server is asked for. */
export const queueArgs = ({ part, state, order, owner }: Queue) => ({ states: state ? [state] : statesOfPart(part), order, owner });

const DAY = 24 * 3_600_000;

/** Whole days since it was sent. */
export const ageInDays = (submittedAt: string, now: number): number =>
  Math.max(0, Math.floor((now - new Date(submittedAt).getTime()) / DAY));
