import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import type { Reuse } from 'shared/audits/uses.ts';
import type { PickedText } from 'shared/locale/locale.ts';
import type { OpportunityKind, OpportunityStatus, Origin, Utility } from 'shared/opportunities/kinds.ts';
import { HINDRANCES, LINK_VERDICTS } from 'shared/second-life/chain.ts';
import type { Hindrance, LinkVerdict } from 'shared/second-life/chain.ts';
import { NEED_REASONS } from 'shared/second-life/needs.ts';
import type { NeedReason } from 'shared/second-life/needs.ts';
import { OrganisationType } from '../identity/organisation.types.ts';
import { IndustrialZoneType } from '../industrial-zones/industrial-zone.types.ts';
import { listOf } from '../kernel/complexity.ts';
import { graphqlEnum } from '../kernel/graphql-enum.ts';
import { LocalizedTextType } from '../kernel/localized.ts';
import { DateScalar, DateTimeScalar, SafeIntScalar } from '../kernel/scalars.ts';
import { OpportunityKindEnum, OpportunityStatusEnum, OriginEnum, ReuseEnum, UtilityEnum } from '../opportunities/opportunity.enums.ts';
import { MeasureType } from '../plans/measure.types.ts';
import { SourceType } from '../towns/source.types.ts';
import { TownType } from '../towns/town.types.ts';

const NeedReasonEnum = graphqlEnum(
  'NeedReason',
  NEED_REASONS,
  'Why a place needs a network. ABSENT: stated to be missing. AUDIT: the newest audit did not find it. CAPACITY: more is asked for than is connected. UNSTATED: nobody has stated whether it is there.',
);
const HindranceEnum = graphqlEnum('Hindrance', HINDRANCES, 'What holds a measure up already.');
const LinkVerdictEnum = graphqlEnum('LinkVerdict', LINK_VERDICTS, 'Stated by an organisation, or a proposal that it refused.');

@ObjectType('NetworkNeed', { simpleResolvers: true, description: 'A network that a place waits for.' })
class NetworkNeedType {
  @Field(() => UtilityEnum)
  public readonly utility!: Utility;

  @Field(() => NeedReasonEnum)
  public readonly reason!: NeedReason;
}

@ObjectType('OpenInterest', {
  simpleResolvers: true,
  description:
    'Open expressions of interest in an opportunity, without who sent them. What they ask for together is told from five who state it, in two significant digits; to the steward whole. Null: nothing may be told, or nothing is stated.',
})
export class OpenInterestType {
  @Field(() => Int)
  public readonly count!: number;

  @Field(() => SafeIntScalar, { nullable: true, description: 'Permanent jobs.' })
  public readonly jobs!: number | null;

  @Field(() => SafeIntScalar, { nullable: true, description: 'Whole tenge; sums in other currencies are not among them.' })
  public readonly investment!: number | null;

  @Field(() => Float, { nullable: true, description: 'Power, MVA.' })
  public readonly powerMva!: number | null;

  @Field(() => Boolean, { description: 'Whether the sums are whole: for the steward.' })
  public readonly isExact!: boolean;
}

@ObjectType('SecondLifeMeasure', {
  simpleResolvers: true,
  description: 'A measure that brings a network, or of which an organisation says so.',
})
export class SecondLifeMeasureType {
  @Field(() => MeasureType)
  public readonly measure!: MeasureType;

  @Field(() => UtilityEnum, { nullable: true, description: 'The network that its category delivers; null: none.' })
  public readonly delivers!: Utility | null;

  @Field(() => HindranceEnum, { nullable: true, description: 'What holds it up already; null: nothing is stated.' })
  public readonly hindrance!: Hindrance | null;

  @Field(() => Boolean, { description: 'Whether the viewer’s akimat plans for its town, and so may state links.' })
  public readonly viewerPlans!: boolean;
}

@ObjectType('SecondLifePlace', {
  simpleResolvers: true,
  description: 'A published opportunity that is open, and the networks that it waits for.',
})
export class SecondLifePlaceType {
  @Field(() => ID)
  public readonly id!: string;

