import type { ReactElement } from 'react';
import { useWords } from '../../kernel/words.ts';
import { AUDIT_WORDS } from '../facility-audits.words.ts';
import { USE_POTENTIAL_WORDS } from './use-potential.words.ts';
import type { Potential } from './use-potential.shown.ts';

/** The gates of the use that are not clear. */
export const UseConditions = ({ potential: { uses, forUse } }: { readonly potential: Potential }): ReactElement => {
  const t = useWords(USE_POTENTIAL_WORDS);
  const words = useWords(AUDIT_WORDS);
  const gates = uses.find(({ use }) => use === forUse.use)?.gates ?? [];
  return (
    <section aria-labelledby="use-conditions">
      <h2 id="use-conditions">{t('gates')}</h2>
      {gates.length === 0 && <p>{t('gatesNone')}</p>}
      <ul>
        {gates.map(({ gate, state }) => (
          <li key={gate}>{words(state === 'CLOSED' ? 'closed' : 'subject', { gate: words.of('gate', gate) })}</li>
        ))}
      </ul>
      <p className="muted small">{t('gatesNote')}</p>
    </section>
  );
};
