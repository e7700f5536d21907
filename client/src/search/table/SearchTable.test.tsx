import { ApolloLink, Observable } from '@apollo/client';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { flushSync } from 'react-dom';
import { createBrowserRouter, RouterProvider } from 'react-router';
import { beforeEach, describe, expect, it } from 'vitest';
import { MOST_PICKED } from 'shared/search/vocabulary.ts';
import { makeClient } from '../../app/apollo.ts';
import { App } from '../../app/App.tsx';
import { ANNOUNCEMENTS } from '../../kernel/announce.ts';
import type { PickedQueryVariables } from '../tray/picked.graphql.ts';
import type { SearchTableQueryVariables } from './search-table.graphql.ts';
import { SearchTable } from './SearchTable.tsx';
import { SearchTray } from '../tray/SearchTray.tsx';
import { useSearch } from '../useSearch.ts';

const text = (words: string): object => ({ __typename: 'LocalizedText', text: words, locale: 'RU', isFallback: false });

const node = (slug: string): object => ({
  __typename: 'Facility',
  id: slug,
  slug,
  title: text(`Завод ${slug}`),
  kind: 'FACILITY',
  town: { __typename: 'Town', id: 'ridder', name: text('Риддер') },
  zone: null,
  place: null,
  region: { __typename: 'Region', id: 'east', name: text('Восточно-Казахстанская область') },
  status: 'IDLE',
  acceptsInterest: true,
  investment: { __typename: 'Money', amount: 12_500_000_000, currency: 'KZT' },
  permanentJobs: 250,
  disputed: ['POWER_MVA'],
  landHa: 1234.5,
  floorM2: null,
  powerMva: null,
  price: null,
  rent: null,
  waterM3Day: null,
  heatGcalHour: null,
  asOf: '2026-01',
  asOfBasis: 'STATED',
});

const table = ({ after }: SearchTableQueryVariables): object => ({
  __typename: 'Query',
  opportunities: {
    __typename: 'OpportunityConnection',
    totalCount: 52,
    pageInfo: { __typename: 'PageInfo', endCursor: after ? 'end' : 'middle', hasNextPage: !after, hasPreviousPage: Boolean(after) },
    edges: Array.from({ length: after ? 2 : 50 }, (_, index) => ({
      __typename: 'OpportunityEdge',
      node: node(`n${index + (after ? 50 : 0)}`),
    })),
  },
});

const titles = (variables: PickedQueryVariables): object =>
  Object.fromEntries([
    ['__typename', 'Query'],
    ...Object.entries(variables).map(
      ([name, slugs]) =>
        [
          name,
          [slugs]
            .flat()
            .filter((slug) => slug !== 'gone')
            .map((slug) => node(slug)),
        ] as const,
    ),
  ]);

const Host = (): ReactElement => {
  const { search, commit } = useSearch();
  return (
    <>
      <h2 id="results" tabIndex={-1}>
        Результаты
      </h2>
      <SearchTable search={search} commit={commit} />
      {search.picked.length > 0 && <SearchTray picked={search.picked} onEmptied={() => document.getElementById('results')?.focus()} />}
      <output id={ANNOUNCEMENTS} />
    </>
  );
};

const open = (query: string): SearchTableQueryVariables[] => {
  window.history.replaceState(null, '', `/opportunities${query}`);
  const asked: SearchTableQueryVariables[] = [];
  const link = new ApolloLink(
    ({ operationName, variables }) =>
      new Observable((observer) => {
        if (operationName === 'SearchTable') asked.push(variables as SearchTableQueryVariables);
        observer.next({
          data: operationName === 'SearchTable' ? table(variables as SearchTableQueryVariables) : titles(variables as PickedQueryVariables),
        });
        observer.complete();
      }),
  );
  const router = createBrowserRouter([
    { path: '/opportunities', element: <Host /> },
    { path: '/compare', element: null },
  ]);
  render(
    <App client={makeClient({ locale: 'RU', link })} locale="RU">
      <RouterProvider router={router} flushSync={(change) => void flushSync(change)} />
    </App>,
  );
  return asked;
};

const heading = (name: RegExp): Promise<HTMLElement> => screen.findByRole('columnheader', { name });
const tick = (slug: string): Promise<HTMLElement> => screen.findByRole('checkbox', { name: `Отобрать: Завод ${slug}` });
const tray = async () => within(await screen.findByRole('region', { name: 'Отобранное' }));

// The browser shows a popover when its button is pressed; here it is always open.
beforeEach(() => void (document.head.innerHTML = '<style>[popover] { display: block !important; }</style>'));

