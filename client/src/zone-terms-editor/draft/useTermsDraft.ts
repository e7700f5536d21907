import type { ApolloClient } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import type { Locale } from 'shared/locale/locale.ts';
import { useLocale } from '../../kernel/locale-context.tsx';
import { send } from '../../kernel/useSending.ts';
import type { AutosaveOptions, Base } from '../../drafts/autosave.ts';
import { localCopy } from '../../drafts/local-copy.ts';
import type { LocalCopy } from '../../drafts/local-copy.ts';
import { useAutosave } from '../../drafts/useAutosave.ts';
import type { AutosavedForm } from '../../drafts/useAutosave.ts';
import { DraftZoneTermsDocument } from './terms-draft.graphql.ts';
import { isSame, toBody } from './terms.form.ts';
import type { TermsForm } from './terms.form.ts';
import { loadManagedText } from './terms.load.ts';
import { parseForm } from './terms.parse.ts';
import { fitOf, storablePart } from './terms.problems.ts';

/** Longer than in a small form: a draft is sent as a whole. */
const PAUSE = 3000;

export interface TermsOrigin {
  readonly personId: string;
  readonly zone: string;
  readonly form: TermsForm;
  /** Null: the draft has not been begun. */
  readonly base: Base | null;
  readonly onBegun: () => void;
}

const save = async (client: ApolloClient, origin: TermsOrigin, form: TermsForm, base: Base | null): Promise<Base> => {
  const body = toBody(form);
  const input = { zone: origin.zone, ...(base ? { id: base.id, version: base.version } : {}), ...body };
  const { draftZoneTerms } = await send(client, DraftZoneTermsDocument, { input }, { fetchPolicy: 'no-cache' });
  if (!base) origin.onBegun();
  const { id, version } = draftZoneTerms;
  return { id, version };
};

/** Text typed on this device, by this person, about this zone. */
export const termsCopy = (personId: string, zone: string, locale: Locale): LocalCopy<TermsForm> =>
  localCopy(`qaita:terms:${personId}:${zone}`, (value) => parseForm(value, locale));

const optionsOf = (client: ApolloClient, locale: Locale, origin: TermsOrigin): AutosaveOptions<TermsForm> => {
  let stored = origin.base ? origin.form : null;
  return {
    value: origin.form,
    base: origin.base,
    delay: PAUSE,
    copy: termsCopy(origin.personId, origin.zone, locale),
    save: async (form, base) => {
      const part = storablePart(form, stored);
      const saved = await save(client, origin, part, base);
      stored = part;
      return saved;
    },
    load: async () => {
      const { draft } = await loadManagedText(client, locale, origin.zone);
      if (draft) stored = draft.form;
      return draft ? { base: draft.base, value: draft.form } : null;
    },
    same: isSame,
    fit: (form) => fitOf(form, stored),
  };
};

/** The draft of a zone's terms as a self-saving form; its copy on the device belongs to one person and one zone. */
export const useTermsDraft = (origin: TermsOrigin): AutosavedForm<TermsForm> => {
  const client = useApolloClient();
  const locale = useLocale();
  return useAutosave<TermsForm>(() => optionsOf(client, locale, origin));
};
