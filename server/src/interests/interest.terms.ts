import { Field, Int, ObjectType } from 'type-graphql';
import { answerClock } from 'shared/interests/answer-clock.ts';
import type { AnswerClock } from 'shared/interests/answer-clock.ts';
import { unitFits } from 'shared/special-zones/known-clauses.ts';
import type { ChangeEffect } from 'shared/special-zones/diff.ts';
import type { Context } from '../request/context.ts';
import { interestEventsLoader } from './interest.queries.ts';
import { badInput } from '../kernel/problems.ts';
import { differencesOf } from '../special-zones/terms.compared.ts';
import { ZoneTermsType } from '../special-zones/zone.types.ts';
import type { TermsClauseType } from '../special-zones/zone.types.ts';
import { publishedTerms, termsById, termsInForce } from '../special-zones/zones.reference.ts';

@ObjectType('TermsSince', { simpleResolvers: true, description: 'A version of the zone’s terms that followed the cited one.' })
export class TermsSinceType {
  @Field(() => ZoneTermsType, { description: 'In force, or scheduled.' })
  public readonly terms!: ZoneTermsType;

  @Field(() => Int, { description: 'Clauses that differ from the cited version.' })
  public readonly changes!: number;

  @Field(() => Int, { description: 'How many of them are better for the investor.' })
  public readonly better!: number;

  @Field(() => Int, { description: 'How many of them are worse for the investor.' })
  public readonly worse!: number;
}

/** The versions that apply now and later instead of the cited one, in order. */
export const termsSince = (ctx: Context, citedId: string | null): TermsSinceType[] => {
  const cited = citedId === null ? null : termsById(ctx, citedId);
  if (!cited) return [];
  const since = publishedTerms(ctx, cited.zoneId).filter(
    ({ number, state }) => number > cited.number && (state === 'IN_FORCE' || state === 'SCHEDULED'),
  );
  return since.toReversed().map((terms) => {
    const { changes } = differencesOf(cited, terms);
    const count = (effect: ChangeEffect): number => changes.filter((change) => change.effect === effect).length;
    return { terms, changes: changes.length, better: count('BETTER'), worse: count('WORSE') };
  });
};

const REQUIREMENTS = new Set(['APPLICATION_PAPERS', 'SECURITY_SHARE', 'SECURITY_REST_YEARS', 'ANSWER_WORKING_DAYS']);

interface Sending {
  readonly termsId: string | null;
  readonly submittedAt: Date | null;
}

const termsOf = (ctx: Context, { termsId, submittedAt }: Sending, zoneId: string | null): ZoneTermsType | null => {
  if (termsId !== null) return termsById(ctx, termsId);
  return submittedAt === null ? termsInForce(ctx, zoneId) : null;
};

/** What the zone requires with the application, by the cited version; for a draft by the one in force. */
export const requirements = (ctx: Context, sending: Sending, zoneId: string | null): TermsClauseType[] =>
  (termsOf(ctx, sending, zoneId)?.clauses ?? []).filter(({ key }) => key.startsWith('PAPER_') || REQUIREMENTS.has(key));

/** Working days within which the cited version promises an answer; null where it promises none. */
export const promisedDays = (ctx: Context, termsId: string | null): number | null =>
  (termsId === null
    ? undefined
    : termsById(ctx, termsId)?.stored.find(({ key, unit }) => key === 'ANSWER_WORKING_DAYS' && unitFits(key, unit))?.value) || null;

/** How long the steward has had it and how long it has promised to take; null before it is sent, and where nothing is promised. */
export const clockOf = async (
  ctx: Context,
  { id, termsId, submittedAt }: Sending & { readonly id: string },
): Promise<AnswerClock | null> => {
  const promised = promisedDays(ctx, termsId);
  if (!submittedAt || promised === null) return null;
  const moves = (await interestEventsLoader(ctx).load(id)).filter(({ move }) => move !== 'SUBMIT');
  return answerClock({ promised, submittedAt, moves }, new Date());
};

/** The version that a withdrawal cites must be another version of the same zone. */
export const refuseForeignTerms = (ctx: Context, citedId: string | null, becauseOf: string): void => {
  const cited = citedId === null ? null : termsById(ctx, citedId);
  const named = termsById(ctx, becauseOf);
  if (!cited || named?.zoneId !== cited.zoneId || named.id === cited.id)
    throw badInput({ path: 'input.becauseOfTerms', rule: 'UNKNOWN_VALUE' });
};
