import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { AuditState } from 'shared/audits/audit.machine.ts';
import type { AuditCheck } from 'shared/audits/contradictions.ts';
import type { Criterion } from 'shared/audits/criteria.ts';
import type { PickedText } from 'shared/locale/locale.ts';
import { OrganisationType } from '../identity/organisation.types.ts';
import { listOf } from '../kernel/complexity.ts';
import { LocalizedTextType } from '../kernel/localized.ts';
import { PageInfoType } from '../kernel/page-info.types.ts';
import { DateScalar, DateTimeScalar, PartialDateScalar } from '../kernel/scalars.ts';
import { RegionType, TownType } from '../towns/town.types.ts';
import { AuditAnswerType } from './answer.types.ts';
import { AuditCheckEnum, AuditStateEnum, CriterionEnum } from './audit.enums.ts';
import { AuditPhotoType } from './photo.types.ts';
import { LastKnownAnswerType } from './potential.types.ts';
import { WeightRowType } from './weights.types.ts';

@ObjectType('AuditedFacility', {
  simpleResolvers: true,
  description: 'What the parties of an audit see of its facility, also before it is published.',
})
export class AuditedFacilityType {
  @Field(() => String)
  public readonly slug!: string;

  @Field(() => LocalizedTextType)
  public readonly title!: PickedText;

  @Field(() => RegionType, { nullable: true })
  public readonly region!: RegionType | null;

  @Field(() => TownType, { nullable: true })
  public readonly town!: TownType | null;

  @Field(() => PartialDateScalar, { nullable: true, description: 'The first time it fell idle, as far as it is known.' })
  public readonly idleSince!: string | null;

  @Field(() => Int, { nullable: true, description: 'Year of its oldest building.' })
  public readonly builtYear!: number | null;

  @Field(() => PartialDateScalar, { nullable: true, description: 'Newest change of its owner.' })
  public readonly ownerChangedOn!: string | null;

  @Field(() => PartialDateScalar, { nullable: true, description: 'Newest change of the power that is available.' })
  public readonly powerChangedOn!: string | null;

  @Field(() => PartialDateScalar, { nullable: true, description: 'Newest change in the condition of a building.' })
  public readonly structureChangedOn!: string | null;

  @Field(() => Boolean)
  public readonly isPublished!: boolean;
}

@ObjectType('AuditFinding', { simpleResolvers: true, description: 'A contradiction in an audit.' })
export class AuditFindingType {
  @Field(() => AuditCheckEnum)
  public readonly check!: AuditCheck;

  @Field(() => [CriterionEnum], { description: 'Criteria concerned.' })
  public readonly criteria!: readonly Criterion[];

  @Field(() => String, { nullable: true, description: 'Its justification; null: there is none.' })
  public readonly justification!: string | null;
}

@ObjectType('AuditJustification', { simpleResolvers: true, description: 'Why a contradiction is none, whether or not it is found now.' })
export class AuditJustificationType {
  @Field(() => AuditCheckEnum)
  public readonly check!: AuditCheck;

  @Field(() => String)
  public readonly words!: string;
}

@ObjectType('AuditRights', { simpleResolvers: true, description: 'What the viewer may do with an audit now.' })
export class AuditRightsType {
  @Field(() => Boolean, { description: 'Write in it and send it.' })
  public readonly save!: boolean;

  @Field(() => Boolean, { description: 'Return it with remarks.' })
  public readonly return!: boolean;

  @Field(() => Boolean, { description: 'Approve it: somebody of the steward who has not written in it.' })
  public readonly approve!: boolean;

  @Field(() => Boolean)
  public readonly cancel!: boolean;
}

@ObjectType('FacilityAudit', { description: 'One audit of a facility. Once approved it never changes.' })
export class FacilityAuditType {
  @Field(() => ID)
  public readonly id!: string;

  @Field(() => AuditStateEnum)
  public readonly state!: AuditState;

  @Field(() => Int, { description: 'For saving: the version last read.' })
  public readonly version!: number;

  @Field(() => DateScalar)
  public readonly due!: string;

  @Field(() => Boolean, { description: 'Still with the auditor after its day.' })
  public readonly isOverdue!: boolean;

  @Field(() => DateScalar, { nullable: true, description: 'Day of the inspection.' })
  public readonly inspectedOn!: string | null;

  @Field(() => DateTimeScalar)
  public readonly assignedAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true })
  public readonly submittedAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true })
  public readonly approvedAt!: Date | null;

  @Field(() => String, { nullable: true })
  public readonly approvedBy!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was returned last.' })
  public readonly remarks!: string | null;

  @Field(() => OrganisationType)
  public readonly auditor!: OrganisationType;

  @Field(() => OrganisationType)
  public readonly steward!: OrganisationType;

  @Field(() => AuditedFacilityType, { nullable: true })
  public readonly facility!: AuditedFacilityType | null;

  @Field(() => [AuditAnswerType], { complexity: listOf(26) })
  public readonly answers!: readonly AuditAnswerType[];

  @Field(() => [AuditPhotoType], { complexity: listOf(26) })
  public readonly photos!: readonly AuditPhotoType[];

  @Field(() => [AuditFindingType], { complexity: listOf(7) })
  public readonly findings!: readonly AuditFindingType[];

  @Field(() => [AuditJustificationType], { complexity: listOf(7) })
  public readonly justifications!: readonly AuditJustificationType[];

  @Field(() => [LastKnownAnswerType], { description: 'What earlier approved audits knew.', complexity: listOf(26) })
  public readonly knownBefore!: readonly LastKnownAnswerType[];

  @Field(() => [WeightRowType], { description: 'The weights in force, for a preview of the result.', complexity: listOf(26) })
  public readonly weights!: readonly WeightRowType[];

  @Field(() => AuditRightsType)
  public readonly viewerCan!: AuditRightsType;
}

@ObjectType('FacilityAuditEdge', { simpleResolvers: true })
export class FacilityAuditEdgeType {
  @Field(() => FacilityAuditType)
  public readonly node!: FacilityAuditType;

  @Field(() => String)
  public readonly cursor!: string;
}

@ObjectType('FacilityAuditConnection', { simpleResolvers: true })
export class FacilityAuditConnectionType {
  @Field(() => [FacilityAuditEdgeType])
  public readonly edges!: readonly FacilityAuditEdgeType[];

  @Field(() => PageInfoType)
  public readonly pageInfo!: PageInfoType;

  @Field(() => Int)
  public readonly totalCount!: number;
}
