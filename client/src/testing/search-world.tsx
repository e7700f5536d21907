import { ApolloLink, Observable } from '@apollo/client';
import { render } from '@testing-library/react';
import { flushSync } from 'react-dom';
import { createBrowserRouter, RouterProvider } from 'react-router';
import { RANGE_FIELDS } from 'shared/search/condition-fields.ts';
import type { ConditionKey, RangeField } from 'shared/search/condition-fields.ts';
import { SEARCH_CONDITIONS } from 'shared/search/conditions.ts';
import { makeClient } from '../app/apollo.ts';
import { App } from '../app/App.tsx';
import { Component } from '../search/SearchPage.tsx';
import { card, named, text } from './search-card.ts';

/** What a page of the search was asked with. */
export interface Asked {
  readonly operation: string;
  readonly filter?: Readonly<Record<string, unknown>> | null;
  readonly text?: string;
  readonly sort?: string;
  readonly first?: number;
  readonly after?: string;
}

const coded = (type: string, code: string, name: string): Record<string, unknown> => ({ __typename: type, code, name: text(name) });

const facet = (key: string, values: Readonly<Record<string, number>>): object => ({
  __typename: 'Facet',
  key,
  values: Object.entries(values).map(([value, count]) => ({ __typename: 'FacetValue', value, count })),
});

/** Ten plots of 3 to 10 ha, and five of unknown size. */
const histogram = (field: RangeField): object => ({
  __typename: 'Histogram',
  key: SEARCH_CONDITIONS[field].key,
  unknown: field === 'landHa' ? 5 : 0,
  otherCurrency: field === 'investment' ? 2 : 0,
  bars: SEARCH_CONDITIONS[field].steps.map((from, index, steps) => ({
    __typename: 'HistogramBar',
    from,
    to: steps[index + 1] ?? null,
    count: field === 'landHa' && from === 3 ? 10 : 0,
  })),
});

/** Deviations of a test's server from the usual answers. */
export interface World {
  readonly total?: number;
  readonly unknown?: number;
  readonly otherCurrency?: number;
  readonly advice?: readonly {
    readonly count: number;
    readonly drop: readonly { readonly key: ConditionKey; readonly value?: string }[];
    readonly text?: string;
  }[];
  readonly words?: readonly {
    readonly word: string;
    readonly count: number;
    readonly alike: readonly { readonly word: string; readonly count: number }[];
  }[];
  /** Measures of plans with the words. */
  readonly measures?: number;
  readonly nearMisses?: readonly object[];
  readonly distanceKm?: number;
}

const edgesOf = (slugs: readonly string[], distanceKm: number | null): object[] =>
  slugs.map((slug) => ({ __typename: 'OpportunityEdge', distanceKm, node: card(slug) }));

const PAGE = 18;

/** Twenty plants in two pages, unless the world has other numbers. */
const found = ({ filter, after = '0', first = PAGE }: Asked, world: World): object => {
  const isOnly = filter?.['unknown'] === 'ONLY';
  const { total: met = 20, unknown = 0, otherCurrency = 0, distanceKm = null, advice = [] } = world;
  const total = isOnly ? unknown : met;
  const from = Number(after);
  const until = Math.min(total, from + first);
  const slugs = Array.from({ length: until - from }, (_, index) => `${isOnly ? 'u' : 'n'}${from + index}`);
  return {
    opportunities: {
      __typename: 'OpportunityConnection',
      totalCount: total,
      unknownCount: unknown,
      otherCurrencyCount: otherCurrency,
      pageInfo: { __typename: 'PageInfo', endCursor: String(until), hasNextPage: until < total, hasPreviousPage: from > 0 },
      edges: edgesOf(slugs, distanceKm),
      facets: [
        facet('KIND', { FACILITY: 15, ZONE_SITE: 5 }),
        facet('TOWN', { ridder: 20 }),
        facet('SECTION', { C: 12 }),
        facet('DIVISION', { '24': 9 }),
      ],
      histograms: RANGE_FIELDS.map(histogram),
      advice: advice.map(({ count, drop, text: stays = null }) => ({
        __typename: 'Advice',
        count,
        text: stays,
        drop: drop.map((one) => ({ __typename: 'DroppedCondition', value: null, ...one })),
      })),
    },
  };
};

