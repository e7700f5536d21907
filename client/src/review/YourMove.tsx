import { useEffect, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import type { InterestMove, Side } from 'shared/interests/interest.machine.ts';
import { useWords } from '../kernel/words.ts';
import { Notice } from '../ui/Notice.tsx';
import { DecisionPanel } from './DecisionPanel.tsx';
import { REVIEW_WORDS } from './review.words.ts';
import { isDecision, openMoves } from './steward-moves.ts';
import type { StewardMove } from './steward-moves.ts';
import type { Reviewed } from './useStewardMove.ts';

interface Props {
  readonly interest: Reviewed & {
    readonly number: string | null;
    readonly investor: { readonly hasPeople: boolean };
    readonly viewerCan: readonly InterestMove[];
    readonly whoseMove: Side | null;
  };
  readonly onRefresh: () => Promise<void>;
}

type Done = StewardMove | 'REFRESHED' | null;

/** The steward's part of the page: what was just done, and what can be done next. */
export const YourMove = ({ interest, onRefresh }: Props): ReactElement => {
  const t = useWords(REVIEW_WORDS);
  const [done, setDone] = useState<Done>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  // The pressed button may have disappeared with its move.
  useEffect(() => {
    if (done) heading.current?.focus();
  }, [done]);
  const moves = openMoves(interest.viewerCan);
  const refresh = async (): Promise<void> => {
    await onRefresh();
    setDone('REFRESHED');
  };
  return (
    <section className="panel" aria-labelledby="your-move">
      <h2 id="your-move" ref={heading} tabIndex={-1}>
        {t('decide')}
      </h2>
      {done === 'REFRESHED' && <Notice live title={t('refreshed')} />}
      {done && done !== 'REFRESHED' && (
        <Notice tone="good" live title={t.of('done', done)}>
          {isDecision(done) && interest.investor.hasPeople && <p>{t('letterGoes')}</p>}
        </Notice>
      )}
      {moves.length === 0 && <p>{interest.whoseMove === null ? t('over') : t('nothing')}</p>}
      <DecisionPanel interest={interest} moves={moves} onDone={setDone} onRefresh={refresh} />
    </section>
  );
};
