import type { ApolloClient } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { readPlanContent } from 'shared/plans/read-content.ts';
import type { AutosaveOptions, Stored } from '../../drafts/autosave.ts';
import { localCopy } from '../../drafts/local-copy.ts';
import { useAutosave } from '../../drafts/useAutosave.ts';
import type { AutosavedForm } from '../../drafts/useAutosave.ts';
import { send } from '../../kernel/useSending.ts';
import { PlanProposalDocument, SavePlanProposalDocument } from '../plan-proposal.graphql.ts';
import type { PlanProposalFragment } from '../plan-proposal.graphql.ts';
import { isSamePlan, planFormProblems, toPlan, toPlanForm } from './plan.form.ts';
import type { PlanForm } from './plan.form.ts';

const PAUSE = 1500;

const isItem = (value: unknown): value is PlanForm['row'] =>
  typeof value === 'object' && value !== null && Object.values(value).every((text) => typeof text === 'string');

/** The copy on the device, if it is one of this form. */
const parse = (value: unknown): PlanForm | null => {
  if (typeof value !== 'object' || value === null || !('row' in value) || !('history' in value) || !('baseVersion' in value)) return null;
  const { row, history, baseVersion } = value;
  if (!isItem(row) || !Array.isArray(history) || !history.every(isItem) || typeof baseVersion !== 'number') return null;
  return { row, history, baseVersion };
};

const storedIn = ({ id, version, baseVersion, content }: PlanProposalFragment): Stored<PlanForm> => ({
  base: { id, version },
  value: toPlanForm(readPlanContent(content), baseVersion),
});

const load = async (client: ApolloClient, id: string): Promise<Stored<PlanForm> | null> => {
  const { data } = await client.query({ query: PlanProposalDocument, variables: { id }, fetchPolicy: 'no-cache' });
  return data ? storedIn(data.planProposal) : null;
};

const optionsOf = (client: ApolloClient, personId: string, proposal: PlanProposalFragment): AutosaveOptions<PlanForm> => ({
  ...storedIn(proposal),
  delay: PAUSE,
  copy: localCopy(`qaita:plan:${personId}:${proposal.id}`, parse),
  save: async (form, from) => {
    const { id, version } = from ?? proposal;
    const { history, sources, ...row } = toPlan(form);
    const content = { ...row, history: [...history], sources: [...sources] };
    const input = { id, version, baseVersion: form.baseVersion, content };
    const { savePlanProposal } = await send(client, SavePlanProposalDocument, { input }, { fetchPolicy: 'no-cache' });
    return { id, version: savePlanProposal.version };
  },
  load: () => load(client, proposal.id),
  same: isSamePlan,
  fit: (form) => (planFormProblems(form).length === 0 ? 'WHOLE' : 'NOT'),
});

/** A proposal about a plan as a self-saving form; its copy on the device belongs to one person and one proposal. */
export const usePlanDraft = (personId: string, proposal: PlanProposalFragment): AutosavedForm<PlanForm> => {
  const client = useApolloClient();
  return useAutosave<PlanForm>(() => optionsOf(client, personId, proposal));
};
