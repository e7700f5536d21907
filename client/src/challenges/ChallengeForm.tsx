import { useState } from 'react';
import type { ReactElement } from 'react';
import { CHALLENGE_LIMITS } from 'shared/challenges/vocabulary.ts';
import type { ChallengeSubject } from 'shared/challenges/vocabulary.ts';
import { excessOf } from 'shared/texts/length.ts';
import { useKeptText } from '../drafts/useKeptText.ts';
import { fieldProblem } from '../kernel/problem.ts';
import { useSending } from '../kernel/useSending.ts';
import { useWords } from '../kernel/words.ts';
import { ProblemNotice } from '../page/ProblemNotice.tsx';
import { useFieldWords } from '../page/useFieldWords.ts';
import { Button } from '../ui/Button.tsx';
import { SelectField, TextArea, TextField } from '../ui/Field.tsx';
import { ChallengeFigureDocument } from './challenges-page.graphql.ts';
import { CHALLENGE_WORDS } from './challenges.words.ts';

export interface FigureName {
  readonly figure: string;
  readonly name: string;
}

interface Props {
  readonly subject: ChallengeSubject;
  readonly slug: string;
  readonly figures: readonly FigureName[];
  /** The figure that the reader came from. */
  readonly chosen: string | null;
  readonly onSent: () => void;
}

type Broken = 'REQUIRED' | 'TOO_SHORT' | null;

const brokenIn = (words: string): Broken => {
  if (words === '') return 'REQUIRED';
  return words.length < CHALLENGE_LIMITS.wordsFrom ? 'TOO_SHORT' : null;
};

/** What is wrong with a figure, and how the reader knows; kept on the device until it is sent. */
export const ChallengeForm = ({ subject, slug, figures, chosen, onSent }: Props): ReactElement => {
  const t = useWords(CHALLENGE_WORDS);
  const fieldWords = useFieldWords();
  const [figure, setFigure] = useState(chosen ?? figures[0]?.figure ?? '');
  const { text, write, clear } = useKeptText(`challenge:${subject}:${slug}`);
  const [proposed, setProposed] = useState('');
  const [sourceUrl, setSourceUrl] = useState('');
  const [broken, setBroken] = useState<Broken>(null);
  const { run, pending, problem } = useSending(ChallengeFigureDocument);
  const name = figures.find((one) => one.figure === chosen)?.name;
  const send = async (): Promise<void> => {
    const words = text.trim();
    const wrong = brokenIn(words);
    setBroken(wrong);
    if (wrong || excessOf(words, CHALLENGE_LIMITS.words) > 0) return;
    const input = { subject, slug, figure, words, proposed: proposed.trim() || null, sourceUrl: sourceUrl.trim() || null };
    if (!(await run({ input }))) return;
    clear();
    setProposed('');
    setSourceUrl('');
    onSent();
  };
  return (
    <form
      className="panel form"
      noValidate
      aria-labelledby="challenge-form"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <h2 id="challenge-form">{name ? t('formTitle', { figure: name }) : t('formTitleAny')}</h2>
      <ProblemNotice problem={problem} />
      <SelectField label={t('chooseFigure')} value={figure} onChange={(event) => setFigure(event.target.value)}>
        {figures.map((one) => (
          <option key={one.figure} value={one.figure}>
            {one.name}
          </option>
        ))}
      </SelectField>
      <TextArea
        label={t('words')}
        hint={t('wordsHint')}
        problem={fieldWords(broken ?? fieldProblem(problem, 'words'))}
        name="words"
        rows={4}
        longest={CHALLENGE_LIMITS.words}
        value={text}
        onChange={(event) => write(event.target.value)}
      />
      <TextField
        label={t('proposed')}
        hint={t('proposedHint')}
        optional={t('optional')}
        problem={fieldWords(fieldProblem(problem, 'proposed'))}
        name="proposed"
        longest={CHALLENGE_LIMITS.proposed}
        value={proposed}
        onChange={(event) => setProposed(event.target.value)}
      />
      <TextField
        label={t('sourceUrl')}
        hint={t('sourceUrlHint')}
        optional={t('optional')}
        problem={fieldWords(fieldProblem(problem, 'sourceUrl'))}
        name="sourceUrl"
        inputMode="url"
        longest={CHALLENGE_LIMITS.sourceUrl}
        value={sourceUrl}
        onChange={(event) => setSourceUrl(event.target.value)}
      />
      <Button type="submit" look="primary" busy={pending}>
        {t('send')}
      </Button>
    </form>
  );
};
