import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { kazakhstanDay } from 'shared/locale/kazakhstan-clock.ts';
import type { Base } from '../drafts/autosave.ts';
import { fieldProblem } from '../kernel/problem.ts';
import { useAttempt } from '../kernel/useAttempt.ts';
import { useWords } from '../kernel/words.ts';
import { PublishZoneTermsDocument } from '../gql-work/graphql.ts';
import type { PublishZoneTermsMutation } from '../gql-work/graphql.ts';
import { ProblemNotice, useFieldWords } from '../page/ProblemNotice.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { TextField } from '../ui/Field.tsx';
import { Notice } from '../ui/Notice.tsx';
import { ImpactFacts } from './ImpactFacts.tsx';
import { EDITOR_WORDS } from './zone-terms-editor.words.ts';

export type Published = PublishZoneTermsMutation['publishZoneTerms'];

interface Props {
  readonly zone: string;
  readonly base: Base;
  /** Number of the version that it supersedes; null when it is the first. */
  readonly superseded: number | null;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** Closed after a refusal: what stands now has to be read first. */
  readonly onStale: () => void;
  readonly onPublished: (published: Published) => void;
}

/** The last look before something that can never be changed. */
export const PublishDialog = ({ zone, base: { id, version }, superseded, isOpen, onClose, onStale, onPublished }: Props): ReactElement => {
  const t = useWords(EDITOR_WORDS);
  const words = useFieldWords();
  const [today] = useState(() => kazakhstanDay(new Date()));
  const [day, setDay] = useState(today);
  const [send] = useMutation(PublishZoneTermsDocument);
  const { run, pending, problem } = useAttempt();
  const publish = async (): Promise<void> => {
    const answer = await run(() => send({ variables: { input: { id, version, effectiveFrom: day } } }));
    if (answer?.data) onPublished(answer.data.publishZoneTerms);
  };
  const close = (): void => {
    onClose();
    if (problem) onStale();
  };
  return (
    <Dialog title={t('publishTitle')} open={isOpen} closeLabel={t('close')} onClose={close}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void publish();
        }}
      >
        <Notice tone="warning" title={t('publishText')} />
        {problem?.code === 'CONFLICT' ? <Notice tone="bad" live title={t('publishChanged')} /> : <ProblemNotice problem={problem} />}
        <TextField
          label={t('publishDay')}
          hint={t('publishDayHint')}
          problem={words(day === '' ? 'DATE' : fieldProblem(problem, 'effectiveFrom'))}
          type="date"
          min={today}
          value={day}
          onChange={(event) => setDay(event.target.value)}
        />
        <p>{superseded === null ? t('publishFirst') : t('publishReplaces', { number: superseded })}</p>
        <h3>{t('toldTitle')}</h3>
        <ImpactFacts zone={zone} />
        <div className="actions">
          <Button type="submit" look="primary" busy={pending} disabled={day === ''}>
            {t('publishNow')}
          </Button>
          <Button onClick={close}>{t('back')}</Button>
        </div>
      </form>
    </Dialog>
  );
};
