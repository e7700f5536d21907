import { IsOptional, Length } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { PROPOSAL_MOVES } from 'shared/plans/proposal.ts';
import type { ProposalMove } from 'shared/plans/proposal.ts';
import { OptionalText } from '../kernel/edited-fields.ts';
import { graphqlEnum } from '../kernel/graphql-enum.ts';
import { PlanContentType } from '../plans/plan-content.types.ts';
import { MeasureProposalInput } from './proposal.inputs.ts';

const REMARKS = 4_000;

export type PlanMove = Exclude<ProposalMove, 'SAVE' | 'APPROVE'>;

const PlanMoveEnum = graphqlEnum(
  'PlanMove',
  PROPOSAL_MOVES.filter((move): move is PlanMove => move !== 'SAVE' && move !== 'APPROVE'),
  'What is done with a proposal about a plan besides approving it. RETURN is a second person’s.',
);

@InputType('ProposePlanInput', { description: 'Either a plan that exists, or the place and the id of a new one.' })
export class ProposePlanInput {
  @IsOptional()
  @Length(1, 200)
  @Field(() => String, { nullable: true, description: 'Slug of the plan.' })
  public plan?: string | null;

  @IsOptional()
  @Length(1, 40)
  @Field(() => ID, { nullable: true, description: 'Of a new plan: a UUID of the sender’s making; sent twice, it begins one.' })
  public newId?: string | null;

  @IsOptional()
  @Length(1, 200)
  @Field(() => String, { nullable: true, description: 'Slug of the town of a new plan.' })
  public town?: string | null;

  @IsOptional()
  @Length(1, 200)
  @Field(() => String, { nullable: true, description: 'Slug of the region of a new plan that is of no town.' })
  public region?: string | null;
}

@InputType('SavePlanProposalInput', { description: 'A proposal as it was read, and what it shall say.' })
export class SavePlanProposalInput extends MeasureProposalInput {
  @Field(() => Int, { description: 'The version of the plan that it was compared with; 0 for a new one.' })
  public baseVersion!: number;

  @Field(() => PlanContentType)
  public content!: PlanContentType;
}

@InputType('MovePlanProposalInput', { description: 'A proposal as it was read, and what is done with it.' })
export class MovePlanProposalInput extends MeasureProposalInput {
  @Field(() => PlanMoveEnum)
  public move!: PlanMove;

  @OptionalText(REMARKS, 'Needed when it is returned: what is wrong with it.')
  public remarks?: string | null;
}