const names = (withDivisions: boolean): object => ({
  regions: [named('Region', 'east', 'Восточно-Казахстанская область')],
  towns: [named('Town', 'ridder', 'Риддер'), named('Town', 'aksu', 'Аксу')],
  zones: [],
  okedSections: [
    {
      ...coded('OkedSection', 'C', 'Обрабатывающая промышленность'),
      ...(withDivisions
        ? { divisions: [coded('OkedDivision', '24', 'Металлургия'), coded('OkedDivision', '25', 'Металлические изделия')] }
        : {}),
    },
  ],
});

/** What is suggested, whatever is typed. */
export const SUGGESTED: readonly object[] = [
  { __typename: 'Suggestion', kind: 'TOWN', value: 'ridder', count: 20, label: text('Риддер') },
  { __typename: 'Suggestion', kind: 'ENTERPRISE', value: 'ridder', count: null, label: text('Цинковый комбинат') },
  { __typename: 'Suggestion', kind: 'PAST_USE', value: 'Выплавка цинка', count: null, label: text('Выплавка цинка') },
];

const bounds = (west: number, south: number, east: number, north: number): object => ({
  __typename: 'MapBounds',
  west,
  south,
  east,
  north,
});

/** A dozen around Ridder, and one by itself. */
const CLUSTERS = {
  opportunities: {
    __typename: 'OpportunityConnection',
    clusters: [
      {
        __typename: 'Cluster',
        count: 12,
        location: { __typename: 'GeoPoint', lat: 50.2, lng: 82.5 },
        bounds: bounds(82, 50, 84, 51),
        place: text('Риддер'),
        opportunity: null,
      },
      {
        __typename: 'Cluster',
        count: 1,
        location: { __typename: 'GeoPoint', lat: 50, lng: 76 },
        bounds: bounds(76, 50, 76, 50),
        place: null,
        opportunity: card('n0'),
      },
    ],
  },
};

const GROUND = {
  platform: { __typename: 'Platform', mapStyleUrl: null },
  towns: [named('Town', 'ridder', 'Риддер'), named('Town', 'aksu', 'Аксу')].map((town) => ({
    ...town,
    location: { __typename: 'GeoPoint', lat: 50.35, lng: 83.5 },
  })),
};

const foundWord = ({ word, count, alike }: NonNullable<World['words']>[number]): object => ({
  __typename: 'WordFinding',
  word,
  count,
  alike: alike.map((one) => ({ __typename: 'SpelledWord', ...one })),
});

type Answer = (asked: Asked & { readonly withDivisions?: boolean }, world: World) => object;

/** Answers to the queries beside the search itself. */
const BESIDE: Readonly<Record<string, Answer>> = {
  SearchClusters: () => CLUSTERS,
  SearchGround: () => GROUND,
  SearchNames: ({ withDivisions }) => names(withDivisions === true),
  SearchNearMisses: (_, { nearMisses = [] }) => ({ opportunities: { __typename: 'OpportunityConnection', nearMisses } }),
  SearchWords: (_, { words = [] }) => ({ opportunities: { __typename: 'OpportunityConnection', words: words.map(foundWord) } }),
  MeasuresFound: (_, { measures = 0 }) => ({ measures: { __typename: 'MeasureConnection', totalCount: measures } }),
  Suggestions: () => ({ suggestions: SUGGESTED }),
};

const answer: Answer = (asked, world) => (BESIDE[asked.operation] ?? found)(asked, world);

/** The search page at an address, with a server of prepared answers that records what it is asked. */
export const openSearch = (address: string, world: World = {}): readonly Asked[] => {
  window.history.replaceState(null, '', address);
  // As on a wide screen, where the filters are always open.
  document.head.innerHTML = '<style>.filters[popover] { display: block !important; }</style>';
  const log: Asked[] = [];
  const link = new ApolloLink(
    ({ operationName, variables }) =>
      new Observable((observer) => {
        const asked = { operation: operationName ?? '', ...variables };
        if (operationName !== 'SearchNames') log.push(asked);
        observer.next({ data: { __typename: 'Query', ...answer(asked, world) } });
        observer.complete();
      }),
  );
  const router = createBrowserRouter([
    { path: '/opportunities', element: <Component /> },
    { path: '*', element: null },
  ]);
  render(
    <App client={makeClient({ locale: 'RU', link })} locale="RU">
      <RouterProvider router={router} flushSync={(change) => void flushSync(change)} />
    </App>,
  );
  return log;
};
