import { Ctx, Query, Resolver } from 'type-graphql';
import { listOf } from '../kernel/complexity.ts';
import type { Context } from '../request/context.ts';
import { stewardAnswers } from './answer-times.queries.ts';
import { StewardAnswersType } from './answer-times.types.ts';

@Resolver(() => StewardAnswersType)
export class AnswerTimesResolver {
  @Query(() => [StewardAnswersType], {
    complexity: listOf(30),
    description: 'How stewards answer: each that was sent anything in the last 24 months, those with the most answers first.',
  })
  public stewardAnswers(@Ctx() ctx: Context): Promise<StewardAnswersType[]> {
    return stewardAnswers(ctx, new Date());
  }
}
