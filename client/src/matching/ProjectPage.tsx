import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { useNavigate, useParams } from 'react-router';
import { ConflictChoice } from '../drafts/ConflictChoice.tsx';
import type { Difference } from '../drafts/ConflictChoice.tsx';
import { SaveStatus } from '../drafts/SaveStatus.tsx';
import { toProblem } from '../kernel/problem.ts';
import { useSending } from '../kernel/useSending.ts';
import { useWords } from '../kernel/words.ts';
import { NotFound } from '../page/NotFound.tsx';
import { PageHead } from '../page/PageHead.tsx';
import { ProblemNotice } from '../page/ProblemNotice.tsx';
import { SignedIn } from '../page/SignedIn.tsx';
import { Button } from '../ui/Button.tsx';
import { Crumbs } from '../ui/Crumbs.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { Matches } from './Matches.tsx';
import { DeleteInvestorProjectDocument, InvestorProjectDocument, InvestorProjectsDocument } from './matching.graphql.ts';
import type { InvestorProjectFormFragment } from './matching.graphql.ts';
import { projectsUrl } from './matching-urls.ts';
import { MATCHING_WORDS } from './matching.words.ts';
import type { ProjectForm } from './project-form.ts';
import { ProjectFields } from './ProjectFields.tsx';
import { useCriterionWords } from './useCriterionWords.ts';
import type { CriterionWords } from './useCriterionWords.ts';
import { useProject } from './useProject.ts';
import './matching.css';

const listed = (words: CriterionWords, list: ProjectForm['musts']): string =>
  list.map((one) => `${words.name(one.key)}: ${words.wanted(one)}${one.weight === null ? '' : ` (${one.weight})`}`).join('\n');

/** Where two versions of a project differ, in the words of the form. */
const useDifferences = (): ((mine: ProjectForm, theirs: ProjectForm) => Difference[]) => {
  const t = useWords(MATCHING_WORDS);
  const words = useCriterionWords();
  const said = ({ name, isOpen, musts, wishes, brings }: ProjectForm) =>
    [
      ['name', t('name'), name],
      ['isOpen', t('isOpen'), isOpen ? t('yes') : t('no')],
      ['musts', t('musts'), listed(words, musts)],
      ['wishes', t('wishes'), listed(words, wishes)],
      ['brings', t('brings'), Object.values(brings).flat().filter(Boolean).join(', ')],
    ] as const;
  return (mine, theirs) => {
    const others = said(theirs);
    return said(mine).flatMap(([key, label, text], nth) => {
      const other = others[nth]?.[2] ?? '';
      return text === other ? [] : [{ key, label, mine: text || null, theirs: other || null }];
    });
  };
};

const Delete = ({ id }: { readonly id: string }): ReactElement => {
  const t = useWords(MATCHING_WORDS);
  const navigate = useNavigate();
  const { run, pending, problem } = useSending(DeleteInvestorProjectDocument, { refetchQueries: [InvestorProjectsDocument] });
  const remove = async (): Promise<void> => {
    if (await run({ id })) await navigate(projectsUrl);
  };
  return (
    <>
      <ProblemNotice problem={problem} />
      <Button look="danger" busy={pending} onClick={() => void remove()}>
        {t('deleteProject')}
      </Button>
    </>
  );
};

interface EditorProps {
  readonly personId: string;
  readonly project: InvestorProjectFormFragment;
}

const Editor = ({ personId, project }: EditorProps): ReactElement => {
  const t = useWords(MATCHING_WORDS);
  const { state, form } = useProject(personId, project);
  const differences = useDifferences();
  return (
    <>
      <PageHead title={state.value.name} unlisted />
      <Crumbs label={t('crumbs')} trail={[{ to: projectsUrl, label: t('projects') }]} />
      <h1>{state.value.name}</h1>
      <p className="muted">{t.of('job', state.value.job)}</p>
      <SaveStatus state={state} />
      {state.theirs && (
        <ConflictChoice
          differences={differences(state.value, state.theirs.value)}
          onKeepMine={() => void form.keepMine()}
          onTakeTheirs={() => form.takeTheirs()}
        />
      )}
      <div className="match-page">
        <div>
          <ProjectFields key={state.theirs ? 'theirs' : 'mine'} form={state.value} onChange={form.change} />
          <Delete id={project.id} />
        </div>
        <Matches project={project.id} version={state.base?.version ?? 0} />
      </div>
    </>
  );
};

const Project = ({ personId, id }: { readonly personId: string; readonly id: string }): ReactElement => {
  const t = useWords(MATCHING_WORDS);
  const { data, error } = useQuery(InvestorProjectDocument, { variables: { id }, fetchPolicy: 'network-only' });
  if (!data) return error ? <ProblemNotice problem={toProblem(error)} /> : <Skeleton lines={8} label={t('loading')} />;
  return data.investorProject ? <Editor key={id} personId={personId} project={data.investorProject} /> : <NotFound />;
};

export const ProjectPage = (): ReactElement => {
  const { id = '' } = useParams();
  return <SignedIn kinds={['INVESTOR']}>{(viewer) => <Project personId={viewer.id} id={id} />}</SignedIn>;
};
