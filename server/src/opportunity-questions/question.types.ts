import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { AskedFact } from 'shared/opportunities/unknowns.ts';
import { QUESTION_STATES, WORDED_ANSWERS } from 'shared/questions/vocabulary.ts';
import type { QuestionState } from 'shared/questions/vocabulary.ts';
import { graphqlEnum } from '../kernel/graphql-enum.ts';
import { PageInfoType } from '../kernel/page-info.types.ts';
import { DateTimeScalar } from '../kernel/scalars.ts';
import { AskedFactEnum } from '../opportunities/part.enums.ts';

const QuestionStateEnum = graphqlEnum(
  'QuestionState',
  QUESTION_STATES,
  'OPEN waits for the steward. STATED: the answer has become a fact that everybody sees. ANSWERED and DECLINED: in words, to those who asked.',
);
export const WordedAnswerEnum = graphqlEnum('WordedAnswer', WORDED_ANSWERS, 'What a steward may answer in words.');

@ObjectType('UnknownFact', { simpleResolvers: true, description: 'What investors ask about a place and nobody has stated.' })
export class UnknownFactType {
  @Field(() => AskedFactEnum)
  public readonly fact!: AskedFact;

  @Field(() => Int, { description: 'Investors who have asked and wait for the answer; who they are is not shown.' })
  public readonly investors!: number;

  @Field(() => Boolean, { description: 'Whether the viewer is one of them.' })
  public readonly isAsked!: boolean;
}

@ObjectType('QuestionRights', { simpleResolvers: true, description: 'What the viewer may do with a question now.' })
export class QuestionRightsType {
  @Field(() => Boolean, { description: 'Answer in words, or decline.' })
  public readonly answer!: boolean;

  @Field(() => Boolean, { description: 'State the fact for everybody.' })
  public readonly state!: boolean;

  @Field(() => Boolean, { description: 'Withdraw it.' })
  public readonly withdraw!: boolean;
}

@ObjectType('OpportunityQuestion', {
  simpleResolvers: true,
  description: 'What an investor asks about an opportunity. It is seen by whoever asked and by the steward, who is not told who asked.',
})
export class OpportunityQuestionType {
  @Field(() => ID)
  public readonly id!: string;

  @Field(() => AskedFactEnum, { nullable: true, description: 'Null: asked in words.' })
  public readonly fact!: AskedFact | null;

  @Field(() => String, { nullable: true })
  public readonly words!: string | null;

  @Field(() => QuestionStateEnum)
  public readonly state!: QuestionState;

  @Field(() => String, { nullable: true })
  public readonly answer!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  public readonly answeredAt!: Date | null;

  @Field(() => DateTimeScalar)
  public readonly createdAt!: Date;

  @Field(() => Int)
  public readonly version!: number;

  @Field(() => QuestionRightsType)
  public readonly viewerCan!: QuestionRightsType;

  /** Not in the schema: for field resolvers. */
  public readonly opportunityId!: string;
}

@ObjectType('OpportunityQuestionEdge', { simpleResolvers: true })
class OpportunityQuestionEdgeType {
  @Field(() => OpportunityQuestionType)
  public readonly node!: OpportunityQuestionType;

  @Field(() => String)
  public readonly cursor!: string;
}

@ObjectType('OpportunityQuestionConnection', { simpleResolvers: true })
export class OpportunityQuestionConnectionType {
  @Field(() => [OpportunityQuestionEdgeType])
  public readonly edges!: readonly OpportunityQuestionEdgeType[];

  @Field(() => PageInfoType)
  public readonly pageInfo!: PageInfoType;

  @Field(() => Int)
  public readonly totalCount!: number;
}
