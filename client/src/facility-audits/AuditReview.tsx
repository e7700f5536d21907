import { useState } from 'react';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { potentialOf } from 'shared/audits/potential.ts';
import { kazakhstanDay } from 'shared/locale/kazakhstan-clock.ts';
import { isOfKind } from '../kernel/session.ts';
import type { Viewer } from '../kernel/session.ts';
import { foundingOnUrl, managedOpportunityUrl, opportunityUrl } from '../kernel/urls.ts';
import { useSender } from '../kernel/useSending.ts';
import { useWords } from '../kernel/words.ts';
import { ProblemNotice } from '../page/ProblemNotice.tsx';
import { Button } from '../ui/Button.tsx';
import { TextArea } from '../ui/Field.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useAnswerText } from './answer-text.ts';
import { ApproveAuditDocument, CancelAuditDocument, ReturnAuditDocument } from './audit.graphql.ts';
import type { AuditShownFragment } from './audit.graphql.ts';
import { answersOf, tableOf } from './audit-content.ts';
import { toDraft } from './audit-draft.ts';
import { AUDIT_WORDS } from './facility-audits.words.ts';
import { PhotoStrip } from './photos/PhotoStrip.tsx';
import { PotentialTable } from './PotentialTable.tsx';

interface Props {
  readonly audit: AuditShownFragment;
  readonly viewer: Viewer;
}

const Moves = ({ audit }: Pick<Props, 'audit'>): ReactElement => {
  const t = useWords(AUDIT_WORDS);
  const { run, pending: isPending, problem } = useSender();
  const [remarks, setRemarks] = useState('');
  const input = { id: audit.id, version: audit.version };
  const { viewerCan } = audit;
  return (
    <>
      <ProblemNotice problem={problem} />
      {viewerCan.return && (
        <>
          <TextArea label={t('remarks')} rows={3} value={remarks} onChange={(event) => setRemarks(event.currentTarget.value)} />
          <Button busy={isPending} onClick={() => void run(ReturnAuditDocument, { input: { ...input, remarks } })}>
            {t('giveBack')}
          </Button>{' '}
        </>
      )}
      {viewerCan.approve && (
        <Button look="primary" busy={isPending} onClick={() => void run(ApproveAuditDocument, { input })}>
          {t('approve')}
        </Button>
      )}
      {viewerCan.cancel && (
        <Button look="danger" busy={isPending} onClick={() => void run(CancelAuditDocument, { input })}>
          {t('cancel')}
        </Button>
      )}
    </>
  );
};

/** Where an approved audit leads: its result for everybody, and for a corporation a zone on the place. */
const AfterApproval = ({ audit: { facility }, viewer }: Props): ReactElement | null => {
  const t = useWords(AUDIT_WORDS);
  if (!facility) return null;
  const { slug, isPublished } = facility;
  return (
    <Notice tone="good" title={t('approved')}>
      <p>{t(isPublished ? 'approvedText' : 'approvedHidden')}</p>
      <p className="actions">
        {isPublished && <Link to={opportunityUrl(slug)}>{t('seePotential')}</Link>}
        {!isPublished && isOfKind(viewer, 'SPK', 'ZONE_COMPANY') && <Link to={managedOpportunityUrl(slug)}>{t('toPublishing')}</Link>}
        {isPublished && isOfKind(viewer, 'SPK') && <Link to={foundingOnUrl(slug)}>{t('foundHere')}</Link>}
      </p>
    </Notice>
  );
};

/** An audit as it was sent, for those who approve it, and for everybody of its two sides afterwards. */
export const AuditReview = ({ audit, viewer }: Props): ReactElement => {
  const t = useWords(AUDIT_WORDS);
  const text = useAnswerText();
  const [today] = useState(() => kazakhstanDay(new Date()));
  const day = audit.inspectedOn ?? today;
  const { uses } = potentialOf(answersOf(toDraft(audit, day)), tableOf(audit.weights), day);
  return (
    <>
      {audit.state === 'APPROVED' && <AfterApproval audit={audit} viewer={viewer} />}
      {audit.findings.map(({ check, justification }) => (
        <p key={check}>
          <strong>{t.of('check', check)}</strong>
          {justification && `: ${justification}`}
        </p>
      ))}
      <dl className="facts">
        {audit.answers.map((answer) => (
          <div key={answer.criterion}>
            <dt>{t.of('criterion', answer.criterion)}</dt>
            <dd>
              {text(answer)}
              {answer.grade && <span className="muted small">{` · ${t.of('grade', answer.grade)} · ${answer.on ?? ''}`}</span>}
              {answer.method && <span className="small under">{answer.method}</span>}
              <PhotoStrip criterion={answer.criterion} photos={audit.photos} />
            </dd>
          </div>
        ))}
      </dl>
      <h2>{t('preview')}</h2>
      <PotentialTable uses={uses} />
      <Moves audit={audit} />
    </>
  );
};
