import { describe, expect, it } from 'vitest';
import { answerTimes } from './answer-times.ts';
import type { SentCase } from './answer-times.ts';
import type { InterestState } from './interest.machine.ts';

const noon = (day: string): Date => new Date(`${day}T07:00:00.000Z`);
const sent = (day: string, moves: readonly (readonly [day: string, to: InterestState])[] = [], promised: number | null = 10): SentCase => ({
  submittedAt: noon(day),
  promised,
  moves: moves.map(([on, to]) => ({ at: noon(on), to })),
});
const NOW = noon('2026-12-21');

describe('answer times', () => {
  it('are working days to the first thing that a person said, in the middle of the answers', () => {
    const cases = [
      sent('2026-12-14', [
        ['2026-12-14', 'UNDER_REVIEW'],
        ['2026-12-15', 'INFORMATION_REQUESTED'],
        ['2026-12-18', 'UNDER_REVIEW'],
        ['2026-12-21', 'ACCEPTED'],
      ]),
      // Over a weekend and Independence Day.
      sent('2026-12-11', [['2026-12-17', 'DECLINED']]),
      sent('2026-12-07', [['2026-12-21', 'SHORTLISTED']]),
    ];
    expect(answerTimes(cases, NOW)).toEqual({ answered: 3, waiting: 0, overdue: 0, medianDays: 3 });
    expect(answerTimes([...cases, sent('2026-12-14', [['2026-12-21', 'DECLINED']])], NOW).medianDays).toBe(3.5);
  });

  it('of fewer than three answers have no median', () => {
    const one = sent('2026-12-14', [['2026-12-15', 'DECLINED']]);
    expect(answerTimes([one, one], NOW)).toEqual({ answered: 2, waiting: 0, overdue: 0, medianDays: null });
    expect(answerTimes([], NOW)).toEqual({ answered: 0, waiting: 0, overdue: 0, medianDays: null });
  });

  it('count what waits, and of it what waits longer than was promised', () => {
    const cases = [
      sent('2026-12-04', [['2026-12-07', 'UNDER_REVIEW']]),
      sent('2026-12-07'),
      sent('2025-12-04', [], null),
      sent('2026-12-01', [['2026-12-02', 'WITHDRAWN']]),
    ];
    // From 4 December eleven working days have passed, from 7 December ten.
    expect(answerTimes(cases, NOW)).toEqual({ answered: 0, waiting: 3, overdue: 0, medianDays: null });
    expect(answerTimes(cases, noon('2026-12-22'))).toEqual({ answered: 0, waiting: 3, overdue: 1, medianDays: null });
    expect(answerTimes(cases, noon('2026-12-23')).overdue).toBe(2);
  });
});
