import { useApolloClient } from '@apollo/client/react';
import { useLocale } from '../../kernel/locale-context.tsx';
import { send } from '../../kernel/useSending.ts';
import type { Base } from '../../drafts/autosave.ts';
import { localCopy } from '../../drafts/local-copy.ts';
import { useAutosave } from '../../drafts/useAutosave.ts';
import type { AutosavedForm } from '../../drafts/useAutosave.ts';
import { FoundedZoneToEditDocument, SaveFoundingDocument } from './founding.graphql.ts';
import { fromContent, isSame, isStorable, parseForm, toContent } from './founding.form.ts';
import type { FoundingForm } from './founding.form.ts';

const PAUSE = 1500;

export interface FoundingOrigin {
  readonly personId: string;
  readonly id: string;
  readonly form: FoundingForm;
  /** Null: the zone has not been begun. */
  readonly base: Base | null;
}

/** The draft of a zone as a self-saving form; its copy on the device belongs to one person and one zone. */
export const useFounding = ({ personId, id, form, base }: FoundingOrigin): AutosavedForm<FoundingForm> => {
  const client = useApolloClient();
  const locale = useLocale();
  return useAutosave<FoundingForm>(() => ({
    value: form,
    base,
    delay: PAUSE,
    copy: localCopy(`qaita:founding:${personId}:${id}`, parseForm),
    save: async (value, since) => {
      const input = { id, version: since?.version ?? 0, content: toContent(value, locale) };
      const { saveFounding } = await send(client, SaveFoundingDocument, { input }, { fetchPolicy: 'no-cache' });
      return { id, version: saveFounding.version };
    },
    load: async () => {
      const { data } = await client.query({ query: FoundedZoneToEditDocument, variables: { id }, fetchPolicy: 'network-only' });
      const zone = data?.foundedZone;
      return zone ? { base: { id, version: zone.version }, value: fromContent(zone.content, locale) } : null;
    },
    same: isSame,
    fit: (value) => (isStorable(value, locale) ? 'WHOLE' : 'NOT'),
  }));
};
