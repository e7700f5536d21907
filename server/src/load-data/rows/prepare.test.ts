import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { CONDITIONS, CONTAMINATIONS, LEGAL_STATES, UTILITIES } from 'shared/opportunities/kinds.ts';
import { readData } from '../read-data.ts';
import { prepareOpportunities } from './prepare.ts';
import type { PreparedOpportunity } from './prepared-opportunity.ts';

const DATA = fileURLToPath(new URL('../../../data', import.meta.url));

describe('the opportunities of the files', () => {
  let all: PreparedOpportunity[];
  beforeAll(async () => {
    all = prepareOpportunities(await readData(DATA, true));
  });

  const one = (slug: string): PreparedOpportunity => {
    const row = all.find((opportunity) => opportunity.slug === slug);
    if (!row) throw new Error(`${slug} is missing`);
    return row;
  };

  const factOf = (slug: string, key: string) => one(slug).facts.find((fact) => fact.key === key);

  it('come before the invented ones', () => {
    const origins = all.map((row) => row.origin === 'DEMO');
    expect(origins).toEqual(origins.toSorted((a, b) => Number(a) - Number(b)));
  });

  it('come newest first, undated last', () => {
    const dates = all.filter((row) => row.origin !== 'DEMO').map((row) => row.asOf ?? '');
    expect(dates).toEqual([...dates].sort().toReversed());
    expect(dates.at(0)).not.toBe('');
    expect(dates.at(-1)).toBe('');
  });

  it.each([
    ['ekibastuz-kvk', 'YES'],
    ['shakhtinsk-tentek', 'YES'],
    ['ashysai-works', 'NO'],
    ['taraz-metallurgical', 'UNKNOWN'],
  ])('the railway of %s: %s', (slug, rail) => {
    expect(one(slug).rail).toBe(rail);
  });

  it.each([
    ['alga-chemical', { condition: 'EMERGENCY', contamination: 'SEVERE', legalStates: [] }],
    ['mynaral-fish', { condition: 'GOOD', contamination: 'UNKNOWN', legalStates: [] }],
    ['balkhash-dairy', { condition: 'UNKNOWN', contamination: 'UNKNOWN', legalStates: ['PLEDGED', 'ARRESTED', 'CREDITOR_CLAIM'] }],
    ['taraz-metallurgical', { utilitiesPresent: ['HEAT'], utilitiesAbsent: [] }],
    ['ekibastuz-kvk', { utilitiesPresent: ['RAIL'], utilitiesAbsent: [] }],
    ['ashysai-works', { utilitiesPresent: [], utilitiesAbsent: ['RAIL'] }],
    ['sozak-phosphate', { utilitiesPresent: [], utilitiesAbsent: ['RAIL'], rail: 'NO' }],
    ['zone-site-pavlodar', { utilitiesPresent: [], utilitiesAbsent: [], condition: 'UNKNOWN', contamination: 'UNKNOWN', legalStates: [] }],
  ])('%s carries the classes its texts allow', (slug, classes) => {
    expect(one(slug)).toMatchObject(classes);
  });

  it('the railway is the same in the answer and in the lists of utilities', () => {
    for (const { slug, rail, utilitiesPresent, utilitiesAbsent } of all) {
      expect([utilitiesPresent.includes('RAIL'), utilitiesAbsent.includes('RAIL')], slug).toEqual([rail === 'YES', rail === 'NO']);
    }
  });

  it('a figure of power, water or heat means that it is there', () => {
    for (const { slug, powerMva, waterM3Day, heatGcalHour, utilitiesPresent } of all) {
      const implied = [powerMva !== null && 'POWER', waterM3Day !== null && 'WATER', heatGcalHour !== null && 'HEAT'].filter(
        (word) => word !== false,
      );
      expect(utilitiesPresent, slug).toEqual(expect.arrayContaining(implied));
    }
  });

  it('among invented plants and industrial sites every class occurs, and unknown often', () => {
    const sites = all.filter((row) => row.origin === 'DEMO' && (row.kind === 'FACILITY' || row.kind === 'INDUSTRIAL_SITE'));
    const rows = (has: (row: PreparedOpportunity) => boolean): number => sites.filter(has).length;
    for (const word of CONDITIONS)
      expect(
        rows((row) => row.condition === word),
        word,
      ).toBeGreaterThan(2);
    for (const word of CONTAMINATIONS)
      expect(
        rows((row) => row.contamination === word),
        word,
      ).toBeGreaterThan(2);
    for (const word of LEGAL_STATES)
      expect(
        rows((row) => row.legalStates.includes(word)),
        word,
      ).toBeGreaterThan(2);
    for (const word of UTILITIES) {
      expect(
        rows((row) => row.utilitiesPresent.includes(word)),
        word,
      ).toBeGreaterThan(2);
      expect(
        rows((row) => row.utilitiesAbsent.includes(word)),
        word,
      ).toBeGreaterThan(2);
    }
    const unknown = [
      rows((row) => row.condition === 'UNKNOWN'),
      rows((row) => row.contamination === 'UNKNOWN'),
      rows((row) => row.legalStates.length === 0),
    ];
    for (const count of unknown) expect(count).toBeGreaterThan(sites.length / 4);
  });

  it('a facility tells since when it stands idle, as precisely as the source', () => {
    expect(one('serebryansk-neorganika').history.map(({ status, since }) => [status, since])).toEqual([
      ['IDLE', '2012'],
      ['IDLE', '2022-06-03'],
      ['PARTLY_USED', '2022'],
    ]);
    expect(factOf('saran-rti', 'IDLE_SINCE')?.text?.en).toBe('1994');
  });

  it('a project keeps what was said about its sum beside the number', () => {
    expect(one('ekibastuz-efa').summary?.ru).toBe('Ферросплавы: 80\u00a0тыс. т ферросилиция в год');
    expect(factOf('ekibastuz-efa', 'INVESTMENT')).toMatchObject({ number: 113_000_000_000, basis: 'STATED', asOf: '2023-08-09' });
    expect(factOf('ekibastuz-efa', 'INVESTMENT')?.text?.en).toContain('92\u00a0bn in August 2023');
  });

  it('every zone can be asked for a site, on the ground the law names', () => {
    const sites = all.filter((row) => row.kind === 'ZONE_SITE' && row.origin === 'PUBLIC_RECORD');
    expect(sites).toHaveLength(16);
    for (const site of sites) {
      expect(site).toMatchObject({ status: 'UNKNOWN', landHa: null, dealTypes: ['SITE_GRANT'], steward: `zone-${site.zone ?? ''}` });
      expect(site.facts.find((fact) => fact.key === 'DESCRIPTION')?.sources).toEqual(['https://zan.gov.kz/client/#!/doc/130101/rus']);
    }
    expect(one('zone-site-khorgos-mcps').title.ru).toBe('Участок в СЭЗ «МЦПС „Хоргос“»');
  });

  it('the area of a zone is never taken for that of a site', () => {
    expect(factOf('zone-site-astana-technopolis', 'LAND_HA')).toMatchObject({
      number: 688.6,
      text: { ru: 'площадь всей зоны, а не участка' },
      asOf: '2024-01-30',
    });
  });

  it('every claim of the public record names its sources, and no invented one does', () => {
    for (const row of all)
      for (const fact of row.facts) expect(fact.sources.length > 0, `${row.slug} ${fact.key}`).toBe(row.origin === 'PUBLIC_RECORD');
  });

  it('no row states the same thing twice', () => {
    for (const row of all) {
      const claims = row.facts.map(({ key, number, text }) => JSON.stringify([key, number, text]));
      expect(claims, row.slug).toEqual([...new Set(claims)]);
    }
  });
});
