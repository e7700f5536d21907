import { ApolloLink, Observable } from '@apollo/client';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { flushSync } from 'react-dom';
import { createBrowserRouter, RouterProvider } from 'react-router';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeClient } from '../app/apollo.ts';
import { App } from '../app/App.tsx';
import type { SearchQueryVariables } from '../gql/graphql.ts';
import { Component } from './SearchPage.tsx';

const text = (words: string): object => ({ __typename: 'LocalizedText', text: words, locale: 'RU', isFallback: false });

const named = (type: string, slug: string, name: string): object => ({ __typename: type, id: slug, slug, name: text(name) });

const card = (slug: string): object => ({
  __typename: 'Facility',
  id: slug,
  slug,
  kind: 'FACILITY',
  origin: 'PUBLIC_RECORD',
  status: 'IDLE',
  acceptsInterest: true,
  title: text(`Завод ${slug}`),
  summary: null,
  place: null,
  town: named('Town', 'ridder', 'Риддер'),
  zone: null,
  region: named('Region', 'east', 'Восточно-Казахстанская область'),
  landHa: 12.5,
  floorM2: null,
  powerMva: null,
  investment: null,
  permanentJobs: null,
  asOf: '2026-01',
  asOfBasis: 'STATED',
});

const facet = (key: string, values: Readonly<Record<string, number>>): object => ({
  __typename: 'Facet',
  key,
  values: Object.entries(values).map(([value, count]) => ({ __typename: 'FacetValue', value, count })),
});

/** Twenty plants in two parts; nothing at all in Aksu. */
const found = ({ filter, after }: SearchQueryVariables): object => {
  const isNothing = filter?.towns?.includes('aksu') === true;
  const slugs = isNothing ? [] : Array.from({ length: after ? 2 : 18 }, (_, index) => `n${index + (after ? 18 : 0)}`);
  const total = isNothing ? 0 : 20;
  return {
    opportunities: {
      __typename: 'OpportunityConnection',
      totalCount: total,
      pageInfo: { __typename: 'PageInfo', endCursor: after ? 'end' : 'middle', hasNextPage: !isNothing && !after, hasPreviousPage: Boolean(after) },
      edges: slugs.map((slug) => ({ __typename: 'OpportunityEdge', node: card(slug) })),
    },
    counts: {
      __typename: 'OpportunityConnection',
      totalCount: total,
      facets: [facet('KIND', isNothing ? {} : { FACILITY: 15, ZONE_SITE: 5 }), facet('TOWN', { ridder: 20 })],
    },
  };
};

const NAMES = {
  regions: [named('Region', 'east', 'Восточно-Казахстанская область')],
  towns: [named('Town', 'ridder', 'Риддер'), named('Town', 'aksu', 'Аксу')],
  zones: [],
  okedSections: [],
};

const open = (address: string): SearchQueryVariables[] => {
  window.history.replaceState(null, '', address);
  const asked: SearchQueryVariables[] = [];
  const link = new ApolloLink(
    ({ operationName, variables }) =>
      new Observable((observer) => {
        if (operationName !== 'SearchNames') asked.push(variables as SearchQueryVariables);
        observer.next({ data: operationName === 'SearchNames' ? NAMES : found(variables as SearchQueryVariables) });
        observer.complete();
      }),
  );
  const router = createBrowserRouter([{ path: '/opportunities', element: <Component /> }]);
  render(
    <App client={makeClient({ locale: 'RU', link })} locale="RU">
      <RouterProvider router={router} flushSync={(change) => void flushSync(change)} />
    </App>,
  );
  return asked;
};

const box = (name: RegExp): Promise<HTMLElement> => screen.findByRole('checkbox', { name });
const chips = (): HTMLElement => screen.getByRole('list', { name: 'Включённые фильтры' });

