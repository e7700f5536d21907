import { describe, expect, it } from 'vitest';
import { canMove, INTEREST_MOVES, INTEREST_STATES, isOpen, MOVES, nextMoves, SIDES, whoseMove } from './interest.machine.ts';

describe('the life of an expression of interest', () => {
  it('allows exactly these moves from every state', () => {
    const table = Object.fromEntries(
      INTEREST_STATES.map((state) => [state, SIDES.flatMap((side) => nextMoves(state, side).map((move) => `${side} ${move}`))]),
    );
    expect(table).toEqual({
      DRAFT: ['INVESTOR SUBMIT'],
      SUBMITTED: ['INVESTOR WITHDRAW', 'STEWARD START_REVIEW'],
      UNDER_REVIEW: ['INVESTOR WITHDRAW', 'STEWARD REQUEST_INFORMATION', 'STEWARD SHORTLIST', 'STEWARD ACCEPT', 'STEWARD DECLINE'],
      INFORMATION_REQUESTED: ['INVESTOR ANSWER', 'INVESTOR WITHDRAW'],
      SHORTLISTED: ['INVESTOR WITHDRAW', 'STEWARD ACCEPT', 'STEWARD DECLINE'],
      ACCEPTED: [],
      DECLINED: [],
      WITHDRAWN: [],
    });
  });

  it('lets nobody move for the other side', () => {
    for (const state of INTEREST_STATES)
      for (const move of INTEREST_MOVES) {
        const other = MOVES[move].by === 'INVESTOR' ? 'STEWARD' : 'INVESTOR';
        expect(canMove(state, move, other)).toBe(false);
      }
  });

  it('always says whose move it is while it is open, and nobody’s afterwards', () => {
    for (const state of INTEREST_STATES) {
      const side = whoseMove(state);
      if (isOpen(state) || state === 'DRAFT') expect(side && nextMoves(state, side).length).toBeGreaterThan(0);
      else expect(side).toBeNull();
    }
  });

  it('needs a reason to decide, a question to ask, an answer to answer', () => {
    const needed = INTEREST_MOVES.filter((move) => MOVES[move].words === 'REQUIRED');
    expect(needed).toEqual(['REQUEST_INFORMATION', 'ANSWER', 'ACCEPT', 'DECLINE']);
  });
});
