import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { readData } from '../read-data.ts';
import type { ProductData } from '../product-data.ts';
import { prepareOpportunities } from './prepare.ts';
import type { PreparedOpportunity } from './prepared-opportunity.ts';

const DATA = fileURLToPath(new URL('../../../data', import.meta.url));

describe('the facilities of the files', () => {
  let data: ProductData;
  let all: PreparedOpportunity[];
  beforeAll(async () => {
    data = await readData(DATA, false);
    all = prepareOpportunities(data).filter((row) => row.kind === 'FACILITY');
  });

  const one = (slug: string): PreparedOpportunity => {
    const row = all.find((opportunity) => opportunity.slug === slug);
    if (!row) throw new Error(`${slug} is missing`);
    return row;
  };

  const english = (slug: string, key: string): (string | number | null | undefined)[] =>
    one(slug)
      .facts.filter((fact) => fact.key === key)
      .map((fact) => fact.number ?? fact.text?.en);

  const states = (slug: string) => one(slug).history.map(({ status, since, reason }) => [status, since, reason?.en ?? null]);

  it('are all there, each fact with its source, and dated unless its basis is unknown', () => {
    expect(all).toHaveLength(107);
    for (const { slug, facts } of all)
      for (const fact of facts) {
        expect(fact.sources.length, `${slug} ${fact.key}`).toBeGreaterThan(0);
        expect(fact.asOf === null, `${slug} ${fact.key}`).toBe(fact.basis === 'UNKNOWN');
      }
  });

  it('every newer claim stands in the row with its source', () => {
    for (const { facility, field, sources } of data.facilityUpdates) {
      const row = one(facility);
      expect(row.sources, facility).toEqual(expect.arrayContaining([...sources]));
      if (field === 'STATUS' || field === 'PLACE') continue;
      expect(
        row.facts.some((fact) => fact.key === field && fact.sources.join() === sources.join()),
        `${facility} ${field}`,
      ).toBe(true);
    }
  });

  it('a newer state is shown, the older one stays in the history', () => {
    expect(one('kyzylorda-glass')).toMatchObject({ status: 'REVIVED', statusAsOf: '2022-10', asOf: '2022-10' });
    expect(states('kyzylorda-glass').map(([status, since]) => [status, since])).toEqual([
      ['IDLE', '2022'],
      ['REVIVED', '2022-10'],
    ]);
    expect(one('shymkent-lead')).toMatchObject({ status: 'REVIVED', landHa: 116 });
  });

  it('a newer claim comes first, and an older one that was found later comes last', () => {
    expect(english('semey-fur', 'OWNER')[0]).toContain('Investment Fund of Kazakhstan');
    expect(english('serebryansk-neorganika', 'IDLE_SINCE')).toEqual(['2011', '2012']);
    const plans = one('balkhash-kazakhmys-free-sites').facts.filter((fact) => fact.key === 'PLAN');
    expect(plans.map((fact) => fact.asOf)).toEqual(['2025-09-08', '2025-06-18']);
  });

  it('events are the dated history of states with their reasons, and what changes no state is told as a fact', () => {
    expect(states('arkalyk-poultry')).toEqual([
      ['IDLE', '1995', 'Cause not named'],
      ['REVIVED', '2011', 'New investor'],
      ['IDLE', '2020-10', 'Animal disease'],
      ['REVIVED', '2021', 'New stock brought'],
    ]);
    expect(english('rudny-cement-plant', 'HISTORY')).toEqual(['30 November 2018: opened', 'March 2021: rehabilitation begun (debts)']);
  });

  it('figures are claims in one unit each', () => {
    expect(english('rudny-cement-plant', 'INVESTED')).toEqual([18_000_000_000]);
    expect(english('rudny-cement-plant', 'YEAR_BUILT')).toEqual([2018]);
    expect(english('astana-solar', 'PRICE')).toEqual([3_380_000_000]);
    expect(one('astana-solar').facts.find((fact) => fact.key === 'PRICE')).toMatchObject({ asOf: '2021-01', basis: 'STATED' });
    expect(english('khromtau-bakery', 'WORKERS')).toEqual([]);
  });

  it('what stands idle no longer is shown so', () => {
    const by = (status: string) => all.filter((row) => row.status === status).length;
    expect({
      idle: by('IDLE'),
      part: by('PARTLY_USED'),
      revived: by('REVIVED'),
      demolished: by('DEMOLISHED'),
      unknown: by('UNKNOWN'),
    }).toEqual({
      idle: 57,
      part: 15,
      revived: 22,
      demolished: 6,
      unknown: 7,
    });
  });
});