describe('the search page', () => {
  // As on a wide screen, where the sheet of filters always stands open.
  beforeEach(() => void (document.head.innerHTML = '<style>.filters[popover] { display: block !important; }</style>'));
  afterEach(cleanup);

  it('puts what is chosen into the address, and asks the server for it', async () => {
    const asked = open('/opportunities');
    await userEvent.click(await box(/Простаивающий объект/));
    await userEvent.click(await box(/Участок СЭЗ/));
    expect(window.location.search).toBe('?k=FACILITY,ZONE_SITE');
    await waitFor(() => expect(asked.at(-1)?.filter).toEqual({ kinds: ['FACILITY', 'ZONE_SITE'] }));
  });

  it('loses none of two choices made in one moment', async () => {
    open('/opportunities');
    const [one, other] = [await box(/Простаивающий объект/), await box(/Участок СЭЗ/)];
    one.click();
    other.click();
    expect(window.location.search).toBe('?k=FACILITY,ZONE_SITE');
  });

  it('takes numbers as they are typed, and says what is wrong with them', async () => {
    const asked = open('/opportunities');
    const land = within(await screen.findByRole('group', { name: 'Земля, га' }));
    await userEvent.type(land.getByLabelText('от'), '1 250,5');
    await userEvent.tab();
    expect(window.location.search).toBe('?land=1250.5-');
    await waitFor(() => expect(asked.at(-1)?.filter).toEqual({ landHa: { min: 1250.5 } }));
    await userEvent.type(land.getByLabelText('до'), '10{Enter}');
    expect(await land.findByText('Нижняя граница больше верхней.')).toBeDefined();
    expect(asked.at(-1)?.filter).not.toHaveProperty('landHa.max');
    await userEvent.clear(land.getByLabelText('до'));
    await userEvent.type(land.getByLabelText('до'), 'много');
    await userEvent.tab();
    expect(land.getByText('Значение не подходит.')).toBeDefined();
    expect(land.getByLabelText('до')).toHaveProperty('value', 'много');
  });

  it('takes a filter off by its chip, and the field follows', async () => {
    open('/opportunities?land=5-&town=ridder');
    const land = within(await screen.findByRole('group', { name: 'Земля, га' }));
    expect(land.getByLabelText('от')).toHaveProperty('value', '5');
    await userEvent.click(within(chips()).getByRole('button', { name: /Земля, га/ }));
    expect(window.location.search).toBe('?town=ridder');
    expect(land.getByLabelText('от')).toHaveProperty('value', '');
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Результаты' }));
  });

  it('says which filter to drop when nothing is found, first the one that alone stands in the way', async () => {
    open('/opportunities?town=aksu&open=1');
    const heading = await screen.findByRole('heading', { name: 'Ничего не нашлось' });
    const drops = within(heading.parentElement ?? document.body).getAllByRole('button');
    expect(drops.map((drop) => drop.textContent)).toEqual([expect.stringContaining('Моногород: Аксу'), expect.stringContaining('Только открытые для заявок')]);
    expect(await box(/Аксу/)).toHaveProperty('checked', true);
    await userEvent.click(drops[0] ?? heading);
    expect(window.location.search).toBe('?open=1');
    expect(await screen.findByText('20 предложений')).toBeDefined();
  });

  it('goes on where the list ended', async () => {
    open('/opportunities');
    await userEvent.click(await screen.findByRole('link', { name: 'Показать ещё' }));
    await waitFor(() => expect(screen.getAllByRole('article')).toHaveLength(20));
    expect(document.activeElement?.textContent).toBe('Завод n18');
    expect(screen.queryByRole('link', { name: 'Показать ещё' })).toBeNull();
    expect(window.location.search).toBe('');
  });

  it('shows an unknown figure as unknown', async () => {
    open('/opportunities');
    const [first] = await screen.findAllByRole('article');
    const figures = within(first ?? document.body);
    expect(figures.getByText('12,5 га')).toBeDefined();
    expect(figures.getAllByText('неизвестно')).toHaveLength(4);
  });
});
