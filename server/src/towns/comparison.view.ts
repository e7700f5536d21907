import type { TownIndicatorType, TownIndicatorValueType } from './comparison.types.ts';
import type { SourceType } from './source.types.ts';
import type { TownFactType, TownType } from './town.types.ts';

type Claim = Pick<TownFactType, 'number' | 'unit' | 'asOf' | 'basis'> & { readonly source: SourceType | null };
type Figure = Claim & { readonly number: number };

/** Newest first; undated ones last, in the order of the data set. */
const newestFirst = (a: Claim, b: Claim): number => (b.asOf ?? '').localeCompare(a.asOf ?? '');

const isFigure = (claim: Claim): claim is Figure => claim.number !== null;

const valueOf = (town: string, claims: readonly Claim[]): TownIndicatorValueType[] => {
  const [newest, ...rest] = claims.filter(isFigure).toSorted(newestFirst);
  if (!newest) return [];
  const { number, unit, asOf, basis, source } = newest;
  const others = [...new Set(rest.map((claim) => claim.number))].filter((other) => other !== number);
  return [{ town, number, unit, asOf, basis, source, others }];
};

/** What the town's own row says of its people counts as one more claim. */
const peopleOf = ({ population, facts }: TownType): Claim[] => {
  if (!population) return [];
  const like = facts.find(({ indicator }) => indicator === 'POPULATION');
  const { value, year, source } = population;
  return [{ number: value, unit: like?.unit ?? null, asOf: year?.toString() ?? null, basis: year === null ? 'UNKNOWN' : 'STATED', source }];
};

const claimsOf = (town: TownType, indicator: string): Claim[] => [
  ...town.facts.filter((fact) => fact.indicator === indicator),
  ...(indicator === 'POPULATION' ? peopleOf(town) : []),
];

/** All indicators for which any town has a figure, in the order of the data set. */
export const viewIndicators = (towns: readonly TownType[]): TownIndicatorType[] => {
  const labels = new Map(
    towns.flatMap(({ facts }) => facts.filter(({ number }) => number !== null).map(({ indicator, label }) => [indicator, label])),
  );
  return [...labels].map(([indicator, label]) => {
    const values = towns.flatMap((town) => valueOf(town.slug, claimsOf(town, indicator)));
    const dates = values
      .map(({ asOf }) => asOf)
      .filter((date) => date !== null)
      .toSorted();
    return { indicator, label, known: values.length, newest: dates.at(-1) ?? null, oldest: dates[0] ?? null, values };
  });
};
