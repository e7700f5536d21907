import { useLayoutEffect } from 'react';

type State = { readonly isTaken: boolean; readonly waiting: (() => void)[] };

let state: State = { isTaken: false, waiting: [] };

/** Whether the page is new to the tab: the browser fills the fields of one that it restores as they were left. */
export const isNewVisit = (): boolean => {
  const [visit] = performance.getEntriesByType('navigation');
  return visit !== undefined && 'type' in visit && visit.type === 'navigate';
};

/** Whether React has hydrated the server-rendered page. */
export const isTakenOver = (): boolean => state.isTaken;

/** Runs after React has hydrated the page, in the order of the calls. */
export const whenTakenOver = (act: () => void): void => {
  if (state.isTaken) act();
  else state.waiting.push(act);
};

/** Rendered at the root of the page: reports that all server-rendered parts now react to the reader, and marks the document as ready. */
export const TakenOver = (): null => {
  useLayoutEffect(() => {
    const { waiting } = state;
    // From now on React hears every event itself.
    state = { isTaken: true, waiting: [] };
    // After the event, if React has hydrated the page because of one.
    setTimeout(() => {
      for (const act of waiting) act();
      document.documentElement.dataset['ready'] = 'true';
    });
  }, []);
  return null;
};
