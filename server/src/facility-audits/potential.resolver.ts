import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Reuse } from 'shared/audits/uses.ts';
import { found } from '../kernel/problems.ts';
import { ReuseEnum } from '../opportunities/opportunity.enums.ts';
import { FacilityType } from '../opportunities/opportunity.types.ts';
import type { OpportunityView } from '../opportunities/opportunity.types.ts';
import type { Context } from '../request/context.ts';
import { photosLoader } from './photo.queries.ts';
import { AuditPhotoType } from './photo.types.ts';
import { potentialLoader } from './potential.queries.ts';
import type { PotentialView } from './potential.queries.ts';
import { FacilityPotentialType, UsePotentialType } from './potential.types.ts';

@Resolver(() => FacilityType)
export class FacilityPotentialResolver {
  @FieldResolver(() => FacilityPotentialType, { nullable: true, description: 'Null: no audit of it is approved.' })
  public potential(@Root() facility: OpportunityView, @Ctx() ctx: Context): Promise<PotentialView | null> {
    return potentialLoader(ctx).load(facility.id);
  }
}

@Resolver(() => FacilityPotentialType)
export class PotentialResolver {
  @FieldResolver(() => UsePotentialType, { description: 'The same for one use.' })
  public forUse(@Root() potential: PotentialView, @Arg('use', () => ReuseEnum) use: Reuse): UsePotentialType {
    return found(potential.uses.find((one) => one.use === use));
  }

  @FieldResolver(() => [AuditPhotoType])
  public photos(@Root() { auditId }: PotentialView, @Ctx() ctx: Context): Promise<AuditPhotoType[]> {
    return photosLoader(ctx).load(auditId);
  }
}
