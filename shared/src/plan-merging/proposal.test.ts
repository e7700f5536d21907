import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balanceOf } from './balance.ts';
import { LABELLED_AFTER, LABELLED_BEFORE } from './labelled.cases.ts';
import { proposeLinks } from './proposal.ts';
import type { MergeRow } from './rows.ts';

const after = LABELLED_AFTER.map(({ row }) => row);
const pairs = (links: readonly { readonly before: number; readonly after: number }[]): string[] =>
  links.map((link) => `${link.before}>${link.after}`);

describe('proposed ties of a labelled merge', () => {
  const links = proposeLinks(LABELLED_BEFORE, after);
  const expected = LABELLED_AFTER.flatMap(({ continues }, index) => continues.map((before) => `${before}>${index}`));

  it('find every lost measure, also where something similar stands in its place', () => {
    const { groups } = balanceOf({ before: LABELLED_BEFORE, after, links, reasons: [] });
    const shown = groups.filter(({ outcome }) => outcome === 'LOST').flatMap(({ before }) => before);
    const kept = new Set(LABELLED_AFTER.flatMap(({ continues }) => continues));
    const lost = [...LABELLED_BEFORE.keys()].filter((index) => !kept.has(index));
    expect(shown).toEqual(expect.arrayContaining(lost));
    expect(lost.length).toBeGreaterThan(5);
    expect(`${lost.filter((index) => shown.includes(index)).length} of ${lost.length} lost found, ${shown.length} shown as lost`).toBe(
      '7 of 7 lost found, 7 shown as lost',
    );
  });

  it('tie what was renamed, translated, cut, split, joined and repeated, and nothing else', () => {
    const proposed = pairs(links);
    const right = proposed.filter((pair) => expected.includes(pair));
    expect(`${right.length} of ${expected.length} ties found, ${proposed.length} proposed`).toBe('22 of 22 ties found, 22 proposed');
    expect(proposed.toSorted()).toEqual(expected.toSorted());
  });

  it('mark the row that repeats another, and say why rows are tied', () => {
    const repeated = after.findIndex(({ title }) => title.ru === 'Строительство поликлиники (250 посещений)');
    const tied = links.filter((link) => link.before === 11);
    expect(tied.map(({ after: index, isDuplicate }) => [index === repeated, isDuplicate]).filter(([, repeats]) => repeats)).toHaveLength(1);
    expect(links.find(({ before }) => before === 24)).toMatchObject({ basis: 'ID', sureness: 100 });
    expect(links.every(({ isConfirmed }) => !isConfirmed)).toBe(true);
  });
});

/** What regional plans do to a title: other words of the same meaning, another order, abbreviations. */
const RENAMINGS: readonly ((title: string) => string)[] = [
  (title) => title,
  (title) =>
    title.replace('Реконструкция', 'Модернизация').replace('Капитальный ремонт', 'Капремонт').replace('Строительство', 'Возведение'),
  (title) => title.toUpperCase().replace(/[«»]/g, '"'),
  (title) => title.split(', ').toReversed().join(': '),
];

describe('random merges with planted losses', () => {
  it('lose no lost measure among others, whatever was renamed, cut or split', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('LOSE', 'KEEP', 'CUT', 'SPLIT'), fc.nat(RENAMINGS.length - 1)), { minLength: 26, maxLength: 26 }),
        (fates) => {
          const before = LABELLED_BEFORE.slice(0, 26);
          const made = before.flatMap((row, index): MergeRow[] => {
            const [fate, nth] = fates[index] ?? ['LOSE', 0];
            const ru = (RENAMINGS[nth] ?? String)(row.title.ru ?? '');
            const amount = row.amount === null ? null : Math.round(row.amount * (fate === 'CUT' ? 0.6 : 1));
            if (fate === 'LOSE') return [];
            if (fate !== 'SPLIT') return [{ ...row, code: null, title: { ru }, amount }];
            const half = amount === null ? null : Math.floor(amount / 2);
            return [1, 2].map((stage) => ({ ...row, code: null, title: { ru: `${ru}, этап ${stage}` }, amount: half }));
          });
          const links = proposeLinks(before, made);
          const tied = new Set(links.map(({ before: index }) => index));
          const lost = fates.flatMap(([fate], index) => (fate === 'LOSE' ? [index] : []));
          expect(lost.filter((index) => tied.has(index))).toEqual([]);
        },
      ),
      { numRuns: 300, seed: 2026 },
    );
  });
});
