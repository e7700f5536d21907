import type { ApolloClient } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useEffect, useRef } from 'react';
import type { InterestFields } from 'shared/interests/interest.fields.ts';
import type { Locale } from 'shared/locale/locale.ts';
import { useLocale } from '../../kernel/locale-context.tsx';
import { send } from '../../kernel/useSending.ts';
import type { Base, Stored } from '../../drafts/autosave.ts';
import { localCopy } from '../../drafts/local-copy.ts';
import { useAutosave } from '../../drafts/useAutosave.ts';
import type { AutosavedForm } from '../../drafts/useAutosave.ts';
import { InterestBeginningDocument, InterestDocument } from '../interest.graphql.ts';
import { SaveInterestDraftDocument } from './draft.graphql.ts';
import { emptyForm, fitOf, isSame, longTexts, parseForm, toFields } from './interest.form.ts';
import type { InterestForm } from './interest.form.ts';
import type { Change } from '../overtaken/overtaken.ts';
import { toForm } from './interest.stored.ts';

export interface DraftOrigin {
  readonly personId: string;
  readonly opportunity: { readonly id: string; readonly slug: string };
  /** Null: the draft has not been begun. */
  readonly stored: { readonly id: string; readonly version: number; readonly fields: InterestFields; readonly lastChange: Change } | null;
  readonly onBegun: (id: string) => void;
}

const PAUSE = 1000;

/** For a text that is too long the server keeps the former one; the whole text is on the device. */
const sendable = (form: InterestForm, kept: InterestFields): InterestFields => ({
  ...toFields(form),
  ...Object.fromEntries(longTexts(form).map((name) => [name, kept[name]])),
});

const save = async (client: ApolloClient, origin: DraftOrigin, fields: InterestFields, base: Base | null): Promise<Base> => {
  const input = base ? { id: base.id, version: base.version, fields } : { opportunity: origin.opportunity.slug, fields };
  const { saveInterestDraft } = await send(client, SaveInterestDraftDocument, { input });
  const { id, version } = saveInterestDraft;
  if (!base) {
    // Both the new page and the opportunity must know the draft before the address changes.
    await client.query({ query: InterestDocument, variables: { id }, fetchPolicy: 'network-only' });
    origin.onBegun(id);
  }
  return { id, version };
};

const load = async (client: ApolloClient, origin: DraftOrigin, base: Base | null, locale: Locale): Promise<Stored<InterestForm> | null> => {
  const id = base?.id ?? (await ownInterest(client, origin.opportunity.slug));
  if (!id) return null;
  const { data } = await client.query({ query: InterestDocument, variables: { id }, fetchPolicy: 'network-only' });
  if (data?.interest?.state !== 'DRAFT') return null;
  if (!base) origin.onBegun(id);
  return { base: { id, version: data.interest.version }, value: toForm(locale, data.interest.fields) };
};

/** Bypasses the cache: the page must not leave the form while the versions are still to be compared. */
const ownInterest = async (client: ApolloClient, slug: string): Promise<string | null> => {
  const { data } = await client.query({ query: InterestBeginningDocument, variables: { slug }, fetchPolicy: 'no-cache' });
  return data?.opportunity?.myInterest?.id ?? null;
};

/** The draft as a self-saving form; its copy on the device belongs to one person and one opportunity. */
export const useInterestDraft = (origin: DraftOrigin): AutosavedForm<InterestForm> => {
  const client = useApolloClient();
  const locale = useLocale();
  const kept = useRef<InterestFields>(origin.stored?.fields ?? toFields(emptyForm(locale)));
  const autosaved = useAutosave<InterestForm>(() => ({
    value: origin.stored ? toForm(locale, origin.stored.fields) : emptyForm(locale),
    base: origin.stored,
    delay: PAUSE,
    copy: localCopy(`qaita:interest:${origin.personId}:${origin.opportunity.slug}`, (value) => parseForm(value, locale)),
    save: async (form, base) => {
      const fields = sendable(form, kept.current);
      const saved = await save(client, origin, fields, base);
      kept.current = fields;
      return saved;
    },
    load: (base) => load(client, origin, base, locale),
    same: isSame,
    fit: fitOf,
  }));
  const { form } = autosaved;
  const { stored } = origin;
  useEffect(() => {
    if (!stored) return;
    kept.current = stored.fields;
    form.renew({ base: stored, value: toForm(locale, stored.fields) });
  }, [form, locale, stored]);
  return autosaved;
};
