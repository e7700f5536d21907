import type { ApolloClient } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import type { Locale, LocalizedText } from 'shared/locale/locale.ts';
import type { OpportunityContent } from 'shared/opportunities/content.ts';
import type { AutosaveOptions, Base, Stored } from '../../drafts/autosave.ts';
import { localCopy } from '../../drafts/local-copy.ts';
import { useAutosave } from '../../drafts/useAutosave.ts';
import type { AutosavedForm } from '../../drafts/useAutosave.ts';
import { useLocale } from '../../kernel/locale-context.tsx';
import type { OpportunityContentInput } from '../../kernel/schema.graphql.ts';
import { send } from '../../kernel/useSending.ts';
import { ManagedOpportunityDocument, SaveOpportunityDraftDocument } from '../managed.graphql.ts';
import type { ManagedOpportunityQuery } from '../managed.graphql.ts';
import { isReadable, isSame, LANGUAGES, toContent, toForm } from './content.form.ts';
import type { ContentForm } from './content.form.ts';

const PAUSE = 2000;

export interface ContentOrigin {
  readonly personId: string;
  readonly slug: string;
  readonly base: Base;
  readonly content: OpportunityContent;
}

const isForm = (value: unknown): value is ContentForm =>
  typeof value === 'object' &&
  value !== null &&
  ['locale', 'row', 'oked', 'dealTypes', 'claims', 'history', 'parts', 'justifications'].every((name) => name in value);

type Fetched = NonNullable<ManagedOpportunityQuery['managedOpportunity']>['draft']['content'];

/** A language that is missing in what the API answers is null there, and absent in a content. */
const words = (fetched: { readonly [Language in (typeof LANGUAGES)[number]]?: string | null } | null | undefined): LocalizedText | null =>
  fetched ? Object.fromEntries(LANGUAGES.flatMap((language) => (fetched[language] ? [[language, fetched[language]]] : []))) : null;

/** What the API answers, as the content that is edited. */
export const asContent = (fetched: Fetched): OpportunityContent => ({
  ...fetched,
  title: words(fetched.title) ?? {},
  summary: words(fetched.summary),
  place: words(fetched.place),
  claims: fetched.claims.map(({ text, ...claim }) => ({ ...claim, text: words(text) })),
  history: fetched.history.map(({ words: said, ...entry }) => ({ ...entry, words: words(said) })),
});

/** A copy in the notation of another language would be read wrongly: it waits for its own. */
const parse =
  (locale: Locale) =>
  (value: unknown): ContentForm | null =>
    isForm(value) && value.locale === locale ? value : null;

/** The content of a form as the API takes it: the same lists, which it may not share. */
const toInput = (form: ContentForm): OpportunityContentInput => structuredClone(toContent(form)) as OpportunityContentInput;

const load = async (client: ApolloClient, slug: string, locale: Locale): Promise<Stored<ContentForm> | null> => {
  const { data } = await client.query({ query: ManagedOpportunityDocument, variables: { slug }, fetchPolicy: 'no-cache' });
  const managed = data?.managedOpportunity;
  return managed
    ? { base: { id: managed.id, version: managed.draft.version }, value: toForm(asContent(managed.draft.content), locale) }
    : null;
};

const optionsOf = (
  client: ApolloClient,
  locale: Locale,
  { personId, slug, base, content }: ContentOrigin,
): AutosaveOptions<ContentForm> => ({
  value: toForm(content, locale),
  base,
  delay: PAUSE,
  copy: localCopy(`qaita:opportunity:${personId}:${slug}`, parse(locale)),
  save: async (form, from) => {
    const { id, version } = from ?? base;
    const input = { id, version, content: toInput(form) };
    const { saveOpportunityDraft } = await send(client, SaveOpportunityDraftDocument, { input }, { fetchPolicy: 'no-cache' });
    return { id, version: saveOpportunityDraft.draft.version };
  },
  load: () => load(client, slug, locale),
  same: isSame,
  fit: (form) => (isReadable(form) ? 'WHOLE' : 'PARTLY'),
});

/** The draft of an opportunity as a self-saving form; its copy on the device belongs to one person and one row. */
export const useContentDraft = (origin: ContentOrigin): AutosavedForm<ContentForm> => {
  const client = useApolloClient();
  const locale = useLocale();
  return useAutosave<ContentForm>(() => optionsOf(client, locale, origin));
};
