import { ArrayMaxSize, IsInt, IsOptional, IsUUID, Length, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { MATCH_LIMITS } from 'shared/matching/criteria.ts';
import type { PlaceKey, ProjectJob, ProjectKey } from 'shared/matching/criteria.ts';
import { OptionalFigure, OptionalWhole } from '../kernel/edited-fields.ts';
import { TextWithin } from '../kernel/text-within.ts';
import { MatchCriterionEnum, ProjectJobEnum } from './matching.enums.ts';

const MOST = 1e15;

@InputType('MatchConditionInput', { description: 'One condition: bounds of a quantity in its unit, or words of a choice.' })
export class MatchConditionInput {
  @Field(() => MatchCriterionEnum)
  public key!: PlaceKey | ProjectKey;

  @OptionalWhole({ min: 1, max: MATCH_LIMITS.weight, description: '1–5; only of a wish.' })
  public weight?: number | null;

  @OptionalFigure({ max: MOST })
  public min?: number | null;

  @OptionalFigure({ max: MOST })
  public max?: number | null;

  @OptionalFigure({ max: MOST, description: 'Of a wish: where a quantity above `max` counts for nothing.' })
  public fadeTo?: number | null;

  @IsOptional()
  @ArrayMaxSize(MATCH_LIMITS.values)
  @MaxLength(80, { each: true })
  @Field(() => [String], { nullable: true, description: 'One of these words must hold.' })
  public anyOf?: string[] | null;

  @IsOptional()
  @ArrayMaxSize(MATCH_LIMITS.values)
  @MaxLength(80, { each: true })
  @Field(() => [String], { nullable: true, description: 'None of these words may hold.' })
  public noneOf?: string[] | null;
}

@InputType('MatchTermsInput', { description: 'What must hold, and what is wished for with a weight. Each criterion once in each list.' })
export class MatchTermsInput {
  @ArrayMaxSize(MATCH_LIMITS.conditions)
  @ValidateNested({ each: true })
  @Field(() => [MatchConditionInput])
  public musts!: MatchConditionInput[];

  @ArrayMaxSize(MATCH_LIMITS.conditions)
  @ValidateNested({ each: true })
  @Field(() => [MatchConditionInput])
  public wishes!: MatchConditionInput[];
}

@InputType('ProjectBringsInput', { description: 'What an investor brings; what is left out is not stated.' })
export class ProjectBringsInput {
  @ArrayMaxSize(MATCH_LIMITS.values)
  @Length(2, 2, { each: true })
  @Field(() => [String], { description: 'OKED divisions.' })
  public divisions!: string[];

  @OptionalFigure({ max: MOST, description: 'Whole tenge.' })
  public capital?: number | null;

  @OptionalWhole({ max: 100_000, description: 'Permanent jobs.' })
  public jobs?: number | null;

  @OptionalFigure({ max: 100, description: 'Share of staff from the place, per cent.' })
  public localStaff?: number | null;

  @OptionalWhole({ min: 2000, max: 2200, description: 'The year in which work would begin.' })
  public start?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the money can be proved.' })
  public proof?: boolean | null;
}

@InputType('SaveInvestorProjectInput', { description: 'Saves a project that was read at `version`; 0: it is new.' })
export class SaveInvestorProjectInput {
  @IsUUID()
  @Field(() => ID, { description: 'A UUID of the caller’s making.' })
  public id!: string;

  @IsInt()
  @Min(0)
  @Max(2_000_000_000)
  @Field(() => Int)
  public version!: number;

  @TextWithin(MATCH_LIMITS.name)
  @Field(() => String, { description: 'For the own organisation; never shown to stewards.' })
  public name!: string;

  @Field(() => ProjectJobEnum)
  public job!: ProjectJob;

  @Field(() => Boolean, { description: 'Stewards may see it without the investor’s name, and invite.' })
  public isOpen!: boolean;

  @ValidateNested()
  @Field(() => MatchTermsInput)
  public terms!: MatchTermsInput;

  @ValidateNested()
  @Field(() => ProjectBringsInput)
  public brings!: ProjectBringsInput;
}

@InputType('SaveStewardConditionsInput', { description: 'Saves conditions that were read at `version`; 0: there were none.' })
export class SaveStewardConditionsInput {
  @Length(1, 120)
  @Field(() => String, { description: 'The opportunity.' })
  public slug!: string;

  @IsInt()
  @Min(0)
  @Max(2_000_000_000)
  @Field(() => Int)
  public version!: number;

  @ValidateNested()
  @Field(() => MatchTermsInput)
  public terms!: MatchTermsInput;
}

@InputType('InviteProjectInput', { description: 'Invites the investor behind a handle. Sent twice, it invites once.' })
export class InviteProjectInput {
  @Length(1, 120)
  @Field(() => String, { description: 'The opportunity.' })
  public slug!: string;

  // A digest: it has the form of a UUID, and none of its versions.
  @Length(36, 36)
  @Field(() => ID, { description: 'What the project is called for this opportunity.' })
  public handle!: string;
}

@InputType('AnswerMatchInvitationInput', { description: 'Accepts an invitation, or declines it.' })
export class AnswerMatchInvitationInput {
  @IsUUID()
  @Field(() => ID)
  public id!: string;

  @IsInt()
  @Min(1)
  @Field(() => Int, { description: 'The version last read.' })
  public version!: number;

  @Field(() => Boolean, { description: 'True: the steward learns the organisation’s name, and a draft is begun.' })
  public accepts!: boolean;
}

@InputType('RateMatchInput', { description: 'Whether a match is right. Said again, it replaces what was said.' })
export class RateMatchInput {
  @IsUUID()
  @Field(() => ID)
  public project!: string;

  @Length(1, 120)
  @Field(() => String, { description: 'The opportunity.' })
  public slug!: string;

  @Field(() => Boolean)
  public fits!: boolean;

  @IsOptional()
  @TextWithin(MATCH_LIMITS.reason)
  @Field(() => String, { nullable: true })
  public reason?: string | null;
}
