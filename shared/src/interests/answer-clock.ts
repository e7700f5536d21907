import { kazakhstanDay } from '../locale/kazakhstan-clock.ts';
import { workingDaysAfter, workingDaysBetween } from '../locale/working-days.ts';
import { isOpen, whoseMove } from './interest.machine.ts';
import type { InterestState } from './interest.machine.ts';

/** A step that was made: when, and what state it led to. */
export interface ClockMove {
  readonly at: Date;
  readonly to: InterestState;
}

/** How long a steward has had an expression of interest, in Kazakhstan working days, and how long it has promised to take. */
export interface AnswerClock {
  /** Working days that were promised. */
  readonly promised: number;
  /** Working days that the steward has used up. */
  readonly used: number;
  /** The last day for the decision, if the investor owes nothing from today on. */
  readonly dueOn: string;
  /** The investor owes an answer: no day counts. */
  readonly isPaused: boolean;
  /** More was used than promised. */
  readonly isOverdue: boolean;
  /** The day on which it was decided or withdrawn; null while it is open. */
  readonly endedOn: string | null;
  /** Years without a table of holidays that the reckoning crosses. */
  readonly unknownYears: number[];
}

interface Sent {
  readonly promised: number;
  readonly submittedAt: Date;
  /** After the sending, in their order. */
  readonly moves: readonly ClockMove[];
}

/** State at the end of a Kazakhstan day. */
const stateOn = (moves: readonly ClockMove[], day: string): InterestState =>
  moves.findLast(({ at }) => kazakhstanDay(at) <= day)?.to ?? 'SUBMITTED';

/**
 * The one rule of promised answers. The day of sending does not count. A later working day counts unless at its end the investor owed
 * an answer. The clock stops with the decision, whose day counts too, or with the withdrawal.
 */
export const answerClock = ({ promised, submittedAt, moves }: Sent, now: Date): AnswerClock => {
  const sentOn = kazakhstanDay(submittedAt);
  const today = kazakhstanDay(now);
  const end = moves.find(({ to }) => !isOpen(to));
  const endedOn = end ? kazakhstanDay(end.at) : null;
  const isOwed = (day: string): boolean => day > today || whoseMove(stateOn(moves, day)) !== 'INVESTOR';
  const due = workingDaysAfter(sentOn, promised, isOwed);
  const used = workingDaysBetween(sentOn, endedOn ?? today, isOwed);
  return {
    promised,
    used,
    dueOn: due.day,
    isPaused: endedOn === null && whoseMove(stateOn(moves, today)) === 'INVESTOR',
    isOverdue: used > promised,
    endedOn,
    unknownYears: due.unknownYears,
  };
};
