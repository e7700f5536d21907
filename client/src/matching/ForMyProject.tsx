import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { toProblem } from '../kernel/problem.ts';
import { useWords } from '../kernel/words.ts';
import { ProblemNotice } from '../page/ProblemNotice.tsx';
import { SelectField } from '../ui/Field.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { OwnProjectNamesDocument, ProjectMatchDocument } from './for-my-project.graphql.ts';
import { MatchDetails } from './MatchDetails.tsx';
import { projectUrl } from '../saved-searches/project-url.ts';
import { projectsUrl } from './matching-urls.ts';
import { MATCHING_WORDS } from './matching.words.ts';
import './matching.css';

const Fit = ({ project, slug }: { readonly project: string; readonly slug: string }): ReactElement => {
  const t = useWords(MATCHING_WORDS);
  const { data, error } = useQuery(ProjectMatchDocument, { variables: { project, slug }, fetchPolicy: 'network-only' });
  if (!data) return error ? <ProblemNotice problem={toProblem(error)} /> : <Skeleton lines={6} label={t('loading')} />;
  return (
    <>
      <MatchDetails match={data.projectMatch} project={project} slug={slug} />
      <p>
        <Link to={projectUrl(project)}>{t('forProjectResults')}</Link>
      </p>
    </>
  );
};

/** How the opportunity of a page fits the investor's own project, criterion by criterion. */
export const ForMyProject = ({ slug }: { readonly slug: string }): ReactElement | null => {
  const t = useWords(MATCHING_WORDS);
  const { data } = useQuery(OwnProjectNamesDocument, { fetchPolicy: 'cache-and-network' });
  const [chosen, setChosen] = useState<string | null>(null);
  if (!data) return null;
  const projects = data.investorProjects;
  const project = projects.find(({ id }) => id === chosen) ?? projects[0];
  return (
    <section className="section no-print" aria-labelledby="for-project">
      <h2 id="for-project">{t('forProject')}</h2>
      {!project && (
        <>
          <p>{t('forProjectNone')}</p>
          <p>
            <Link to={projectsUrl}>{t('forProjectBegin')}</Link>
          </p>
        </>
      )}
      {projects.length > 1 && (
        <SelectField label={t('forProjectChoose')} value={project?.id} onChange={({ target }) => setChosen(target.value)}>
          {projects.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
      )}
      {project && <Fit key={project.id} project={project.id} slug={slug} />}
    </section>
  );
};
