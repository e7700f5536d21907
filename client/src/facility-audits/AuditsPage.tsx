import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Link, useSearchParams } from 'react-router';
import { AUDIT_LISTS } from 'shared/audits/audit.machine.ts';
import type { AuditList as AuditListName } from 'shared/audits/audit.machine.ts';
import { formatDate } from '../kernel/fmt.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { toProblem } from '../kernel/problem.ts';
import { isOfKind } from '../kernel/session.ts';
import type { Viewer } from '../kernel/session.ts';
import { auditUrl, auditsUrl } from '../kernel/urls.ts';
import { useWords } from '../kernel/words.ts';
import { LoadingLines } from '../page/LoadingLines.tsx';
import { PageHead } from '../page/PageHead.tsx';
import { ProblemNotice } from '../page/ProblemNotice.tsx';
import { SignedIn } from '../page/SignedIn.tsx';
import { Button } from '../ui/Button.tsx';
import { LocalText } from '../ui/LocalText.tsx';
import { AssignForm } from './AssignForm.tsx';
import { FacilityAuditsDocument } from './audits.graphql.ts';
import type { FacilityAuditsQuery } from './audits.graphql.ts';
import { AUDIT_WORDS } from './facility-audits.words.ts';
import '../search/chips.css';

type Audited = FacilityAuditsQuery['facilityAudits']['edges'][number]['node'];

const AuditItem = ({ audit }: { readonly audit: Audited }): ReactElement => {
  const t = useWords(AUDIT_WORDS);
  const locale = useLocale();
  return (
    <li className="panel">
      <h2>
        <Link to={auditUrl(audit.id)}>{audit.facility ? <LocalText text={audit.facility.title} /> : audit.id}</Link>
      </h2>
      <p>{`${t.of('state', audit.state)} · ${t('due', { day: formatDate(locale, audit.due) })}${audit.isOverdue ? ` · ${t('overdue')}` : ''}`}</p>
      <p className="muted">
        <LocalText text={audit.auditor.name} />
      </p>
    </li>
  );
};

const AuditList = ({ list }: { readonly list: AuditListName }): ReactElement => {
  const t = useWords(AUDIT_WORDS);
  const { data, error, loading, fetchMore } = useQuery(FacilityAuditsDocument, {
    variables: { list },
    fetchPolicy: 'cache-and-network',
    notifyOnNetworkStatusChange: true,
  });
  const page = data?.facilityAudits;
  if (!page) return error ? <ProblemNotice problem={toProblem(error)} /> : <LoadingLines lines={6} />;
  const { endCursor, hasNextPage } = page.pageInfo;
  return (
    <>
      {page.edges.length === 0 && <p className="muted">{t('none')}</p>}
      <ul className="plain">
        {page.edges.map(({ node }) => (
          <AuditItem key={node.id} audit={node} />
        ))}
      </ul>
      {hasNextPage && (
        <p>
          <Button busy={loading} onClick={() => void fetchMore({ variables: { after: endCursor } })}>
            {t('more')}
          </Button>
        </p>
      )}
    </>
  );
};

const Audits = ({ viewer }: { readonly viewer: Viewer }): ReactElement => {
  const t = useWords(AUDIT_WORDS);
  const [params] = useSearchParams();
  const list = AUDIT_LISTS.find((one) => one === params.get('list')) ?? 'ASSIGNED';
  return (
    <>
      <PageHead title={t('title')} />
      <h1>{t('title')}</h1>
      <nav className="chips" aria-label={t('title')}>
        {AUDIT_LISTS.map((one) => (
          <Link key={one} className="chip" to={`${auditsUrl}?list=${one}`} aria-current={one === list ? 'page' : undefined}>
            {t.of('list', one)}{' '}
          </Link>
        ))}
      </nav>
      <AuditList key={list} list={list} />
      {isOfKind(viewer, 'SPK', 'ZONE_COMPANY') && <AssignForm />}
    </>
  );
};

export const Component = (): ReactElement => (
  <SignedIn kinds={['AUDIT', 'SPK', 'ZONE_COMPANY']}>{(viewer) => <Audits viewer={viewer} />}</SignedIn>
);
