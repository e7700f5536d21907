import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import type { ReactElement } from 'react';
import { Link, useLocation } from 'react-router';
import type { Project } from 'shared/special-zones/project.ts';
import { CompareFormDocument, ZoneEstimatesDocument } from './compare.graphql.ts';
import { ratesUrl, zonesUrl } from '../../kernel/urls.ts';
import { useWords } from '../../kernel/words.ts';
import { PageHead } from '../../page/PageHead.tsx';
import { part } from '../../page/part.tsx';
import { PrintLine } from '../../page/PrintLine.tsx';
import { CLAIM_WORDS } from '../../sources/claims.words.ts';
import { Waiting, WaitingPage } from '../../sources/Waiting.tsx';
import { Crumbs } from '../../ui/Crumbs.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { readProject } from '../project/project-address.ts';
import type { Division } from '../../activities/activity.ts';
import { toProject } from '../project/project-values.ts';
import type { ProjectValues } from '../project/project-values.ts';
import { PROJECT_WORDS } from '../project/project.words.ts';
import { ProjectBasics } from '../project/ProjectBasics.tsx';
import { ProjectNote } from '../project/ProjectForm.tsx';
import { ProjectPrint } from '../project/ProjectPrint.tsx';
import { useProject } from '../project/useProject.ts';
import type { ProjectState } from '../project/useProject.ts';
import { ZONES_COMPARE_WORDS } from './zones-compare.words.ts';
import '../calculator-page.css';

const ZonesTable = part('ZonesTable', async () => (await import('./ZonesTable.tsx')).ZonesTable, <div />);

const ShortForm = ({ state, divisions }: { readonly state: ProjectState; readonly divisions: readonly Division[] }): ReactElement => {
  const t = useWords(ZONES_COMPARE_WORDS);
  const words = useWords(PROJECT_WORDS);
  return (
    <form className="panel no-print" aria-labelledby="my-project" onSubmit={(event) => event.preventDefault()}>
      <h2 id="my-project">{words('formTitle')}</h2>
      <ProjectNote state={state} />
      <div className="form-row">
        <ProjectBasics state={state} divisions={divisions} />
      </div>
      <p className="small muted">{t('more')}</p>
    </form>
  );
};

const Estimates = ({ project, values }: { readonly project: Project; readonly values: ProjectValues }): ReactElement => {
  const variables = { project: { ...project, years: [...project.years], exclusions: [...project.exclusions] } };
  const { data, previousData, error } = useQuery(ZoneEstimatesDocument, { variables });
  const shown = data ?? previousData;
  if (!shown) return <Waiting error={error} />;
  return <ZonesTable estimates={shown.incentiveEstimates} values={values} />;
};

/** The server's estimates for the project of the address, which follows the form after a pause in typing. */
const Zones = (): ReactElement => {
  const t = useWords(ZONES_COMPARE_WORDS);
  const { search } = useLocation();
  const values = useMemo(() => readProject(new URLSearchParams(search)), [search]);
  const project = toProject(values);
  return project ? <Estimates project={project} values={values} /> : <p>{t('fillFirst')}</p>;
};

const Page = ({ divisions }: { readonly divisions: readonly Division[] }): ReactElement => {
  const t = useWords(ZONES_COMPARE_WORDS);
  const claims = useWords(CLAIM_WORDS);
  const state = useProject(divisions);
  return (
    <div className="calculator-page">
      <PageHead title={t('title')} description={t('description')} />
      <Crumbs label={claims('trail')} trail={[{ to: zonesUrl, label: t('zonesTitle') }]} />
      <h1>{t('title')}</h1>
      <PrintLine />
      <p className="lead">{t('lead')}</p>
      <ShortForm state={state} divisions={divisions} />
      <ProjectPrint state={state} />
      <section aria-labelledby="result">
        <h2 id="result">{t('resultTitle')}</h2>
        <Notice title={t('estimateOnly')} />
        <Zones />
      </section>
      <p className="section">
        <Link to={ratesUrl}>{t('ratesLink')}</Link>
      </p>
    </div>
  );
};

/** All zones side by side for one project. */
export const Component = (): ReactElement => {
  const { data, error } = useQuery(CompareFormDocument);
  const divisions = useMemo(() => data?.okedSections.flatMap((section) => section.divisions), [data]);
  return divisions ? <Page divisions={divisions} /> : <WaitingPage error={error} />;
};
