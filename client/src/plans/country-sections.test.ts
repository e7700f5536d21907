import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { groupFacts, groupOf } from '../towns/town-fact-groups.ts';
import { COUNTRY_KEYS, SECTION_NAMES, tablesOf } from './country-sections.ts';

interface Row {
  readonly town: string;
  readonly indicator: string;
  readonly asOf: string | null;
}

interface Files {
  readonly facts: { readonly rows: readonly Row[]; readonly indicators: Record<string, { readonly ru: string }> };
  readonly towns: { readonly rows: readonly { readonly id: string }[]; readonly groupFacts: readonly unknown[] };
}

const read = (file: string): never =>
  JSON.parse(readFileSync(fileURLToPath(new URL(`../../../server/data/${file}`, import.meta.url)), 'utf8')) as never;

const { facts, towns }: Files = { facts: read('town-facts.json'), towns: read('towns.json') };
const isTown = (slug: string): boolean => towns.rows.some(({ id }) => id === slug);
const claimOf = (row: Row) => ({ ...row, label: { text: facts.indicators[row.indicator]?.ru ?? '' } });

describe('what is loaded about towns, plans and programmes', () => {
  it('stands on the page of a town, whatever its indicator', () => {
    for (const { id } of towns.rows) {
      const rows = facts.rows.filter(({ town }) => town === id);
      const shown = groupFacts(rows).flatMap(({ indicators }) => indicators.flatMap(({ claims }) => claims));
      expect(new Set(shown)).toEqual(new Set(rows));
      expect(shown).toHaveLength(rows.length);
    }
  });

  it('has a subject of its own and is not left among the rest', () => {
    const indicators = [...new Set(facts.rows.map(({ indicator }) => indicator))];
    expect(indicators.filter((indicator) => groupOf(indicator) === 'rest')).toEqual([]);
    expect(Object.keys(facts.indicators).filter((indicator) => !indicators.includes(indicator))).toEqual([]);
  });

  it('is asked for by the country page where it is not about one town', () => {
    const findings = ['towns-findings', 'spk-findings', 'zone-findings'];
    const loaded = new Set(facts.rows.filter(({ town }) => !isTown(town)).map(({ town }) => town));
    expect([...loaded, ...findings].toSorted()).toEqual([...COUNTRY_KEYS].toSorted());
  });

  it('stands in one table of the country page, and only there', () => {
    const finding = (text: string, asOf: string) => ({ town: 'towns-findings', indicator: 'FINDING', label: { text }, asOf });
    const findings = [finding('towns on the list', '2023'), finding('people', '2024'), finding('towns on the list', '2026')];
    const all = [...facts.rows.filter(({ town }) => !isTown(town)).map(claimOf), ...findings];
    const groups = COUNTRY_KEYS.map((key) => ({ key, facts: all.filter(({ town }) => town === key) }));
    const tables = SECTION_NAMES.flatMap((section) => tablesOf(section, groups));
    const shown = tables.flatMap(({ subjects }) => subjects.flatMap(({ claims }) => claims));
    expect(shown).toHaveLength(all.length);
    expect(new Set(shown)).toEqual(new Set(all));
    expect(new Set(tables.map(({ key }) => key)).size).toBe(tables.length);
    const found = tables.find(({ key }) => key === 'towns-findings')?.subjects.map(({ claims }) => claims.map(({ asOf }) => asOf));
    expect(found).toEqual([['2026', '2023'], ['2024']]);
  });
});
