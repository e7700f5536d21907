import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { listOpportunities } from './list.queries.ts';
import { adjectiveOf, bareName, formsOf } from '../testing/place-forms.ts';
import type { KindOfPlace } from '../testing/place-forms.ts';

interface Row {
  readonly slug: string;
  readonly region: string;
  readonly town: string | null;
}

interface Place {
  readonly slug: string;
  readonly kind: KindOfPlace;
  readonly ru: string;
  readonly kk: string;
  readonly en: string;
}

let world: World;
let rows: readonly Row[];
/** Places with rows: each with the slugs of its rows. */
let places: readonly (Place & { readonly own: readonly string[] })[];

const read = async <T extends object>(statement: string): Promise<T[]> => (await world.database.ownerPool.query<T>(statement)).rows;

beforeAll(async () => {
  world = await openWorld({ withDemo: true });
  rows = await read<Row>('select o.slug, r.region, r.town from search_row r join opportunity o on o.id = r.opportunity_id');
  const named = `name->>'ru' as ru, name->>'kk' as kk, name->>'en' as en`;
  const regions = await read<Place>(
    `select slug, case when slug like '%-city' then 'TOWN' else 'REGION' end as kind, ${named} from region`,
  );
  const towns = await read<Place>(`select slug, 'TOWN' as kind, ${named} from town`);
  const others = await read<
    Place & { readonly own: string[] }
  >(`select min(slug) as slug, 'OTHER' as kind, place->>'ru' as ru, place->>'kk' as kk, place->>'en' as en,
    array_agg(slug) as own from opportunity where place is not null and publication = 'PUBLISHED' group by place`);
  const ownOf = ({ slug }: Place): string[] => rows.filter(({ region, town }) => region === slug || town === slug).map((row) => row.slug);
  places = [...[...regions, ...towns].map((place) => ({ ...place, own: ownOf(place) })), ...others].filter(({ own }) => own.length > 0);
}, 120_000);
afterAll(() => world.close());

const find = async (text: string): Promise<string[]> =>
  (await listOpportunities(await world.as('visitor'), { text, sort: 'RELEVANCE', direction: 'DESC', first: 100 })).edges.map(
    ({ node }) => node.slug,
  );

/**
 * What is wrong with the results for some forms of a place name: every row of the place must be found, and for a town or region
 * these must come first.
 */
const faultsOf = async (forms: readonly string[], { own, kind }: Pick<(typeof places)[number], 'own' | 'kind'>): Promise<string[]> => {
  const faults: string[] = [];
  for (const form of forms) {
    const found = await find(form);
    const missed = own.filter((slug) => !found.includes(slug)).length;
    const others = found.slice(0, own.length).filter((slug) => !own.includes(slug)).length;
    if (found.length < 100 && missed > 0) faults.push(`«${form}» misses ${missed} of ${own.length}`);
    else if (others > 0 && kind !== 'OTHER') faults.push(`«${form}» has ${others} others among the first ${own.length}`);
  }
  return faults;
};

describe('the name of a place with the word for its kind', () => {
  it.each(['RU', 'KK', 'EN'] as const)(
    'finds what is there, and lists it first, in %s',
    async (locale) => {
      const faults: string[] = [];
      for (const place of places) faults.push(...(await faultsOf(formsOf(place, locale), place)));
      expect(faults).toEqual([]);
    },
    600_000,
  );

  it('finds what the adjective of the place finds', async () => {
    const faults: string[] = [];
    for (const place of places) faults.push(...(await faultsOf(adjectiveOf(place), place)));
    expect(faults).toEqual([]);
  }, 600_000);

  it('is not a condition of its own: as many are found as without it', async () => {
    const faults: string[] = [];
    for (const { ru, kind, own } of places) {
      const bare = bareName(ru);
      if (kind !== 'TOWN' || own.length === 0) continue;
      const [plain, marked] = [await find(bare), await find(`г. ${bare}`)];
      if (plain.toSorted().join() !== marked.toSorted().join()) faults.push(`«г. ${bare}»: ${marked.length}, «${bare}»: ${plain.length}`);
    }
    expect(faults).toEqual([]);
  }, 600_000);

  it.each(['промышленный город', 'город', 'район', 'облысы'])('stays a word of its own where no place is named: «%s»', async (text) => {
    const found = await find(text);
    const { rows: all } = await world.database.ownerPool.query<{ n: number }>('select count(*)::int as n from search_row');
    expect(found.length).toBeLessThan(all[0]?.n ?? 0);
  });
});

describe('letters of another alphabet', () => {
  it.each([
    ['KEHTAY', 'Кентау'],
    ['KeHtay', 'Кентау'],
    ['AKCY', 'Аксу'],
    ['CAPAH', 'Сарань'],
    ['TEMIPTAY', 'Темиртау'],
    ['ТЕМРО', 'TEMPO'],
    ['PИДДEP', 'Риддер'],
    ['Riddеr', 'Ridder'],
    ['rtynfe', 'Кентау'],
    [';tprfpufy', 'Жезказган'],
    ["'rb,fcnep", 'Экибастуз'],
    ['fkvfns', 'Алматы'],
  ])('«%s» is read as «%s»', async (typed, meant) => {
    const found = await find(typed);
    expect(found.length).toBeGreaterThan(0);
    expect(found.toSorted()).toEqual((await find(meant)).toSorted());
  });
});
