import { readFile } from 'node:fs/promises';
import { Ajv } from 'ajv';
import type { ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stateFinancing } from 'server/src/financing/financing.service.ts';
import { takeOverOpportunity } from 'server/src/opportunity-editor/standing.service.ts';
import { openHttpWorld } from 'server/src/testing/http-world.ts';
import type { HttpWorld } from 'server/src/testing/http-world.ts';
import { StewardWorld } from 'server/src/testing/steward-world.ts';

type Json = Record<string, unknown>;

interface Sum {
  readonly amount: number;
}

interface Project extends Json {
  readonly id: string;
  readonly parties?: readonly { readonly id: string; readonly name: string }[];
}

interface Package extends Json {
  readonly projects: readonly Project[];
}

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Draft 4 calls its identifier `id`. An unknown field would be a slip of ours, which the standard itself allows. */
const closed = (schema: unknown): unknown => {
  if (Array.isArray(schema)) return schema.map(closed);
  if (!isObject(schema)) return schema;
  const parts = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closed(value)]));
  return isObject(schema['properties']) ? { ...parts, additionalProperties: false } : parts;
};

const schemaOf = async (name: string): Promise<Json> => {
  const { $schema: _draft, id, ...rest } = JSON.parse(await readFile(new URL(`oc4ids/${name}.json`, import.meta.url), 'utf8')) as Json;
  return { ...(closed(rest) as Json), $id: id };
};

let world: HttpWorld;
let validate: ValidateFunction;
beforeAll(async () => {
  world = await openHttpWorld();
  const ajv = new Ajv({ strict: false, allErrors: true, schemas: [await schemaOf('project-schema')] });
  addFormats.default(ajv);
  validate = ajv.compile(await schemaOf('project-package-schema'));
});
afterAll(() => world.close());

const take = async (path: string): Promise<Package> => {
  const answer = await world.app.inject({ url: path });
  expect(answer.statusCode, answer.body.slice(0, 300)).toBe(200);
  const body = answer.json<Package>();
  expect(answer.headers['x-total-count']).toBe(String(body.projects.length));
  return body;
};

/** Names of organisations that some part of a project refers to. */
const referred = (value: unknown): Json[] => {
  if (Array.isArray(value)) return value.flatMap(referred);
  if (!isObject(value)) return [];
  const own = ['publicAuthority', 'sourceParty', 'payer', 'payee', 'financingParty'].flatMap((key) =>
    isObject(value[key]) ? [value[key]] : [],
  );
  return [...own, ...Object.values(value).flatMap(referred)];
};

const count = async (table: string): Promise<number> => {
  const { rows } = await world.database.ownerPool.query<{ n: number }>(`select count(*)::int as n from ${table}`);
  return rows[0]?.n ?? 0;
};

describe.each(['/export/oc4ids-measures.json', '/kk/export/oc4ids-projects.json', '/en/export/oc4ids-measures.json'])('%s', (path) => {
  it('is valid by the schema of the standard, with no field that it does not know', async () => {
    const body = await take(path);
    validate(body);
    expect(validate.errors ?? []).toEqual([]);
    expect(new Set(body.projects.map(({ id }) => id)).size).toBe(body.projects.length);
  });

  it('refers only to parties that the project names', async () => {
    const { projects } = await take(path);
    for (const { id, parties = [], ...project } of projects)
      for (const { id: party, name } of referred(project)) expect(parties, id).toContainEqual(expect.objectContaining({ id: party, name }));
  });
});

