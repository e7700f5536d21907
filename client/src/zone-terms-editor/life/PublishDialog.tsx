import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import { kazakhstanDay } from 'shared/locale/kazakhstan-clock.ts';
import { firstPermittedDay, lastToBegin } from 'shared/special-zones/publication.ts';
import type { Base } from '../../drafts/autosave.ts';
import { formatDate } from '../../kernel/fmt.ts';
import { useLocale } from '../../kernel/locale-context.tsx';
import { fieldProblem } from '../../kernel/problem.ts';
import { useSending } from '../../kernel/useSending.ts';
import { useWords } from '../../kernel/words.ts';
import { PublishZoneTermsDocument } from './publish.graphql.ts';
import type { PublishZoneTermsMutation } from './publish.graphql.ts';
import { ProblemNotice } from '../../page/ProblemNotice.tsx';
import { useFieldWords } from '../../page/useFieldWords.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ImpactFacts } from './ImpactFacts.tsx';
import type { ManagedVersion } from '../managed-version.ts';
import { TakenDays } from './TakenDays.tsx';
import { EDITOR_WORDS } from '../zone-terms-editor.words.ts';

export type Published = PublishZoneTermsMutation['publishZoneTerms'];

interface Props {
  readonly zone: string;
  readonly base: Base;
  /** Versions of the zone, newest first: a new one begins after the existing ones. */
  readonly versions: readonly ManagedVersion[];
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** Closed after a refusal: the current state must be read first. */
  readonly onStale: () => void;
  readonly onPublished: (published: Published) => void;
}

/** The last confirmation before something that can never be changed. */
export const PublishDialog = ({ zone, base: { id, version }, versions, isOpen, onClose, onStale, onPublished }: Props): ReactElement => {
  const t = useWords(EDITOR_WORDS);
  const words = useFieldWords();
  const locale = useLocale();
  const [today] = useState(() => kazakhstanDay(new Date()));
  const first = firstPermittedDay(versions, today);
  const [chosen, setDay] = useState<string | null>(null);
  const day = chosen ?? first;
  const last = lastToBegin(versions);
  const { run, pending, problem } = useSending(PublishZoneTermsDocument);
  const publish = async (): Promise<void> => {
    const answer = await run({ input: { id, version, effectiveFrom: day } });
    if (answer) onPublished(answer.publishZoneTerms);
  };
  const isTaken = problem?.rule === 'TERMS_EFFECTIVE_TAKEN';
  useEffect(() => {
    // Somebody has published or withdrawn a version meanwhile: the available days are loaded again.
    if (isTaken) onStale();
  }, [isTaken, onStale]);
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
          hint={`${t('publishDayHint')} ${t('publishEarliest', { day: formatDate(locale, first) })}`}
          problem={day === '' ? t('publishDayNeeded') : words(fieldProblem(problem, 'effectiveFrom'))}
          type="date"
          min={first}
          value={day}
          onChange={(event) => setDay(event.target.value)}
        />
        <TakenDays versions={versions} today={today} />
        <p>{last === null ? t('publishFirst') : t('publishReplaces', { number: last.number })}</p>
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
