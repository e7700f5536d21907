import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderPage } from '../../testing/render-page.tsx';
import { YearChart } from './YearChart.tsx';

const YEARS = [
  { year: 2027, standard: 4_000_000, withTerms: 1_000_000 },
  { year: 2028, standard: 2_000_000, withTerms: 2_000_000 },
];

const open = (years: typeof YEARS) => renderPage({ routes: [{ path: '/', element: <YearChart years={years} /> }], url: '/', locale: 'EN' });

/** Heights of what is saved and of what is paid, by year. */
const heights = (): number[][] =>
  [...document.querySelectorAll('.year-chart g')].map((year) =>
    [...year.querySelectorAll('rect')].map((bar) => Number(bar.getAttribute('height'))),
  );

describe('the chart of taxes by year', () => {
  it('says in a sentence what it shows, and leads to the table', async () => {
    open(YEARS);
    const chart = await screen.findByRole('img');
    expect(chart.getAttribute('aria-label')).toBe(
      'Taxes 2027–2028: ₸3\u00a0m to pay with the terms, ₸3\u00a0m saved. The same sums by year stand in the table below.',
    );
  });

  it('draws sums true to scale: what is saved above what is paid', async () => {
    open(YEARS);
    await screen.findByRole('img');
    expect(heights()).toEqual([
      [99, 33],
      [0, 66],
    ]);
  });

  it('is not drawn for a single year', () => {
    open(YEARS.slice(0, 1));
    expect(screen.queryByRole('img')).toBeNull();
  });
});
