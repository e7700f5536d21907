import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { Context } from '../request/context.ts';
import { SpecialZoneType } from '../special-zones/zone.types.ts';
import { TownType } from '../towns/town.types.ts';
import { opportunityCounts } from './opportunity-counts.queries.ts';

@Resolver(() => TownType)
export class TownCountResolver {
  @FieldResolver(() => Int, { description: 'Published opportunities in the town.' })
  public async opportunityCount(@Root() town: TownType, @Ctx() ctx: Context): Promise<number> {
    return (await opportunityCounts(ctx)).towns.get(town.slug) ?? 0;
  }
}

@Resolver(() => SpecialZoneType)
export class ZoneCountResolver {
  @FieldResolver(() => Int, { description: 'Published opportunities in the zone.' })
  public async opportunityCount(@Root() zone: SpecialZoneType, @Ctx() ctx: Context): Promise<number> {
    return (await opportunityCounts(ctx)).zones.get(zone.slug) ?? 0;
  }
}
