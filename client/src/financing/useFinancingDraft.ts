import type { ApolloClient } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import type { Locale } from 'shared/locale/locale.ts';
import type { AutosaveOptions, Base, Stored } from '../drafts/autosave.ts';
import { localCopy } from '../drafts/local-copy.ts';
import { useAutosave } from '../drafts/useAutosave.ts';
import type { AutosavedForm } from '../drafts/useAutosave.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import type { FinancingContentInput } from '../kernel/schema.graphql.ts';
import { send } from '../kernel/useSending.ts';
import { contentOf, isReadable, parseTyped, typedContent, typedPlan } from './financing-form.ts';
import type { TypedPlan } from './financing-form.ts';
import { FinancingDeskDocument, SaveFinancingDraftDocument } from './financing.graphql.ts';
import type { FinancingDeskQuery } from './financing.graphql.ts';

const PAUSE = 2000;

export interface FinancingOrigin {
  readonly personId: string;
  readonly id: string;
  readonly slug: string;
  readonly desk: FinancingDeskQuery;
}

/** Plans of the project, newest first. */
export const plansOf = ({ opportunity }: FinancingDeskQuery) =>
  opportunity?.__typename === 'AnchorProject' ? opportunity.financingPlans : [];

/** What is being written; where nothing is, the newest plan as a beginning. */
const storedIn = (desk: FinancingDeskQuery, locale: Locale): Stored<TypedPlan> => {
  const { id, version, content } = desk.financingDraft;
  const value = content ? typedContent(content, locale) : typedPlan(plansOf(desk)[0] ?? null, locale);
  return { base: { id, version }, value };
};

const load = async (client: ApolloClient, { id, slug }: FinancingOrigin, locale: Locale): Promise<Stored<TypedPlan> | null> => {
  const { data } = await client.query({ query: FinancingDeskDocument, variables: { id, slug }, fetchPolicy: 'no-cache' });
  return data ? storedIn(data, locale) : null;
};

const textOf = (typed: TypedPlan): string => JSON.stringify(contentOf(typed));

const optionsOf = (client: ApolloClient, locale: Locale, origin: FinancingOrigin): AutosaveOptions<TypedPlan> => {
  const { id, personId, desk } = origin;
  const first = storedIn(desk, locale);
  const save = async (typed: TypedPlan, from: Base | null): Promise<Base> => {
    const { version } = from ?? first.base;
    // The same lists, which the document may not share.
    const content = structuredClone(contentOf(typed)) as FinancingContentInput;
    const { saveFinancingDraft } = await send(
      client,
      SaveFinancingDraftDocument,
      { input: { id, version, content } },
      { fetchPolicy: 'no-cache' },
    );
    return { id, version: saveFinancingDraft.version };
  };
  return {
    ...first,
    delay: PAUSE,
    copy: localCopy(`qaita:financing:${personId}:${id}`, parseTyped(locale)),
    save,
    load: () => load(client, origin, locale),
    same: (one, other) => textOf(one) === textOf(other),
    fit: (typed) => (isReadable(typed) ? 'WHOLE' : 'PARTLY'),
  };
};

/** The plan that is being written as a self-saving form; its copy on the device belongs to one person and one project. */
export const useFinancingDraft = (origin: FinancingOrigin): AutosavedForm<TypedPlan> => {
  const client = useApolloClient();
  const locale = useLocale();
  return useAutosave<TypedPlan>(() => optionsOf(client, locale, origin));
};
