import type { ReactElement } from 'react';
import { useWords } from '../../kernel/words.ts';
import { AUDIT_WORDS } from '../facility-audits.words.ts';
import { USE_POTENTIAL_WORDS } from './use-potential.words.ts';
import type { Potential } from './use-potential.shown.ts';

/** The unknown criteria of the use by their weight, while its class is not settled. */
export const UseNext = ({ potential: { checkNext, forUse, uses } }: { readonly potential: Potential }): ReactElement => {
  const t = useWords(USE_POTENTIAL_WORDS);
  const words = useWords(AUDIT_WORDS);
  const isSettled = uses.some((one) => one.use === forUse.use && (one.class === 'PROMISING' || one.class === 'UNPROMISING'));
  const unknown = forUse.cells.filter(({ value }) => value === null).toSorted((a, b) => b.weight - a.weight);
  return (
    <section aria-labelledby="use-next">
      <h2 id="use-next">{t('next')}</h2>
      {isSettled || unknown.length === 0 ? (
        <p>{t('nextNone')}</p>
      ) : (
        <ol>
          {unknown.map(({ criterion, weight }) => {
            const all = checkNext.find((one) => one.criterion === criterion)?.weight ?? weight;
            return <li key={criterion}>{t('nextText', { name: words.of('criterion', criterion), weight, all })}</li>;
          })}
        </ol>
      )}
    </section>
  );
};
