import { ApolloLink, Observable } from '@apollo/client';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { describe, expect, it } from 'vitest';
import { makeClient } from '../app/apollo.ts';
import { App } from '../app/App.tsx';
import type { CompareQueryVariables } from './compare.graphql.ts';
import { Component } from './ComparePage.tsx';

const text = (words: string): object => ({ __typename: 'LocalizedText', text: words, locale: 'RU', isFallback: false });
const named = (type: string, id: string, name: string): object => ({ __typename: type, id, slug: id, name: text(name) });

const LAND: Readonly<Record<string, number>> = { a: 12, b: 30 };

const one = (slug: string): object => ({
  __typename: 'Facility',
  id: slug,
  slug,
  kind: 'FACILITY',
  origin: 'PUBLIC_RECORD',
  status: 'IDLE',
  statusAsOf: null,
  acceptsInterest: true,
  asOf: '2026-01',
  asOfBasis: 'STATED',
  confidence: null,
  title: text(`Завод ${slug}`),
  summary: null,
  place: null,
  town: { ...named('Town', 'ridder', 'Риддер'), exclusion: null },
  region: named('Region', 'east', 'Восточно-Казахстанская область'),
  zone: null,
  okedIsGuess: false,
  okedDivisions: [],
  dealTypes: [],
  utilitiesPresent: slug === 'a' ? ['GAS'] : [],
  cover: slug === 'b' ? [{ __typename: 'PictureFile', url: '/pictures/p/small.webp' }] : [],
  disputed: slug === 'b' ? ['LAND_HA'] : [],
  utilitiesAbsent: slug === 'b' ? ['GAS'] : [],
  condition: 'UNKNOWN',
  contamination: 'UNKNOWN',
  promisingFor: null,
  legalStates: [],
  landHa: LAND[slug] ?? null,
  floorM2: null,
  powerMva: 5,
  waterM3Day: null,
  heatGcalHour: null,
  permanentJobs: null,
  investment: null,
  idleSince: null,
  steward: { __typename: 'Organisation', id: 's', kind: 'SPK', name: text('СПК') },
  sources: [],
  viewerCan: { __typename: 'OpportunityRights', expressInterest: false },
  myInterest: null,
  termsInForce: null,
});

const PUBLISHED = ['a', 'b', 'c', 'd', 'e'];

const open = (url: string): { readonly asked: CompareQueryVariables[]; readonly address: () => string } => {
  const asked: CompareQueryVariables[] = [];
  const known = (slugs: unknown): object[] => PUBLISHED.filter((slug) => [slugs].flat().includes(slug)).map(one);
  const link = new ApolloLink(
    ({ operationName, variables }) =>
      new Observable((observer) => {
        if (operationName === 'Compare') asked.push(variables as CompareQueryVariables);
        observer.next({
          data:
            operationName === 'Compare'
              ? { __typename: 'Query', shown: known(variables['slugs']), beyond: known(variables['beyond']) }
              : { __typename: 'Query', me: null },
        });
        observer.complete();
      }),
  );
  const router = createMemoryRouter(
    [
      { path: '/compare', element: <Component /> },
      { path: '*', element: null },
    ],
    { initialEntries: [url] },
  );
  render(
    <App client={makeClient({ locale: 'RU', link })} locale="RU">
      <RouterProvider router={router} />
    </App>,
  );
  return { asked, address: () => router.state.location.pathname + router.state.location.search };
};

const columns = async (): Promise<(string | null)[]> =>
  (await screen.findAllByRole('columnheader')).map((cell) => within(cell).getAllByRole('link')[0]?.textContent ?? null);
const line = (name: RegExp): HTMLElement | null => screen.queryByRole('rowheader', { name })?.closest('tr') ?? null;

describe('the comparison', () => {
  it('puts them side by side in the order of the address, in one question', async () => {
    const { asked } = open('/compare?ids=a,b');
    expect(await columns()).toEqual(['Завод a', 'Завод b']);
    expect(asked).toEqual([{ slugs: ['a', 'b'], beyond: [] }]);
  });

  it('marks differences by a sign and a word, and not what is the same or unknown to all', async () => {
    open('/compare?ids=a,b');
    await columns();
    expect(line(/^Земля ?, различается/)?.textContent).toContain('12');
    expect(line(/^Электрическая мощность$/)).not.toBeNull();
    expect(within(line(/^Помещения$/) ?? document.body).getAllByText('неизвестно')).toHaveLength(2);
    expect(line(/^Газоснабжение/)?.textContent).toMatch(/различается.*Есть.*Нет/);
  });

  it('marks a disputed figure in its own column', async () => {
    open('/compare?ids=a,b');
    await columns();
    expect(line(/^Земля/)?.textContent?.match(/спорно/g)).toHaveLength(1);
    expect(line(/^Электрическая мощность$/)?.textContent).not.toContain('спорно');
  });

  it('shows the first photograph of each, and the drawing where there is none', async () => {
    open('/compare?ids=a,b');
    await columns();
    const pictures = screen.getAllByRole('presentation');
    expect(pictures.map((picture) => picture.getAttribute('src'))).toEqual(['/pictures/a.svg?v=2', '/pictures/p/small.webp']);
    expect(pictures.map((picture) => picture.getAttribute('loading'))).toEqual(['lazy', 'lazy']);
  });

  it('calls something known beside something unknown a difference', async () => {
    open('/compare?ids=a,c');
    await columns();
    expect(line(/^Земля ?, различается/)?.textContent).toMatch(/12.*неизвестно/);
  });

  it('shows differences alone when asked to, as the address says', async () => {
    const { address } = open('/compare?ids=a,b');
    await userEvent.click(await screen.findByRole('link', { name: 'Только различия (2)' }));
    expect(address()).toBe('/compare?ids=a,b&diff=1');
    expect(line(/^Земля/)).not.toBeNull();
    expect(line(/^Помещения/)).toBeNull();
  });

  it('has room for four and says who is left out', async () => {
    const { asked } = open('/compare?ids=a,b,c,d,e');
    expect(await columns()).toHaveLength(4);
    expect(asked).toEqual([{ slugs: ['a', 'b', 'c', 'd'], beyond: ['e'] }]);
    const notice = (await screen.findByText('Показаны первые 4 из адреса')).parentElement ?? document.body;
    expect(within(notice).getByRole('link', { name: 'Завод e' }).getAttribute('href')).toBe('/opportunities/e');
  });

  it('says what is not available and shows the others', async () => {
    const { address } = open('/compare?ids=a,hidden,b');
    expect(await columns()).toEqual(['Завод a', 'Завод b']);
    expect(screen.getByText('Недоступно: hidden')).toBeDefined();
    await userEvent.click(screen.getByRole('link', { name: 'Убрать из адреса' }));
    expect(address()).toBe('/compare?ids=a,b');
  });

  it('takes one away by its column, and the next takes its place', async () => {
    const { address } = open('/compare?ids=a,b,c,d,e');
    await columns();
    await userEvent.click(screen.getByRole('link', { name: 'Убрать: Завод b' }));
    expect(address()).toBe('/compare?ids=a,c,d,e');
    expect(document.activeElement?.textContent).toBe('Сравнение предложений');
    expect(await screen.findByRole('link', { name: 'Завод e' })).toBeDefined();
  });

  it.each(['/compare', '/compare?ids=,,', '/compare?ids=a'])('%s says what to do', async (url) => {
    open(url);
    expect(await screen.findByText('Для сравнения нужны хотя бы два предложения')).toBeDefined();
  });
});
