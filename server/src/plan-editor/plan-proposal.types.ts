import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { ProposalState } from 'shared/plans/proposal.ts';
import { DateTimeScalar } from '../kernel/scalars.ts';
import { PlanContentType } from '../plans/plan-content.types.ts';
import { ProposalStateEnum } from './proposal.types.ts';

@ObjectType('PlanProposal', { simpleResolvers: true, description: 'What analysts of an akimat propose that a plan shall be.' })
export class PlanProposalType {
  @Field(() => ID)
  public readonly id!: string;

  @Field(() => Int, { description: 'Rises with every change; sent back when saving.' })
  public readonly version!: number;

  @Field(() => ProposalStateEnum)
  public readonly state!: ProposalState;

  @Field(() => PlanContentType)
  public readonly content!: PlanContentType;

  @Field(() => Int, { description: 'The version of the plan it was compared with; 0: there was none.' })
  public readonly baseVersion!: number;

  @Field(() => String, { nullable: true, description: 'What the second person wrote when returning it.' })
  public readonly remarks!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the colleague who saved it last.' })
  public readonly updatedByName!: string | null;

  @Field(() => DateTimeScalar)
  public readonly updatedAt!: Date;
}

@ObjectType('PlanNow', { simpleResolvers: true, description: 'A plan as it stands, beside a proposal.' })
export class PlanNowType {
  @Field(() => String)
  public readonly slug!: string;

  @Field(() => Int)
  public readonly version!: number;

  @Field(() => PlanContentType)
  public readonly content!: PlanContentType;
}
