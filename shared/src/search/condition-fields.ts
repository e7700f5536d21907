import type { Codec } from './codecs.ts';
import type { Known } from './controls.ts';
import { SEARCH_CONDITIONS } from './conditions.ts';

type Table = typeof SEARCH_CONDITIONS;

/** The name of a condition. */
export type ConditionField = keyof Table;

type FieldWith<Shape> = { [F in ConditionField]: Table[F] extends Shape ? F : never }[ConditionField];

export type ListField = FieldWith<{ readonly control: 'CHOICES' }>;
/** Lists whose values come from the data. */
export type KnownField = FieldWith<{ readonly like: Known }>;
export type ClosedField = Exclude<ListField, KnownField>;
export type RangeField = FieldWith<{ readonly control: 'RANGE' }>;
export type TickField = FieldWith<{ readonly control: 'TICK' }>;

type ValueOf<Entry> = Entry extends { readonly codec: Codec<infer T> } ? T : never;

/** The search: the value of every condition. */
export type Asked = { readonly [F in ConditionField]: ValueOf<Table[F]> };

const isField = (name: string): name is ConditionField => name in SEARCH_CONDITIONS;
export const isListField = (field: ConditionField): field is ListField => SEARCH_CONDITIONS[field].control === 'CHOICES';
export const isKnownField = (field: ListField): field is KnownField => 'like' in SEARCH_CONDITIONS[field];
export const isRangeField = (field: ConditionField): field is RangeField => SEARCH_CONDITIONS[field].control === 'RANGE';
const isTickField = (field: ConditionField): field is TickField => SEARCH_CONDITIONS[field].control === 'TICK';

export const CONDITION_FIELDS: readonly ConditionField[] = Object.keys(SEARCH_CONDITIONS).filter(isField);
export const LIST_FIELDS: readonly ListField[] = CONDITION_FIELDS.filter(isListField);
export const RANGE_FIELDS: readonly RangeField[] = CONDITION_FIELDS.filter(isRangeField);
export const TICK_FIELDS: readonly TickField[] = CONDITION_FIELDS.filter(isTickField);

/** Filters with a count beside every value. */
export type FacetKey = Table[ListField]['key'];
export const FACET_KEYS: readonly FacetKey[] = LIST_FIELDS.map((field) => SEARCH_CONDITIONS[field].key);

/** Figures that are asked for as a range. */
export type RangeKey = Table[RangeField]['key'];
export const RANGE_KEYS: readonly RangeKey[] = RANGE_FIELDS.map((field) => SEARCH_CONDITIONS[field].key);

export const rangeOf = (key: RangeKey): RangeField => {
  const field = RANGE_FIELDS.find((one) => SEARCH_CONDITIONS[one].key === key);
  if (!field) throw new Error(`No range has the key ${key}.`);
  return field;
};

/** A condition as advice names it. OKED: sections and divisions together. */
export type ConditionKey = Table[Exclude<ConditionField, FieldWith<{ readonly match: 'ACTIVITY' }>>]['key'] | 'OKED';

export const conditionKeyOf = (field: ConditionField): ConditionKey => {
  const entry = SEARCH_CONDITIONS[field];
  return 'match' in entry && entry.match === 'ACTIVITY' ? 'OKED' : entry.key;
};

export const CONDITION_KEYS: readonly ConditionKey[] = [...new Set(CONDITION_FIELDS.map(conditionKeyOf))];

/** The currency of a range of money that may be stated in another one; null for other ranges. */
export const currencyOf = (field: RangeField): 'KZT' | 'USD' | null => {
  const entry = SEARCH_CONDITIONS[field];
  if ('isAlone' in entry) return null;
  const { unit } = entry.figure;
  return unit === 'TENGE' ? 'KZT' : unit === 'DOLLARS' ? 'USD' : null;
};

/** Sums of money as they are stated: what a project costs. */
export type SumField = Exclude<
  FieldWith<{ readonly figure: { readonly unit: 'TENGE' | 'DOLLARS' } }>,
  FieldWith<{ readonly per: string }> | FieldWith<{ readonly isAlone: true }>
>;

/** A sum of money has a range in each currency. Asked for in both, they are one condition, under the key of the first. */
export const isSum = (field: RangeField): field is SumField => currencyOf(field) !== null && !('per' in SEARCH_CONDITIONS[field]);

const [FIRST_SUM] = RANGE_FIELDS.filter(isSum);

/** Whether a condition that advice names belongs to this field. */
export const namesField = (key: ConditionKey, field: ConditionField): boolean =>
  conditionKeyOf(field) === key ||
  (isRangeField(field) && isSum(field) && FIRST_SUM !== undefined && key === SEARCH_CONDITIONS[FIRST_SUM].key);
