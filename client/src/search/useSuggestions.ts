import { useApolloClient } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { searchWords } from 'shared/search/codecs.ts';
import { SuggestionsDocument } from '../gql-later/graphql.ts';
import type { Suggestion } from './suggestion.ts';

/** A pause in typing. */
const PAUSE = 150;

/** Under so many letters the server suggests nothing. */
const LEAST = 2;

const NONE: readonly Suggestion[] = [];

/** Suggestions for what is typed: one request a pause; the one before is given up, and what comes late is not shown. */
export const useSuggestions = (text: string): readonly Suggestion[] => {
  const client = useApolloClient();
  const [found, setFound] = useState(NONE);
  const words = searchWords(text);
  const isEnough = words.length >= LEAST;
  useEffect(() => {
    if (!isEnough) return undefined;
    const control = new AbortController();
    const show = (suggestions: readonly Suggestion[]): void => (control.signal.aborted ? undefined : setFound(suggestions));
    const ask = (): void => {
      const asked = client.query({ query: SuggestionsDocument, variables: { text: words }, context: { fetchOptions: { signal: control.signal } } });
      // Whoever types can do without: the field still searches.
      asked.then(({ data }) => show(data?.suggestions ?? NONE), () => show(NONE));
    };
    const timer = setTimeout(ask, PAUSE);
    return () => {
      clearTimeout(timer);
      control.abort();
    };
  }, [client, words, isEnough]);
  return isEnough ? found : NONE;
};
