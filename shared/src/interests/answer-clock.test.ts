import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { workingDaysAfter } from '../locale/working-days.ts';
import { answerClock } from './answer-clock.ts';
import type { ClockMove } from './answer-clock.ts';
import type { InterestState } from './interest.machine.ts';

/** Noon in Kazakhstan. */
const noon = (day: string): Date => new Date(`${day}T07:00:00.000Z`);
const move = (day: string, to: InterestState): ClockMove => ({ at: noon(day), to });
const clock = (moves: readonly ClockMove[], today: string, sent = '2026-11-26') =>
  answerClock({ promised: 10, submittedAt: noon(sent), moves }, noon(today));

describe('the clock of a promised answer', () => {
  it('counts working days from the day after sending, without weekends and holidays', () => {
    expect(clock([], '2026-11-26')).toMatchObject({ used: 0, dueOn: '2026-12-10', isOverdue: false, endedOn: null, unknownYears: [] });
    expect(clock([], '2026-12-10')).toMatchObject({ used: 10, isOverdue: false });
    expect(clock([], '2026-12-11')).toMatchObject({ used: 11, isOverdue: true });
    expect(clock([], '2026-12-05', '2026-12-04')).toMatchObject({ dueOn: '2026-12-21' });
  });

  it('takes the day of sending from Kazakhstan’s clock', () => {
    const late = new Date('2026-11-26T19:30:00.000Z');
    expect(answerClock({ promised: 1, submittedAt: late, moves: [] }, late).dueOn).toBe('2026-11-30');
  });

  it('stands still only while the investor owes an answer', () => {
    const asked = [move('2026-11-27', 'UNDER_REVIEW'), move('2026-11-30', 'INFORMATION_REQUESTED')];
    expect(clock(asked, '2026-12-03')).toMatchObject({ used: 1, isPaused: true, dueOn: '2026-12-17' });
    const answered = [...asked, move('2026-12-03', 'UNDER_REVIEW')];
    expect(clock(answered, '2026-12-03')).toMatchObject({ used: 2, isPaused: false, dueOn: '2026-12-15' });
    expect(clock([...answered, move('2026-12-04', 'SHORTLISTED')], '2026-12-04')).toMatchObject({ used: 3, isPaused: false });
  });

  it('a question that is answered on its own day costs the steward the day', () => {
    const moves = [move('2026-11-27', 'INFORMATION_REQUESTED'), move('2026-11-27', 'UNDER_REVIEW')];
    expect(clock(moves, '2026-11-27').used).toBe(1);
  });

  it('stops with the decision', () => {
    const decided = [move('2026-11-27', 'UNDER_REVIEW'), move('2026-12-02', 'DECLINED')];
    expect(clock(decided, '2027-02-01')).toMatchObject({ used: 4, endedOn: '2026-12-02', isOverdue: false, isPaused: false });
    expect(clock([move('2026-12-21', 'ACCEPTED')], '2026-12-25')).toMatchObject({ isOverdue: true });
  });

  it('says where it crosses a year without a table', () => {
    expect(clock([], '2026-12-25', '2026-12-24')).toMatchObject({ unknownYears: [2027] });
  });

  it('never runs back, is overdue exactly after its day, and a pause only ever moves that day on', () => {
    const days = fc.integer({ min: 0, max: 120 });
    const after = (count: number): string => workingDaysAfter('2026-01-05', count).day;
    fc.assert(
      fc.property(days, days, days, (first, length, now) => {
        const asked = [move(after(first), 'INFORMATION_REQUESTED'), move(after(first + length), 'UNDER_REVIEW')];
        const [today, tomorrow] = [after(now), after(now + 1)];
        const made = (day: string) => asked.filter(({ at }) => at <= noon(day));
        const plain = clock([], today, '2026-01-05');
        const paused = clock(made(today), today, '2026-01-05');
        expect(clock(made(tomorrow), tomorrow, '2026-01-05').used).toBeGreaterThanOrEqual(paused.used);
        expect(paused.used).toBeLessThanOrEqual(plain.used);
        expect(paused.dueOn >= plain.dueOn).toBe(true);
        expect(plain.isOverdue).toBe(today > plain.dueOn);
        if (!paused.isPaused) expect(paused.isOverdue).toBe(today > paused.dueOn);
      }),
    );
  });
});
