import { useApolloClient } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { useLocale } from '../../kernel/locale-context.tsx';
import { toProblem } from '../../kernel/problem.ts';
import type { Problem } from '../../kernel/problem.ts';
import { loadManagedText } from './terms.load.ts';
import type { ManagedText } from './terms.load.ts';

interface Loaded {
  readonly text: ManagedText | null;
  readonly problem: Problem | null;
}

/** The text to be edited, loaded each time the editor is opened. */
export const useManagedText = (zone: string): Loaded => {
  const client = useApolloClient();
  const locale = useLocale();
  const [loaded, setLoaded] = useState<Loaded>({ text: null, problem: null });
  useEffect(() => {
    let isGone = false;
    const show = (next: Loaded): void => {
      if (!isGone) setLoaded(next);
    };
    const load = async (): Promise<void> => {
      try {
        show({ text: await loadManagedText(client, locale, zone), problem: null });
      } catch (error) {
        show({ text: null, problem: toProblem(error) });
      }
    };
    void load();
    return () => {
      isGone = true;
    };
  }, [client, locale, zone]);
  return loaded;
};
