import type { ReactElement } from 'react';
import { useParams } from 'react-router';
import { InvestorsPage } from './InvestorsPage.tsx';
import { ProjectPage } from './ProjectPage.tsx';
import { ProjectsPage } from './ProjectsPage.tsx';

export { ForMyProject } from './ForMyProject.tsx';

/** The pages about matching in one file: they have most of their parts in common, and only signed-in people load it. */
export const Component = (): ReactElement => {
  const { id, slug } = useParams();
  if (slug !== undefined) return <InvestorsPage />;
  return id === undefined ? <ProjectsPage /> : <ProjectPage />;
};
