import { IsOptional, Length, MaxLength, Min } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { NewsFrequency } from 'shared/saved-searches/vocabulary.ts';
import { NewsFrequencyEnum } from './saved-search.enums.ts';

@InputType('SaveSearchInput', {
  description: 'Saves a search under a name. Saving the same name and search again returns the same saved search.',
})
export class SaveSearchInput {
  @MaxLength(512)
  @Field(() => String, { description: '1–120 characters.' })
  public name!: string;

  @MaxLength(6_000)
  @Field(() => String, {
    description: 'Query part of the address of the search page, `?kind=FACILITY&acceptsInterest=1`. Unknown parameters are dropped.',
  })
  public query!: string;

  @Field(() => NewsFrequencyEnum, { defaultValue: 'DAILY' })
  public frequency!: NewsFrequency;
}

@InputType('UpdateSavedSearchInput', { description: 'What is left out does not change.' })
export class UpdateSavedSearchInput {
  @Length(36, 36)
  @Field(() => ID)
  public id!: string;

  @Min(1)
  @Field(() => Int, { description: 'The version last read.' })
  public version!: number;

  @IsOptional()
  @MaxLength(512)
  @Field(() => String, { nullable: true, description: '1–120 characters.' })
  public name?: string | null;

  @Field(() => NewsFrequencyEnum, { nullable: true })
  public frequency?: NewsFrequency | null;
}
