import { randomBytes } from 'node:crypto';
import type { InterestMove } from 'shared/interests/interest.machine.ts';
import type { Context } from '../request/context.ts';
import { saveInterestDraft } from '../interests/interest.draft.service.ts';
import { moveInterest } from '../interests/interest.move.service.ts';
import { submitInterest } from '../interests/interest.submit.service.ts';
import type { InterestType } from '../interests/interest.types.ts';

type LaterMove = Exclude<InterestMove, 'SUBMIT'>;

interface Step {
  readonly move: LaterMove;
  readonly words?: string;
}

/** A demo interest: who wrote, about what, and its state. */
export interface DemoInterest {
  readonly investor: string;
  readonly steward: string;
  readonly opportunity: string;
  readonly purpose: string;
  readonly okedDivision: string;
  readonly investment: number;
  readonly permanentJobs: number;
  readonly sent: boolean;
  readonly steps: readonly Step[];
}

const fieldsOf = (interest: DemoInterest, name: string) => ({
  purpose: interest.purpose,
  okedDivision: interest.okedDivision,
  investment: interest.investment,
  currency: 'KZT' as const,
  permanentJobs: interest.permanentJobs,
  landHa: 2,
  powerMva: 1.5,
  startMonth: '2027-03-01',
  ownFundsPercent: 40,
  partners: null,
  message: null,
  contactName: name,
  contactPhone: '+7 701 000 00 00',
  consent: true,
  exclusionKnown: true,
});

const INVESTOR_MOVES: readonly LaterMove[] = ['ANSWER', 'WITHDRAW'];

/** Uses the product's own services: draft, submission, moves, each with its rights, event and letter. */
export const playInterest = async (interest: DemoInterest, investor: Context, steward: Context): Promise<void> => {
  const name = investor.actor.type === 'PERSON' ? investor.actor.name : '';
  let current: InterestType = await saveInterestDraft(investor, { opportunity: interest.opportunity, fields: fieldsOf(interest, name) });
  if (!interest.sent) return;
  current = await submitInterest(investor, { id: current.id, version: current.version, key: randomBytes(16).toString('hex') });
  for (const { move, words } of interest.steps) {
    const ctx = INVESTOR_MOVES.includes(move) ? investor : steward;
    current = await moveInterest(ctx, move, { id: current.id, version: current.version, words: words ?? null });
  }
};
