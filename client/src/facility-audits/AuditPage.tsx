import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { useParams } from 'react-router';
import { toProblem } from '../kernel/problem.ts';
import { useWords } from '../kernel/words.ts';
import { LoadingLines } from '../page/LoadingLines.tsx';
import { NotFound } from '../page/NotFound.tsx';
import { PageHead } from '../page/PageHead.tsx';
import { ProblemNotice } from '../page/ProblemNotice.tsx';
import { SignedIn } from '../page/SignedIn.tsx';
import { FacilityAuditDocument } from './audit.graphql.ts';
import { AuditChecklist } from './AuditChecklist.tsx';
import { AuditReview } from './AuditReview.tsx';
import { AUDIT_WORDS } from './facility-audits.words.ts';

const Audit = ({ id }: { readonly id: string }): ReactElement => {
  const t = useWords(AUDIT_WORDS);
  const { data, error } = useQuery(FacilityAuditDocument, { variables: { id } });
  if (error && !data) return <ProblemNotice problem={toProblem(error)} />;
  if (!data) return <LoadingLines lines={6} />;
  const audit = data.facilityAudit;
  if (!audit) return <NotFound />;
  const title = audit.facility?.title.text ?? t('title');
  return (
    <>
      <PageHead title={title} />
      <h1>{title}</h1>
      <p className="muted">{`${t.of('state', audit.state)} · ${t('due', { day: audit.due })}`}</p>
      {audit.viewerCan.save ? <AuditChecklist audit={audit} /> : <AuditReview audit={audit} />}
    </>
  );
};

export const Component = (): ReactElement => {
  const { id = '' } = useParams();
  return <SignedIn kinds={['AUDIT', 'SPK', 'ZONE_COMPANY']}>{() => <Audit id={id} />}</SignedIn>;
};
