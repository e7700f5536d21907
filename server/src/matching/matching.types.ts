import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import type { ProjectJob } from 'shared/matching/criteria.ts';
import type { InvitationState } from 'shared/matching/vocabulary.ts';
import type { PickedText } from 'shared/locale/locale.ts';
import { LocalizedTextType } from '../kernel/localized.ts';
import { DateTimeScalar } from '../kernel/scalars.ts';
import { MatchType } from './match.types.ts';
import { MatchConditionType } from './match-condition.types.ts';
import { MatchInvitationStateEnum, ProjectJobEnum } from './matching.enums.ts';

@ObjectType('ProjectBrings', { simpleResolvers: true, description: 'What an investor brings; null: not stated.' })
export class ProjectBringsType {
  @Field(() => [String], { description: 'OKED divisions.' })
  public readonly divisions!: readonly string[];

  @Field(() => Float, { nullable: true, description: 'Whole tenge.' })
  public readonly capital!: number | null;

  @Field(() => Int, { nullable: true, description: 'Permanent jobs.' })
  public readonly jobs!: number | null;

  @Field(() => Float, { nullable: true, description: 'Share of staff from the place, per cent.' })
  public readonly localStaff!: number | null;

  @Field(() => Int, { nullable: true, description: 'The year in which work would begin.' })
  public readonly start!: number | null;

  @Field(() => Boolean, { nullable: true })
  public readonly proof!: boolean | null;
}

@ObjectType('InvestorProject', {
  simpleResolvers: true,
  description: 'What an investor looks for and brings. Seen by the own organisation only.',
})
export class InvestorProjectType {
  @Field(() => ID)
  public readonly id!: string;

  @Field(() => String)
  public readonly name!: string;

  @Field(() => ProjectJobEnum)
  public readonly job!: ProjectJob;

  @Field(() => Boolean, { description: 'Stewards may see it without the investor’s name, and invite.' })
  public readonly isOpen!: boolean;

  @Field(() => [MatchConditionType])
  public readonly musts!: readonly MatchConditionType[];

  @Field(() => [MatchConditionType])
  public readonly wishes!: readonly MatchConditionType[];

  @Field(() => ProjectBringsType)
  public readonly brings!: ProjectBringsType;

  @Field(() => Int)
  public readonly version!: number;

  @Field(() => DateTimeScalar)
  public readonly updatedAt!: Date;

  @Field(() => String, { nullable: true, description: 'Name of who saved it last.' })
  public readonly updatedBy!: string | null;
}

@ObjectType('ProjectProposal', {
  simpleResolvers: true,
  description: 'What the viewer has stated in a saved search or an expression of interest, as the beginning of a project.',
})
export class ProjectProposalType {
  @Field(() => ID, { description: 'Of the search or the expression of interest.' })
  public readonly id!: string;

  @Field(() => String, { nullable: true, description: 'Name of the saved search.' })
  public readonly search!: string | null;

  @Field(() => LocalizedTextType, { nullable: true, description: 'What the expression of interest is about.' })
  public readonly opportunity!: PickedText | null;

  @Field(() => [MatchConditionType])
  public readonly musts!: readonly MatchConditionType[];

  @Field(() => ProjectBringsType)
  public readonly brings!: ProjectBringsType;
}

@ObjectType('StewardConditions', { simpleResolvers: true, description: 'What a steward asks of whoever comes to an opportunity.' })
export class StewardConditionsType {
  @Field(() => [MatchConditionType])
  public readonly musts!: readonly MatchConditionType[];

  @Field(() => [MatchConditionType])
  public readonly wishes!: readonly MatchConditionType[];

  @Field(() => Int, { description: '0: none have been saved.' })
  public readonly version!: number;

  @Field(() => DateTimeScalar, { nullable: true })
  public readonly updatedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Name of who saved them last.' })
  public readonly updatedBy!: string | null;
}

@ObjectType('InterestedProject', {
  simpleResolvers: true,
  description: 'A project whose investor is willing to be found, without the investor. Figures are rounded to two digits.',
})
export class InterestedProjectType {
  @Field(() => MatchType)
  public readonly fit!: MatchType;

  @Field(() => ID, { description: 'What it is called for this opportunity; for another one it has another name.' })
  public readonly handle!: string;

  @Field(() => ProjectJobEnum)
  public readonly job!: ProjectJob;

  @Field(() => MatchInvitationStateEnum, { nullable: true, description: 'Null: not invited.' })
  public readonly invitation!: InvitationState | null;

  @Field(() => LocalizedTextType, { nullable: true, description: 'The investor, once an invitation was accepted.' })
  public readonly organisation!: PickedText | null;
}

@ObjectType('InterestedProjects', { simpleResolvers: true, description: 'Who would take an opportunity, best first; 50 at most.' })
export class InterestedProjectsType {
  @Field(() => [InterestedProjectType])
  public readonly nodes!: readonly InterestedProjectType[];
}

@ObjectType('MatchInvitation', { simpleResolvers: true, description: 'A steward invites a project to an opportunity.' })
export class MatchInvitationType {
  @Field(() => ID)
  public readonly id!: string;

  @Field(() => MatchInvitationStateEnum)
  public readonly state!: InvitationState;

  @Field(() => Int)
  public readonly version!: number;

  @Field(() => DateTimeScalar)
  public readonly createdAt!: Date;

  @Field(() => ID, { description: 'The project that was found; only for its own organisation.' })
  public readonly projectId!: string;

  @Field(() => ID, { nullable: true, description: 'The draft that was begun.' })
  public readonly interestId!: string | null;

  /** Not in the schema: for field resolvers. */
  public readonly opportunityId!: string;
}
