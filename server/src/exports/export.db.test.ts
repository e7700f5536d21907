import { readXlsx } from 'hucre/xlsx';
import type { LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filterOf } from 'shared/search/filter.ts';
import { readSearch } from 'shared/search/address.ts';
import { aFacility, anApprovedAudit } from '../testing/audits.ts';
import { openHttpWorld } from '../testing/http-world.ts';
import type { HttpWorld } from '../testing/http-world.ts';
import { anOpportunity } from '../testing/opportunities.ts';
import { takeSlot } from './export.slots.ts';

const LIST = `query ($filter: OpportunityFilter, $text: String, $sort: SearchSort!, $direction: SortDirection!) {
  opportunities(first: 100, filter: $filter, text: $text, sort: $sort, direction: $direction) { totalCount edges { node { slug } } } }`;

interface List {
  readonly totalCount: number;
  readonly edges: readonly { readonly node: { readonly slug: string } }[];
}

interface Feature {
  readonly id: string;
  readonly geometry: { readonly type: string; readonly coordinates: number[] } | null;
  readonly properties: Record<string, unknown>;
}

interface Collection {
  readonly type: string;
  readonly metadata: Record<string, unknown>;
  readonly features: readonly Feature[];
}

describe('exporting opportunities', () => {
  let world: HttpWorld;
  let draft: string;
  let published: string;

  beforeAll(async () => {
    world = await openHttpWorld();
    const owner = world.database.ownerPool;
    draft = await anOpportunity(owner, { publication: 'DRAFT', title: 'Тайный цех' });
    await anOpportunity(owner, { publication: 'WITHDRAWN', title: 'Снятый цех' });
    published = await anOpportunity(owner, { title: '=HYPERLINK("https://evil.example")', landHa: 12.5, investment: 900_000_000_000_000 });
  });
  afterAll(() => world.close());

  const take = (path: string, headers: Record<string, string> = {}): Promise<LightMyRequestResponse> =>
    world.app.inject({ method: 'GET', url: path, headers });

  const features = async (query: string): Promise<readonly Feature[]> =>
    (await take(`/export/opportunities.geojson${query}`)).json<Collection>().features;

  /** What the page shows for the same address. */
  const list = async (query: string): Promise<List> => {
    const search = readSearch(new URLSearchParams(query));
    const variables = { filter: filterOf(search), text: search.text, sort: search.order.by, direction: search.order.direction };
    const { data, errors } = await world.ask('visitor', LIST, variables);
    if (!data) throw new Error(JSON.stringify(errors));
    return data['opportunities'] as List;
  };

  const counter = async (query: string): Promise<number> => (await list(query)).totalCount;

  it.each([
    '',
    '?kind=FACILITY',
    '?utility=POWER',
    '?utility=POWER&unknown=1',
    '?near=ridder~200',
    '?box=60,45,80,55',
    '?dealType=UNKNOWN&contamination=UNKNOWN',
    '?region=east-kazakhstan-region&kind=FACILITY,ZONE_SITE',
    '?land=1-100',
    '?land=1-100&unknown=1',
    '?q=завод',
    '?investment=1-',
    '?acceptsInterest=1&termsInForce=1',
    '?q=%25_%27)--',
  ])('gives as many rows as the counter of the page says: %s', async (query) => {
    const response = await take(`/export/opportunities.geojson${query}`);
    const total = await counter(query);
    expect(response.headers['x-total-count']).toBe(String(total));
    expect(response.json<Collection>().features).toHaveLength(total);
    expect(response.json<Collection>().metadata['count']).toBe(total);
  });

  it('gives as many rows in CSV and XLSX', async () => {
    const total = await counter('');
    const csv = await take('/en/export/opportunities.csv');
    expect(csv.body.match(/\r\n/g)).toHaveLength(total + 1);
    const workbook = await readXlsx((await take('/export/opportunities.xlsx')).rawPayload);
    expect(workbook.sheets.map((sheet) => sheet.name)).toEqual(['Предложения', 'О выгрузке']);
    expect(workbook.sheets[0]?.rows).toHaveLength(total + 1);
  });

  it('gives the overview of facilities as a table of both kinds', async () => {
    const csv = (await take('/en/export/facilities.csv')).body;
    const [sheet] = (await readXlsx((await take('/en/export/facilities.xlsx')).rawPayload)).sheets;
    expect(sheet?.name).toBe('Facilities');
    expect(sheet?.rows[0]).toContain('Visits overdue');
    expect(sheet?.rows).toHaveLength(csv.match(/\r\n/g)?.length ?? 0);
  });

  it('has nothing unpublished, whoever asks', async () => {
    for (const format of ['csv', 'geojson']) {
      const { body } = await take(`/export/opportunities.${format}`);
      expect(body).not.toContain('Тайный');
      expect(body).not.toContain('Снятый');
    }
    expect(await features(`?pick=${draft}`)).toEqual([]);
  });

  it('exports only what is ticked, and leaves out unknown slugs', async () => {
    expect((await features(`?kind=ZONE_SITE&pick=${published},${draft},no-such-thing`)).map(({ id }) => id)).toEqual([published]);
    expect(await features('?pick=')).toEqual([]);
    expect(await features('?pick=%00%27')).toEqual([]);
  });

  it.each(['', '?q=завод', '?sort=LAND_ASC', '?sort=TITLE_ASC', '?near=ridder~500&sort=DISTANCE_ASC&unknown=1'])(
    'keeps the order of the list: %s',
    async (query) => {
      const shown = (await list(query)).edges.map(({ node }) => node.slug);
      expect(shown.length).toBeGreaterThan(3);
      expect((await features(query)).slice(0, 100).map(({ id }) => id)).toEqual(shown);
    },
  );

  it('refuses with the field what the page refuses', async () => {
    const response = await take('/export/opportunities.csv?sort=DISTANCE');
    expect(response.statusCode).toBe(400);
    expect(response.json()).toMatchObject({
      errors: [{ extensions: { code: 'BAD_USER_INPUT', fields: [{ path: 'filter.near', rule: 'REQUIRED' }] } }],
    });
  });

  it('makes cells of the right type, and no formula', async () => {
    const { rawPayload } = await take(`/en/export/opportunities.xlsx?pick=${published}`);
    const [sheet, about] = (await readXlsx(rawPayload)).sheets;
    const cell = (header: string): unknown => sheet?.rows[1]?.[sheet.rows[0]?.indexOf(header) ?? -1] ?? null;
    expect(cell('Title')).toBe('=HYPERLINK("https://evil.example")');
    expect([...(sheet?.cells?.values() ?? [])].some(({ formula }) => formula !== undefined)).toBe(false);
    expect(cell('Land, ha')).toBe(12.5);
    expect(cell('Investment')).toBe(900_000_000_000_000);
    expect(cell('Published (Kazakhstan time)')).toBeInstanceOf(Date);
    expect(cell('Floor space, m²')).toBeNull();
    expect(cell('Page')).toBe(`http://localhost/en/opportunities/${published}`);
    expect(about?.rows[0]?.[1]).toBe(`http://localhost/en/opportunities?pick=${published}`);
    const csv = await take(`/en/export/opportunities.csv?pick=${published}`);
    expect(csv.body).toContain(`"'=HYPERLINK(""https://evil.example"")"`);
  });

  it('is GeoJSON of RFC 7946', async () => {
    const response = await take('/kk/export/opportunities.geojson');
    const collection = response.json<Collection>();
    expect(response.headers['content-type']).toBe('application/geo+json');
    expect(collection.type).toBe('FeatureCollection');
    expect(collection.metadata['language']).toBe('kk');
    for (const { geometry } of collection.features) {
      if (geometry === null) continue;
      const [lng = 0, lat = 0] = geometry.coordinates;
      expect(geometry.type).toBe('Point');
      expect(lng > 45 && lng < 90 && lat > 40 && lat < 56).toBe(true);
    }
    expect(collection.features.some(({ geometry }) => geometry !== null)).toBe(true);
  });

  it('says what an audit has shown a facility to be promising for, with the index of each use, and only with the consent of its owner', async () => {
    const facility = await aFacility(world);
    await anApprovedAudit(world, facility);
    const path = `?pick=${facility.slug},${published}`;
    const found = await features(path);
    const audited = found.find(({ id }) => id === facility.slug)?.properties;
    expect(audited).toMatchObject({ index_logistics: 100, promising_for: expect.arrayContaining(['LOGISTICS']) });
    expect(audited?.['potential']).toEqual(expect.arrayContaining([expect.stringMatching(/^LOGISTICS:PROMISING:[\d.]+-100$/)]));
    expect(found.find(({ id }) => id === published)?.properties).toMatchObject({ index_logistics: null, promising_for: [], potential: [] });
    const { body } = await take(`/en/export/opportunities.csv${path}`);
    expect(body).toContain('logistics: promising (');
    await world.database.ownerPool.query(`update opportunity set owner_consent = 'REFUSED' where id = $1`, [facility.id]);
    expect((await features(path)).find(({ id }) => id === facility.slug)?.properties).toMatchObject({
      index_logistics: null,
      promising_for: [],
    });
  });

  it('names the file by Kazakhstan’s day and asks nobody to keep it', async () => {
    const { headers } = await take('/export/opportunities.csv?kind=ZONE_SITE');
    expect(headers['content-disposition']).toMatch(/^attachment; filename="qaita-opportunities-\d{4}-\d\d-\d\d\.csv"$/);
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['x-robots-tag']).toBe('noindex');
  });

  it.each(['?land=100-1', '?land=junk&sort=DROP&kind=NOTHING&region=%00', `?q=${'я'.repeat(120)}`, '?%', '?=&&&'])(
    'ignores what the page ignores: %s',
    async (query) => {
      const response = await take(`/export/opportunities.geojson${query}`);
      expect(response.statusCode).toBe(200);
      expect(response.json<Collection>().features).toHaveLength(await counter(query));
    },
  );

  it('names in the file only conditions that were applied', async () => {
    const response = await take('/export/opportunities.geojson?land=100-1&kind=ZONE_SITE&view=map&after=abc');
    expect(response.json<Collection>().metadata['search']).toBe('http://localhost/opportunities?kind=ZONE_SITE');
  });

  it('does not know other formats', async () => {
    expect((await take('/export/opportunities.exe')).statusCode).toBe(404);
  });

  it('refuses a third at once: with a code to a program, with words to a person', async () => {
    const leave = [takeSlot('127.0.0.1'), takeSlot('127.0.0.1')];
    try {
      const refused = await take('/export/opportunities.csv');
      expect([refused.statusCode, refused.headers['retry-after'], refused.headers['content-disposition']]).toEqual([429, '15', undefined]);
      expect(refused.json()).toMatchObject({
        errors: [{ message: 'RATE_LIMITED', extensions: { code: 'RATE_LIMITED', params: { retryAfter: 15 } } }],
      });
      const page = await take('/en/export/opportunities.csv', { accept: 'text/html,*/*' });
      expect(page.body).toContain('Try again in 15 s.');
    } finally {
      leave.forEach((give) => give());
    }
    expect((await take('/export/opportunities.csv?kind=ZONE_SITE')).statusCode).toBe(200);
  });
});
