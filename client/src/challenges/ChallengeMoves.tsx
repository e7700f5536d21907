import { useState } from 'react';
import type { ReactElement } from 'react';
import { CHALLENGE_LIMITS } from 'shared/challenges/vocabulary.ts';
import type { ChallengeAnswer } from 'shared/challenges/vocabulary.ts';
import { excessOf } from 'shared/texts/length.ts';
import { useKeptText } from '../drafts/useKeptText.ts';
import { fieldProblem } from '../kernel/problem.ts';
import { useSending } from '../kernel/useSending.ts';
import { useWords } from '../kernel/words.ts';
import { ProblemNotice } from '../page/ProblemNotice.tsx';
import { useFieldWords } from '../page/useFieldWords.ts';
import { Button } from '../ui/Button.tsx';
import { SelectField, TextArea } from '../ui/Field.tsx';
import type { ChallengeItemFragment } from './challenge-item.graphql.ts';
import { AnswerChallengeDocument, WithdrawChallengeDocument } from './challenges-page.graphql.ts';
import { CHALLENGE_WORDS } from './challenges.words.ts';

interface Props {
  readonly challenge: ChallengeItemFragment;
  readonly onMoved: () => void;
}

/** The owner's answer: a decision and its reasons, which everybody reads. */
const AnswerForm = ({ challenge: { id, version, viewerCan }, onMoved }: Props): ReactElement => {
  const t = useWords(CHALLENGE_WORDS);
  const fieldWords = useFieldWords();
  const { text, write, clear } = useKeptText(`challenge-answer:${id}`);
  const [answer, setAnswer] = useState<ChallengeAnswer>(viewerCan.answer[0] ?? 'ACCEPTED');
  const [isEmpty, setEmpty] = useState(false);
  const { run, pending, problem } = useSending(AnswerChallengeDocument);
  const send = async (): Promise<void> => {
    const words = text.trim();
    setEmpty(words === '');
    if (words === '' || excessOf(words, CHALLENGE_LIMITS.answer) > 0) return;
    if (!(await run({ input: { id, version, answer, words } }))) return;
    clear();
    onMoved();
  };
  return (
    <form
      noValidate
      aria-label={t('answerTitle')}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <ProblemNotice problem={problem} />
      <SelectField
        label={t('answerChoice')}
        value={answer}
        onChange={(event) => setAnswer(viewerCan.answer.find((one) => one === event.target.value) ?? answer)}
      >
        {viewerCan.answer.map((one) => (
          <option key={one} value={one}>
            {t.of('answers', one)}
          </option>
        ))}
      </SelectField>
      <TextArea
        label={t('answerWords')}
        hint={t('answerHint')}
        problem={fieldWords(isEmpty ? 'REQUIRED' : fieldProblem(problem, 'words'))}
        name="answer"
        rows={3}
        longest={CHALLENGE_LIMITS.answer}
        value={text}
        onChange={(event) => write(event.target.value)}
      />
      <Button type="submit" look="primary" busy={pending}>
        {t('sendAnswer')}
      </Button>
    </form>
  );
};

const Withdraw = ({ challenge: { id, version }, onMoved }: Props): ReactElement => {
  const t = useWords(CHALLENGE_WORDS);
  const { run, pending, problem } = useSending(WithdrawChallengeDocument);
  const withdraw = async (): Promise<void> => {
    if (await run({ id, version })) onMoved();
  };
  return (
    <>
      <ProblemNotice problem={problem} />
      <Button busy={pending} onClick={() => void withdraw()}>
        {t('withdraw')}
      </Button>
    </>
  );
};

/** What the viewer may do with a challenge now. */
export const ChallengeMoves = ({ challenge, onMoved }: Props): ReactElement | null => {
  if (challenge.viewerCan.answer.length > 0) return <AnswerForm challenge={challenge} onMoved={onMoved} />;
  return challenge.viewerCan.withdraw ? <Withdraw challenge={challenge} onMoved={onMoved} /> : null;
};
