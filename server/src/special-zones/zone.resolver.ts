import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { listOf } from '../kernel/complexity.ts';
import type { Context } from '../request/context.ts';
import { canEditTerms } from '../access/zone.policy.ts';
import { OrganisationType } from '../identity/organisation.types.ts';
import { MembershipType } from '../identity/viewer.types.ts';
import { OpportunityType } from '../opportunities/opportunity.types.ts';
import type { OpportunityView } from '../opportunities/opportunity.types.ts';
import { stewardOf } from '../opportunities/stewards.reference.ts';
import { TownType } from '../towns/town.types.ts';
import { SpecialZoneType, ZoneRightsType, ZoneTermsType } from './zone.types.ts';
import { publishedTerms, termsInForce, upcomingTerms, zones } from './zones.reference.ts';

@Resolver(() => SpecialZoneType)
export class ZoneResolver {
  @Query(() => [SpecialZoneType], {
    name: 'zones',
    description: 'All special economic zones, by name in the reader’s language.',
    complexity: listOf(16),
  })
  public allZones(@Ctx() ctx: Context): readonly SpecialZoneType[] {
    return zones(ctx).zones;
  }

  @Query(() => SpecialZoneType, { nullable: true, description: 'One zone; null when there is none of this address.' })
  public zone(@Arg('slug', () => String) slug: string, @Ctx() ctx: Context): SpecialZoneType | null {
    return zones(ctx).zones.find((zone) => zone.slug === slug) ?? null;
  }

  @FieldResolver(() => OrganisationType, { description: 'The management company, which answers for sites and reviews interests.' })
  public steward(@Root() zone: SpecialZoneType, @Ctx() ctx: Context): OrganisationType {
    return stewardOf(ctx, zone.companyId);
  }

  @FieldResolver(() => ZoneTermsType, { nullable: true, description: 'The version in force today; null before the first one begins.' })
  public termsInForce(@Root() zone: SpecialZoneType, @Ctx() ctx: Context): ZoneTermsType | null {
    return termsInForce(ctx, zone.id);
  }

  @FieldResolver(() => [ZoneTermsType], { description: 'Scheduled versions, soonest first.' })
  public upcomingTerms(@Root() zone: SpecialZoneType, @Ctx() ctx: Context): ZoneTermsType[] {
    return upcomingTerms(ctx, zone.id);
  }

  @FieldResolver(() => [ZoneTermsType], { description: 'Published versions, newest first.' })
  public termsVersions(@Root() zone: SpecialZoneType, @Ctx() ctx: Context): ZoneTermsType[] {
    return publishedTerms(ctx, zone.id);
  }

  @FieldResolver(() => ZoneTermsType, {
    nullable: true,
    description: 'One published version by its number, or the one in force; null when there is none.',
  })
  public termsVersion(
    @Root() zone: SpecialZoneType,
    @Ctx() ctx: Context,
    @Arg('number', () => Int, { nullable: true }) number?: number | null,
  ): ZoneTermsType | null {
    if (typeof number !== 'number') return termsInForce(ctx, zone.id);
    return publishedTerms(ctx, zone.id).find((terms) => terms.number === number) ?? null;
  }

  @FieldResolver(() => ZoneRightsType, { description: 'What the viewer may do here.' })
  public viewerCan(@Root() zone: SpecialZoneType, @Ctx() ctx: Context): ZoneRightsType {
    return { editTerms: canEditTerms(ctx.actor, zone) };
  }
}

/** Fields that zones add to types of other modules: a child module knows its parent, never the other way round. */
@Resolver(() => OpportunityType)
export class OpportunityZoneResolver {
  @FieldResolver(() => SpecialZoneType, { nullable: true })
  public zone(@Root() opportunity: OpportunityView, @Ctx() ctx: Context): SpecialZoneType | null {
    return (opportunity.zoneId && zones(ctx).byId.get(opportunity.zoneId)) || null;
  }

  @FieldResolver(() => ZoneTermsType, { nullable: true, description: 'Terms of its zone in force today; null outside zones.' })
  public termsInForce(@Root() opportunity: OpportunityView, @Ctx() ctx: Context): ZoneTermsType | null {
    return termsInForce(ctx, opportunity.zoneId);
  }

  @FieldResolver(() => [ZoneTermsType], { description: 'Scheduled terms of its zone, soonest first; empty outside zones.' })
  public upcomingTerms(@Root() opportunity: OpportunityView, @Ctx() ctx: Context): ZoneTermsType[] {
    return opportunity.zoneId === null ? [] : upcomingTerms(ctx, opportunity.zoneId);
  }
}

@Resolver(() => TownType)
export class TownZonesResolver {
  @FieldResolver(() => [SpecialZoneType], { description: 'Zones that are linked with the town.', complexity: listOf(16) })
  public zones(@Root() town: TownType, @Ctx() ctx: Context): SpecialZoneType[] {
    return zones(ctx).zones.filter((zone) => zone.townSlugs.includes(town.slug));
  }
}

@Resolver(() => MembershipType)
export class MembershipZonesResolver {
  @FieldResolver(() => [SpecialZoneType], { description: 'Zones the organisation manages.', complexity: listOf(16) })
  public zones(@Root() membership: MembershipType, @Ctx() ctx: Context): SpecialZoneType[] {
    return zones(ctx).zones.filter((zone) => zone.companyId === membership.organisation.id);
  }
}
