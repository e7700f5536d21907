import type { MockLink } from '@apollo/client/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { HideOpportunityDocument, MarkNewsReadDocument } from './news.graphql.ts';
import { SaveSearchDocument } from '../search/save/save-search.graphql.ts';
import { DeleteSavedSearchDocument, SavedSearchesDocument, UpdateSavedSearchDocument } from './saved-searches.graphql.ts';
import { answer, kept, names, newsOf, piece, refused, search, value, words } from '../testing/kept.ts';
import { renderPage } from '../testing/render-page.tsx';
import { me } from '../testing/viewer.ts';
import { SaveSearch } from '../search/save/SaveSearch.tsx';
import { routes } from './saved-searches.routes.tsx';
import { WatchDocument } from './watch.graphql.ts';
import { WatchesDocument } from './watches.graphql.ts';

const openPage = (...more: MockLink.MockedResponse[]) => renderPage({ routes, url: '/workspace/searches', mocks: kept(...more) });

describe('saving a search', () => {
  const onSearch = [{ path: 'opportunities', Component: SaveSearch }];

  it('leads a visitor to signing in, and back to the same search', async () => {
    renderPage({ routes: onSearch, url: '/opportunities?kind=FACILITY', mocks: [me(null)] });
    const link = await screen.findByRole('link', { name: 'Save search' });
    expect(link.getAttribute('href')).toBe(`/sign-in?next=${encodeURIComponent('/opportunities?kind=FACILITY#save')}`);
  });

  it('goes on where it was after signing in, with a name in the words of the filters', async () => {
    const { user, address } = renderPage({
      routes: onSearch,
      url: '/opportunities?kind=FACILITY&town=ridder&acceptsInterest=1#save',
      mocks: [me('FULL'), names],
    });
    expect(await screen.findByDisplayValue('Idle facility, Ridder')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(screen.queryByDisplayValue('Idle facility, Ridder')).toBeNull();
    expect(address()).toBe('/opportunities?kind=FACILITY&town=ridder&acceptsInterest=1');
  });

  it('sends the name as typed and how often to write', async () => {
    const seen: unknown[] = [];
    const saved = answer(SaveSearchDocument, { saveSearch: search() }, seen);
    const { user } = renderPage({ routes: onSearch, url: '/opportunities?town=ridder', mocks: kept(saved) });
    await user.click(await screen.findByRole('button', { name: 'Save search' }));
    const name = await screen.findByDisplayValue('Ridder');
    await user.clear(name);
    await user.type(name, 'My town');
    await user.selectOptions(screen.getByLabelText('Letters'), 'AT_ONCE');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('The search is saved')).toBeTruthy();
    expect(seen[0]).toEqual({ input: { name: 'My town', query: '?town=ridder', frequency: 'AT_ONCE' } });
  });

  it('says that a name is taken, and keeps what was typed', async () => {
    const taken = refused(SaveSearchDocument, 'RULE_BROKEN', { rule: 'SAVED_SEARCH_NAME_TAKEN' });
    const { user } = renderPage({ routes: onSearch, url: '/opportunities?town=ridder', mocks: kept(taken) });
    await user.click(await screen.findByRole('button', { name: 'Save search' }));
    await screen.findByDisplayValue('Ridder');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('You have this name already.')).toBeTruthy();
    expect(screen.getByDisplayValue('Ridder')).toBeTruthy();
  });
});

