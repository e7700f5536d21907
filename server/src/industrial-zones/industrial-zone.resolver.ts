import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { listOf } from '../kernel/complexity.ts';
import { found } from '../kernel/problems.ts';
import type { Context } from '../request/context.ts';
import { OrganisationType } from '../identity/organisation.types.ts';
import { opportunityLoader } from '../opportunities/opportunity.queries.ts';
import { OpportunityType } from '../opportunities/opportunity.types.ts';
import type { OpportunityView } from '../opportunities/opportunity.types.ts';
import type { OpportunityCardView } from '../opportunities/opportunity.view.ts';
import { organisationOfBin, stewardOf } from '../opportunities/stewards.reference.ts';
import { places } from '../towns/places.reference.ts';
import { RegionType, TownType } from '../towns/town.types.ts';
import { eligibilityOf } from './founding.stored.ts';
import { ZoneEligibilityType } from './founding.types.ts';
import { sitesLoader } from './industrial-zone.queries.ts';
import { IndustrialZoneFigureType, IndustrialZoneType } from './industrial-zone.types.ts';
import { industrialZones } from './industrial-zones.reference.ts';

@Resolver(() => IndustrialZoneType)
export class IndustrialZoneResolver {
  @Query(() => [IndustrialZoneType], {
    name: 'industrialZones',
    description: 'All published industrial zones, by name in the reader’s language.',
    complexity: listOf(30),
  })
  public all(@Ctx() ctx: Context): readonly IndustrialZoneType[] {
    return industrialZones(ctx).zones;
  }

  @Query(() => IndustrialZoneType, {
    nullable: true,
    description: 'One published industrial zone; null when there is none of this address.',
  })
  public industrialZone(@Arg('slug', () => String) slug: string, @Ctx() ctx: Context): IndustrialZoneType | null {
    return industrialZones(ctx).zones.find((zone) => zone.slug === slug) ?? null;
  }

  @Query(() => [IndustrialZoneFigureType], {
    description: 'Figures of all industrial zones of the country, each with its source and date.',
  })
  public industrialZoneFigures(@Ctx() ctx: Context): readonly IndustrialZoneFigureType[] {
    return industrialZones(ctx).figures;
  }

  @FieldResolver(() => RegionType)
  public region(@Root() zone: IndustrialZoneType, @Ctx() ctx: Context): RegionType {
    return found(places(ctx).regionById.get(zone.regionId));
  }

  @FieldResolver(() => TownType, { nullable: true, description: 'Its single-industry town; null elsewhere.' })
  public town(@Root() zone: IndustrialZoneType, @Ctx() ctx: Context): TownType | null {
    return (zone.townId && places(ctx).townById.get(zone.townId)) || null;
  }

  @FieldResolver(() => OrganisationType, { description: 'The SPK of its region, which answers for its sites.' })
  public steward(@Root() zone: IndustrialZoneType, @Ctx() ctx: Context): OrganisationType {
    return stewardOf(ctx, zone.stewardId);
  }

  @FieldResolver(() => OrganisationType, {
    nullable: true,
    description: 'The organisation known here that has the operator’s BIN; null when there is none.',
  })
  public operatorOrganisation(@Root() zone: IndustrialZoneType, @Ctx() ctx: Context): OrganisationType | null {
    return organisationOfBin(ctx, zone.operatorBin);
  }

  @FieldResolver(() => [OpportunityType], {
    description: 'The facilities that it stands on and the viewer may see.',
    complexity: listOf(2),
  })
  public async facilities(@Root() zone: IndustrialZoneType, @Ctx() ctx: Context): Promise<OpportunityCardView[]> {
    const loaded = await Promise.all(zone.facilityIds.map((id) => opportunityLoader(ctx).load(id)));
    return loaded.filter((one) => one !== null);
  }

  @FieldResolver(() => ZoneEligibilityType, {
    nullable: true,
    description: 'What the law asks of a small industrial zone, as its founder answers; null for one that nobody here has founded.',
  })
  public async eligibility(@Root() zone: IndustrialZoneType, @Ctx() ctx: Context): Promise<ZoneEligibilityType | null> {
    if (zone.origin !== 'REGISTERED') return null;
    const loaded = await Promise.all(zone.facilityIds.map((id) => opportunityLoader(ctx).load(id)));
    return eligibilityOf(
      zone,
      loaded.flatMap((one) => (one ? [one.status] : [])),
    );
  }

  @FieldResolver(() => [OpportunityType], { description: 'Its published sites.', complexity: listOf(8) })
  public sites(@Root() zone: IndustrialZoneType, @Ctx() ctx: Context): Promise<OpportunityView[]> {
    return sitesLoader(ctx).load(zone.id);
  }
}

/** Fields that industrial zones add to types of other modules. */
@Resolver(() => OpportunityType)
export class OpportunityIndustrialZoneResolver {
  @FieldResolver(() => [IndustrialZoneType], {
    description: 'Industrial zones that stand on this facility, or the one that this site belongs to.',
    complexity: listOf(1),
  })
  public industrialZones(@Root() opportunity: OpportunityView, @Ctx() ctx: Context): IndustrialZoneType[] {
    return industrialZones(ctx).zones.filter(
      (zone) => zone.id === opportunity.industrialZoneId || zone.facilityIds.includes(opportunity.id),
    );
  }
}

@Resolver(() => TownType)
export class TownIndustrialZoneResolver {
  @FieldResolver(() => [IndustrialZoneType], { description: 'Industrial zones in the town.', complexity: listOf(2) })
  public industrialZones(@Root() town: TownType, @Ctx() ctx: Context): IndustrialZoneType[] {
    return industrialZones(ctx).zones.filter((zone) => zone.townId === town.id);
  }
}
