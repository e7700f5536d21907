import { IsInt, IsOptional, IsUUID, Matches, Min } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { CONTENT_LIMITS } from 'shared/opportunities/content.ts';
import type { Currency } from 'shared/opportunities/kinds.ts';
import type { PriceUnit } from 'shared/opportunities/parts.ts';
import { OptionalFigure, OptionalText } from '../kernel/edited-fields.ts';
import { CurrencyEnum } from '../opportunities/opportunity.enums.ts';
import { PriceUnitEnum } from '../opportunities/part.enums.ts';
import { EvidenceType } from '../opportunities/part.types.ts';

@InputType('StateFactInput', {
  description:
    'Answers a question with a fact for everybody. Which fields are needed depends on the fact; grade, source and date always are.',
})
export class StateFactInput extends EvidenceType {
  @IsUUID()
  @Field(() => ID, { description: 'The question.' })
  public id!: string;

  @IsInt()
  @Min(1)
  @Field(() => Int, { description: 'The version of the question that the answer is based on.' })
  public version!: number;

  @OptionalFigure({ max: CONTENT_LIMITS.figure, description: 'In the unit of the fact.' })
  public number?: number | null;

  @IsOptional()
  @Matches(/^[A-Z_]{1,40}$/)
  @Field(() => String, { nullable: true, description: 'A word of the closed list of the fact.' })
  public code?: string | null;

  @OptionalText(CONTENT_LIMITS.line, 'A cadastral number, the name of an owner, or where a utility comes from.')
  public line?: string | null;

  @IsOptional()
  @Field(() => CurrencyEnum, { nullable: true })
  public currency?: Currency | null;

  @IsOptional()
  @Field(() => PriceUnitEnum, { nullable: true, description: 'For what a price is asked.' })
  public per?: PriceUnit | null;
}
