import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { NewestMrpDocument } from './mrp.graphql.ts';
import { formatDate, formatMoney, formatMoneyFull } from '../../kernel/fmt.ts';
import { useLocale } from '../../kernel/locale-context.tsx';
import { useWords } from '../../kernel/words.ts';
import { TERMS_WORDS } from './terms.words.ts';

/** The MRP amount in tenge, by the newest MRP known; nothing until that has been loaded. */
export const InTenge = ({ mrp }: { readonly mrp: number }): ReactElement | null => {
  const t = useWords(TERMS_WORDS);
  const locale = useLocale();
  const newest = useQuery(NewestMrpDocument).data?.mrpHistory.at(-1);
  if (!newest) return null;
  return (
    <span className="small muted under">
      {t('inTenge', {
        sum: formatMoney(locale, mrp * newest.tenge),
        mrp: formatMoneyFull(locale, newest.tenge),
        date: formatDate(locale, newest.from),
      })}
    </span>
  );
};
