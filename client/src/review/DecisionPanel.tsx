import { useState } from 'react';
import type { ReactElement } from 'react';
import { INTEREST_LIMITS } from 'shared/interests/interest.fields.ts';
import { excessOf } from 'shared/texts/length.ts';
import { useFieldWords } from '../page/useFieldWords.ts';
import { fieldProblem } from '../kernel/problem.ts';
import type { Problem } from '../kernel/problem.ts';
import { useWords } from '../kernel/words.ts';
import { useKeptText } from '../drafts/useKeptText.ts';
import { Button } from '../ui/Button.tsx';
import { TextArea } from '../ui/Field.tsx';
import { MoveProblem } from '../interests/overtaken/MoveProblem.tsx';
import type { DeclineReason } from 'shared/interests/decline-reasons.ts';
import { DeclineReasonField } from './DeclineReasonField.tsx';
import { ConfirmDecision } from './ConfirmDecision.tsx';
import { MoveChoice } from './MoveChoice.tsx';
import { REVIEW_WORDS } from './review.words.ts';
import { isDecision, lackingFor, needsWords } from './steward-moves.ts';
import type { StewardMove } from './steward-moves.ts';
import { useStewardMove } from './useStewardMove.ts';
import type { Reviewed } from './useStewardMove.ts';

interface Props {
  readonly interest: Reviewed & { readonly number: string | null; readonly investor: { readonly hasPeople: boolean } };
  readonly moves: readonly StewardMove[];
  readonly onDone: (move: StewardMove) => void;
  readonly onRefresh: () => Promise<void>;
}

/** What is wrong with the words, whatever the move calls them. */
const wordsProblem = (problem: Problem | null, areMissing: boolean) =>
  areMissing ? 'REQUIRED' : (fieldProblem(problem, 'words') ?? fieldProblem(problem, 'reason'));

const lookOf = (move: StewardMove) => (move === 'DECLINE' ? 'danger' : 'primary');

/** The moves that the steward may make now, their text, and the button, without leaving the page. */
export const DecisionPanel = ({ interest, moves, onDone, onRefresh }: Props): ReactElement => {
  const t = useWords(REVIEW_WORDS);
  const fieldWords = useFieldWords();
  const { text, write, clear } = useKeptText(`review:${interest.id}`);
  const [chosen, setChosen] = useState<StewardMove | null>(null);
  const [isTried, setTried] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const [because, setBecause] = useState<DeclineReason | null>(null);
  const { run, pending, problem, forget } = useStewardMove();
  const said = { words: text, because };
  const move = moves.find((open) => open === chosen) ?? moves[0];
  if (!move) return <MoveProblem problem={problem} onRefresh={onRefresh} />;
  const make = async (): Promise<void> => {
    const isMade = await run(move, interest, said);
    setAsking(false);
    if (!isMade) return;
    clear();
    setTried(false);
    setChosen(null);
    onDone(move);
  };
  const submit = (): void => {
    const lacking = lackingFor(move, said);
    setTried(true);
    if (lacking.words || lacking.because || excessOf(text, INTEREST_LIMITS.words) > 0) return;
    if (isDecision(move)) setAsking(true);
    else void make();
  };
  const refresh = async (): Promise<void> => {
    await onRefresh();
    forget();
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <MoveProblem problem={problem} onRefresh={refresh} />
      <MoveChoice moves={moves} value={move} onChange={setChosen} />
      {move === 'DECLINE' && <DeclineReasonField value={because} isMissing={isTried} onChange={setBecause} />}
      <TextArea
        label={t.of('words', move)}
        hint={t('wordsHint')}
        {...(needsWords(move) ? {} : { optional: t('optional') })}
        problem={fieldWords(wordsProblem(problem, isTried && lackingFor(move, said).words))}
        name="words"
        longest={INTEREST_LIMITS.words}
        value={text}
        onChange={(event) => write(event.target.value)}
      />
      <Button type="submit" look={lookOf(move)} busy={pending}>
        {t.of('move', move)}
      </Button>
      {isDecision(move) && (
        <ConfirmDecision
          move={move}
          number={interest.number ?? ''}
          reason={text}
          because={because}
          isLetterRead={interest.investor.hasPeople}
          isOpen={isAsking}
          isPending={pending}
          onConfirm={() => void make()}
          onClose={() => setAsking(false)}
        />
      )}
    </form>
  );
};
