import { useState } from 'react';
import type { ReactElement } from 'react';
import type { Problem } from '../../kernel/problem.ts';
import { useWords } from '../../kernel/words.ts';
import { ProblemNotice } from '../../page/ProblemNotice.tsx';
import { Button } from '../../ui/Button.tsx';
import { TextArea } from '../../ui/Field.tsx';
import { PLAN_EDITOR_WORDS } from '../plan-editor.words.ts';

/** A step that is being taken, and what became of the last. */
export interface Taking {
  readonly pending: boolean;
  readonly problem: Problem | null;
}

interface Props {
  readonly approval: Taking;
  readonly refusal: Taking;
  readonly onApprove: () => Promise<void>;
  readonly onReturn: (remarks: string) => Promise<void>;
}

const LONGEST = 4000;

/** The second person approves, or returns with remarks. */
export const Decision = ({ approval, refusal, onApprove, onReturn }: Props): ReactElement => {
  const t = useWords(PLAN_EDITOR_WORDS);
  const [remarks, setRemarks] = useState('');
  const [isEmpty, setEmpty] = useState(false);
  const giveBack = async (): Promise<void> => {
    setEmpty(remarks.trim() === '');
    if (remarks.trim() !== '') await onReturn(remarks);
  };
  return (
    <section className="section" aria-labelledby="decision">
      <h2 id="decision">{t('decision')}</h2>
      <ProblemNotice problem={approval.problem ?? refusal.problem} />
      <TextArea
        label={t('remarks')}
        value={remarks}
        longest={LONGEST}
        rows={3}
        problem={isEmpty ? t('remarksNeeded') : null}
        onChange={(event) => setRemarks(event.target.value)}
      />
      <div className="actions">
        <Button look="primary" busy={approval.pending} onClick={() => void onApprove()}>
          {t('approve')}
        </Button>
        <Button busy={refusal.pending} onClick={() => void giveBack()}>
          {t('giveBack')}
        </Button>
      </div>
    </section>
  );
};

/** The own side takes a sent proposal back. */
export const Recall = ({ taking, onRecall }: { readonly taking: Taking; readonly onRecall: () => Promise<void> }): ReactElement => {
  const t = useWords(PLAN_EDITOR_WORDS);
  return (
    <>
      <ProblemNotice problem={taking.problem} />
      <Button busy={taking.pending} onClick={() => void onRecall()}>
        {t('recall')}
      </Button>
    </>
  );
};
