import type { FragmentType } from '@apollo/client';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { INTEREST_LIMITS } from 'shared/interests/interest.fields.ts';
import { excessOf } from 'shared/texts/length.ts';
import { useFieldWords } from '../../page/useFieldWords.ts';
import { fieldProblem } from '../../kernel/problem.ts';
import { useSending } from '../../kernel/useSending.ts';
import { useFields } from '../../kernel/useFields.ts';
import { useWords } from '../../kernel/words.ts';
import { useKeptText } from '../../drafts/useKeptText.ts';
import { AnswerRequestDocument } from './answer.graphql.ts';
import { InterestTimelineFragmentDoc } from './interest-timeline.graphql.ts';
import { Button } from '../../ui/Button.tsx';
import { TextArea } from '../../ui/Field.tsx';
import { INTERESTS_WORDS } from '../interests.words.ts';
import { MoveProblem } from '../overtaken/MoveProblem.tsx';
import './AnswerForm.css';

/** The last question, so that nobody has to look for it. */
const Question = ({ from }: { readonly from: FragmentType<typeof InterestTimelineFragmentDoc> }): ReactElement | null => {
  const t = useWords(INTERESTS_WORDS);
  const data = useFields(InterestTimelineFragmentDoc, from);
  const asked = data ? data.events.findLast((event) => event.move === 'REQUEST_INFORMATION') : undefined;
  if (!asked?.words) return null;
  return (
    <>
      <h2>{t('question')}</h2>
      <blockquote>{asked.words}</blockquote>
    </>
  );
};

interface Props {
  readonly interest: FragmentType<typeof InterestTimelineFragmentDoc> & { readonly id: string; readonly version: number };
  readonly onAnswered: () => void;
  /** Loads the interest again; the typed answer stays. */
  readonly onRefresh: () => void;
}

/** The investor's answer to the steward's question; it is kept on the device until it is sent. */
export const AnswerForm = ({ interest, onAnswered, onRefresh }: Props): ReactElement => {
  const { id, version } = interest;
  const t = useWords(INTERESTS_WORDS);
  const fieldWords = useFieldWords();
  const { text, write, clear } = useKeptText(`answer:${id}`);
  const { run, pending, problem } = useSending(AnswerRequestDocument);
  const [isEmpty, setEmpty] = useState(false);
  const send = async (): Promise<void> => {
    const words = text.trim();
    setEmpty(words === '');
    if (words === '' || excessOf(words, INTEREST_LIMITS.words) > 0) return;
    if (!(await run({ input: { id, version, words } }))) return;
    clear();
    onAnswered();
  };
  return (
    <form
      className="panel work-answer"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Question from={interest} />
      <MoveProblem problem={problem} onRefresh={onRefresh} />
      <TextArea
        label={t('answer')}
        hint={t('answerHint')}
        problem={fieldWords(isEmpty ? 'REQUIRED' : fieldProblem(problem, 'words'))}
        name="answer"
        longest={INTEREST_LIMITS.words}
        value={text}
        onChange={(event) => write(event.target.value)}
      />
      <Button type="submit" look="primary" busy={pending}>
        {t('sendAnswer')}
      </Button>
    </form>
  );
};
