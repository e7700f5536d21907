import { expect, it } from 'vitest';
import { csvOf } from './download.ts';
import type { FundingMeasureFragment } from './funding.graphql.ts';

const text = (words: string) => ({ __typename: 'LocalizedText' as const, text: words, locale: 'RU' as const, isFallback: false });

const measure = (slug: string, title: string, gap: number | null, planned: number): FundingMeasureFragment => ({
  __typename: 'Measure',
  id: slug,
  slug,
  title: text(title),
  town: { __typename: 'Town', slug: 'ridder', name: text('Риддер') },
  category: 'HEAT',
  planned,
  gap,
});

it('the file has every measure, the sum of the chosen, and nothing that a spreadsheet would run', () => {
  const file = csvOf({
    chosen: [
      { __typename: 'FundingLine', measure: measure('a', 'Сети "Север"', 10, 15) },
      { __typename: 'FundingLine', measure: measure('b', '=1+1', null, 7) },
    ],
    out: [{ __typename: 'FundingLine', measure: measure('c', 'Школа', 3, 3), reason: 'OUTBID', because: null }],
  });
  expect(file.split('\r\n')).toEqual([
    '"id","title","town","category","needed_tenge","chosen","reason"',
    '"a","Сети ""Север""","Риддер","HEAT","10","yes",""',
    `"b","'=1+1","Риддер","HEAT","7","yes",""`,
    '"c","Школа","Риддер","HEAT","3","no","OUTBID"',
  ]);
});
