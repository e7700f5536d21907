import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { ChallengeAnswer, ChallengeState, ChallengeSubject } from 'shared/challenges/vocabulary.ts';
import { CHALLENGE_ANSWERS, CHALLENGE_STATES, CHALLENGE_SUBJECTS } from 'shared/challenges/vocabulary.ts';
import { graphqlEnum } from '../kernel/graphql-enum.ts';
import { DateTimeScalar, SafeIntScalar } from '../kernel/scalars.ts';

export const ChallengeSubjectEnum = graphqlEnum('ChallengeSubject', CHALLENGE_SUBJECTS, 'What has a figure that can be challenged.');
const ChallengeStateEnum = graphqlEnum(
  'ChallengeState',
  CHALLENGE_STATES,
  'OPEN waits for the owner of the figure. DISPUTED: both statements stand, and the figure is marked wherever it is shown.',
);
export const ChallengeAnswerEnum = graphqlEnum('ChallengeAnswer', CHALLENGE_ANSWERS, 'What the owner of a figure may answer.');

@ObjectType('ChallengeRights', { simpleResolvers: true, description: 'What the viewer may do with a challenge now.' })
export class ChallengeRightsType {
  @Field(() => [ChallengeAnswerEnum])
  public readonly answer!: readonly ChallengeAnswer[];

  @Field(() => Boolean)
  public readonly withdraw!: boolean;
}

@ObjectType('ChallengeDocument', { simpleResolvers: true, description: 'A document that was brought against a figure, to be saved.' })
export class ChallengeDocumentType {
  @Field(() => String, { description: 'Name of the file.' })
  public readonly name!: string;

  @Field(() => String, { description: 'Its address on this server.' })
  public readonly url!: string;

  @Field(() => SafeIntScalar)
  public readonly bytes!: number;

  @Field(() => Boolean, { description: 'Whether an antivirus has seen it.' })
  public readonly isScanned!: boolean;

  @Field(() => Boolean, { description: 'False: only its author and the owner of the figure may read it.' })
  public readonly isPublic!: boolean;
}

@ObjectType('FigureChallenge', {
  simpleResolvers: true,
  description: 'What somebody said against a public figure, and what its owner answered. Who said it is not shown.',
})
export class FigureChallengeType {
  @Field(() => ID)
  public readonly id!: string;

  @Field(() => ChallengeSubjectEnum)
  public readonly subject!: ChallengeSubject;

  @Field(() => String, {
    description: 'Key of a fact of the opportunity, indicator of the town, figure of the zone, or key of a clause of its terms.',
  })
  public readonly figure!: string;

  @Field(() => String)
  public readonly words!: string;

  @Field(() => String, { nullable: true, description: 'What is right in the author’s view.' })
  public readonly proposed!: string | null;

  @Field(() => String, { nullable: true, description: 'https address that the author refers to; never fetched by us.' })
  public readonly sourceUrl!: string | null;

  @Field(() => ChallengeDocumentType, { nullable: true, description: 'Null also for who may not read it.' })
  public readonly document!: ChallengeDocumentType | null;

  @Field(() => ChallengeStateEnum)
  public readonly state!: ChallengeState;

  @Field(() => String, { nullable: true })
  public readonly answer!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  public readonly answeredAt!: Date | null;

  @Field(() => DateTimeScalar)
  public readonly createdAt!: Date;

  @Field(() => Int)
  public readonly version!: number;

  @Field(() => ChallengeRightsType)
  public readonly viewerCan!: ChallengeRightsType;

  /** Not in the schema: for field resolvers. */
  public readonly subjectId!: string;
  public readonly ownerId!: string;
}

@ObjectType('FigureInQuestion', {
  simpleResolvers: true,
  description: 'A figure that is challenged and not answered yet. What is said against it becomes public with the answer.',
})
export class FigureInQuestionType {
  @Field(() => String)
  public readonly figure!: string;

  @Field(() => Int)
  public readonly challenges!: number;

  @Field(() => DateTimeScalar, { description: 'When the first of them was made.' })
  public readonly since!: Date;
}

@ObjectType('SubjectChallenges', { simpleResolvers: true, description: 'All that has been said against the figures of a subject.' })
export class SubjectChallengesType {
  @Field(() => [FigureInQuestionType])
  public readonly inQuestion!: readonly FigureInQuestionType[];

  @Field(() => [FigureChallengeType], { description: 'Answered ones, and the viewer’s own, newest first; the last two hundred.' })
  public readonly challenges!: readonly FigureChallengeType[];
}
