import type { ReactElement } from 'react';
import { useSending } from '../kernel/useSending.ts';
import { useWords } from '../kernel/words.ts';
import { FUNDING_STAGES } from 'shared/funding/answer.ts';
import { ProblemNotice } from '../page/ProblemNotice.tsx';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { CancelFundingRunDocument } from './funding.graphql.ts';
import type { FundingRunFragment } from './funding.graphql.ts';
import { FUNDING_WORDS } from './funding.words.ts';
import './Progress.css';

/** What a run is doing, with the way to stop it; how it ended, unless it simply was done. */
export const Progress = ({ run }: { readonly run: FundingRunFragment }): ReactElement | null => {
  const t = useWords(FUNDING_WORDS);
  const { run: cancel, pending: isPending, problem } = useSending(CancelFundingRunDocument);
  if (run.state === 'CANCELLED') return <Notice title={t('cancelled')} />;
  if (run.state === 'FAILED') return <Notice tone="warning" title={t('failed')} />;
  if (run.state === 'DONE') return null;
  const says = run.state === 'WAITING' ? t('waiting') : t.of('stage', run.stage);
  return (
    <div className="funding-progress">
      <label>
        {says}
        <progress max={FUNDING_STAGES.length} value={FUNDING_STAGES.indexOf(run.stage) + 1} />
      </label>
      <Button busy={isPending} onClick={() => void cancel({ id: run.id })}>
        {t('cancel')}
      </Button>
      <ProblemNotice problem={problem} />
    </div>
  );
};
