import { Field, Float, ID, ObjectType } from 'type-graphql';
import type { DealType, OpportunityStatus } from 'shared/opportunities/kinds.ts';
import type { NewsReason } from 'shared/saved-searches/vocabulary.ts';
import { DealTypeEnum, OpportunityStatusEnum } from '../opportunities/opportunity.enums.ts';
import { NewsReasonEnum } from './saved-search.enums.ts';
import { PageInfoType } from '../kernel/page-info.types.ts';
import { DateScalar, DateTimeScalar } from '../kernel/scalars.ts';
import { MoneyType } from '../opportunities/opportunity.parts.ts';

@ObjectType('NewsValue', {
  simpleResolvers: true,
  description: 'What a changed fact was or became: the field that its reason is about. Null: unknown.',
})
export class NewsValueType {
  @Field(() => OpportunityStatusEnum, { nullable: true })
  public readonly status!: OpportunityStatus | null;

  @Field(() => MoneyType, { nullable: true })
  public readonly investment!: MoneyType | null;

  @Field(() => Float, { nullable: true, description: 'Connected power, MVA.' })
  public readonly powerMva!: number | null;

  @Field(() => [DealTypeEnum], { nullable: true })
  public readonly dealTypes!: DealType[] | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day of the new terms.' })
  public readonly effectiveFrom!: string | null;

  @Field(() => Boolean, { description: 'True for terms that were withdrawn before that day.' })
  public readonly isWithdrawn!: boolean;
}

@ObjectType('News', {
  simpleResolvers: true,
  description: 'Something new or changed that a saved search or a watch of the viewer has found, with its reason.',
})
export class NewsType {
  @Field(() => ID)
  public readonly id!: string;

  @Field(() => DateTimeScalar, { description: 'When it happened.' })
  public readonly at!: Date;

  @Field(() => NewsReasonEnum)
  public readonly reason!: NewsReason;

  @Field(() => Boolean)
  public readonly isRead!: boolean;

  @Field(() => NewsValueType, { nullable: true })
  public readonly was!: NewsValueType | null;

  @Field(() => NewsValueType, { nullable: true })
  public readonly became!: NewsValueType | null;

  /** Not in the schema: for field resolvers. */
  public readonly searchId!: string | null;
  public readonly watchId!: string | null;
  public readonly opportunityId!: string | null;
  public readonly zoneId!: string | null;
}

@ObjectType('NewsEdge', { simpleResolvers: true })
export class NewsEdgeType {
  @Field(() => NewsType)
  public readonly node!: NewsType;

  @Field(() => String, { description: 'Valid in the same list only.' })
  public readonly cursor!: string;
}

@ObjectType('NewsConnection', {
  simpleResolvers: true,
  description: 'A page of the viewer’s news, newest first (Relay connection). What is hidden or no longer published is left out.',
})
export class NewsConnectionType {
  @Field(() => [NewsEdgeType])
  public readonly edges!: NewsEdgeType[];

  @Field(() => PageInfoType)
  public readonly pageInfo!: PageInfoType;
}
