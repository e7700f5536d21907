import { useCallback, useMemo } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { readSearch, writeSearch } from 'shared/search/address.ts';
import type { Search } from 'shared/search/address.ts';

/** `replace`: without a history entry, as when a map is moved. */
export type Commit = (change: (search: Search) => Search, how?: { readonly replace: boolean }) => void;

/** The state of a step of the history during which the sheet of filters is open. */
export const IN_SHEET = { sheet: true };

export const isInSheet = (state: unknown): boolean => typeof state === 'object' && state !== null && 'sheet' in state;

/** The search of the address bar, and how to change it. */
export const useSearch = (): { readonly search: Search; readonly commit: Commit } => {
  const { search: query, state } = useLocation();
  const navigate = useNavigate();
  const search = useMemo(() => readSearch(new URLSearchParams(query)), [query]);
  const commit = useCallback<Commit>(
    (change, { replace } = { replace: false }) => {
      // Read here and not at render: what was chosen a moment ago is already in the address bar.
      const current = new URLSearchParams(window.location.search);
      const before = readSearch(current);
      const next = writeSearch({ ...change(before), after: null }, current);
      if (next === writeSearch(before, current)) return;
      // Without flushing, a checkbox would jump back until the router has caught up.
      void navigate({ search: next }, { flushSync: true, preventScrollReset: true, replace: replace || isInSheet(state), state });
    },
    [navigate, state],
  );
  return { search, commit };
};
