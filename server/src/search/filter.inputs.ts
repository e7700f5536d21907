import { ArrayMaxSize, IsOptional, Length } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import type { RangeField } from 'shared/search/condition-fields.ts';
import { isKnownField, isListField, isRangeField } from 'shared/search/condition-fields.ts';
import { SEARCH_CONDITIONS } from 'shared/search/conditions.ts';
import { FILTER_FIELDS } from 'shared/search/filter.ts';
import type { FilterField } from 'shared/search/filter.ts';
import type { UnknownMode } from 'shared/search/vocabulary.ts';
import type { FieldUnit } from 'shared/typed/vocabulary.ts';
import { enumOf } from '../kernel/graphql-enum.ts';
import { UnknownModeEnum } from './search.enums.ts';
import { BoxInput, FloatRangeInput, IntRangeInput, NearInput } from './range.inputs.ts';

@InputType('OpportunityFilter', {
  description: 'Conditions that must all be met; inside a list one match is enough. A list that is empty or left out does not narrow.',
})
export class OpportunityFilterInput {
  @Field(() => UnknownModeEnum, { nullable: true, description: 'EXCLUDE when left out.' })
  public unknown?: UnknownMode | null;
}

/** What the name and the unit of a condition do not say. */
const DESCRIPTIONS: Partial<Record<FilterField, string>> = {
  regions: 'Slugs of regions.',
  towns: 'Slugs of towns.',
  townLists: 'The list of single-industry towns: the town is on it now, or has ever been. CURRENT is part of EVER.',
  zones: 'Slugs of special zones.',
  sections: 'Letters of OKED sections.',
  divisions: 'Codes of OKED divisions.',
  utilities: 'All of them must be there.',
  equipment: 'All of it must be there according to the facts of the place; where they do not mention it, it is unknown.',
  currencies: 'The currency that the sum is stated in; UNKNOWN: no sum is stated.',
  investment:
    'Whole tenge. Whether a sum stated in dollars lies in it is unknown: nothing is converted. With `investmentUsd` one of the two is enough.',
  investmentUsd: 'Whole US dollars. Whether a sum stated in tenge lies in it is unknown: nothing is converted.',
  price: 'Asking price of the whole place, whole tenge. What is asked in dollars only is unknown: nothing is converted.',
  rent: 'Tenge per square metre of floors a month.',
  capitalPerJob: 'Whole tenge of investment for one permanent job.',
  near: 'Rows of which only the region is known are neither near nor far: unknown.',
  acceptsInterest: 'True: only what still accepts expressions of interest.',
  termsInForce: 'True: only where published zone terms are in force today.',
};

const UNITS: Readonly<Record<FieldUnit, string>> = {
  TENGE: 'Whole tenge.',
  DOLLARS: 'Whole US dollars.',
  HECTARES: 'Hectares.',
  SQUARE_METRES: 'Square metres.',
  MVA: 'MVA.',
  CUBIC_METRES_A_DAY: 'Cubic metres a day.',
  PERCENT: 'Per cent.',
  PEOPLE: 'People.',
  YEARS: 'Years.',
  MONTHS: 'Months.',
  DAYS: 'Days.',
  MRP: 'MRP.',
  KILOMETRES: 'Kilometres.',
  PLAIN: 'A number.',
};

const describe = (field: FilterField): string | undefined =>
  DESCRIPTIONS[field] ?? (isRangeField(field) ? UNITS[SEARCH_CONDITIONS[field].figure.unit] : undefined);

const rangeTypeOf = (field: RangeField): typeof IntRangeInput | typeof FloatRangeInput => {
  const { places, exponent = 0 } = SEARCH_CONDITIONS[field].figure;
  return places <= exponent ? IntRangeInput : FloatRangeInput;
};

const typeOf = (field: FilterField): object => {
  if (isRangeField(field)) return rangeTypeOf(field);
  if (isListField(field)) return [isKnownField(field) ? String : enumOf(SEARCH_CONDITIONS[field].values)];
  return { DISTANCE: NearInput, MAP: BoxInput, TICK: Boolean }[SEARCH_CONDITIONS[field].control];
};

const checksOf = (field: FilterField): PropertyDecorator[] => {
  if (!isListField(field)) return [];
  if (!isKnownField(field)) return [IsOptional(), ArrayMaxSize(SEARCH_CONDITIONS[field].values.length)];
  const { most, length } = SEARCH_CONDITIONS[field].like;
  return [IsOptional(), ArrayMaxSize(most), Length(...length, { each: true })];
};

for (const field of FILTER_FIELDS) {
  const description = describe(field);
  const declare = Field(() => typeOf(field), { nullable: true, ...(description ? { description } : {}) });
  for (const decorate of [declare, ...checksOf(field)]) decorate(OpportunityFilterInput.prototype, field);
}
