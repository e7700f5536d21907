import { IsOptional, Length } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { TextWithin } from '../kernel/text-within.ts';
import { MeasureContentType } from '../plans/measure-content.types.ts';

const REMARKS = 4_000;

@InputType('ProposeMeasureInput', { description: 'Either a measure that exists, or the town and the id of a new one.' })
export class ProposeMeasureInput {
  @IsOptional()
  @Length(1, 200)
  @Field(() => String, { nullable: true, description: 'Slug of the measure.' })
  public measure?: string | null;

  @IsOptional()
  @Length(1, 40)
  @Field(() => ID, { nullable: true, description: 'Of a new measure: a UUID of the sender’s making; sent twice, it begins one.' })
  public newId?: string | null;

  @IsOptional()
  @Length(1, 200)
  @Field(() => String, { nullable: true, description: 'Slug of the town of a new measure.' })
  public town?: string | null;
}

@InputType('MeasureProposalInput', { description: 'A proposal as it was read.' })
export class MeasureProposalInput {
  @Length(1, 40)
  @Field(() => ID)
  public id!: string;

  @Field(() => Int)
  public version!: number;
}

@InputType('SaveMeasureProposalInput', { description: 'A proposal as it was read, and what it shall say.' })
export class SaveMeasureProposalInput extends MeasureProposalInput {
  @Field(() => Int, { description: 'The version of the measure that it was compared with; 0 for a new one.' })
  public baseVersion!: number;

  @Field(() => MeasureContentType)
  public content!: MeasureContentType;
}

@InputType('ReturnMeasureProposalInput', { description: 'A proposal as it was read, and what is wrong with it.' })
export class ReturnMeasureProposalInput extends MeasureProposalInput {
  @TextWithin(REMARKS)
  @Field(() => String)
  public remarks!: string;
}
