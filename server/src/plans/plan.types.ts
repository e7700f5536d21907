import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { PickedText } from 'shared/locale/locale.ts';
import type { Origin } from 'shared/opportunities/kinds.ts';
import type { PlanField } from 'shared/plans/plan-content.ts';
import type { PlanLevel, PlanStatus } from 'shared/plans/vocabulary.ts';
import { OrganisationType } from '../identity/organisation.types.ts';
import { listOf } from '../kernel/complexity.ts';
import { LocalizedTextType } from '../kernel/localized.ts';
import { DateTimeScalar, PartialDateScalar, SafeIntScalar } from '../kernel/scalars.ts';
import { OriginEnum } from '../opportunities/opportunity.enums.ts';
import { SourceType } from '../towns/source.types.ts';
import { RegionType, TownType } from '../towns/town.types.ts';
import { PlanContentType } from './plan-content.types.ts';
import { PlanFieldEnum, PlanLevelEnum, PlanStatusEnum } from './plan.enums.ts';

@ObjectType('PlanEvent', { simpleResolvers: true, description: 'What happened to a plan.' })
export class PlanEventType {
  @Field(() => PartialDateScalar)
  public readonly date!: string;

  @Field(() => LocalizedTextType)
  public readonly text!: PickedText;

  @Field(() => SourceType)
  public readonly source!: SourceType;
}

@ObjectType('PlanRevision', { simpleResolvers: true, description: 'One approved change of a plan.' })
export class PlanRevisionType {
  @Field(() => Int)
  public readonly version!: number;

  @Field(() => DateTimeScalar)
  public readonly changedAt!: Date;

  @Field(() => OrganisationType, { description: 'The akimat that changed it.' })
  public readonly organisation!: OrganisationType;

  @Field(() => PlanContentType, { nullable: true, description: 'Null: the plan was new.' })
  public readonly before!: PlanContentType | null;

  @Field(() => PlanContentType)
  public readonly after!: PlanContentType;
}

@ObjectType('Plan', { simpleResolvers: true, description: 'A development plan of a town or a region, or a national project.' })
export class PlanType {
  @Field(() => ID)
  public readonly id!: string;

  @Field(() => String, { description: 'Used in filters.' })
  public readonly slug!: string;

  @Field(() => PlanLevelEnum)
  public readonly level!: PlanLevel;

  @Field(() => LocalizedTextType)
  public readonly name!: PickedText;

  @Field(() => Int, { nullable: true })
  public readonly fromYear!: number | null;

  @Field(() => Int, { nullable: true })
  public readonly toYear!: number | null;

  @Field(() => PlanStatusEnum)
  public readonly status!: PlanStatus;

  @Field(() => PartialDateScalar, { nullable: true })
  public readonly statusAsOf!: string | null;

  @Field(() => OriginEnum)
  public readonly origin!: Origin;

  @Field(() => [PlanEventType], { description: 'Oldest first.' })
  public readonly history!: PlanEventType[];

  @Field(() => LocalizedTextType, { nullable: true })
  public readonly note!: PickedText | null;

  @Field(() => [SourceType])
  public readonly sources!: SourceType[];

  @Field(() => TownType, { nullable: true, description: 'Of the plan of a town.' })
  public readonly town!: TownType | null;

  @Field(() => RegionType, { nullable: true, description: 'Of the plan of a region.' })
  public readonly region!: RegionType | null;

  @Field(() => [PlanFieldEnum], { description: 'What nobody has stated yet.' })
  public readonly missing!: PlanField[];

  @Field(() => [PlanRevisionType], { description: 'What akimats have changed, newest first.', complexity: listOf(5) })
  public readonly revisions!: PlanRevisionType[];
}

@ObjectType('LoadedRows', {
  simpleResolvers: true,
  description: 'What the loaded measures of one origin say of a published total. A sum is null where no row states one.',
})
export class LoadedRowsType {
  @Field(() => OriginEnum)
  public readonly origin!: Origin;

  @Field(() => Int)
  public readonly measures!: number;

  @Field(() => Int)
  public readonly notDone!: number;

  @Field(() => SafeIntScalar, { nullable: true, description: 'Whole tenge.' })
  public readonly planned!: number | null;

  @Field(() => SafeIntScalar, { nullable: true, description: 'Whole tenge.' })
  public readonly allocated!: number | null;
}

@ObjectType('PublishedTotal', {
  simpleResolvers: true,
  description: 'A dated claim about all measures of the plans of some towns. Claims that disagree all stand; no figure is a sum of others.',
})
export class PublishedTotalType {
  @Field(() => ID)
  public readonly slug!: string;

  @Field(() => LocalizedTextType)
  public readonly name!: PickedText;

  @Field(() => [TownType], { complexity: listOf(10) })
  public readonly towns!: TownType[];

  @Field(() => Int)
  public readonly fromYear!: number;

  @Field(() => Int)
  public readonly toYear!: number;

  @Field(() => Int, { nullable: true, description: 'Null: the source does not say.' })
  public readonly measures!: number | null;

  @Field(() => Int, { nullable: true })
  public readonly notDone!: number | null;

  @Field(() => SafeIntScalar, { nullable: true, description: 'Whole tenge.' })
  public readonly planned!: number | null;

  @Field(() => SafeIntScalar, { nullable: true, description: 'Whole tenge.' })
  public readonly allocated!: number | null;

  @Field(() => SourceType)
  public readonly source!: SourceType;

  @Field(() => LocalizedTextType, { nullable: true })
  public readonly note!: PickedText | null;
}
