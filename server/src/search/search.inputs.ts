import { IsOptional, Length, MaxLength } from 'class-validator';
import { ArgsType, Field, Int } from 'type-graphql';
import type { SearchFilter } from 'shared/search/filter.ts';
import type { SearchSort } from 'shared/search/vocabulary.ts';
import { SearchSortEnum, SortDirectionEnum } from './search.enums.ts';
import { OpportunityFilterInput } from './filter.inputs.ts';

@ArgsType()
export class OpportunitiesArgs {
  @Field(() => OpportunityFilterInput, { nullable: true })
  public filter?: SearchFilter | null;

  @IsOptional()
  @Length(0, 10_000)
  @Field(() => String, {
    nullable: true,
    description:
      'Words in any of the three languages and either script, with typing mistakes; the first 100 characters and eight words count.',
  })
  public text?: string | null;

  @Field(() => SearchSortEnum, { defaultValue: 'RELEVANCE' })
  public sort!: SearchSort;

  @Field(() => SortDirectionEnum, { defaultValue: 'DESC' })
  public direction!: 'ASC' | 'DESC';

  @Field(() => Int, { defaultValue: 20, description: '1–100.' })
  public first!: number;

  @IsOptional()
  @MaxLength(1_000)
  @Field(() => String, { nullable: true, description: 'Cursor of the same list.' })
  public after?: string | null;
}