  @Field(() => String)
  public readonly slug!: string;

  @Field(() => LocalizedTextType)
  public readonly title!: PickedText;

  @Field(() => OpportunityKindEnum)
  public readonly kind!: OpportunityKind;

  @Field(() => OpportunityStatusEnum)
  public readonly status!: OpportunityStatus;

  @Field(() => OriginEnum)
  public readonly origin!: Origin;

  @Field(() => TownType, { nullable: true })
  public readonly town!: TownType | null;

  @Field(() => IndustrialZoneType, { nullable: true, description: 'The industrial zone that it is in, or that stands on it.' })
  public readonly industrialZone!: IndustrialZoneType | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day of the newest approved audit; null: none that everybody may see.' })
  public readonly auditedOn!: string | null;

  @Field(() => [ReuseEnum], { nullable: true, description: 'Uses that the audit calls promising; null: no audit of it is approved.' })
  public readonly promisingFor!: readonly Reuse[] | null;

  @Field(() => SafeIntScalar, { nullable: true, description: 'Permanent jobs that a source states for it.' })
  public readonly permanentJobs!: number | null;

  @Field(() => Float, { nullable: true, description: 'Connected power, MVA.' })
  public readonly powerMva!: number | null;

  @Field(() => [NetworkNeedType], { complexity: listOf(4) })
  public readonly needs!: readonly NetworkNeedType[];

  @Field(() => OpenInterestType)
  public readonly interest!: OpenInterestType;

  @Field(() => Boolean, { description: 'Whether the viewer’s organisation is its steward, and so may state links.' })
  public readonly viewerKeeps!: boolean;
}

@ObjectType('SecondLifeLink', { simpleResolvers: true, description: 'What an organisation says of a measure and an opportunity.' })
export class SecondLifeLinkType {
  @Field(() => ID)
  public readonly id!: string;

  @Field(() => String, { description: 'Slug of the measure.' })
  public readonly measure!: string;

  @Field(() => String, { description: 'Slug of the opportunity.' })
  public readonly opportunity!: string;

  @Field(() => UtilityEnum)
  public readonly utility!: Utility;

  @Field(() => LinkVerdictEnum)
  public readonly verdict!: LinkVerdict;

  @Field(() => NeedReasonEnum, { nullable: true, description: 'Why the rule proposed it; null: it did not.' })
  public readonly proposedFor!: NeedReason | null;

  @Field(() => SourceType, { nullable: true, description: 'Null: the organisation’s own word.' })
  public readonly source!: SourceType | null;

  @Field(() => DateScalar)
  public readonly asOf!: string;

  @Field(() => String, { nullable: true })
  public readonly words!: string | null;

  @Field(() => DateTimeScalar)
  public readonly recordedAt!: Date;

  @Field(() => OrganisationType)
  public readonly organisation!: OrganisationType;

  @Field(() => Boolean, { description: 'Whether it is invented, because its opportunity is.' })
  public readonly isDemo!: boolean;

  @Field(() => Boolean, { description: 'Whether the viewer’s organisation may end it.' })
  public readonly viewerCanEnd!: boolean;
}

@ObjectType('SecondLife', {
  simpleResolvers: true,
  description:
    'Which public measure unblocks which private interest. Besides what is stated, the rule proposes a measure to an opportunity of its town when `delivers` is among the `needs`, the measure is not done, both are invented or both are not, and nobody has refused it.',
})
export class SecondLifeType {
  @Field(() => [SecondLifeMeasureType], { complexity: listOf(20) })
  public readonly measures!: readonly SecondLifeMeasureType[];

  @Field(() => [SecondLifePlaceType], { complexity: listOf(20) })
  public readonly opportunities!: readonly SecondLifePlaceType[];

  @Field(() => [SecondLifeLinkType], {
    complexity: listOf(10),
    description: 'What organisations say; links that were ended are not among them.',
  })
  public readonly links!: readonly SecondLifeLinkType[];

  @Field(() => Boolean, { description: 'Whether there is more than one answer holds: narrow it to towns.' })
  public readonly isCut!: boolean;
}
