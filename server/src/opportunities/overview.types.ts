import { Field, Float, Int, ObjectType } from 'type-graphql';
import { RegionType, TownType } from '../towns/town.types.ts';

@ObjectType('FacilityOverview', {
  simpleResolvers: true,
  description: 'Published facilities of a place, counted; invented rows are left out. Sums are of known figures only.',
})
export class FacilityOverviewType {
  @Field(() => RegionType)
  public readonly region!: RegionType;

  @Field(() => TownType, { nullable: true, description: 'Null: the places of the region outside single-industry towns.' })
  public readonly town!: TownType | null;

  @Field(() => Int)
  public readonly total!: number;

  @Field(() => Int, { description: 'Compiled from public sources; their steward has not taken them over.' })
  public readonly reported!: number;

  @Field(() => Int, { description: 'With an approved audit.' })
  public readonly audited!: number;

  @Field(() => Int, { description: 'Visits of auditors that are assigned and overdue.' })
  public readonly overdue!: number;

  @Field(() => Int, { description: 'Published and kept by their steward.' })
  public readonly published!: number;

  @Field(() => Int)
  public readonly revived!: number;

  @Field(() => Int, { description: 'Idle, partly used, or of unknown state.' })
  public readonly idle!: number;

  @Field(() => Float, { description: 'Hectares of the idle ones, as far as known.' })
  public readonly idleLandHa!: number;

  @Field(() => Int, { description: 'How many of the idle ones have a known area.' })
  public readonly idleLandKnown!: number;

  @Field(() => Float, { description: 'MVA of the idle ones, as far as known.' })
  public readonly idlePowerMva!: number;

  @Field(() => Int, { description: 'How many of the idle ones have a known power.' })
  public readonly idlePowerKnown!: number;
}
