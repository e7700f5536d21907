import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useSender } from '../../kernel/useSending.ts';
import { useWords } from '../../kernel/words.ts';
import { ProblemNotice } from '../../page/ProblemNotice.tsx';
import { Waiting } from '../../sources/Waiting.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import {
  DiscardWeightsDocument,
  PutWeightsInForceDocument,
  WeightsDocument,
  WeightsHistoryDocument,
  WeightsProgressDocument,
} from './weights.graphql.ts';
import { WEIGHTS_WORDS } from './weights.words.ts';
import { WeightsComparison } from './WeightsComparison.tsx';

interface Props {
  readonly version: number;
  readonly reason: string | null;
}

const ASK_EVERY_MS = 2_000;

/** Whether every potential is computed; asks again until it is. */
const useProgress = (version: number) => {
  const { data, error, stopPolling } = useQuery(WeightsProgressDocument, {
    variables: { version },
    fetchPolicy: 'network-only',
    pollInterval: ASK_EVERY_MS,
  });
  const progress = data?.weightsProgress ?? null;
  if (progress?.isComputed) stopPolling();
  return { progress, error };
};

const Decision = ({ version, isComputed }: { readonly version: number; readonly isComputed: boolean }): ReactElement => {
  const t = useWords(WEIGHTS_WORDS);
  const [isAsked, setAsked] = useState(false);
  const { run, pending: isPending, problem } = useSender();
  const refetchQueries = [WeightsDocument, WeightsHistoryDocument];
  const putInForce = (): void => {
    setAsked(false);
    void run(PutWeightsInForceDocument, { version }, { refetchQueries });
  };
  return (
    <>
      <ProblemNotice problem={problem} />
      <p className="actions section">
        <Button look="primary" busy={isPending} disabled={!isComputed} onClick={() => setAsked(true)}>
          {t('putInForce')}
        </Button>
        <Button look="danger" busy={isPending} onClick={() => void run(DiscardWeightsDocument, { version }, { refetchQueries })}>
          {t('discard')}
        </Button>
      </p>
      <Dialog title={t('confirmTitle', { version })} open={isAsked} closeLabel={t('close')} onClose={() => setAsked(false)}>
        <p>{t('confirmText')}</p>
        <p className="actions">
          <Button look="primary" onClick={putInForce}>
            {t('putInForce')}
          </Button>
          <Button onClick={() => setAsked(false)}>{t('close')}</Button>
        </p>
      </Dialog>
    </>
  );
};

/** The proposed version: how far it is computed, whose class it changes and why, and the decision. */
export const WeightsProposed = ({ version, reason }: Props): ReactElement => {
  const t = useWords(WEIGHTS_WORDS);
  const { progress, error } = useProgress(version);
  return (
    <section className="section" aria-labelledby="weights-proposed">
      <h2 id="weights-proposed">{t('proposed', { version })}</h2>
      {reason !== null && <p>{t('because', { reason })}</p>}
      {progress ? (
        <p aria-live="polite">
          <progress max={Math.max(1, progress.total)} value={progress.isComputed ? Math.max(1, progress.total) : progress.computed} />{' '}
          {t(progress.isComputed ? 'computed' : 'computing', { computed: progress.computed, total: progress.total })}
        </p>
      ) : (
        <Waiting error={error} />
      )}
      {progress?.isComputed && <WeightsComparison version={version} />}
      <Decision version={version} isComputed={progress?.isComputed ?? false} />
    </section>
  );
};
