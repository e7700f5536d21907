import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { kazakhstanDay } from 'shared/locale/kazakhstan-clock.ts';
import { ProblemNotice, useFieldWords } from '../page/ProblemNotice.tsx';
import { fieldProblem } from '../kernel/problem.ts';
import { useAttempt } from '../kernel/useAttempt.ts';
import { useWords } from '../kernel/words.ts';
import type { Autosave } from '../drafts/autosave.ts';
import { PublishZoneTermsDocument } from '../gql-work/graphql.ts';
import type { PublishZoneTermsMutation } from '../gql-work/graphql.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { TextField } from '../ui/Field.tsx';
import { Notice } from '../ui/Notice.tsx';
import type { TermsForm } from './terms.form.ts';
import { EDITOR_WORDS } from './zone-terms-editor.words.ts';

export type Published = PublishZoneTermsMutation['publishZoneTerms'];

interface Props {
  readonly form: Autosave<TermsForm>;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onPublished: (published: Published) => void;
}

type Obstacle = 'notSaved' | 'nothingChanged' | null;

/** The last look before something that can never be changed. */
export const PublishDialog = ({ form, isOpen, onClose, onPublished }: Props): ReactElement => {
  const t = useWords(EDITOR_WORDS);
  const words = useFieldWords();
  const [today] = useState(() => kazakhstanDay(new Date()));
  const [day, setDay] = useState(today);
  const [obstacle, setObstacle] = useState<Obstacle>(null);
  const [send] = useMutation(PublishZoneTermsDocument);
  const { run, pending, problem } = useAttempt();
  const publish = async (): Promise<void> => {
    setObstacle(null);
    const isSaved = await form.flush();
    const { base } = form.state();
    if (!isSaved) return setObstacle('notSaved');
    if (!base) return setObstacle('nothingChanged');
    const { id, version } = base;
    const answer = await run(() => send({ variables: { input: { id, version, effectiveFrom: day } } }));
    if (answer?.data) onPublished(answer.data.publishZoneTerms);
  };
  return (
    <Dialog title={t('publishTitle')} open={isOpen} closeLabel={t('close')} onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void publish();
        }}
      >
        <Notice tone="warning" title={t('publishText')} />
        <ProblemNotice problem={problem} />
        {obstacle && <Notice tone="bad" live title={obstacle === 'notSaved' ? t('notSaved') : t('nothingChanged')} />}
        <TextField
          label={t('publishDay')}
          hint={t('publishDayHint')}
          problem={words(day === '' ? 'DATE' : fieldProblem(problem, 'effectiveFrom'))}
          type="date"
          min={today}
          value={day}
          onChange={(event) => setDay(event.target.value)}
        />
        <div className="actions">
          <Button type="submit" look="primary" busy={pending} disabled={day === ''}>
            {t('publishNow')}
          </Button>
          <Button onClick={onClose}>{t('back')}</Button>
        </div>
      </form>
    </Dialog>
  );
};
