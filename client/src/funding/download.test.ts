import { expect, it } from 'vitest';
import { csvOf } from './download.ts';
import type { FundingLineFragment, FundingProjectFragment } from './funding.graphql.ts';

const text = (words: string) => ({ __typename: 'LocalizedText' as const, text: words, locale: 'RU' as const, isFallback: false });

const line = (slug: string, title: string, cost: number, more: Partial<FundingLineFragment> = {}): FundingLineFragment => ({
  __typename: 'FundingLine',
  measure: {
    __typename: 'Measure',
    id: slug,
    slug,
    title: text(title),
    town: { __typename: 'Town', slug: 'ridder', name: text('Риддер') },
    category: 'HEAT',
  },
  project: null,
  cost,
  isDraft: false,
  reason: null,
  ...more,
});

const project: FundingProjectFragment = {
  __typename: 'AnchorProject',
  id: 'p',
  slug: 'p',
  title: text('Завод'),
  town: null,
  place: text('Хромтау'),
  okedDivisions: [
    { __typename: 'OkedDivision', code: '24', name: text('Металлургия') },
    { __typename: 'OkedDivision', code: '25', name: text('Изделия') },
  ],
};

it('a project has its sectors, and one of unknown cost an empty sum, not a zero', () => {
  const [, chosen, unknown] = csvOf({
    chosen: [line('p', '', 5, { measure: null, project })],
    out: [],
    uncounted: [{ __typename: 'FundingUncounted', project, reason: 'NO_PLAN' }],
  }).split('\r\n');
  expect(chosen).toBe('"p","Завод","Хромтау","24;25","5","yes",""');
  expect(unknown).toBe('"p","Завод","Хромтау","24;25","","unknown","NO_PLAN"');
});

it('the file has every measure, the sum of the chosen, and nothing that a spreadsheet would run', () => {
  const file = csvOf({
    chosen: [line('a', 'Сети "Север"', 10), line('b', '=1+1', 7)],
    out: [line('c', 'Школа', 3, { reason: 'OUTBID' })],
    uncounted: [],
  });
  expect(file.split('\r\n')).toEqual([
    '"id","title","place","category_or_sector","needed_tenge","chosen","reason"',
    '"a","Сети ""Север""","Риддер","HEAT","10","yes",""',
    `"b","'=1+1","Риддер","HEAT","7","yes",""`,
    '"c","Школа","Риддер","HEAT","3","no","OUTBID"',
  ]);
});
