import { useEffect } from 'react';

type State = { readonly isTaken: boolean; readonly waiting: (() => void)[] };

let state: State = { isTaken: false, waiting: [] };

/** Whether React has taken over the page that the server has drawn. */
export const isTakenOver = (): boolean => state.isTaken;

/** Once React has taken the page over, in the order of the calls. */
export const whenTakenOver = (act: () => void): void => {
  if (state.isTaken) act();
  else state.waiting.push(act);
};

/** Stands at the root of the page: says that everything the server has drawn hears the reader now. */
export const TakenOver = (): null => {
  useEffect(() => {
    const { waiting } = state;
    state = { isTaken: true, waiting: [] };
    for (const act of waiting) act();
  }, []);
  return null;
};
