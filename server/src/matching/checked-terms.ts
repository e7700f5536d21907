import type { FieldRule } from 'shared/problems/problems.ts';
import type { Asked, Terms, Wish } from 'shared/matching/condition.ts';
import { MATCH_LIMITS, PLACE_CRITERIA, PROJECT_CRITERIA } from 'shared/matching/criteria.ts';
import type { PlaceKey, ProjectKey } from 'shared/matching/criteria.ts';
import { badInput } from '../kernel/problems.ts';
import { places } from '../towns/places.reference.ts';
import type { Context } from '../request/context.ts';
import type { MatchConditionInput, MatchTermsInput } from './matching.inputs.ts';

type Key = PlaceKey | ProjectKey;

interface Criterion {
  readonly form: 'QUANTITY' | 'CHOICE';
  readonly values?: readonly string[] | null;
  readonly most?: number;
}

/** The words that a choice may have; those of reference data as they are now. */
const knownWords = (ctx: Context, key: Key, { values }: Criterion): ReadonlySet<string> => {
  const { divisions, regions, towns } = places(ctx);
  const bySource: Partial<Record<Key, readonly string[]>> = {
    OKED: [...divisions.keys()],
    ACTIVITY: [...divisions.keys()],
    REGION: regions.map(({ slug }) => slug),
    TOWN: towns.map(({ slug }) => slug),
  };
  return new Set(bySource[key] ?? values ?? []);
};

const isOutside = (figure: number | null | undefined, most: number): boolean =>
  typeof figure === 'number' && !(figure >= 0 && figure <= most);

const isReversed = ({ min, max, fadeTo }: MatchConditionInput): boolean =>
  (min ?? 0) > (max ?? Infinity) || (fadeTo ?? Infinity) < (max ?? 0);

const hasBounds = ({ min, max }: MatchConditionInput): boolean => typeof min === 'number' || typeof max === 'number';

const quantityRule = (given: MatchConditionInput, most: number): FieldRule | null => {
  if (given.anyOf || given.noneOf) return 'INVALID';
  if (!hasBounds(given)) return 'REQUIRED';
  if ([given.min, given.max, given.fadeTo].some((figure) => isOutside(figure, most))) return 'OUT_OF_RANGE';
  return isReversed(given) ? 'RANGE_REVERSED' : null;
};

const choiceRule = (given: MatchConditionInput, known: ReadonlySet<string>): FieldRule | null => {
  const words = [...(given.anyOf ?? []), ...(given.noneOf ?? [])];
  if (hasBounds(given)) return 'INVALID';
  if (words.length === 0) return 'REQUIRED';
  return words.every((word) => known.has(word)) ? null : 'UNKNOWN_VALUE';
};

const ruleOf = (ctx: Context, given: MatchConditionInput, criterion: Criterion): FieldRule | null =>
  criterion.form === 'QUANTITY' ? quantityRule(given, criterion.most ?? 0) : choiceRule(given, knownWords(ctx, given.key, criterion));

/** Copied field by field, without what was left out: the same conditions are the same value in the log. */
const copied = <K extends Key>(key: K, { min, max, anyOf, noneOf }: MatchConditionInput): Asked<K> => ({
  key,
  ...(typeof min === 'number' ? { min } : {}),
  ...(typeof max === 'number' ? { max } : {}),
  ...(anyOf && anyOf.length > 0 ? { anyOf: [...new Set(anyOf)] } : {}),
  ...(noneOf && noneOf.length > 0 ? { noneOf: [...new Set(noneOf)] } : {}),
});

const refuseDoubled = (path: string, given: readonly MatchConditionInput[]): void => {
  for (const [nth, { key }] of given.entries())
    if (given.findIndex((other) => other.key === key) < nth) throw badInput({ path: `${path}.${nth}`, rule: 'DOUBLED' });
};

const checkedTerms =
  <K extends Key>(criteria: Readonly<Record<string, Criterion>>, isOfSide: (key: string) => key is K) =>
  (ctx: Context, path: string, { musts, wishes }: MatchTermsInput): Terms<K> => {
    const one = (list: string, given: MatchConditionInput, nth: number): Asked<K> => {
      const { key } = given;
      const criterion = criteria[key];
      const rule = criterion && isOfSide(key) ? ruleOf(ctx, given, criterion) : 'UNKNOWN_VALUE';
      if (rule || !isOfSide(key)) throw badInput({ path: `${path}.${list}.${nth}`, rule: rule ?? 'UNKNOWN_VALUE' });
      return copied(key, given);
    };
    refuseDoubled(`${path}.musts`, musts);
    refuseDoubled(`${path}.wishes`, wishes);
    return {
      musts: musts.map((given, nth) => one('musts', given, nth)),
      wishes: wishes.map((given, nth): Wish<K> => {
        const { weight, fadeTo } = given;
        if (!weight || weight > MATCH_LIMITS.weight) throw badInput({ path: `${path}.wishes.${nth}`, rule: 'OUT_OF_RANGE' });
        return { ...one('wishes', given, nth), weight, ...(typeof fadeTo === 'number' ? { fadeTo } : {}) };
      }),
    };
  };

/** What an investor asks of places, as it is stored. Errors: BAD_USER_INPUT. */
export const placeTerms = checkedTerms(PLACE_CRITERIA, (key): key is PlaceKey => key in PLACE_CRITERIA);

/** What a steward asks of projects, as it is stored. Errors: BAD_USER_INPUT. */
export const projectTerms = checkedTerms(PROJECT_CRITERIA, (key): key is ProjectKey => key in PROJECT_CRITERIA);
