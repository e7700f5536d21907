import { ArrayMaxSize, IsOptional, Length, MaxLength } from 'class-validator';
import { ArgsType, Field, InputType, Int } from 'type-graphql';
import { MEASURE_FACETS } from 'shared/plans/measure-filter.ts';
import type { MeasureFacet, MeasureFilter, MeasureSort } from 'shared/plans/measure-filter.ts';
import { LONGEST_WORDS } from 'shared/search/vocabulary.ts';
import { MeasureSortEnum } from './plan.enums.ts';

@InputType('MeasureFilter', {
  description: 'Conditions that must all be met; inside a list one match is enough. A list that is empty or left out does not narrow.',
})
class MeasureFilterInput {
  @IsOptional()
  @MaxLength(LONGEST_WORDS)
  @Field(() => String, { nullable: true, description: 'Words of the title or of what it delivers, in any of the three languages.' })
  public words?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True: only measures that were not done, or got less than was planned.' })
  public lacking?: boolean | null;
}

const DESCRIPTIONS: Readonly<Record<MeasureFacet, string>> = {
  region: 'Slugs of regions.',
  town: 'Slugs of towns.',
  level: 'Words of PlanLevel; NONE: no source ties the measure to a plan.',
  plan: 'Slugs of plans.',
  category: 'Words of MeasureCategory.',
  status: 'Words of MeasureStatus.',
  funding: 'Words of Funding.',
  money: 'Words of MoneySource: money of this source stands in the measure.',
  year: 'Years in which it runs or has money.',
  blocker: 'Words of Blocker.',
  origin: 'Words of Origin.',
};

for (const facet of MEASURE_FACETS) {
  const declare = Field(() => [String], { nullable: true, description: DESCRIPTIONS[facet] });
  for (const decorate of [declare, IsOptional(), ArrayMaxSize(50), Length(1, 80, { each: true })])
    decorate(MeasureFilterInput.prototype, facet);
}

@ArgsType()
export class MeasuresArgs {
  @Field(() => MeasureFilterInput, { nullable: true })
  public filter?: MeasureFilter | null;

  @Field(() => MeasureSortEnum, { defaultValue: 'GAP' })
  public sort!: MeasureSort;

  @Field(() => Int, { defaultValue: 20, description: '1–100.' })
  public first!: number;

  @IsOptional()
  @MaxLength(1_000)
  @Field(() => String, { nullable: true, description: 'Cursor of the same list.' })
  public after?: string | null;
}
