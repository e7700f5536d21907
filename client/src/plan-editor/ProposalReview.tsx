import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { readMeasureContent } from 'shared/plans/read-content.ts';
import { measureUrl } from '../kernel/urls.ts';
import { useSending } from '../kernel/useSending.ts';
import { useWords } from '../kernel/words.ts';
import { useMeasureNames, useMeasureWords } from '../measures/measure-names.ts';
import { MeasureChanges } from '../measures/MeasureChanges.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Decision, Recall } from './parts/Decision.tsx';
import { ApproveMeasureProposalDocument, RecallMeasureProposalDocument, ReturnMeasureProposalDocument } from './proposal.graphql.ts';
import type { ProposalFragment } from './proposal.graphql.ts';
import { PLAN_EDITOR_WORDS } from './plan-editor.words.ts';

interface Props {
  readonly proposal: ProposalFragment;
  readonly onMoved: () => void;
}

/** What the proposal changes, beside the measure as it stands. */
const ProposalChanges = ({ proposal: { content, measure, town } }: { readonly proposal: ProposalFragment }): ReactElement => {
  const t = useWords(PLAN_EDITOR_WORDS);
  const say = useMeasureWords(useMeasureNames(town.slug));
  return (
    <section className="section" aria-labelledby="changes">
      <h2 id="changes">{t('changes')}</h2>
      <MeasureChanges
        caption={t('changes')}
        before={measure && readMeasureContent(measure.content)}
        after={readMeasureContent(content)}
        say={say}
      />
    </section>
  );
};

const Waits = ({ proposal, onMoved }: Props): ReactElement => {
  const t = useWords(PLAN_EDITOR_WORDS);
  const { id, version, viewerCan } = proposal;
  const approval = useSending(ApproveMeasureProposalDocument);
  const refusal = useSending(ReturnMeasureProposalDocument);
  const recalling = useSending(RecallMeasureProposalDocument);
  const approve = async (): Promise<void> => {
    if (await approval.run({ input: { id, version } })) onMoved();
  };
  const giveBack = async (remarks: string): Promise<void> => {
    if (await refusal.run({ input: { id, version, remarks } })) onMoved();
  };
  const recall = async (): Promise<void> => {
    if (await recalling.run({ input: { id, version } })) onMoved();
  };
  return (
    <>
      {!viewerCan.review && (
        <Notice tone="info" title={t('waits')}>
          <p>{t('waitsText')}</p>
        </Notice>
      )}
      <ProposalChanges proposal={proposal} />
      {viewerCan.review && <Decision approval={approval} refusal={refusal} onApprove={approve} onReturn={giveBack} />}
      {viewerCan.recall && <Recall taking={recalling} onRecall={recall} />}
    </>
  );
};

/** A proposal that waits, or was decided: what it changes, and who may decide. */
export const ProposalReview = ({ proposal, onMoved }: Props): ReactElement => {
  const t = useWords(PLAN_EDITOR_WORDS);
  const { state, measure } = proposal;
  if (state === 'APPROVED')
    return (
      <Notice tone="good" live title={t('approved')}>
        {measure && <Link to={measureUrl(measure.slug)}>{t('publicPage')}</Link>}
      </Notice>
    );
  if (state === 'DISCARDED') return <Notice tone="neutral" title={t('discarded')} />;
  return <Waits proposal={proposal} onMoved={onMoved} />;
};
