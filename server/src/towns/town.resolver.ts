import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { listOf } from '../kernel/complexity.ts';
import type { Context } from '../request/context.ts';
import { TownFactGroupType, TownIndicatorType } from './comparison.types.ts';
import { places } from './places.reference.ts';
import { OkedSectionType, RegionType, TownType } from './town.types.ts';

@Resolver(() => TownType)
export class TownResolver {
  @Query(() => [RegionType], { description: 'All regions, by name in the reader’s language.', complexity: listOf(20) })
  public regions(@Ctx() ctx: Context): readonly RegionType[] {
    return places(ctx).regions;
  }

  @Query(() => [TownType], { description: 'All towns of the programme, by name in the reader’s language.', complexity: listOf(27) })
  public towns(@Ctx() ctx: Context): readonly TownType[] {
    return places(ctx).towns;
  }

  @Query(() => TownType, { nullable: true, description: 'One town; null when there is none of this address.' })
  public town(@Arg('slug', () => String) slug: string, @Ctx() ctx: Context): TownType | null {
    return places(ctx).towns.find((town) => town.slug === slug) ?? null;
  }

  @Query(() => [TownIndicatorType], {
    description: 'Every indicator for which any town has a figure, with the newest figure of each town.',
    complexity: listOf(120),
  })
  public townIndicators(@Ctx() ctx: Context): readonly TownIndicatorType[] {
    return places(ctx).indicators;
  }

  @Query(() => TownIndicatorType, { nullable: true, description: 'One indicator; null when no town has a figure of it.' })
  public townIndicator(@Arg('indicator', () => String) indicator: string, @Ctx() ctx: Context): TownIndicatorType | null {
    return places(ctx).indicators.find((one) => one.indicator === indicator) ?? null;
  }

  @Query(() => [TownFactGroupType], {
    description:
      'Dated claims about groups of towns, the country and programmes, by the keys of the data set; keys without claims are left out.',
    complexity: listOf(8, 'keys'),
  })
  public townFactGroups(@Arg('keys', () => [String]) keys: string[], @Ctx() ctx: Context): readonly TownFactGroupType[] {
    const { groupFacts } = places(ctx);
    return [...new Set(keys)].flatMap((key) => {
      const facts = groupFacts.get(key);
      return facts ? [{ key, facts }] : [];
    });
  }

  @Query(() => [OkedSectionType], { description: 'The classifier of activities, in its order.', complexity: listOf(21) })
  public okedSections(@Ctx() ctx: Context): readonly OkedSectionType[] {
    return places(ctx).sections;
  }
}
