import { Field, ID, Int, ObjectType } from 'type-graphql';
import { CONTENT_CHECKS } from 'shared/opportunities/checks.ts';
import type { ContentCheck, ContentFinding } from 'shared/opportunities/checks.ts';
import type { OpportunityContent } from 'shared/opportunities/content.ts';
import type { OpportunityKind, Origin } from 'shared/opportunities/kinds.ts';
import { SHOWN_STATES } from 'shared/opportunities/state.ts';
import type { ShownState } from 'shared/opportunities/state.ts';
import type { PickedText } from 'shared/locale/locale.ts';
import { listOf } from '../kernel/complexity.ts';
import { graphqlEnum } from '../kernel/graphql-enum.ts';
import { LocalizedTextType } from '../kernel/localized.ts';
import { PageInfoType } from '../kernel/page-info.types.ts';
import type { PageInfo } from '../kernel/paging.ts';
import { DateScalar, DateTimeScalar } from '../kernel/scalars.ts';
import { OpportunityKindEnum, OriginEnum } from '../opportunities/opportunity.enums.ts';
import { OpportunityContentType } from './content.types.ts';
import type { StewardRow } from './content.queries.ts';

export const ShownStateEnum = graphqlEnum(
  'ShownState',
  SHOWN_STATES,
  'How far a row has come: reported, audited, published, reserved, revived, or withdrawn.',
);
const ContentCheckEnum = graphqlEnum('ContentCheck', CONTENT_CHECKS, 'A contradiction in what is stated about a place.');

@ObjectType('ContentFinding', { simpleResolvers: true, description: 'A contradiction: red until it is mended or justified.' })
export class ContentFindingType implements ContentFinding {
  @Field(() => ID, { description: 'By which it is justified.' })
  public readonly key!: string;

  @Field(() => ContentCheckEnum)
  public readonly check!: ContentCheck;

  @Field(() => String, { nullable: true, description: 'The part concerned; null: the place as a whole.' })
  public readonly about!: string | null;

  @Field(() => String, { nullable: true })
  public readonly justification!: string | null;
}

@ObjectType('ManagedRights', { simpleResolvers: true, description: 'What the viewer may do with a row now.' })
export class ManagedRightsType {
  @Field(() => Boolean)
  public readonly edit!: boolean;

  @Field(() => Boolean)
  public readonly withdraw!: boolean;

  @Field(() => Boolean, { description: 'Make a row of the public record one’s own.' })
  public readonly takeOver!: boolean;
}

@ObjectType('ManagedDraft', {
  simpleResolvers: true,
  description: 'What the steward is writing; `version` 0: what is published, without a draft.',
})
export class ManagedDraftType {
  @Field(() => Int)
  public readonly version!: number;

  @Field(() => Boolean, { description: 'Whether it says something that is not published.' })
  public readonly isChanged!: boolean;

  @Field(() => DateTimeScalar, { nullable: true })
  public readonly updatedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Name of the person who saved it last.' })
  public readonly updatedBy!: string | null;

  @Field(() => OpportunityContentType)
  public readonly content!: OpportunityContent;
}

@ObjectType('ManagedOpportunity', { description: 'A row that the viewer’s organisation keeps.' })
export class ManagedOpportunityType {
  @Field(() => ID)
  public readonly id!: string;

  @Field(() => String)
  public readonly slug!: string;

  @Field(() => OpportunityKindEnum)
  public readonly kind!: OpportunityKind;

  @Field(() => OriginEnum)
  public readonly origin!: Origin;

  @Field(() => ShownStateEnum)
  public readonly state!: ShownState;

  @Field(() => LocalizedTextType, { description: 'As it is being written.' })
  public readonly title!: PickedText;

  @Field(() => Int, { description: 'Questions of investors that wait for an answer.' })
  public readonly questions!: number;

  @Field(() => Boolean, { description: 'Whether its draft says something that is not published.' })
  public readonly isChanged!: boolean;

  @Field(() => DateTimeScalar)
  public readonly updatedAt!: Date;

  @Field(() => DateScalar, { nullable: true })
  public readonly endedOn!: string | null;

  /** Not in the schema. */
  public readonly row!: StewardRow;
}

@ObjectType('ManagedStateCount', { simpleResolvers: true, description: 'How many rows are in a state.' })
export class ManagedStateCountType {
  @Field(() => ShownStateEnum)
  public readonly state!: ShownState;

  @Field(() => Int)
  public readonly count!: number;
}

@ObjectType('ManagedOpportunityEdge', { simpleResolvers: true })
export class ManagedOpportunityEdgeType {
  @Field(() => ManagedOpportunityType)
  public readonly node!: ManagedOpportunityType;

  @Field(() => String)
  public readonly cursor!: string;
}

@ObjectType('ManagedOpportunityConnection', { simpleResolvers: true })
export class ManagedOpportunityConnectionType {
  @Field(() => [ManagedOpportunityEdgeType])
  public readonly edges!: readonly ManagedOpportunityEdgeType[];

  @Field(() => PageInfoType)
  public readonly pageInfo!: PageInfo;

  @Field(() => Int)
  public readonly totalCount!: number;

  @Field(() => [ManagedStateCountType], { complexity: listOf(6), description: 'Of all rows that the words and the kind fit, by state.' })
  public readonly counts!: readonly ManagedStateCountType[];
}
