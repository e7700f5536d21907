import { useApolloClient, useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import type { ReactElement } from 'react';
import { useParams } from 'react-router';
import { formatDate } from '../kernel/fmt.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { toProblem } from '../kernel/problem.ts';
import { MeDocument } from '../kernel/session.graphql.ts';
import { isOfKind } from '../kernel/session.ts';
import type { Viewer } from '../kernel/session.ts';
import { useWords } from '../kernel/words.ts';
import { LoadingLines } from '../page/LoadingLines.tsx';
import { NotFound } from '../page/NotFound.tsx';
import { PageHead } from '../page/PageHead.tsx';
import { ProblemNotice } from '../page/ProblemNotice.tsx';
import { SignedIn } from '../page/SignedIn.tsx';
import { Notice } from '../ui/Notice.tsx';
import { FacilityAuditDocument } from './audit.graphql.ts';
import type { AuditShownFragment } from './audit.graphql.ts';
import { AuditDesk } from './AuditDesk.tsx';
import { AuditReview } from './AuditReview.tsx';
import { keepPage } from './device/device.ts';
import { keepPageAtHand } from './device/page-worker.ts';
import { useKeptPage } from './device/useKeptPage.ts';
import { AUDIT_WORDS } from './facility-audits.words.ts';
import { LeftOnDevice } from './LeftOnDevice.tsx';

/** Once opened, the page of an audit that is to be written opens on this device without a connection as well. */
const useAtHand = (audit: AuditShownFragment | null | undefined): void => {
  const client = useApolloClient();
  const locale = useLocale();
  const isToBeWritten = audit?.viewerCan.save ?? false;
  useEffect(() => {
    if (isToBeWritten) void keepPageAtHand(locale);
  }, [isToBeWritten, locale]);
  useEffect(() => {
    const me = client.readQuery({ query: MeDocument });
    if (audit?.viewerCan.save && me) void keepPage({ me, audit }).catch(() => undefined);
  }, [audit, client]);
};

interface Props {
  readonly id: string;
  readonly viewer: Viewer;
}

const Shown = ({ audit, viewer }: { readonly audit: AuditShownFragment; readonly viewer: Viewer }): ReactElement => {
  const t = useWords(AUDIT_WORDS);
  const locale = useLocale();
  const title = audit.facility?.title.text ?? t('title');
  return (
    <>
      <PageHead title={title} />
      <h1>{title}</h1>
      <p className="muted">{`${t.of('state', audit.state)} · ${t('due', { day: formatDate(locale, audit.due) })}`}</p>
      {audit.viewerCan.save ? (
        <AuditDesk audit={audit} personId={viewer.id} />
      ) : (
        <>
          {isOfKind(viewer, 'AUDIT') && <LeftOnDevice audit={audit} personId={viewer.id} />}
          <AuditReview audit={audit} viewer={viewer} />
        </>
      )}
    </>
  );
};

const Audit = ({ id, viewer }: Props): ReactElement => {
  const { data, error } = useQuery(FacilityAuditDocument, { variables: { id }, fetchPolicy: 'cache-and-network' });
  const kept = useKeptPage(id, error);
  useAtHand(data?.facilityAudit);
  if (data) return data.facilityAudit ? <Shown audit={data.facilityAudit} viewer={viewer} /> : <NotFound />;
  return error && kept !== 'READING' ? <ProblemNotice problem={toProblem(error)} /> : <LoadingLines lines={6} />;
};

export const Component = (): ReactElement => {
  const { id = '' } = useParams();
  const t = useWords(AUDIT_WORDS);
  const { data, error } = useQuery(MeDocument);
  const kept = useKeptPage(id, error);
  if (!data && kept === 'READING') return <LoadingLines lines={6} />;
  if (!data && kept === 'ABSENT') return <Notice tone="warning" title={t('notHere')} />;
  return <SignedIn kinds={['AUDIT', 'SPK', 'ZONE_COMPANY']}>{(viewer) => <Audit key={id} id={id} viewer={viewer} />}</SignedIn>;
};
