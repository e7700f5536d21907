import { ApolloLink, Observable } from '@apollo/client';
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { describe, expect, it } from 'vitest';
import { makeClient } from '../app/apollo.ts';
import { App } from '../app/App.tsx';
import { openSearch, SUGGESTED } from '../testing/search-world.tsx';
import { SuggestBox } from './SuggestBox.tsx';

interface Waiting {
  readonly text: string;
  readonly answer: () => void;
}

/** A field on another page; every request waits until it is answered with one town that is named like the typed text. */
const openField = (): { readonly waiting: readonly Waiting[]; readonly givenUp: readonly string[]; readonly address: () => string } => {
  const waiting: Waiting[] = [];
  const givenUp: string[] = [];
  const link = new ApolloLink(
    ({ variables, getContext }) =>
      new Observable((observer) => {
        const text = String(variables['text']);
        const { fetchOptions } = getContext() as { fetchOptions: { signal: AbortSignal } };
        fetchOptions.signal.addEventListener('abort', () => givenUp.push(text));
        const label = { __typename: 'LocalizedText', text, locale: 'RU', isFallback: false };
        const suggestions = [{ __typename: 'Suggestion', kind: 'TOWN', value: 'ridder', count: 3, label }];
        waiting.push({ text, answer: () => (observer.next({ data: { __typename: 'Query', suggestions } }), observer.complete()) });
      }),
  );
  const field = (
    <SuggestBox>
      <input type="search" name="q" aria-label="Слова" />
    </SuggestBox>
  );
  const router = createMemoryRouter([
    { path: '/', element: field },
    { path: '*', element: null },
  ]);
  render(
    <App client={makeClient({ locale: 'RU', link })} locale="RU">
      <RouterProvider router={router} />
    </App>,
  );
  return { waiting, givenUp, address: () => router.state.location.pathname + router.state.location.search };
};

/** The words field of the search page, once it suggests. */
const wordsField = async (): Promise<HTMLElement> => {
  const [field] = await screen.findAllByLabelText('Слова');
  await userEvent.click(field ?? document.body);
  return screen.findByRole('combobox', { name: 'Слова' });
};

const options = async (): Promise<HTMLElement[]> =>
  within(await screen.findByRole('listbox', { name: 'Подсказки' })).findAllByRole('option');

describe('suggestions while typing', () => {
  it('asks once a pause, gives up the request before, and shows no late answer', async () => {
    const { waiting, givenUp } = openField();
    fireEvent.focus(screen.getByLabelText('Слова'));
    const field = await screen.findByRole('combobox');
    await userEvent.type(field, 'рид');
    await waitFor(() => expect(waiting.map(({ text }) => text)).toEqual(['рид']));
    await userEvent.type(field, 'дер');
    await waitFor(() => expect(waiting.map(({ text }) => text)).toEqual(['рид', 'риддер']));
    expect(givenUp).toEqual(['рид']);
    act(() => waiting[1]?.answer());
    expect((await options()).map(({ textContent }) => textContent)).toEqual(['риддер3']);
    act(() => waiting[0]?.answer());
    expect((await options()).map(({ textContent }) => textContent)).toEqual(['риддер3']);
  });

  it('does not ask for a single letter', async () => {
    const { waiting } = openField();
    fireEvent.focus(screen.getByLabelText('Слова'));
    await userEvent.type(await screen.findByRole('combobox'), 'р');
    await userEvent.type(screen.getByRole('combobox'), 'и');
    await waitFor(() => expect(waiting.map(({ text }) => text)).toEqual(['ри']));
  });

  it('begins a search of the chosen town from any page', async () => {
    const { waiting, address } = openField();
    fireEvent.focus(screen.getByLabelText('Слова'));
    await userEvent.type(await screen.findByRole('combobox'), 'риддер');
    await waitFor(() => expect(waiting).toHaveLength(1));
    act(() => waiting[0]?.answer());
    await userEvent.click((await options())[0] ?? document.body);
    expect(address()).toBe('/opportunities?town=ridder');
  });

  it('groups by kind, is gone through by the arrows and left by Escape with the words kept', async () => {
    openSearch('/opportunities');
    const field = await wordsField();
    await userEvent.type(field, 'ридд');
    const all = await options();
    expect(within(screen.getByRole('group', { name: 'Места' })).getAllByRole('option')).toHaveLength(1);
    expect(all).toHaveLength(SUGGESTED.length);
    expect(field.getAttribute('aria-expanded')).toBe('true');
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}');
    expect(field.getAttribute('aria-activedescendant')).toBe(all[0]?.id);
    await userEvent.keyboard('{ArrowUp}{ArrowUp}');
    expect(field.getAttribute('aria-activedescendant')).toBe(all.at(-1)?.id);
    await userEvent.keyboard('{Escape}');
    expect(field.getAttribute('aria-expanded')).toBe('false');
    expect(field).toHaveProperty('value', 'ридд');
  });

  it('makes a chosen town a filter of this search, in place of the words', async () => {
    openSearch('/opportunities?acceptsInterest=1');
    const field = await wordsField();
    await userEvent.type(field, 'ридд');
    await options();
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(window.location.search).toBe('?town=ridder&acceptsInterest=1');
    expect(field).toHaveProperty('value', '');
    expect(screen.queryByRole('listbox')).toBeNull();
  });

  it('searches a former use by its words, and leads to the town of an enterprise', async () => {
    openSearch('/opportunities');
    const field = await wordsField();
    await userEvent.type(field, 'цинк');
    await userEvent.click(await screen.findByRole('option', { name: 'Выплавка цинка' }));
    expect(new URLSearchParams(window.location.search).get('q')).toBe('Выплавка цинка');
    expect(field).toHaveProperty('value', 'Выплавка цинка');
    await userEvent.clear(field);
    await userEvent.type(field, 'цинк');
    await userEvent.click(await screen.findByRole('option', { name: 'Цинковый комбинат' }));
    expect(window.location.pathname).toBe('/towns/ridder');
  });

  it('leaves Enter to the form while no suggestion is meant', async () => {
    openSearch('/opportunities');
    const field = await wordsField();
    await userEvent.type(field, 'ридд');
    await options();
    await userEvent.keyboard('{Enter}');
    expect(new URLSearchParams(window.location.search).get('q')).toBe('ридд');
  });
});
