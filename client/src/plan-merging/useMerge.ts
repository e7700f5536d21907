import { useApolloClient } from '@apollo/client/react';
import { MOST_REASON_LENGTH } from 'shared/plan-merging/rows.ts';
import { send } from '../kernel/useSending.ts';
import { localCopy } from '../drafts/local-copy.ts';
import { useAutosave } from '../drafts/useAutosave.ts';
import type { AutosavedForm } from '../drafts/useAutosave.ts';
import { formOf, isSame, parseForm, reasonsOf } from './merge-form.ts';
import type { Check, MergeForm } from './merge-form.ts';
import { MergeCheckDocument, SaveMergeCheckDocument } from './merging.graphql.ts';

const PAUSE = 1200;

/** The ties and reasons of a check as a self-saving form; its copy on the device belongs to one person and one check. */
export const useMerge = (personId: string, check: Check): AutosavedForm<MergeForm> => {
  const client = useApolloClient();
  const { id } = check;
  return useAutosave<MergeForm>(() => ({
    value: formOf(check),
    base: { id, version: check.version },
    delay: PAUSE,
    copy: localCopy(`qaita:merge:${personId}:${id}`, parseForm),
    save: async (value, since) => {
      const input = { id, version: since?.version ?? check.version, links: [...value.links], reasons: reasonsOf(value) };
      const { saveMergeCheck } = await send(client, SaveMergeCheckDocument, { input }, { fetchPolicy: 'no-cache' });
      return { id, version: saveMergeCheck.version };
    },
    load: async () => {
      const { data } = await client.query({ query: MergeCheckDocument, variables: { id }, fetchPolicy: 'network-only' });
      const stored = data?.mergeCheck;
      return stored ? { base: { id, version: stored.version }, value: formOf(stored) } : null;
    },
    same: isSame,
    fit: (value) => (Object.values(value.reasons).every((words) => words.length <= MOST_REASON_LENGTH) ? 'WHOLE' : 'NOT'),
  }));
};
