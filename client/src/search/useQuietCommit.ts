import { useCallback } from 'react';
import { useNavigate } from 'react-router';
import { readSearch, writeSearch } from 'shared/search/address.ts';
import type { Commit } from './useSearch.ts';

/** Changes what is ticked or which columns are shown: "back" should not undo these one by one, and the scroll position stays. */
export const useQuietCommit = (): Commit => {
  const navigate = useNavigate();
  return useCallback<Commit>(
    (change) => {
      const current = new URLSearchParams(window.location.search);
      const search = writeSearch(change(readSearch(current)), current);
      void navigate({ search }, { replace: true, flushSync: true, preventScrollReset: true });
    },
    [navigate],
  );
};
