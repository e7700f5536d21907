import type { ReactElement } from 'react';
import { formatMoneyFull } from '../kernel/fmt.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { useWords } from '../kernel/words.ts';
import { LocalText } from '../ui/LocalText.tsx';
import type { Check } from './merge-form.ts';
import { MERGING_WORDS } from './plan-merging.words.ts';

/** Rows of one of the plans with their sums. */
export const MergeRows = ({ rows, places }: { readonly rows: Check['before']; readonly places: readonly number[] }): ReactElement => {
  const t = useWords(MERGING_WORDS);
  const locale = useLocale();
  if (places.length === 0) return <span className="muted">{t('nothing')}</span>;
  return (
    <ul className="plain">
      {places.map((place) => {
        const row = rows[place];
        return (
          row && (
            <li key={place}>
              <LocalText text={row.title} />
              <span className="muted small under">{typeof row.amount === 'number' ? formatMoneyFull(locale, row.amount) : t('noSum')}</span>
            </li>
          )
        );
      })}
    </ul>
  );
};
