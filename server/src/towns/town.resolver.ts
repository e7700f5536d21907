import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { listOf } from '../kernel/complexity.ts';
import type { Context } from '../request/context.ts';
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

  @Query(() => [OkedSectionType], { description: 'The classifier of activities, in its order.', complexity: listOf(21) })
  public okedSections(@Ctx() ctx: Context): readonly OkedSectionType[] {
    return places(ctx).sections;
  }
}
