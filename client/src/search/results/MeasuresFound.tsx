import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { writeMeasureQuery } from 'shared/plans/measure-filter.ts';
import { formatNumber } from '../../kernel/fmt.ts';
import { useLocale } from '../../kernel/locale-context.tsx';
import { measuresUrl } from '../../kernel/urls.ts';
import { useWords } from '../../kernel/words.ts';
import { SEARCH_WORDS } from '../search.words.ts';

interface Props {
  readonly words: string;
  readonly count: number;
}

/** Public measures with the words of the search: what an investor looks for may be paid for by a plan. */
export const MeasuresFound = ({ words, count }: Props): ReactElement => {
  const t = useWords(SEARCH_WORDS);
  const locale = useLocale();
  return (
    <p>
      <Link to={`${measuresUrl}?${writeMeasureQuery({ filter: { words }, sort: 'GAP' })}`}>
        {t.count('measures', count, formatNumber(locale, count, 0))}
      </Link>
    </p>
  );
};
