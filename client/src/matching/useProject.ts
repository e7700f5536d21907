import type { ApolloClient } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import type { AutosaveOptions, Base, Stored } from '../drafts/autosave.ts';
import { localCopy } from '../drafts/local-copy.ts';
import { useAutosave } from '../drafts/useAutosave.ts';
import type { AutosavedForm } from '../drafts/useAutosave.ts';
import { send } from '../kernel/useSending.ts';
import { InvestorProjectDocument, SaveInvestorProjectDocument } from './matching.graphql.ts';
import type { InvestorProjectFormFragment } from './matching.graphql.ts';
import { projectForm, projectInput, withBeginnings } from './project-form.ts';
import type { ProjectForm } from './project-form.ts';

/** Weights are live: a short pause, and the list follows. */
const PAUSE = 600;

const isForm = (value: unknown): value is ProjectForm =>
  typeof value === 'object' && value !== null && ['name', 'job', 'musts', 'wishes', 'brings'].every((name) => name in value);

const textOf = (form: ProjectForm): string => JSON.stringify(projectInput(form));

const storedIn = (project: InvestorProjectFormFragment): Stored<ProjectForm> => {
  const form = projectForm(project);
  return { base: { id: project.id, version: project.version }, value: project.version === 1 ? withBeginnings(form) : form };
};

const load = async (client: ApolloClient, id: string): Promise<Stored<ProjectForm> | null> => {
  const { data } = await client.query({ query: InvestorProjectDocument, variables: { id }, fetchPolicy: 'no-cache' });
  return data?.investorProject ? storedIn(data.investorProject) : null;
};

const optionsOf = (client: ApolloClient, personId: string, project: InvestorProjectFormFragment): AutosaveOptions<ProjectForm> => {
  const first = storedIn(project);
  return {
    ...first,
    delay: PAUSE,
    copy: localCopy(`qaita:project:${personId}:${project.id}`, (value) => (isForm(value) ? value : null)),
    save: async (form, from): Promise<Base> => {
      const { id, version } = from ?? first.base ?? project;
      const { saveInvestorProject } = await send(
        client,
        SaveInvestorProjectDocument,
        { input: { id, version, ...projectInput(form) } },
        { fetchPolicy: 'no-cache' },
      );
      return { id, version: saveInvestorProject.version };
    },
    load: () => load(client, project.id),
    same: (one, other) => textOf(one) === textOf(other),
    fit: (form) => (form.name.trim() === '' ? 'NOT' : 'WHOLE'),
  };
};

/** A project as a self-saving form. */
export const useProject = (personId: string, project: InvestorProjectFormFragment): AutosavedForm<ProjectForm> => {
  const client = useApolloClient();
  return useAutosave<ProjectForm>(() => optionsOf(client, personId, project));
};
