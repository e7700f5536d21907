import { useState } from 'react';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { measureUrl } from '../kernel/urls.ts';
import { useSending } from '../kernel/useSending.ts';
import { useWords } from '../kernel/words.ts';
import { useMeasureNames, useMeasureWords } from '../measures/measure-names.ts';
import { MeasureChanges } from '../measures/MeasureChanges.tsx';
import { ProblemNotice } from '../page/ProblemNotice.tsx';
import { Button } from '../ui/Button.tsx';
import { TextArea } from '../ui/Field.tsx';
import { Notice } from '../ui/Notice.tsx';
import { asContent } from './form/useProposalDraft.ts';
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
      <MeasureChanges caption={t('changes')} before={measure && asContent(measure.content)} after={asContent(content)} say={say} />
    </section>
  );
};

const Recall = ({ proposal: { id, version }, onMoved }: Props): ReactElement => {
  const t = useWords(PLAN_EDITOR_WORDS);
  const { run, pending, problem } = useSending(RecallMeasureProposalDocument);
  const recall = async (): Promise<void> => {
    if (await run({ input: { id, version } })) onMoved();
  };
  return (
    <>
      <ProblemNotice problem={problem} />
      <Button busy={pending} onClick={() => void recall()}>
        {t('recall')}
      </Button>
    </>
  );
};

const Decision = ({ proposal: { id, version }, onMoved }: Props): ReactElement => {
  const t = useWords(PLAN_EDITOR_WORDS);
  const [remarks, setRemarks] = useState('');
  const [isEmpty, setEmpty] = useState(false);
  const approval = useSending(ApproveMeasureProposalDocument);
  const refusal = useSending(ReturnMeasureProposalDocument);
  const approve = async (): Promise<void> => {
    if (await approval.run({ input: { id, version } })) onMoved();
  };
  const giveBack = async (): Promise<void> => {
    setEmpty(remarks.trim() === '');
    if (remarks.trim() !== '' && (await refusal.run({ input: { id, version, remarks } }))) onMoved();
  };
  return (
    <section className="section" aria-labelledby="decision">
      <h2 id="decision">{t('decision')}</h2>
      <ProblemNotice problem={approval.problem ?? refusal.problem} />
      <TextArea
        label={t('remarks')}
        value={remarks}
        longest={4000}
        rows={3}
        problem={isEmpty ? t('remarksNeeded') : null}
        onChange={(event) => setRemarks(event.target.value)}
      />
      <div className="actions">
        <Button look="primary" busy={approval.pending} onClick={() => void approve()}>
          {t('approve')}
        </Button>
        <Button busy={refusal.pending} onClick={() => void giveBack()}>
          {t('giveBack')}
        </Button>
      </div>
    </section>
  );
};

/** A proposal that waits, or was decided: what it changes, and who may decide. */
export const ProposalReview = ({ proposal, onMoved }: Props): ReactElement => {
  const t = useWords(PLAN_EDITOR_WORDS);
  const { state, viewerCan, measure } = proposal;
  if (state === 'APPROVED')
    return (
      <Notice tone="good" live title={t('approved')}>
        {measure && <Link to={measureUrl(measure.slug)}>{t('publicPage')}</Link>}
      </Notice>
    );
  if (state === 'DISCARDED') return <Notice tone="neutral" title={t('discarded')} />;
  return (
    <>
      {!viewerCan.review && (
        <Notice tone="info" title={t('waits')}>
          <p>{t('waitsText')}</p>
        </Notice>
      )}
      <ProposalChanges proposal={proposal} />
      {viewerCan.review && <Decision proposal={proposal} onMoved={onMoved} />}
      {viewerCan.recall && <Recall proposal={proposal} onMoved={onMoved} />}
    </>
  );
};
