import type { ReactElement } from 'react';
import { Button } from '../ui/Button.tsx';
import { formatNumber } from '../kernel/fmt.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { useWords } from '../kernel/words.ts';
import type { Search } from 'shared/search/address.ts';
import { SEARCH_LATER_WORDS } from './search-later.words.ts';
import { UnknownList } from './UnknownList.tsx';
import type { Commit } from './useSearch.ts';

interface Props {
  readonly search: Search;
  readonly commit: Commit;
  readonly count: number;
}

/** What fails nothing, but of which nobody has stated what is asked for: a third answer, apart from the list or in it. */
export const UnknownRows = ({ search, commit, count }: Props): ReactElement => {
  const t = useWords(SEARCH_LATER_WORDS);
  const locale = useLocale();
  const include = (unknown: boolean) => (): void => commit((current) => ({ ...current, unknown }));
  return (
    <section className="aside" aria-labelledby="unknown-title">
      <h2 id="unknown-title">{t('unknownTitle', { count: formatNumber(locale, count, 0) })}</h2>
      <p>{t(search.unknown ? 'unknownInside' : 'unknownText')}</p>
      <Button onClick={include(!search.unknown)}>{t(search.unknown ? 'unknownExclude' : 'unknownInclude')}</Button>
      {!search.unknown && <UnknownList search={search} />}
    </section>
  );
};