describe('the page of saved searches', () => {
  it('shows each with its conditions and the number of its news, and leads to the search', async () => {
    openPage();
    const link = await screen.findByRole('link', { name: 'Plants' });
    expect(link.getAttribute('href')).toBe('/opportunities?kind=FACILITY&town=ridder');
    expect(screen.getByText('2 updates')).toBeTruthy();
    expect(await screen.findByText(/Ridder/)).toBeTruthy();
  });

  it('renames by the version that was read', async () => {
    const seen: unknown[] = [];
    const { user } = openPage(answer(UpdateSavedSearchDocument, { updateSavedSearch: search({ name: 'Works', version: 4 }) }, seen));
    await user.click(await screen.findByRole('button', { name: 'Rename' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.clear(dialog.getByLabelText('Name'));
    await user.type(dialog.getByLabelText('Name'), 'Works');
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    expect(await screen.findByRole('link', { name: 'Works' })).toBeTruthy();
    expect(seen[0]).toEqual({ input: { id: 'search-1', version: 3, name: 'Works' } });
  });

  it('shows what stands when somebody else has changed it meanwhile', async () => {
    const before = { ...answer(SavedSearchesDocument, { savedSearches: [search()] }), maxUsageCount: 1 };
    const after = answer(SavedSearchesDocument, { savedSearches: [search({ name: 'Renamed elsewhere', version: 5 })] });
    const { user } = openPage(before, after, refused(UpdateSavedSearchDocument, 'CONFLICT', { params: { version: 5 } }));
    await user.selectOptions(await screen.findByLabelText(/Letters about/), 'NEVER');
    expect(await screen.findByText(/Somebody else changed this/)).toBeTruthy();
    expect(await screen.findByRole('link', { name: 'Renamed elsewhere' })).toBeTruthy();
  });

  it('deletes only after a question', async () => {
    const seen: unknown[] = [];
    const { user } = openPage(answer(DeleteSavedSearchDocument, { deleteSavedSearch: true }, seen));
    await user.click(await screen.findByRole('button', { name: 'Delete' }));
    expect(seen).toEqual([]);
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Delete' }));
    await waitFor(() => expect(seen[0]).toEqual({ id: 'search-1' }));
  });
});

describe('a watched project', () => {
  const watched = {
    __typename: 'Watch',
    id: 'watch-1',
    subject: 'PROJECT',
    frequency: 'DAILY',
    createdAt: '2026-11-25T10:00:00.000Z',
    newCount: 1,
    opportunity: null,
    town: null,
    zone: null,
    projectId: 'project-1',
    projectName: 'Greenhouses',
  };

  it('leads to the project, and letters about it are chosen here', async () => {
    const seen: unknown[] = [];
    const { user } = openPage(
      answer(WatchesDocument, { watches: [watched] }),
      answer(WatchDocument, { watch: { __typename: 'Watch', id: 'watch-1', frequency: 'NEVER' } }, seen),
    );
    const link = await screen.findByRole('link', { name: 'Greenhouses' });
    expect(link.getAttribute('href')).toBe('/workspace/projects/project-1');
    await user.selectOptions(screen.getByLabelText(/Greenhouses/), 'NEVER');
    await waitFor(() => expect(seen[0]).toEqual({ subject: 'PROJECT', slug: 'project-1', frequency: 'NEVER' }));
  });

  it('is named by its news', async () => {
    const { id, projectId, projectName } = watched;
    openPage(newsOf(piece('1', { savedSearch: null, watch: { __typename: 'Watch', id, projectId, projectName } })));
    expect(await screen.findByText(/Fits or may fit your project “Greenhouses”/)).toBeTruthy();
  });
});

describe('news', () => {
  it('about one subject are shown together, each with its reason and what changed', async () => {
    const price = {
      reason: 'INVESTMENT',
      was: value({}),
      became: value({ investment: { __typename: 'Money', amount: 450_000_000, currency: 'KZT' } }),
    };
    const power = { reason: 'POWER', was: value({ powerMva: 2 }), became: value({ powerMva: 4.5 }) };
    openPage(newsOf(piece('1', price), piece('2', power)));
    expect(await screen.findAllByRole('link', { name: 'Glass works' })).toHaveLength(1);
    expect(screen.getByText(/not stated → ₸450\sm/)).toBeTruthy();
    expect(screen.getByText(/2\sMVA → 4\.5\sMVA/)).toBeTruthy();
  });

  it('are marked as read, one thing or all up to the newest', async () => {
    const seen: unknown[] = [];
    const read = answer(MarkNewsReadDocument, { markNewsRead: 0 }, seen);
    const { user } = openPage(
      newsOf(piece('1'), piece('2', { opportunity: { ...piece('2').opportunity, id: 'plant-2', title: words('Mill') } })),
      read,
    );
    await user.click(await screen.findByRole('button', { name: 'Mark as read: Mill' }));
    await waitFor(() => expect(seen[0]).toEqual({ ids: ['2'] }));
  });

  it('about hidden opportunities disappear for good', async () => {
    const seen: unknown[] = [];
    const { user } = openPage(
      { ...newsOf(piece('1')), maxUsageCount: 1 },
      answer(HideOpportunityDocument, { hideOpportunity: true }, seen),
    );
    await user.click(await screen.findByRole('button', { name: 'Hide for good: Glass works' }));
    expect(await screen.findByText(/The opportunity is hidden/)).toBeTruthy();
    expect(seen[0]).toEqual({ id: 'plant-1' });
    await waitFor(() => expect(screen.queryByRole('link', { name: 'Glass works' })).toBeNull());
  });
});
