import { useState } from 'react';

const keyOf = (interestId: string): string => `qaita.papers.${interestId}`;

const read = (interestId: string): readonly string[] => {
  try {
    const stored: unknown = JSON.parse(window.localStorage.getItem(keyOf(interestId)) ?? '[]');
    return Array.isArray(stored) ? stored.filter((key) => typeof key === 'string') : [];
  } catch {
    return [];
  }
};

/** The documents that the investor has ticked as ready: a private note on this device. */
export const useReadyPapers = (interestId: string): readonly [ready: readonly string[], mark: (key: string, isReady: boolean) => void] => {
  const [ready, setReady] = useState(() => read(interestId));
  const mark = (key: string, isReady: boolean): void => {
    const next = isReady ? [...new Set([...ready, key])] : ready.filter((one) => one !== key);
    setReady(next);
    try {
      window.localStorage.setItem(keyOf(interestId), JSON.stringify(next));
    } catch {
      // On a device without storage the ticks last until the page is left.
    }
  };
  return [ready, mark];
};
