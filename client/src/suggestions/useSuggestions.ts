import { useApolloClient } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { searchWords } from 'shared/search/codecs.ts';
import { SuggestionsDocument } from './suggestions.graphql.ts';
import type { Suggestion } from './suggestion.ts';

/** A pause in typing. */
const PAUSE = 150;

/** With fewer letters the server suggests nothing. */
const LEAST = 2;

const NONE: readonly Suggestion[] = [];

interface Wanted {
  /** Maximum number of each kind. */
  readonly first: number;
  /** Null: all. */
  readonly kinds: Suggestion['kind'][] | null;
}

const SOME_OF_ALL: Wanted = { first: 3, kinds: null };

/** Activities of the classifier, by code or words. */
export const ACTIVITIES: Wanted = { first: 8, kinds: ['ACTIVITY'] };

/** Suggestions for the typed text: one request per pause; the previous one is cancelled, and late answers are dropped. */
export const useSuggestions = (text: string, wanted: Wanted = SOME_OF_ALL): readonly Suggestion[] => {
  const client = useApolloClient();
  const [found, setFound] = useState(NONE);
  const words = searchWords(text);
  const isEnough = words.length >= LEAST;
  useEffect(() => {
    if (!isEnough) return undefined;
    const control = new AbortController();
    const show = (suggestions: readonly Suggestion[]): void => (control.signal.aborted ? undefined : setFound(suggestions));
    const ask = (): void => {
      const asked = client.query({
        query: SuggestionsDocument,
        variables: { text: words, ...wanted },
        context: { fetchOptions: { signal: control.signal } },
      });
      // Suggestions are optional: without them the field still searches.
      asked.then(
        ({ data }) => show(data?.suggestions ?? NONE),
        () => show(NONE),
      );
    };
    const timer = setTimeout(ask, PAUSE);
    return () => {
      clearTimeout(timer);
      control.abort();
    };
  }, [client, words, isEnough, wanted]);
  return isEnough ? found : NONE;
};
