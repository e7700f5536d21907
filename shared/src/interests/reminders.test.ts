import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayAfter } from '../locale/calendar.ts';
import { answerClock } from './answer-clock.ts';
import { REMINDER_STEPS, reminderStep } from './reminders.ts';

const noon = (day: string): Date => new Date(`${day}T07:00:00.000Z`);
const stepOn = (day: string, promised: number, sent = '2026-11-26') =>
  reminderStep(answerClock({ promised, submittedAt: noon(sent), moves: [] }, noon(day)), noon(day));

describe('the step of a promised answer', () => {
  it('is reached with half of the days, with the last one, and after it', () => {
    expect(['2026-12-02', '2026-12-03', '2026-12-09', '2026-12-10', '2026-12-11'].map((day) => stepOn(day, 10))).toEqual([
      null,
      'HALF',
      'HALF',
      'LAST_DAY',
      'OVERDUE',
    ]);
  });

  it('is none on a day off', () => {
    expect(['2026-12-11', '2026-12-12', '2026-12-13', '2026-12-16', '2026-12-17'].map((day) => stepOn(day, 11))).toEqual([
      'LAST_DAY',
      null,
      null,
      null,
      'OVERDUE',
    ]);
  });

  it('of one promised day is the last day at once', () => {
    expect(['2026-11-26', '2026-11-27', '2026-11-30'].map((day) => stepOn(day, 1))).toEqual([null, 'LAST_DAY', 'OVERDUE']);
  });

  it('never goes back, and every promise has its last day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 300 }), (promised, later) => {
        let sent = '2025-03-03';
        for (let left = later; left > 0; left -= 1) sent = dayAfter(sent);
        const seen: number[] = [];
        for (let day = sent, left = 120; left > 0; day = dayAfter(day), left -= 1) {
          const step = stepOn(day, promised, sent);
          if (step) seen.push(REMINDER_STEPS.indexOf(step));
        }
        expect(seen).toEqual(seen.toSorted((one, other) => one - other));
        expect(seen.filter((step) => step === REMINDER_STEPS.indexOf('LAST_DAY'))).toHaveLength(1);
      }),
    );
  });
});
