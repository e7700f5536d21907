import { describe, expect, it } from 'vitest';
import { emptyMeasure } from '../../plans/measure-content.ts';
import type { MeasureContent, MoneyEntry } from '../../plans/measure-content.ts';
import { countedSum } from '../../plans/measure-findings.ts';
import type { MeasureEntry, StatedSum } from './entry.ts';
import { mergeMeasure } from './merge.ts';

const ORIGIN = { fileName: 'plan.xlsx', locale: 'RU' } as const;
const BEFORE: MeasureContent = { ...emptyMeasure(null), title: { ru: 'Теплотрасса' } };

const merge = (entry: MeasureEntry, before = BEFORE) => mergeMeasure(before, entry, ORIGIN);
const sum = (kind: StatedSum['kind'], amount: number, year: number | null = null, source: StatedSum['source'] = 'UNKNOWN'): StatedSum => ({
  kind,
  amount,
  year,
  source,
});
const codes = (entry: MeasureEntry, before = BEFORE): string[] => merge(entry, before).findings.map(({ code }) => code);

describe('a row of a plan', () => {
  it('changes what it says and leaves what it leaves open, and a second time nothing', () => {
    const entry: MeasureEntry = {
      nameKk: 'Жылу желісі',
      category: 'HEAT',
      fromYear: 2024,
      toYear: 2025,
      owner: 'Отдел ЖКХ',
      asOf: '2026-11-01',
      sums: [sum('PLANNED', 343_600_000_000, 2024, 'NATIONAL_BUDGET')],
    };
    const { content, changed, findings } = merge(entry);
    expect(findings).toEqual([]);
    expect(content).toMatchObject({
      title: { ru: 'Теплотрасса', kk: 'Жылу желісі' },
      category: 'HEAT',
      owner: { ru: 'Отдел ЖКХ' },
      statusAsOf: '2026-11-01',
      money: [{ kind: 'PLANNED', year: 2024, moneySource: 'NATIONAL_BUDGET', amount: 343_600_000_000, source: 'plan.xlsx' }],
    });
    expect(changed).toEqual(['nameRu', 'category', 'fromYear', 'toYear', 'asOf', 'owner', 'PLANNED.2024.NATIONAL_BUDGET']);
    expect(merge(entry, content)).toMatchObject({ content, changed: [] });
  });

  it('with words about an obstacle has one of no particular kind', () => {
    expect(merge({ blockedBy: 'Нет подрядчика' }).content).toMatchObject({ blocker: 'OTHER', blockedBy: { ru: 'Нет подрядчика' } });
  });

  it('that contradicts itself says where', () => {
    expect(merge({ fromYear: 2025, toYear: 2024 }).findings).toMatchObject([{ code: 'ENDS_BEFORE_START', column: 'toYear' }]);
    expect(codes({ quantity: 5 })).toEqual(['REQUIRED']);
    expect(codes({ blocker: 'MONEY' })).toEqual(['REQUIRED']);
  });

  it('may allocate more than planned, and spend more than allocated, only with an amendment', () => {
    const sums = [sum('PLANNED', 100, 2024), sum('ALLOCATED', 150, 2024), sum('SPENT', 160, 2024)];
    expect(merge({ sums }).findings).toMatchObject([
      { code: 'OVER_PLANNED', column: 'ALLOCATED.2024.UNKNOWN' },
      { code: 'OVER_ALLOCATED', column: 'SPENT.2024.UNKNOWN' },
    ]);
    const entry = { sums, amendedOn: '2025-03-01', amendment: 'Решение маслихата № 5' };
    const { content, findings } = merge(entry);
    expect(findings).toEqual([]);
    expect(content.amendments).toMatchObject([
      { subject: 'PLANNED', beforeTenge: 100, afterTenge: 150, dated: '2025-03-01', document: { ru: 'Решение маслихата № 5' } },
      { subject: 'ALLOCATED', beforeTenge: 150, afterTenge: 160 },
    ]);
    expect(merge(entry, content).changed).toEqual([]);
    expect(codes({ ...entry, amendedOn: '2025' })).toEqual(['OVER_PLANNED', 'OVER_ALLOCATED']);
  });
});

describe('sums of a row', () => {
  const counted = (content: MeasureContent): number | null => countedSum(content.money, 'PLANNED');

  it('count once where totals stand beside their parts', () => {
    const { content, findings } = merge({
      sums: [
        sum('PLANNED', 60, 2024, 'LOCAL_BUDGET'),
        sum('PLANNED', 40, 2024, 'NATIONAL_BUDGET'),
        sum('PLANNED', 100, 2024),
        sum('PLANNED', 50, 2025),
        sum('PLANNED', 150),
      ],
    });
    expect(findings).toEqual([]);
    expect(counted(content)).toBe(150);
  });

  it('say where a total is not that of its parts', () => {
    const sums = [sum('PLANNED', 60, 2024), sum('PLANNED', 50, 2025), sum('PLANNED', 100)];
    expect(merge({ sums }).findings).toEqual([{ code: 'TOTAL_DIFFERS', column: 'PLANNED.ALL.UNKNOWN', suggestion: '110' }]);
  });

  it('by year beside sums by source are the same money: the sources are shown as parts', () => {
    const sums = [
      sum('PLANNED', 60, 2024),
      sum('PLANNED', 40, 2025),
      sum('PLANNED', 70, null, 'LOCAL_BUDGET'),
      sum('PLANNED', 30, null, 'PRIVATE'),
    ];
    const { content, findings } = merge({ sums });
    expect(findings).toEqual([]);
    expect(counted(content)).toBe(100);
    expect(content.money.filter(({ uncounted }) => uncounted === 'PART')).toHaveLength(2);
    expect(merge({ sums }, content).changed).toEqual([]);
    expect(codes({ sums: [...sums.slice(0, 3), sum('PLANNED', 31, null, 'PRIVATE')] })).toEqual(['TOTAL_DIFFERS']);
  });

  it('take the place of coarser ones, and a stated total must fit what the plan has', () => {
    const money: MoneyEntry[] = [
      { kind: 'PLANNED', moneySource: 'UNKNOWN', year: null, amount: 90, uncounted: null, asOf: null, source: 'old' },
      { kind: 'PLANNED', moneySource: 'PRIVATE', year: 2023, amount: 5, uncounted: 'RIVAL', asOf: null, source: 'old' },
    ];
    const { content, findings } = merge({ sums: [sum('PLANNED', 60, 2024), sum('PLANNED', 40, 2025)] }, { ...BEFORE, money });
    expect(findings).toEqual([]);
    expect(counted(content)).toBe(100);
    expect(content.money).toContainEqual(money[1]);
    expect(codes({ sums: [sum('PLANNED', 100)] }, content)).toEqual([]);
    expect(codes({ sums: [sum('PLANNED', 101)] }, content)).toEqual(['TOTAL_DIFFERS']);
  });
});
