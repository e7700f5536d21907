import type { ReactElement } from 'react';
import { useWords } from '../kernel/words.ts';
import { DateText } from '../ui/Figure.tsx';
import type { Basis } from './claim-types.ts';
import { CLAIM_WORDS } from './claims.words.ts';
import './AsOf.css';

/** The date of a claim, and how it is known when the source does not print it. */
export const AsOf = ({ date, basis = 'STATED' }: { readonly date?: string | null | undefined; readonly basis?: Basis }): ReactElement => {
  const t = useWords(CLAIM_WORDS);
  if (!date) return <span className="muted">{t.of('basis', 'UNKNOWN')}</span>;
  return (
    <>
      <DateText date={date} />
      {basis !== 'STATED' && <span className="muted small basis">{t.of('basis', basis)}</span>}
    </>
  );
};

/** A figure that nobody has stated: said in words, never empty and never zero. */
export const Unknown = (): ReactElement => {
  const t = useWords(CLAIM_WORDS);
  return <span className="unknown">{t('unknown')}</span>;
};
