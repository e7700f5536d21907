import { useState } from 'react';
import type { ReactElement } from 'react';
import { QUESTION_LIMITS } from 'shared/questions/vocabulary.ts';
import type { WordedAnswer } from 'shared/questions/vocabulary.ts';
import { excessOf } from 'shared/texts/length.ts';
import { useKeptText } from '../drafts/useKeptText.ts';
import { fieldProblem } from '../kernel/problem.ts';
import { useSending } from '../kernel/useSending.ts';
import { useWords } from '../kernel/words.ts';
import { ProblemNotice } from '../page/ProblemNotice.tsx';
import { useFieldWords } from '../page/useFieldWords.ts';
import { Button } from '../ui/Button.tsx';
import { TextArea } from '../ui/Field.tsx';
import { AnswerQuestionDocument } from './questions.graphql.ts';
import type { QuestionItemFragment } from './questions.graphql.ts';
import { QUESTION_WORDS } from './questions.words.ts';

interface Props {
  readonly answer: WordedAnswer;
  readonly question: QuestionItemFragment;
  readonly onAnswered: () => void;
}

/** An answer in words, or a reason for none: to those who asked. */
export const WordsForm = ({ answer, question: { id, version }, onAnswered }: Props): ReactElement => {
  const t = useWords(QUESTION_WORDS);
  const fieldWords = useFieldWords();
  const { text, write, clear } = useKeptText(`answer:${id}`);
  const [isEmpty, setEmpty] = useState(false);
  const { run, pending, problem } = useSending(AnswerQuestionDocument);
  const send = async (): Promise<void> => {
    const words = text.trim();
    setEmpty(words === '');
    if (words === '' || excessOf(words, QUESTION_LIMITS.answer) > 0) return;
    if (!(await run({ input: { id, version, answer, words } }))) return;
    clear();
    onAnswered();
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <ProblemNotice problem={problem} />
      <TextArea
        label={t(answer === 'ANSWERED' ? 'words' : 'reason')}
        problem={fieldWords(isEmpty ? 'REQUIRED' : fieldProblem(problem, 'words'))}
        rows={3}
        longest={QUESTION_LIMITS.answer}
        value={text}
        onChange={(event) => write(event.target.value)}
      />
      <Button type="submit" look="primary" busy={pending}>
        {t(answer === 'ANSWERED' ? 'sendWords' : 'sendDecline')}
      </Button>
    </form>
  );
};
