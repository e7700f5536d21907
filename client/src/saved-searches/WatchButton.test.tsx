import type { MockLink } from '@apollo/client/testing';
import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { UnsubscribeDocument, UnsubscriptionDocument } from './unsubscribe.graphql.ts';
import { UnwatchDocument, WatchDocument, WatchOfDocument } from './watch.graphql.ts';
import { answer } from '../testing/kept.ts';
import { renderPage } from '../testing/render-page.tsx';
import { me } from '../testing/viewer.ts';
import { routes } from './saved-searches.routes.tsx';
import { WatchButton } from './WatchButton.tsx';

describe('watching', () => {
  const onTown = [{ path: 'towns/ridder', element: <WatchButton subject="TOWN" slug="ridder" /> }];
  const watchOf = (viewerWatch: object | null): MockLink.MockedResponse => ({
    ...answer(WatchOfDocument, { town: { __typename: 'Town', id: 'town-1', viewerWatch } }),
    maxUsageCount: 1,
  });
  const mine = { __typename: 'Watch', id: 'watch-1', frequency: 'DAILY' };

  it('leads a visitor to signing in, and back', async () => {
    renderPage({ routes: onTown, url: '/towns/ridder', mocks: [me(null)] });
    expect((await screen.findByRole('link', { name: 'Watch' })).getAttribute('href')).toBe('/sign-in?next=%2Ftowns%2Fridder');
  });

  it('begins and ends by one button', async () => {
    const begun: unknown[] = [];
    const ended: unknown[] = [];
    const mocks = [
      me('FULL'),
      watchOf(null),
      watchOf(mine),
      watchOf(null),
      answer(WatchDocument, { watch: mine }, begun),
      answer(UnwatchDocument, { unwatch: true }, ended),
    ];
    const { user } = renderPage({ routes: onTown, url: '/towns/ridder', mocks });
    const press = async (name: string, pressed: boolean): Promise<void> => {
      const button = await screen.findByRole('button', { name, pressed });
      await waitFor(() => expect(button).toHaveProperty('disabled', false));
      await user.click(button);
    };
    await press('Watch', false);
    await press('You watch this', true);
    expect(await screen.findByRole('button', { name: 'Watch', pressed: false })).toBeTruthy();
    expect(begun[0]).toEqual({ subject: 'TOWN', slug: 'ridder', frequency: 'DAILY' });
    expect(ended[0]).toEqual({ id: 'watch-1' });
  });
});

describe('the link of a letter', () => {
  const wish = (change: object = {}) => ({ __typename: 'Unsubscription', isAll: false, name: 'Plants', isStopped: false, ...change });
  const open = (unsubscription: object | null, ...more: MockLink.MockedResponse[]) =>
    renderPage({ routes, url: '/unsubscribe?token=TOKEN', mocks: [answer(UnsubscriptionDocument, { unsubscription }), ...more] });

  it('says what would stop and stops it at the press of a button, not before', async () => {
    const seen: unknown[] = [];
    const { user } = open(wish(), answer(UnsubscribeDocument, { unsubscribe: true }, seen));
    expect(await screen.findByText('Letters about “Plants” will stop.')).toBeTruthy();
    expect(seen).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Send no more letters' }));
    expect(await screen.findByText('No more letters will come')).toBeTruthy();
    expect(seen[0]).toEqual({ token: 'TOKEN' });
  });

  it('that is damaged is reported in plain words', async () => {
    open(null);
    expect(await screen.findByText('The link is damaged')).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('offers nothing to press when the letters have stopped already', async () => {
    open(wish({ isAll: true, name: null, isStopped: true }));
    expect(await screen.findByText('No letters come anyway.')).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });
});
