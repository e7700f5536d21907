import type { ApolloClient } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import type { Locale } from 'shared/locale/locale.ts';
import { readMeasureContent } from 'shared/plans/read-content.ts';
import type { AutosaveOptions, Stored } from '../../drafts/autosave.ts';
import { localCopy } from '../../drafts/local-copy.ts';
import { useAutosave } from '../../drafts/useAutosave.ts';
import type { AutosavedForm } from '../../drafts/useAutosave.ts';
import { useLocale } from '../../kernel/locale-context.tsx';
import { send } from '../../kernel/useSending.ts';
import { ProposalDocument, SaveMeasureProposalDocument } from '../proposal.graphql.ts';
import type { ProposalFragment } from '../proposal.graphql.ts';
import { formProblems, isSame, toContent, toForm } from './measure.form.ts';
import type { MeasureForm } from './measure.form.ts';

const PAUSE = 1500;

const PARTS = ['locale', 'baseVersion', 'row', 'money', 'amendments', 'needs'];

/** A copy in the notation of another language would be read wrongly: it waits for its own. */
const parse =
  (locale: Locale) =>
  (value: unknown): MeasureForm | null => {
    const isForm = typeof value === 'object' && value !== null && PARTS.every((name) => name in value);
    const form = value as MeasureForm;
    return isForm && form.locale === locale ? form : null;
  };

const storedIn = ({ id, version, baseVersion, content }: ProposalFragment, locale: Locale): Stored<MeasureForm> => ({
  base: { id, version },
  value: toForm(readMeasureContent(content), baseVersion, locale),
});

const load = async (client: ApolloClient, id: string, locale: Locale): Promise<Stored<MeasureForm> | null> => {
  const { data } = await client.query({ query: ProposalDocument, variables: { id }, fetchPolicy: 'no-cache' });
  return data ? storedIn(data.measureProposal, locale) : null;
};

const optionsOf = (client: ApolloClient, locale: Locale, personId: string, proposal: ProposalFragment): AutosaveOptions<MeasureForm> => ({
  ...storedIn(proposal, locale),
  delay: PAUSE,
  copy: localCopy(`qaita:measure:${personId}:${proposal.id}`, parse(locale)),
  save: async (form, from) => {
    const { id, version } = from ?? proposal;
    const { money, amendments, needs, ...row } = toContent(form);
    const content = { ...row, money: [...money], amendments: [...amendments], needs: [...needs] };
    const input = { id, version, baseVersion: form.baseVersion, content };
    const { saveMeasureProposal } = await send(client, SaveMeasureProposalDocument, { input }, { fetchPolicy: 'no-cache' });
    return { id, version: saveMeasureProposal.version };
  },
  load: () => load(client, proposal.id, locale),
  same: isSame,
  fit: (form) => (formProblems(form, proposal.measure?.slug ?? null).length === 0 ? 'WHOLE' : 'NOT'),
});

/** A proposal as a self-saving form; its copy on the device belongs to one person and one proposal. */
export const useProposalDraft = (personId: string, proposal: ProposalFragment): AutosavedForm<MeasureForm> => {
  const client = useApolloClient();
  const locale = useLocale();
  return useAutosave<MeasureForm>(() => optionsOf(client, locale, personId, proposal));
};
