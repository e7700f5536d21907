import { places } from '../towns/places.reference.ts';
import type { TownFactType, TownType } from '../towns/town.types.ts';
import { cited, code, day, number, said, table, text } from './data-table.ts';

interface TownRow {
  readonly town: TownType;
  readonly page: string;
}

export const TOWNS_TABLE = table<TownRow>({
  name: 'towns',
  rows: (ctx, pages) => places(ctx).towns.map((town) => ({ town, page: `${pages}/towns/${town.slug}` })),
  point: ({ town: { location } }) => [location.lng, location.lat],
  dated: ({ town: { facts } }) =>
    facts.reduce<string | null>((newest, { asOf }) => (asOf !== null && asOf > (newest ?? '') ? asOf : newest), null),
  columns: [
    text('slug', ({ town: { slug } }) => slug),
    text('name', ({ town: { name } }) => name.text),
    text('region', ({ town: { region } }) => region.name.text),
    text('kato', ({ town: { kato } }) => kato),
    code('list_status', 'list_status', ({ town: { listStatus } }) => listStatus),
    day('excluded_since', ({ town: { exclusion } }) => exclusion?.since ?? null),
    number('population', ({ town: { population } }) => population?.value ?? null),
    number('population_year', ({ town: { population } }) => population?.year ?? null),
    number('lat', ({ town: { location } }) => location.lat),
    number('lng', ({ town: { location } }) => location.lng),
    text('note', ({ town: { note } }) => said(note), 50),
    text('sources', ({ town: { sources } }) => sources.map(cited), 60),
    text('page', ({ page }) => page, 50),
  ],
});

interface ClaimRow {
  readonly fact: TownFactType;
  readonly of: string;
  readonly isDisputed: boolean;
  readonly name: string | null;
}

const CLAIM = [
  text<ClaimRow>('indicator_name', ({ fact }) => fact.label.text, 40),
  text<ClaimRow>('indicator', ({ fact }) => fact.indicator),
  number<ClaimRow>('number', ({ fact }) => fact.number),
  text<ClaimRow>('words', ({ fact }) => said(fact.text), 50),
  text<ClaimRow>('unit', ({ fact }) => said(fact.unit), 16),
  day<ClaimRow>('as_of', ({ fact }) => fact.asOf),
  code<ClaimRow>('as_of_basis', 'basis', ({ fact }) => fact.basis),
  text<ClaimRow>('note', ({ fact }) => said(fact.note), 50),
  text<ClaimRow>('sources', ({ fact }) => [cited(fact.source)], 60),
];

export const TOWN_CLAIMS_TABLE = table<ClaimRow>({
  name: 'town-claims',
  rows: (ctx) =>
    places(ctx).towns.flatMap(({ slug, name, facts, disputed }) =>
      facts.map((fact) => ({ fact, of: slug, name: name.text, isDisputed: disputed.includes(fact.indicator) })),
    ),
  dated: ({ fact }) => fact.asOf,
  columns: [text('town', ({ name }) => name), ...CLAIM, text('disputed', ({ isDisputed }) => isDisputed), text('slug', ({ of }) => of)],
});

/** Claims about groups of towns, the country and programmes. */
export const COUNTRY_CLAIMS_TABLE = table<ClaimRow>({
  name: 'country-claims',
  rows: (ctx) => [...places(ctx).groupFacts].flatMap(([of, facts]) => facts.map((fact) => ({ fact, of, name: null, isDisputed: false }))),
  dated: ({ fact }) => fact.asOf,
  columns: [text('subject', ({ of }) => of), ...CLAIM],
});
