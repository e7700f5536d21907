import { useState } from 'react';
import type { ReactElement } from 'react';
import { CHALLENGE_LIMITS } from 'shared/challenges/vocabulary.ts';
import type { ChallengeSubject } from 'shared/challenges/vocabulary.ts';
import { fieldProblem } from '../kernel/problem.ts';
import { isOfKind, useViewer } from '../kernel/session.ts';
import { useWords } from '../kernel/words.ts';
import { ProblemNotice } from '../page/ProblemNotice.tsx';
import { useFieldWords } from '../page/useFieldWords.ts';
import { Button } from '../ui/Button.tsx';
import { SelectField, TextArea, TextField } from '../ui/Field.tsx';
import { CHALLENGE_WORDS } from './challenges.words.ts';
import { DocumentField } from './DocumentField.tsx';
import { useChallenge } from './useChallenge.ts';

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

/** What is wrong with a figure, and how the reader knows; kept on the device until it is sent. */
export const ChallengeForm = ({ subject, slug, figures, chosen, onSent }: Props): ReactElement => {
  const t = useWords(CHALLENGE_WORDS);
  const fieldWords = useFieldWords();
  const canAttach = isOfKind(useViewer(), 'SPK', 'ZONE_COMPANY', 'AUDIT', 'INVESTOR');
  const [figure, setFigure] = useState(chosen ?? figures[0]?.figure ?? '');
  const { text, write, extras, change, broken, pending, problem, send } = useChallenge({ subject, slug, figure }, onSent);
  const name = figures.find((one) => one.figure === chosen)?.name;
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
        value={extras.proposed}
        onChange={(event) => change({ proposed: event.target.value })}
      />
      <TextField
        label={t('sourceUrl')}
        hint={t('sourceUrlHint')}
        optional={t('optional')}
        problem={fieldWords(fieldProblem(problem, 'sourceUrl'))}
        name="sourceUrl"
        inputMode="url"
        longest={CHALLENGE_LIMITS.sourceUrl}
        value={extras.sourceUrl}
        onChange={(event) => change({ sourceUrl: event.target.value })}
      />
      {canAttach && <DocumentField document={extras.document} onChange={(document) => change({ document })} />}
      <Button type="submit" look="primary" busy={pending}>
        {t('send')}
      </Button>
    </form>
  );
};
