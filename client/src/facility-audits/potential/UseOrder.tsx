import type { ReactElement } from 'react';
import { aheadOf } from 'shared/audits/potential.ts';
import { useWords } from '../../kernel/words.ts';
import { REUSE_WORDS } from '../../opportunities/reuse.words.ts';
import { USE_POTENTIAL_WORDS } from './use-potential.words.ts';
import type { Potential } from './use-potential.shown.ts';

type Uses = Potential['uses'];

/** Which uses this one is ahead of, which are ahead of it, and which cannot be told apart from it. */
export const UseOrder = ({ potential: { uses, forUse } }: { readonly potential: Potential }): ReactElement | null => {
  const t = useWords(USE_POTENTIAL_WORDS);
  const names = useWords(REUSE_WORDS);
  const own = uses.find(({ use }) => use === forUse.use);
  if (!own) return null;
  const others = uses.filter((one) => one !== own);
  const after = aheadOf(own, others);
  const before = others.filter((one) => aheadOf(one, [own]).length > 0);
  const same = others.filter((one) => !after.includes(one) && !before.includes(one));
  const listed = (some: Uses): string => some.map(({ use }) => names.of('answer', use)).join(', ');
  return (
    <section aria-labelledby="use-order">
      <h2 id="use-order">{t('order')}</h2>
      <ul>
        {before.length > 0 && <li>{t('behind', { others: listed(before) })}</li>}
        {after.length > 0 && <li>{t('aheadOf', { others: listed(after) })}</li>}
        {same.length > 0 && <li>{t('same', { others: listed(same) })}</li>}
      </ul>
      <p className="muted small">{t('orderNote')}</p>
    </section>
  );
};
