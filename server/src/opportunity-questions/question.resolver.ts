import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { listOf } from '../kernel/complexity.ts';
import { opportunityLoader } from '../opportunities/opportunity.queries.ts';
import { OpportunityType } from '../opportunities/opportunity.types.ts';
import type { OpportunityView } from '../opportunities/opportunity.types.ts';
import { shapeFor } from '../opportunities/opportunity.view.ts';
import type { OpportunityCardView } from '../opportunities/opportunity.view.ts';
import type { Context } from '../request/context.ts';
import { AnswerQuestionInput, AskStewardInput, WithdrawQuestionInput } from './question.inputs.ts';
import { myQuestions, questionsToAnswer } from './question.queries.ts';
import type { QuestionPage } from './question.queries.ts';
import { answerQuestion, askSteward, withdrawQuestion } from './question.service.ts';
import { OpportunityQuestionConnectionType, OpportunityQuestionType, UnknownFactType } from './question.types.ts';
import { unknownFacts } from './unknowns.queries.ts';

@Resolver(() => OpportunityType)
export class UnknownFactsResolver {
  @FieldResolver(() => [UnknownFactType], {
    description: 'What investors ask about such a place and nobody has stated: what is asked for most stands first.',
    complexity: listOf(20),
  })
  public unknowns(@Root() opportunity: OpportunityView, @Ctx() ctx: Context): Promise<UnknownFactType[]> {
    return unknownFacts(ctx, opportunity);
  }
}

@Resolver(() => OpportunityQuestionType)
export class QuestionResolver {
  @Query(() => OpportunityQuestionConnectionType, { description: 'What the viewer has asked stewards, newest first.' })
  public myQuestions(
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null | undefined,
    @Ctx() ctx: Context,
  ): Promise<QuestionPage> {
    return myQuestions(ctx, { first, after: after ?? null });
  }

  @Query(() => OpportunityQuestionConnectionType, {
    description: 'Questions that the viewer’s organisations have to answer, longest waiting first.',
  })
  public questionsToAnswer(
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null | undefined,
    @Ctx() ctx: Context,
  ): Promise<QuestionPage> {
    return questionsToAnswer(ctx, { first, after: after ?? null });
  }

  @FieldResolver(() => OpportunityType, { nullable: true, description: 'Null while it is not published.' })
  public opportunity(
    @Root() { opportunityId }: OpportunityQuestionType,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OpportunityCardView | null> {
    return opportunityLoader(ctx, shapeFor(info)).load(opportunityId);
  }

  @Mutation(() => [OpportunityQuestionType], {
    description: 'Asks the steward of a published opportunity. Errors: NOT_FOUND, FORBIDDEN, BAD_USER_INPUT, RATE_LIMITED.',
  })
  public askSteward(@Arg('input', () => AskStewardInput) input: AskStewardInput, @Ctx() ctx: Context): Promise<OpportunityQuestionType[]> {
    return askSteward(ctx, input);
  }

  @Mutation(() => OpportunityQuestionType, {
    description:
      'Answers in words everybody who asked the same, or declines. Errors: NOT_FOUND, FORBIDDEN, BAD_USER_INPUT, CONFLICT, RULE_BROKEN QUESTION_ALREADY_ANSWERED.',
  })
  public answerQuestion(
    @Arg('input', () => AnswerQuestionInput) input: AnswerQuestionInput,
    @Ctx() ctx: Context,
  ): Promise<OpportunityQuestionType> {
    return answerQuestion(ctx, input);
  }

  @Mutation(() => OpportunityQuestionType, {
    description:
      'Withdraws an own question that waits. Errors: NOT_FOUND, FORBIDDEN, CONFLICT with the current version, RULE_BROKEN QUESTION_ALREADY_ANSWERED.',
  })
  public withdrawQuestion(
    @Arg('input', () => WithdrawQuestionInput) input: WithdrawQuestionInput,
    @Ctx() ctx: Context,
  ): Promise<OpportunityQuestionType> {
    return withdrawQuestion(ctx, input);
  }
}
