import { ArrayMaxSize, IsOptional, Matches, MaxLength } from 'class-validator';
import { Field, InputType, ObjectType } from 'type-graphql';
import { CLAIM_KEYS, CONTENT_LIMITS } from 'shared/opportunities/content.ts';
import type {
  Claim,
  ClaimKey,
  Consent,
  ConsentState,
  Justification,
  OpportunityContent,
  StatusEntry,
  StatusReason,
} from 'shared/opportunities/content.ts';
import type { Currency, DealType, OpportunityStatus } from 'shared/opportunities/kinds.ts';
import { ListOf, OptionalFigure, OptionalText, OptionalWord } from '../kernel/edited-fields.ts';
import { EditedTextType } from '../kernel/edited-text.ts';
import { graphqlEnum } from '../kernel/graphql-enum.ts';
import { DateScalar, PartialDateScalar } from '../kernel/scalars.ts';
import { TextWithin } from '../kernel/text-within.ts';
import { CurrencyEnum, DealTypeEnum, OpportunityStatusEnum } from '../opportunities/opportunity.enums.ts';
import { ConsentStateEnum, StatusReasonEnum } from '../opportunities/part.enums.ts';
import { EvidenceType, PartsType } from '../opportunities/part.types.ts';

const ClaimKeyEnum = graphqlEnum('ClaimKey', CLAIM_KEYS, 'What a claim is about; the unit is part of the name.');

@ObjectType('EditedClaim', { simpleResolvers: true, description: 'One claim of a kind of which there is one at a time.' })
@InputType('EditedClaimInput', { description: 'One claim of a kind of which there is one at a time.' })
export class EditedClaimType extends EvidenceType implements Claim {
  @Field(() => ClaimKeyEnum)
  public key!: ClaimKey;

  @OptionalFigure({ max: CONTENT_LIMITS.figure, description: 'In the unit of the key.' })
  public number!: number | null;

  @OptionalWord(20, 'A word of the closed list of its key, or a date as far as it is known.')
  public code!: string | null;

  @Field(() => EditedTextType, { nullable: true })
  public text!: EditedTextType | null;
}

@ObjectType('EditedStatus', { simpleResolvers: true, description: 'One dated state.' })
@InputType('EditedStatusInput', { description: 'One dated state.' })
export class EditedStatusType extends EvidenceType implements StatusEntry {
  @Field(() => OpportunityStatusEnum)
  public status!: OpportunityStatus;

  @Field(() => PartialDateScalar, { nullable: true })
  public since!: string | null;

  @Field(() => StatusReasonEnum, { nullable: true })
  public reason!: StatusReason | null;

  @Field(() => EditedTextType, { nullable: true })
  public words!: EditedTextType | null;
}

@ObjectType('OwnerConsent', { simpleResolvers: true, description: 'Whether the owner agrees to the details being shown.' })
@InputType('OwnerConsentInput', { description: 'Whether the owner agrees to the details being shown.' })
export class OwnerConsentType implements Consent {
  @Field(() => ConsentStateEnum)
  public state!: ConsentState;

  @Field(() => DateScalar, { nullable: true, description: 'Day of the document.' })
  public givenOn!: string | null;

  @OptionalText(CONTENT_LIMITS.line, 'Number and name of the document.')
  public document!: string | null;
}

@ObjectType('ContentJustification', { simpleResolvers: true, description: 'Why a finding of the checks is right as it is.' })
@InputType('ContentJustificationInput', { description: 'Why a finding of the checks is right as it is.' })
export class ContentJustificationType implements Justification {
  @MaxLength(300)
  @Field(() => String, { description: '`key` of the finding.' })
  public finding!: string;

  @TextWithin(CONTENT_LIMITS.words)
  @Field(() => String)
  public words!: string;
}

@ObjectType('OpportunityContent', { simpleResolvers: true, description: 'Everything that a steward states about an opportunity.' })
@InputType('OpportunityContentInput', { description: 'Everything that a steward states about an opportunity.' })
export class OpportunityContentType extends PartsType implements OpportunityContent {
  @Field(() => EditedTextType)
  public title!: EditedTextType;

  @Field(() => EditedTextType, { nullable: true })
  public summary!: EditedTextType | null;

  @OptionalWord(80, 'Slug of a single-industry town.')
  public town!: string | null;

  @Field(() => EditedTextType, { nullable: true })
  public place!: EditedTextType | null;

  @OptionalFigure({ min: 40, max: 56 })
  public lat!: number | null;

  @OptionalFigure({ min: 46, max: 88 })
  public lng!: number | null;

  @Field(() => Boolean, { description: 'Whether the point is the place itself and not its town’s.' })
  public isPointExact!: boolean;

  @ArrayMaxSize(90)
  @Matches(/^\d{2}$/, { each: true })
  @Field(() => [String], { description: 'OKED divisions, two digits.' })
  public oked!: string[];

  @Field(() => OpportunityStatusEnum)
  public status!: OpportunityStatus;

  @Field(() => PartialDateScalar, { nullable: true })
  public statusAsOf!: string | null;

  @IsOptional()
  @Field(() => CurrencyEnum, { nullable: true, description: 'Of the investment.' })
  public currency!: Currency | null;

  @ListOf(() => EditedClaimType, CLAIM_KEYS.length)
  public claims!: EditedClaimType[];

  @ListOf(() => EditedStatusType, CONTENT_LIMITS.list)
  public history!: EditedStatusType[];

  @ArrayMaxSize(10)
  @Field(() => [DealTypeEnum])
  public dealTypes!: DealType[];

  @Field(() => OwnerConsentType)
  public consent!: OwnerConsentType;

  @ListOf(() => ContentJustificationType, CONTENT_LIMITS.list)
  public justifications!: ContentJustificationType[];
}