describe('a package', () => {
  it('is refused by the schema when something is wrong with it', async () => {
    const body = await take('/export/oc4ids-projects.json');
    const [first] = body.projects;
    expect(validate({ ...body, projects: [{ ...first, status: 'ready' }] })).toBe(false);
    expect(validate({ ...body, projects: [{ ...first, titel: 'x' }] })).toBe(false);
    expect(validate({ ...body, projects: [] })).toBe(false);
  });

  it('has every measure, and exactly its sums that count', async () => {
    const { projects } = await take('/export/oc4ids-measures.json');
    expect(projects).toHaveLength(await count('measure'));
    const { rows } = await world.database.ownerPool.query<{ slug: string; planned: string; lines: string }>(
      `select slug, planned, (select sum(amount) from measure_money y where y.measure_id = m.id and kind = 'PLANNED' and uncounted is null) as lines
       from measure m where planned is not null`,
    );
    const budgets = new Map(projects.map(({ id, budget }) => [id, budget as { readonly amount?: { readonly amount: number } }]));
    expect(rows.length).toBeGreaterThan(30);
    for (const { slug, planned, lines } of rows) {
      expect(budgets.get(`qaita-measure-${slug}`)?.amount).toEqual({ amount: Number(planned), currency: 'KZT' });
      expect(lines).toBe(planned);
    }
  });

  it('has the planned money of a measure by its source, to the tenge', async () => {
    const { projects } = await take('/export/oc4ids-measures.json');
    const financed = projects.flatMap(({ budget }) => {
      const { amount, finance } = (budget ?? {}) as { readonly amount?: Sum; readonly finance?: readonly { readonly value: Sum }[] };
      return finance && amount ? [{ amount, sum: finance.reduce((total, { value }) => total + value.amount, 0) }] : [];
    });
    expect(financed.length).toBeGreaterThan(30);
    for (const { amount, sum } of financed) expect(sum).toBe(amount.amount);
  });

  it('has each source of a project that its steward has stated, and who gives it', async () => {
    const project = await new StewardWorld(world).publicRecordOf('reviewer-a', 'ANCHOR_PROJECT');
    const steward = await world.as('reviewer-a');
    await takeOverOpportunity(steward, project.id);
    const sources = [
      { kind: 'SPK' as const, name: null, amount: 30, committed: 10 },
      { kind: 'FUND' as const, name: 'Фонд', amount: 60, committed: 0 },
      { kind: 'OWN' as const, name: null, amount: 10, committed: 10 },
    ];
    const plan = { total: 120, currency: 'KZT' as const, sources, uses: [], asOf: '2026-11-01', source: 'https://example.kz/план' };
    await stateFinancing(steward, { id: project.id, number: 0, draft: 0, ...plan });
    const body = await take('/export/oc4ids-projects.json');
    validate(body);
    expect(validate.errors ?? []).toEqual([]);
    const [shown] = body.projects.filter(({ id }) => id === `qaita-project-${project.slug}`);
    const { finance = [] } = (shown?.['budget'] ?? {}) as { readonly finance?: readonly Json[] };
    expect(finance.map(({ value, financingPartyType, concessional }) => [value, financingPartyType, concessional])).toEqual([
      [{ amount: 30, currency: 'KZT' }, 'institutional', undefined],
      [{ amount: 60, currency: 'KZT' }, 'institutional', true],
      [{ amount: 10, currency: 'KZT' }, undefined, undefined],
    ]);
    expect(shown?.parties?.map(({ id }) => id)).toEqual(expect.arrayContaining(['finance-1', 'finance-2']));
    expect(JSON.stringify(finance[0])).toContain('подтверждено: 10 KZT; ищут: 20 KZT');
  });

  it('narrows the measures as their list does, and is not found when it would be empty', async () => {
    const { projects } = await take('/export/oc4ids-measures.json?town=ridder&category=HEAT');
    expect(projects).toHaveLength(await count(`measure m join town t on t.id = m.town_id where t.slug = 'ridder' and m.category = 'HEAT'`));
    expect((await world.app.inject({ url: '/export/oc4ids-measures.json?town=nowhere' })).statusCode).toBe(404);
  });

  it('has the published anchor projects only', async () => {
    const { projects } = await take('/export/oc4ids-projects.json');
    expect(projects).toHaveLength(await count(`opportunity where kind = 'ANCHOR_PROJECT' and publication = 'PUBLISHED'`));
  });
});
