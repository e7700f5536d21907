import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Link, useNavigate } from 'react-router';
import { PROJECT_JOBS } from 'shared/matching/criteria.ts';
import { toProblem } from '../kernel/problem.ts';
import { useSending } from '../kernel/useSending.ts';
import { useWords } from '../kernel/words.ts';
import { PageHead } from '../page/PageHead.tsx';
import { ProblemNotice } from '../page/ProblemNotice.tsx';
import { SignedIn } from '../page/SignedIn.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { Invitations } from './Invitations.tsx';
import { InvestorProjectsDocument, SaveInvestorProjectDocument } from './matching.graphql.ts';
import type { InvestorProjectFormFragment } from './matching.graphql.ts';
import { projectUrl } from '../saved-searches/project-url.ts';
import { MATCHING_WORDS } from './matching.words.ts';
import { newProject, projectInput } from './project-form.ts';
import type { ProjectForm } from './project-form.ts';
import { ProjectBasis } from './ProjectBasis.tsx';
import './matching.css';

const List = ({ projects }: { readonly projects: readonly InvestorProjectFormFragment[] }): ReactElement => {
  const t = useWords(MATCHING_WORDS);
  return (
    <ul className="match-projects">
      {projects.map(({ id, name, job }) => (
        <li key={id} className="panel">
          <h3>
            <Link to={projectUrl(id)}>{name}</Link>
          </h3>
          <p className="muted">{t.of('job', job)}</p>
        </li>
      ))}
    </ul>
  );
};

const Begin = ({ onBegin }: { readonly onBegin: (form: ProjectForm) => void }): ReactElement => {
  const t = useWords(MATCHING_WORDS);
  return (
    <section className="section" aria-labelledby="new-project">
      <h2 id="new-project">{t('newProject')}</h2>
      <ul className="match-jobs">
        {PROJECT_JOBS.map((job) => (
          <li key={job}>
            <button type="button" className="panel" onClick={() => onBegin(newProject(job, t.of('job', job)))}>
              <strong>{t.of('job', job)}</strong>
              <span className="muted">{t.of('jobText', job)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
};

const Projects = (): ReactElement => {
  const t = useWords(MATCHING_WORDS);
  const navigate = useNavigate();
  const { data, error } = useQuery(InvestorProjectsDocument, { fetchPolicy: 'cache-and-network' });
  const { run, pending, problem } = useSending(SaveInvestorProjectDocument, { refetchQueries: [InvestorProjectsDocument] });
  const begin = async (form: ProjectForm): Promise<void> => {
    if (pending) return;
    const id = crypto.randomUUID();
    if (await run({ input: { id, version: 0, ...projectInput(form) } })) await navigate(projectUrl(id));
  };
  return (
    <>
      <h1>{t('projects')}</h1>
      <p>{t('projectsLead')}</p>
      <ProblemNotice problem={problem} />
      {!data && (error ? <ProblemNotice problem={toProblem(error)} /> : <Skeleton lines={4} label={t('loading')} />)}
      {data && <Invitations invitations={data.matchInvitations} />}
      {data && <List projects={data.investorProjects} />}
      <Begin onBegin={(form) => void begin(form)} />
      <ProjectBasis onBegin={(form) => void begin(form)} />
    </>
  );
};

export const ProjectsPage = (): ReactElement => {
  const t = useWords(MATCHING_WORDS);
  return (
    <>
      <PageHead title={t('projects')} unlisted />
      <SignedIn kinds={['INVESTOR']}>{() => <Projects />}</SignedIn>
    </>
  );
};
