import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { conditionKeyOf, isKnownField, isListField, isRangeField, LIST_FIELDS, RANGE_FIELDS } from 'shared/search/condition-fields.ts';
import type { KnownField } from 'shared/search/condition-fields.ts';
import { SEARCH_CONDITIONS } from 'shared/search/conditions.ts';
import { FILTER_FIELDS } from 'shared/search/filter.ts';
import type { FilterField, SearchFilter } from 'shared/search/filter.ts';
import { anOpportunity } from '../testing/opportunities.ts';
import { openWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { countFacets, countHistograms } from './facets.queries.ts';
import { listOpportunities } from './list.queries.ts';
import type { OpportunityPage } from './list.queries.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld({ withDemo: true });
  // Little is known of it and it meets few conditions: each condition excludes at least this row.
  await anOpportunity(world.database.ownerPool, { status: 'REVIVED', landHa: null });
});
afterAll(() => world.close());

const KNOWN: Record<KnownField, string> = {
  regions: 'east-kazakhstan-region',
  towns: 'ridder',
  zones: 'saryarqa',
  sections: 'C',
  divisions: '24',
};

/** A search with one condition. */
const filterFor = (field: FilterField): SearchFilter => {
  if (isListField(field)) return { [field]: [isKnownField(field) ? KNOWN[field] : SEARCH_CONDITIONS[field].values[0]] };
  if (isRangeField(field)) return { [field]: { min: SEARCH_CONDITIONS[field].steps[1] } };
  const others = {
    near: { town: 'ridder', km: 200 },
    box: { west: 80, south: 48, east: 84, north: 51 },
    acceptsInterest: true,
    termsInForce: true,
  };
  return { [field]: others[field] };
};

const list = async (filter: SearchFilter): Promise<OpportunityPage> =>
  listOpportunities(await world.as('visitor'), { filter, sort: 'NEWEST', direction: 'DESC', first: 1 });

describe('every condition of the search', () => {
  it.each(FILTER_FIELDS)('%s narrows the list, under its own name', async (field) => {
    const page = await list(filterFor(field));
    const [narrowing] = page.evaluation.narrowings;
    expect(narrowing?.key.split(':')[0]).toBe(conditionKeyOf(field));
    expect(page.totalCount).toBeLessThan((await list({})).totalCount);
  });

  it('reads columns that the read model has', async () => {
    const { rows } = await world.database.ownerPool.query<{ name: string }>(
      `select column_name as name from information_schema.columns where table_name = 'search_row'`,
    );
    const columns = rows.map(({ name }) => name);
    for (const field of LIST_FIELDS) {
      const { column, match } = SEARCH_CONDITIONS[field];
      expect(columns).toEqual(expect.arrayContaining(match === 'EACH' ? [`${column}_present`, `${column}_absent`] : [column]));
    }
    for (const field of RANGE_FIELDS) expect(columns).toContain(SEARCH_CONDITIONS[field].column);
  });

  it.each(LIST_FIELDS)('%s has its values counted', async (field) => {
    const facets = countFacets(await world.as('visitor'), await list({}));
    expect(facets.find(({ key }) => key === SEARCH_CONDITIONS[field].key)?.values).not.toEqual([]);
  });

  it.each(RANGE_FIELDS)('%s has every row counted in its histogram, known or unknown', async (field) => {
    const page = await list({});
    const histogram = countHistograms(await world.as('visitor'), page).find(({ key }) => key === SEARCH_CONDITIONS[field].key);
    const { bars = [], unknown = 0, otherCurrency = 0 } = histogram ?? {};
    expect(bars.reduce((sum, { count }) => sum + count, unknown + otherCurrency)).toBe(page.totalCount);
  });

  it('of a figure is news to those who saved a search: a change of the figure is a change of the row', async () => {
    const { rows } = await world.database.ownerPool.query<{ name: string }>(
      'select distinct jsonb_object_keys(opportunity_facts(o)) as name from opportunity o',
    );
    // The sum and the power are reasons for news of their own.
    const told = [...rows.map(({ name }) => name), 'investment', 'investment_usd', 'power_mva'];
    for (const field of RANGE_FIELDS) expect(told).toContain(SEARCH_CONDITIONS[field].column);
  });
});
