import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { reviewsPlans } from '../../access/plan.policy.ts';
import type { Context } from '../../request/context.ts';
import { importById } from '../import.queries.ts';
import { importedExamples, importedGroups } from './measure-decision.queries.ts';
import { decideImported } from './measure-decision.service.ts';
import type { DecidedPiece } from './measure-decision.service.ts';
import { DecidedPieceType, DecideImportedInput, ImportedMeasuresType } from './measure-decision.types.ts';

/** Proposals shown of each standing. */
const EXAMPLES = 20;

@Resolver()
export class MeasureDecisionResolver {
  @Query(() => ImportedMeasuresType, {
    description:
      'What an import of measures has proposed, with sums before and after. Errors: NOT_FOUND, also for one of another organisation.',
  })
  public async importedMeasures(@Arg('id', () => ID) id: string, @Ctx() ctx: Context): Promise<ImportedMeasuresType> {
    await importById(ctx, id);
    const proposals = await importedExamples(ctx, id, EXAMPLES);
    const groups = (await importedGroups(ctx, id)).map((group) => ({
      ...group,
      proposals: proposals.filter(({ standing }) => standing === group.standing),
    }));
    return { groups, canDecide: reviewsPlans(ctx.actor) };
  }

  @Mutation(() => DecidedPieceType, {
    description:
      'Approves or returns the next 25 proposals of an import, each in a transaction of its own; sent again and again until `next` is null, and safely sent twice. Errors: NOT_FOUND, MEASURE_SECOND_PERSON, BAD_USER_INPUT.',
  })
  public decideImportedMeasures(
    @Arg('input', () => DecideImportedInput) input: DecideImportedInput,
    @Ctx() ctx: Context,
  ): Promise<DecidedPiece> {
    return decideImported(ctx, input);
  }
}
