import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { readSearch } from 'shared/search/address.ts';
import type { Locale } from 'shared/locale/locale.ts';
import { renderPage } from '../../testing/render-page.tsx';
import { SearchDownload } from './SearchDownload.tsx';

const linksOf = async (query: string, label: string, locale: Locale = 'EN'): Promise<(string | null)[]> => {
  const { user } = renderPage({
    routes: [{ path: '/', element: <SearchDownload search={readSearch(new URLSearchParams(query))} /> }],
    url: '/',
    locale,
  });
  await user.click(await screen.findByText({ EN: 'Download', RU: 'Скачать', KK: 'Жүктеп алу' }[locale]));
  return within(screen.getByRole('region', { name: label }))
    .getAllByRole('link')
    .map((link) => link.getAttribute('href'));
};

describe('taking a search away', () => {
  it('links to a file of each format, with the results in their order, without presentation parameters', async () => {
    expect(await linksOf('?kind=FACILITY&sort=LAND_ASC&view=map&after=abc&pick=a', 'All results')).toEqual([
      '/en/export/opportunities.xlsx?kind=FACILITY&sort=LAND_ASC',
      '/en/export/opportunities.csv?kind=FACILITY&sort=LAND_ASC',
      '/en/export/opportunities.geojson?kind=FACILITY&sort=LAND_ASC',
    ]);
  });

  it('links to what is ticked, and says how many', async () => {
    expect(await linksOf('?kind=FACILITY&pick=b,a', 'Отмеченное: 2 предложения', 'RU')).toEqual([
      '/export/opportunities.xlsx?pick=a,b',
      '/export/opportunities.csv?pick=a,b',
      '/export/opportunities.geojson?pick=a,b',
    ]);
  });

  it('offers nothing ticked where nothing is', async () => {
    await linksOf('?kind=FACILITY', 'Табылғанның бәрі', 'KK');
    expect(screen.getAllByRole('region')).toHaveLength(1);
  });
});
