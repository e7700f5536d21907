import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { OpportunityQuestionType } from '../opportunity-questions/question.types.ts';
import type { Context } from '../request/context.ts';
import { StateFactInput } from './answer.inputs.ts';
import { stateFact } from './answer.service.ts';

@Resolver()
export class AnswerResolver {
  @Mutation(() => OpportunityQuestionType, {
    description:
      'Answers a question with a fact that everybody sees. Errors: NOT_FOUND, FORBIDDEN, CONFLICT, BAD_USER_INPUT, RULE_BROKEN QUESTION_ALREADY_ANSWERED, OPPORTUNITY_NOT_TAKEN_OVER, OPPORTUNITY_INCONSISTENT, OPPORTUNITY_NEEDS_CONSENT.',
  })
  public stateFact(@Arg('input', () => StateFactInput) input: StateFactInput, @Ctx() ctx: Context): Promise<OpportunityQuestionType> {
    return stateFact(ctx, input);
  }
}