describe('the table of the search', () => {
  it('sorts by a heading, says so to those who hear it, and asks the server for that order', async () => {
    const asked = open('?view=table');
    await userEvent.click(within(await heading(/Земля/)).getByRole('button'));
    expect((await heading(/Земля/)).getAttribute('aria-sort')).toBe('descending');
    expect(window.location.search).toContain('sort=LAND_DESC');
    await waitFor(() => expect(asked.at(-1)).toMatchObject({ sort: 'LAND', direction: 'DESC' }));
    await userEvent.click(within(await heading(/Земля/)).getByRole('button'));
    expect((await heading(/Земля/)).getAttribute('aria-sort')).toBe('ascending');
    await userEvent.click(within(await heading(/Земля/)).getByRole('button'));
    expect((await heading(/Земля/)).hasAttribute('aria-sort')).toBe(false);
    expect(window.location.search).toBe('?view=table');
  });

  it('shows the columns that are chosen, and asks for nothing else', async () => {
    const asked = open('?view=table&columns=place,land');
    expect((await screen.findAllByRole('columnheader')).map(({ textContent }) => textContent)).toEqual(['Название', 'Место', 'Земля, га']);
    expect(asked.at(-1)).toMatchObject({ place: true, land: true, kind: false, investment: false });
    await userEvent.click(screen.getByRole('checkbox', { name: 'Инвестиции, млн ₸' }));
    expect(window.location.search).toBe('?view=table&columns=place,investment,land');
    expect(await heading(/Инвестиции/)).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: 'Обычный набор' }));
    expect(window.location.search).toBe('?view=table');
  });

  it('keeps one column when all others are taken away', async () => {
    open('?view=table&columns=land');
    expect(await screen.findByRole('checkbox', { name: 'Земля, га' })).toHaveProperty('disabled', true);
  });

  it('writes figures without their unit, and the unknown as a word', async () => {
    open('?view=table&columns=investment,land,floor,capital');
    const [, first] = await screen.findAllByRole('row');
    const cells = within(first ?? document.body).getAllByRole('cell');
    expect(cells.map(({ textContent }) => textContent?.replaceAll('\u00a0', ' '))).toEqual([
      '12 50012 500 000 000 ₸',
      '5050 000 000 ₸',
      '1 234,5',
      'неизвестно',
    ]);
    expect(cells.every(({ className }) => className === 'number')).toBe(true);
  });

  it('marks the disputed figure, and no other', async () => {
    open('?view=table&columns=land,power');
    const [, first] = await screen.findAllByRole('row');
    const cells = within(first ?? document.body).getAllByRole('cell');
    expect(cells.map((cell) => within(cell).queryByText('спорно') !== null).filter(Boolean)).toHaveLength(1);
    expect(cells.find((cell) => within(cell).queryByText('спорно'))?.textContent).toContain('неизвестно');
  });

  it('goes on where the page of fifty ended', async () => {
    open('?view=table');
    await userEvent.click(await screen.findByRole('link', { name: 'Показать ещё' }));
    await waitFor(() => expect(screen.getAllByRole('row')).toHaveLength(53));
    expect(document.activeElement?.textContent).toBe('Завод n50');
  });
});

describe('ticks', () => {
  it('go into the address without a step of their own, and the place in the list stays', async () => {
    open('?view=table&after=middle');
    const steps = window.history.length;
    await userEvent.click(await tick('n51'));
    await userEvent.click(await tick('n50'));
    expect(new URLSearchParams(window.location.search).get('pick')).toBe('n50,n51');
    expect(new URLSearchParams(window.location.search).get('after')).toBe('middle');
    expect(window.history.length).toBe(steps);
    expect((await tray()).getByText('Отобрано: 2')).toBeDefined();
  });

  it('lead up to four to the comparison', async () => {
    open('?view=table&pick=n1,n2,n3,n4');
    expect((await tray()).getByRole('link', { name: 'Сравнить' }).getAttribute('href')).toBe('/compare?ids=n1,n2,n3,n4');
  });

  it('are refused as a fifth column, with the reason and the way out', async () => {
    open('?view=table&pick=n1,n2,n3,n4');
    await userEvent.click(await tick('n5'));
    const shown = await tray();
    expect(shown.queryByRole('link', { name: 'Сравнить' })).toBeNull();
    await userEvent.click(shown.getByRole('button', { name: 'Сравнить' }));
    const reason = await shown.findByText(/не больше 4 предложений/);
    expect(reason.textContent).toContain('Снимите 1 отметку:');
    expect(reason.closest('[aria-live="polite"]')).not.toBeNull();
    await userEvent.click(await shown.findByRole('checkbox', { name: 'Завод n2' }));
    expect(shown.getByRole('link', { name: 'Сравнить' }).getAttribute('href')).toBe('/compare?ids=n1,n3,n4,n5');
    expect(shown.getByText('Теперь можно сравнить.')).toBeDefined();
    expect(document.activeElement).toHaveProperty('checked', false);
  });

  it('of one alone are no comparison', async () => {
    open('?view=table&pick=n1');
    await userEvent.click((await tray()).getByRole('button', { name: 'Сравнить' }));
    expect(await screen.findByText(/отберите ещё одно/)).toBeDefined();
  });

  it('name what is no longer there', async () => {
    open('?view=table&pick=gone,n1');
    await userEvent.click((await tray()).getByRole('button', { name: 'Список' }));
    expect(await screen.findByText('gone — в открытом доступе нет')).toBeDefined();
  });

  it('end at fifty, and the next one is refused in words', async () => {
    const picked = Array.from({ length: MOST_PICKED }, (_, index) => `p${index}`).toSorted();
    open(`?view=table&pick=${picked.join(',')}`);
    await userEvent.click(await tick('n7'));
    expect(await tick('n7')).toHaveProperty('checked', false);
    expect(new URLSearchParams(window.location.search).get('pick')).toBe(picked.join(','));
    expect(document.getElementById(ANNOUNCEMENTS)?.textContent).toContain('Отобрано 50\u00a0— это предел');
    expect((await tray()).getByText(/Отобрано 50 — это предел/)).toBeDefined();
  });

  it('all go at once, and the reader stays at the results', async () => {
    open('?view=table&pick=n1,n2');
    await userEvent.click((await tray()).getByRole('button', { name: 'Снять все' }));
    expect(window.location.search).toBe('?view=table');
    expect(screen.queryByRole('region', { name: 'Отобранное' })).toBeNull();
    expect(document.activeElement?.id).toBe('results');
  });
});
