import { kazakhstanDay } from '../locale/kazakhstan-clock.ts';
import { workingDaysBetween } from '../locale/working-days.ts';
import type { ClockMove } from './answer-clock.ts';
import { isOpen } from './interest.machine.ts';
import type { InterestState } from './interest.machine.ts';

/** A sent expression of interest, as far as its answer is concerned. */
export interface SentCase {
  readonly submittedAt: Date;
  /** Working days that were promised; null where nothing was. */
  readonly promised: number | null;
  /** After the sending, in their order. */
  readonly moves: readonly ClockMove[];
}

/** How a steward answers. */
export interface AnswerTimes {
  readonly answered: number;
  /** Open and without an answer. */
  readonly waiting: number;
  /** How many of the waiting ones have waited longer than was promised. */
  readonly overdue: number;
  /** Kazakhstan working days from sending to the first answer, the day of sending not counted; null where too few were answered. */
  readonly medianDays: number | null;
}

/** With fewer answers a median would tell of single cases. */
const FEWEST_ANSWERS = 3;

/** What somebody of the steward says to the investor. The beginning of a review says nothing yet. */
const ANSWERS: readonly InterestState[] = ['INFORMATION_REQUESTED', 'SHORTLISTED', 'ACCEPTED', 'DECLINED'];

const median = (values: readonly number[]): number | null => {
  const sorted = values.toSorted((one, other) => one - other);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
};

/** The figures of one steward. What was withdrawn before an answer counts nowhere. */
export const answerTimes = (cases: readonly SentCase[], now: Date): AnswerTimes => {
  const days = (from: Date, until: Date): number => workingDaysBetween(kazakhstanDay(from), kazakhstanDay(until));
  const answered: number[] = [];
  let [waiting, overdue] = [0, 0];
  for (const { submittedAt, promised, moves } of cases) {
    const first = moves.find(({ to }) => ANSWERS.includes(to));
    if (first) answered.push(days(submittedAt, first.at));
    else if (isOpen(moves.at(-1)?.to ?? 'SUBMITTED')) {
      waiting += 1;
      if (promised !== null && days(submittedAt, now) > promised) overdue += 1;
    }
  }
  return { answered: answered.length, waiting, overdue, medianDays: answered.length < FEWEST_ANSWERS ? null : median(answered) };
};
