import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { readPlanContent } from 'shared/plans/read-content.ts';
import { planUrl } from '../kernel/urls.ts';
import { useSending } from '../kernel/useSending.ts';
import { useWords } from '../kernel/words.ts';
import { PlanChanges } from '../plans/PlanChanges.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Decision, Recall } from './parts/Decision.tsx';
import { ApprovePlanProposalDocument, MovePlanProposalDocument } from './plan-proposal.graphql.ts';
import type { PlanProposalFragment } from './plan-proposal.graphql.ts';
import { PLAN_EDITOR_WORDS } from './plan-editor.words.ts';

interface Props {
  readonly proposal: PlanProposalFragment;
  readonly onMoved: () => void;
}

const Waits = ({ proposal, onMoved }: Props): ReactElement => {
  const t = useWords(PLAN_EDITOR_WORDS);
  const { id, version, viewerCan, plan, content } = proposal;
  const approval = useSending(ApprovePlanProposalDocument);
  const refusal = useSending(MovePlanProposalDocument);
  const recalling = useSending(MovePlanProposalDocument);
  const approve = async (): Promise<void> => {
    if (await approval.run({ input: { id, version } })) onMoved();
  };
  const giveBack = async (remarks: string): Promise<void> => {
    if (await refusal.run({ input: { id, version, move: 'RETURN', remarks } })) onMoved();
  };
  const recall = async (): Promise<void> => {
    if (await recalling.run({ input: { id, version, move: 'RECALL' } })) onMoved();
  };
  return (
    <>
      {!viewerCan.review && (
        <Notice tone="info" title={t('waits')}>
          <p>{t('waitsText')}</p>
        </Notice>
      )}
      <section className="section" aria-labelledby="changes">
        <h2 id="changes">{t('changes')}</h2>
        <PlanChanges caption={t('changes')} before={plan && readPlanContent(plan.content)} after={readPlanContent(content)} />
      </section>
      {viewerCan.review && <Decision approval={approval} refusal={refusal} onApprove={approve} onReturn={giveBack} />}
      {viewerCan.recall && <Recall taking={recalling} onRecall={recall} />}
    </>
  );
};

/** A proposal about a plan that waits, or was decided: what it changes, and who may decide. */
export const PlanReview = ({ proposal, onMoved }: Props): ReactElement => {
  const t = useWords(PLAN_EDITOR_WORDS);
  const { state, plan } = proposal;
  if (state === 'APPROVED')
    return (
      <Notice tone="good" live title={t('planApproved')}>
        {plan && <Link to={planUrl(plan.slug)}>{t('publicPage')}</Link>}
      </Notice>
    );
  if (state === 'DISCARDED') return <Notice tone="neutral" title={t('discarded')} />;
  return <Waits proposal={proposal} onMoved={onMoved} />;
};
