import sql from 'sql-template-tag';
import { answerTimes } from 'shared/interests/answer-times.ts';
import type { SentCase } from 'shared/interests/answer-times.ts';
import { monthsAfter } from 'shared/locale/calendar.ts';
import { kazakhstanDay } from 'shared/locale/kazakhstan-clock.ts';
import type { InterestState } from 'shared/interests/interest.machine.ts';
import { stewardOf } from '../opportunities/stewards.reference.ts';
import { readPublic } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import type { StewardAnswersType } from './answer-times.types.ts';
import { promisedDays } from './interest.terms.ts';

interface Recorded {
  readonly stewardId: string;
  readonly termsId: string | null;
  readonly submittedAt: Date;
  readonly moves: readonly { readonly at: string; readonly to: InterestState }[];
}

const toCase = (ctx: Context, { termsId, submittedAt, moves }: Recorded): SentCase => ({
  submittedAt,
  promised: promisedDays(ctx, termsId),
  moves: moves.map(({ at, to }) => ({ at: new Date(at), to })),
});

/** Older answers tell little of how a steward answers now. */
const MONTHS = 24;

/** How each steward answered that was sent anything in the last 24 months: those with the most answers first. */
export const stewardAnswers = async (ctx: Context, now: Date): Promise<StewardAnswersType[]> => {
  const rows = await readPublic<Recorded>(
    ctx,
    sql`select steward_id as "stewardId", terms_id as "termsId", submitted_at as "submittedAt", moves from answers_recorded(${monthsAfter(kazakhstanDay(now), -MONTHS)}::date)`,
  );
  return [...new Set(rows.map(({ stewardId }) => stewardId))]
    .map((id) => {
      const cases = rows.filter(({ stewardId }) => stewardId === id).map((row) => toCase(ctx, row));
      const promised = new Set(cases.flatMap((one) => one.promised ?? []));
      return { steward: stewardOf(ctx, id), promisedDays: [...promised].toSorted((one, other) => one - other), ...answerTimes(cases, now) };
    })
    .toSorted(
      (one, other) =>
        other.answered - one.answered || other.waiting - one.waiting || one.steward.name.text.localeCompare(other.steward.name.text),
    );
};
