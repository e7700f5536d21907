import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { AskedFact } from 'shared/opportunities/unknowns.ts';
import type { PlaceKey, ProjectKey } from 'shared/matching/criteria.ts';
import type { Holds } from 'shared/matching/condition.ts';
import type { MatchSide } from 'shared/matching/match.ts';
import type { Tier } from 'shared/matching/rank.ts';
import { PartialDateScalar } from '../kernel/scalars.ts';
import { PageInfoType } from '../kernel/page-info.types.ts';
import { AskedFactEnum } from '../opportunities/part.enums.ts';
import { SourceType } from '../towns/source.types.ts';
import { MatchConditionType } from './match-condition.types.ts';
import { MatchCriterionEnum, MatchSideEnum, MatchTierEnum, MatchVerdictEnum } from './matching.enums.ts';

@ObjectType('MatchSideScore', {
  simpleResolvers: true,
  description: 'How far the wishes of one side are satisfied: points of 100 with one decimal.',
})
export class MatchSideScoreType {
  @Field(() => Float, { nullable: true, description: 'Of what is known; null: nothing is known or wished for.' })
  public readonly score!: number | null;

  @Field(() => Float, { description: 'With all unknowns missing.' })
  public readonly low!: number;

  @Field(() => Float, { description: 'With all unknowns perfect.' })
  public readonly high!: number;

  @Field(() => Int, { description: 'Which share of the weights is known, per cent.' })
  public readonly coverage!: number;
}

@ObjectType('MatchFound', { simpleResolvers: true, description: 'What is known of a criterion: a quantity in its unit, or words.' })
export class MatchFoundType {
  @Field(() => Float, { nullable: true })
  public readonly number!: number | null;

  @Field(() => [String], { nullable: true })
  public readonly words!: readonly string[] | null;
}

@ObjectType('MatchLine', {
  simpleResolvers: true,
  description: 'One criterion of a match: what is wanted, what was found, and what follows.',
})
export class MatchLineType {
  @Field(() => MatchSideEnum)
  public readonly side!: MatchSide;

  @Field(() => MatchConditionType)
  public readonly wanted!: MatchConditionType;

  @Field(() => MatchFoundType, { nullable: true, description: 'Null: nobody has stated it.' })
  public readonly found!: MatchFoundType | null;

  @Field(() => MatchVerdictEnum)
  public readonly verdict!: Holds;

  @Field(() => Float, { nullable: true, description: 'Of a wish: how far it is satisfied, 0–1.' })
  public readonly satisfied!: number | null;

  @Field(() => Float, { nullable: true, description: 'Of a known wish: its part of the score. The parts of a side are its score.' })
  public readonly points!: number | null;

  @Field(() => [SourceType])
  public readonly sources!: readonly SourceType[];

  @Field(() => PartialDateScalar, { nullable: true })
  public readonly asOf!: string | null;
}

@ObjectType('MatchChange', { simpleResolvers: true, description: 'What would have to be otherwise so that it fits.' })
export class MatchChangeType {
  @Field(() => MatchSideEnum)
  public readonly side!: MatchSide;

  @Field(() => MatchCriterionEnum)
  public readonly key!: PlaceKey | ProjectKey;

  @Field(() => MatchFoundType, { nullable: true })
  public readonly from!: MatchFoundType | null;

  @Field(() => MatchFoundType, { description: 'The nearest bound, or words of which one would do.' })
  public readonly to!: MatchFoundType;
}

@ObjectType('MatchRating', { simpleResolvers: true, description: 'What the viewer said about a match.' })
export class MatchRatingType {
  @Field(() => Boolean)
  public readonly fits!: boolean;

  @Field(() => String, { nullable: true })
  public readonly reason!: string | null;
}

@ObjectType('Match', { simpleResolvers: true, description: 'How a project and an opportunity fit each other, with the reasons.' })
export class MatchType {
  @Field(() => MatchTierEnum)
  public readonly tier!: Tier;

  @Field(() => Float, { description: 'The smaller of both lower bounds: what the order follows within a tier.' })
  public readonly bound!: number;

  @Field(() => MatchSideScoreType)
  public readonly investor!: MatchSideScoreType;

  @Field(() => MatchSideScoreType)
  public readonly steward!: MatchSideScoreType;

  @Field(() => [MatchLineType])
  public readonly lines!: readonly MatchLineType[];

  @Field(() => [MatchChangeType], { description: 'Empty, unless something fails. Fewer changes would not do.' })
  public readonly changes!: readonly MatchChangeType[];

  @Field(() => Int, { description: 'Version of the rules.' })
  public readonly matchingVersion!: number;
}

@ObjectType('OpportunityMatch', { simpleResolvers: true, description: 'How an opportunity fits a project, with its reasons.' })
export class OpportunityMatchType {
  @Field(() => MatchType)
  public readonly fit!: MatchType;

  @Field(() => [AskedFactEnum], { description: 'What to ask the steward.' })
  public readonly ask!: readonly AskedFact[];

  @Field(() => MatchRatingType, { nullable: true })
  public readonly rating!: MatchRatingType | null;

  /** Not in the schema: for field resolvers. */
  public readonly opportunityId!: string;
}

@ObjectType('OpportunityMatchEdge', { simpleResolvers: true })
class OpportunityMatchEdgeType {
  @Field(() => OpportunityMatchType)
  public readonly node!: OpportunityMatchType;

  @Field(() => String)
  public readonly cursor!: string;
}

@ObjectType('MatchTierCount', { simpleResolvers: true })
export class MatchTierCountType {
  @Field(() => MatchTierEnum)
  public readonly tier!: Tier;

  @Field(() => Int)
  public readonly count!: number;
}

@ObjectType('OpportunityMatchConnection', { simpleResolvers: true, description: 'Open opportunities that are not out, best first.' })
export class OpportunityMatchConnectionType {
  @Field(() => [OpportunityMatchEdgeType])
  public readonly edges!: readonly OpportunityMatchEdgeType[];

  @Field(() => PageInfoType)
  public readonly pageInfo!: PageInfoType;

  @Field(() => [MatchTierCountType], { description: 'Of all open opportunities.' })
  public readonly tiers!: readonly MatchTierCountType[];
}
