import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderPage } from '../testing/render-page.tsx';
import { FormerStatedDocument } from './former-stated.graphql.ts';
import { FormerStated } from './FormerStated.tsx';

const NO_PARTS = { parcels: [], buildings: [], utilities: [], equipment: [], legal: [], owners: [], prices: [] };

const PRICE = {
  __typename: 'Price',
  deal: 'LEASE',
  amount: 900_000,
  currency: 'KZT',
  per: 'WHOLE_MONTH',
  grade: 'DOCUMENT',
  source: 'Act 9',
  asOf: '2025',
};

const STATE = { __typename: 'StatusChange', status: 'IDLE', since: '2015', reasonCode: 'DEBT', reason: null };

const show = async (formerDetails: readonly object[]): Promise<void> => {
  const result = { data: { __typename: 'Query', opportunity: { __typename: 'Facility', id: '1', formerDetails } } };
  renderPage({
    routes: [
      {
        path: '/',
        element: (
          <>
            <FormerStated slug="foundry" />
            <p>page</p>
          </>
        ),
      },
    ],
    url: '/',
    mocks: [{ request: { query: FormerStatedDocument, variables: { slug: 'foundry' } }, result }],
  });
  await screen.findByText('page');
};

describe('what stood before', () => {
  it('is folded, by the day until which it stood, with its grounds', async () => {
    await show([
      {
        __typename: 'FormerDetails',
        until: '2026-11-20T04:00:00.000Z',
        details: { __typename: 'PlaceDetails', ...NO_PARTS, prices: [PRICE] },
        statuses: [STATE],
      },
    ]);
    const folded = (await screen.findByText('What was stated before')).closest('details');
    expect(folded?.open).toBe(false);
    const until = within(folded ?? document.body).getByRole('heading', { level: 3, name: /^Until .*20 Nov/, hidden: true });
    const text = until.parentElement?.textContent ?? '';
    expect(text).toMatch(/900.000/);
    expect(text).toContain('Act 9');
    expect(text).toContain('2015');
  });

  it('says nothing where nothing was replaced', async () => {
    await show([]);
    expect(screen.queryByText('What was stated before')).toBeNull();
  });
});
