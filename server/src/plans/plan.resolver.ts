import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { listOf } from '../kernel/complexity.ts';
import { once } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { stewardOf } from '../opportunities/stewards.reference.ts';
import { places } from '../towns/places.reference.ts';
import { RegionType, TownType } from '../towns/town.types.ts';
import { planRevisions } from './plan-content.queries.ts';
import { LoadedRowsType, PlanRevisionType, PlanType, PublishedTotalType } from './plan.types.ts';
import { plans } from './plans.reference.ts';
import type { PlanView, TotalView } from './plans.reference.ts';
import { loadedRows } from './reconciliation.queries.ts';
import type { LoadedRows } from './reconciliation.queries.ts';

@Resolver(() => PlanType)
export class PlanResolver {
  @Query(() => [PlanType], { description: 'All plans, by their names in addresses.', complexity: listOf(24) })
  public plans(@Ctx() ctx: Context): readonly PlanView[] {
    return [...plans(ctx).planById.values()];
  }

  @Query(() => PlanType, { nullable: true, description: 'One plan; null when there is none of this address.' })
  public plan(@Arg('slug', () => String) slug: string, @Ctx() ctx: Context): PlanView | null {
    return [...plans(ctx).planById.values()].find((plan) => plan.slug === slug) ?? null;
  }

  @FieldResolver(() => [PlanRevisionType], { description: 'What akimats have changed, newest first.', complexity: listOf(5) })
  public async revisions(@Root() plan: PlanView, @Ctx() ctx: Context): Promise<PlanRevisionType[]> {
    const rows = await planRevisions(ctx).load(plan.id);
    return rows.map(({ organisationId, ...row }) => ({ ...row, organisation: stewardOf(ctx, organisationId) }));
  }

  @FieldResolver(() => TownType, { nullable: true })
  public town(@Root() plan: PlanView, @Ctx() ctx: Context): TownType | null {
    return (plan.townId && places(ctx).townById.get(plan.townId)) || null;
  }

  @FieldResolver(() => RegionType, { nullable: true })
  public region(@Root() plan: PlanView, @Ctx() ctx: Context): RegionType | null {
    return (plan.regionId && places(ctx).regionById.get(plan.regionId)) || null;
  }
}

@Resolver(() => PublishedTotalType)
export class PublishedTotalResolver {
  @Query(() => [PublishedTotalType], {
    description: 'Totals that were published of the plans of towns, each a claim with source and date; claims that disagree all stand.',
    complexity: listOf(7),
  })
  public publishedTotals(@Ctx() ctx: Context): readonly TotalView[] {
    return plans(ctx).totals;
  }

  @FieldResolver(() => [TownType], { complexity: listOf(10) })
  public towns(@Root() total: TotalView, @Ctx() ctx: Context): TownType[] {
    return total.townIds.flatMap((id) => places(ctx).townById.get(id) ?? []);
  }

  @FieldResolver(() => [LoadedRowsType], {
    description: 'What the loaded measures say of it, real and invented ones apart. Total less rows is what is unexplained.',
    complexity: listOf(2),
  })
  public async rows(@Root() total: TotalView, @Ctx() ctx: Context): Promise<LoadedRows[]> {
    const all = await once(ctx, 'loadedRows', () => loadedRows(ctx));
    return all.filter(({ slug }) => slug === total.slug);
  }
}
