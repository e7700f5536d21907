import { kazakhstanDay } from '../locale/kazakhstan-clock.ts';
import { isWorkingDay } from '../locale/working-days.ts';
import type { AnswerClock } from './answer-clock.ts';

/** What a steward is told of a promised answer: half of the days are gone, it is the last day, the day has passed. */
export const REMINDER_STEPS = ['HALF', 'LAST_DAY', 'OVERDUE'] as const;
export type ReminderStep = (typeof REMINDER_STEPS)[number];

/**
 * The step that a running clock has reached, on working days only. A step that was missed is not made up for: the next one says more.
 * Null while the investor owes an answer and once it is over.
 */
export const reminderStep = ({ promised, used, isPaused, isOverdue, endedOn }: AnswerClock, now: Date): ReminderStep | null => {
  if (isPaused || endedOn !== null || !isWorkingDay(kazakhstanDay(now))) return null;
  if (isOverdue) return 'OVERDUE';
  if (used === promised) return 'LAST_DAY';
  return used * 2 >= promised ? 'HALF' : null;
};
