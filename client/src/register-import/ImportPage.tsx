import { useQuery } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import { Link, useParams } from 'react-router';
import { IMPORTER_KINDS } from 'shared/registers/findings.ts';
import { formatNumber } from '../kernel/fmt.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { toProblem } from '../kernel/problem.ts';
import { importsUrl } from '../kernel/urls.ts';
import { useViewer } from '../kernel/session.ts';
import { useWords } from '../kernel/words.ts';
import { PageHead } from '../page/PageHead.tsx';
import { ProblemNotice } from '../page/ProblemNotice.tsx';
import { SignedIn } from '../page/SignedIn.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { ImportDecision } from './ImportDecision.tsx';
import { ImportMapping } from './ImportMapping.tsx';
import { ImportProgress } from './ImportProgress.tsx';
import { ImportReport } from './ImportReport.tsx';
import { ImportWriting } from './ImportWriting.tsx';
import { isRunning, sheetsOf } from './import-state.ts';
import type { Import } from './import-state.ts';
import { RegisterImportDocument } from './import.graphql.ts';
import { IMPORT_WORDS } from './register-import.words.ts';
import './register-import.css';

const ASK_EVERY_MS = 700;

const About = ({ job }: { readonly job: Import }): ReactElement => {
  const t = useWords(IMPORT_WORDS);
  const locale = useLocale();
  const sheets = sheetsOf(useViewer());
  const rows = t.count('rows', job.rows, formatNumber(locale, job.rows));
  const format = [job.format, job.encoding].filter(Boolean).join(', ') || '—';
  return (
    <>
      <p>
        {t('isKind', { kind: t.of('kind', job.sheet) })}{' '}
        {sheets.length > 1 && job.state === 'READ' && <span className="muted">{t('otherKind')}</span>}
      </p>
      <p className="small muted import-digest">
        {t('about', { format, rows, digest: job.fileDigest })}
        {job.sheetName && ` · ${t('sheet', { name: job.sheetName })}`}
      </p>
    </>
  );
};

const isMapped = ({ state }: Import): boolean => state === 'READ' || state === 'CHECKED';
const isChecked = ({ verdicts }: Import): boolean => verdicts.length > 0;

const Steps = ({ job }: { readonly job: Import }): ReactElement => {
  const t = useWords(IMPORT_WORDS);
  const [isOpen, setOpen] = useState<boolean | null>(null);
  return (
    <>
      <About job={job} />
      {job.problem && <Notice tone={job.problem === 'STOPPED' ? 'info' : 'bad'} title={t.of('problem', job.problem)} live />}
      {isRunning(job) && <ImportProgress job={job} />}
      {isMapped(job) && <ImportMapping key={job.version} job={job} isOpen={isOpen} onOpen={setOpen} />}
      {!isRunning(job) && isChecked(job) && (
        <>
          <ImportReport key={`report ${job.version}`} job={job} />
          <ImportWriting job={job} />
          {job.sheet === 'MEASURES' && job.state === 'APPLIED' && <ImportDecision importId={job.id} />}
        </>
      )}
    </>
  );
};

const ImportById = ({ id }: { readonly id: string }): ReactElement => {
  const t = useWords(IMPORT_WORDS);
  const { data, error, startPolling, stopPolling } = useQuery(RegisterImportDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  const job = data?.registerImport;
  const watches = job !== undefined && isRunning(job);
  useEffect(() => {
    if (!watches) return undefined;
    startPolling(ASK_EVERY_MS);
    return stopPolling;
  }, [watches, startPolling, stopPolling]);
  return (
    <>
      <PageHead title={job?.fileName ?? t('title')} />
      <p>
        <Link to={importsUrl}>{t('back')}</Link>
      </p>
      <h1 className="import-name">{job?.fileName ?? t('title')}</h1>
      <ProblemNotice problem={error ? toProblem(error) : null} />
      {job ? <Steps job={job} /> : !error && <Skeleton lines={6} label={t('loading')} />}
    </>
  );
};

const Page = (): ReactElement => {
  const { id = '' } = useParams();
  return <SignedIn kinds={IMPORTER_KINDS}>{() => <ImportById key={id} id={id} />}</SignedIn>;
};

export const Component = Page;
