import { Field, ID, Int, ObjectType } from 'type-graphql';
import { PROPOSAL_STATES } from 'shared/plans/proposal.ts';
import type { ProposalState } from 'shared/plans/proposal.ts';
import { listOf } from '../kernel/complexity.ts';
import { graphqlEnum } from '../kernel/graphql-enum.ts';
import { DateTimeScalar } from '../kernel/scalars.ts';
import { MeasureContentType } from '../plans/measure-content.types.ts';
import { TownType } from '../towns/town.types.ts';

export const ProposalStateEnum = graphqlEnum('ProposalState', PROPOSAL_STATES, 'Where a proposal to change a measure stands.');

@ObjectType('MeasureProposalRights', { simpleResolvers: true, description: 'What the viewer may do with a proposal now.' })
export class MeasureProposalRightsType {
  @Field(() => Boolean, { description: 'Save, send or discard it.' })
  public readonly edit!: boolean;

  @Field(() => Boolean, { description: 'Take it back from review.' })
  public readonly recall!: boolean;

  @Field(() => Boolean, { description: 'Approve or return it.' })
  public readonly review!: boolean;
}

@ObjectType('MeasureProposal', { simpleResolvers: true, description: 'What analysts of an akimat propose that a measure shall be.' })
export class MeasureProposalType {
  @Field(() => ID)
  public readonly id!: string;

  @Field(() => Int, { description: 'Rises with every change; sent back when saving.' })
  public readonly version!: number;

  @Field(() => ProposalStateEnum)
  public readonly state!: ProposalState;

  @Field(() => MeasureContentType)
  public readonly content!: MeasureContentType;

  @Field(() => Int, { description: 'The version of the measure it was compared with; 0: there was none.' })
  public readonly baseVersion!: number;

  @Field(() => String, { nullable: true, description: 'What the second person wrote when returning it.' })
  public readonly remarks!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the colleague who saved it last.' })
  public readonly updatedByName!: string | null;

  @Field(() => DateTimeScalar)
  public readonly updatedAt!: Date;
}

@ObjectType('MeasureNow', { simpleResolvers: true, description: 'A measure as it stands, beside a proposal.' })
export class MeasureNowType {
  @Field(() => String)
  public readonly slug!: string;

  @Field(() => Int)
  public readonly version!: number;

  @Field(() => MeasureContentType)
  public readonly content!: MeasureContentType;
}

@ObjectType('MeasureDesk', { simpleResolvers: true, description: 'What the viewer’s akimat works on.' })
export class MeasureDeskType {
  @Field(() => [TownType], { description: 'Towns that the viewer plans for.', complexity: listOf(5) })
  public readonly towns!: TownType[];

  @Field(() => [MeasureProposalType], {
    description: 'Proposals in work, 200 at most: those that wait for the second person first, then the last changed.',
    complexity: listOf(20),
  })
  public readonly proposals!: MeasureProposalType[];
}
