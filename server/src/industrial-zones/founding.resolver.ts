import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import sql from 'sql-template-tag';
import { listOf } from '../kernel/complexity.ts';
import type { Context } from '../request/context.ts';
import { OpportunityType } from '../opportunities/opportunity.types.ts';
import type { OpportunityView } from '../opportunities/opportunity.types.ts';
import { publishFounding } from './founding.publish.service.ts';
import { foundable, foundedRows, viewFounded } from './founding.queries.ts';
import { saveFounding } from './founding.service.ts';
import { isUuid } from '../kernel/uuid.ts';
import { FoundedZoneType, PublishFoundingInput, SaveFoundingInput } from './founding.types.ts';

@Resolver(() => FoundedZoneType)
export class FoundingResolver {
  @Query(() => [FoundedZoneType], {
    description: 'Zones that the viewer’s corporation founds, the newest change first.',
    complexity: listOf(10),
  })
  public async foundedZones(@Ctx() ctx: Context): Promise<FoundedZoneType[]> {
    return viewFounded(ctx, await foundedRows(ctx, sql`true`));
  }

  @Query(() => FoundedZoneType, { nullable: true, description: 'One of them; null when there is none of this id.' })
  public async foundedZone(@Arg('id', () => ID) id: string, @Ctx() ctx: Context): Promise<FoundedZoneType | null> {
    if (!isUuid(id)) return null;
    return (await viewFounded(ctx, await foundedRows(ctx, sql`z.id = ${id}::uuid`)))[0] ?? null;
  }

  @Query(() => [OpportunityType], {
    description: 'Published facilities that the viewer’s corporation may found a zone on, at most 500.',
    complexity: listOf(20),
  })
  public foundableFacilities(@Ctx() ctx: Context): Promise<OpportunityView[]> {
    return foundable(ctx);
  }

  @Mutation(() => FoundedZoneType, {
    description: 'Saves the draft of a zone. Errors: NOT_FOUND, FORBIDDEN, BAD_USER_INPUT, CONFLICT with the current version.',
  })
  public saveFounding(@Arg('input', () => SaveFoundingInput) input: SaveFoundingInput, @Ctx() ctx: Context): Promise<FoundedZoneType> {
    return saveFounding(ctx, input);
  }

  @Mutation(() => FoundedZoneType, {
    description:
      'Publishes the draft: the zone, and its sites as opportunities. Errors: NOT_FOUND, CONFLICT, BAD_USER_INPUT for what is missing, ' +
      'INDUSTRIAL_ZONE_OVERDRAWN when the sites have more than the zone, INDUSTRIAL_ZONE_PLAN when drawn sites overlap or leave it, INDUSTRIAL_ZONE_NOT_ELIGIBLE when the law is against it.',
  })
  public publishFounding(
    @Arg('input', () => PublishFoundingInput) input: PublishFoundingInput,
    @Ctx() ctx: Context,
  ): Promise<FoundedZoneType> {
    return publishFounding(ctx, input);
  }
}
