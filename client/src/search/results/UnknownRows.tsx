import type { ReactElement } from 'react';
import { Button } from '../../ui/Button.tsx';
import { formatNumber } from '../../kernel/fmt.ts';
import { useLocale } from '../../kernel/locale-context.tsx';
import { useWords } from '../../kernel/words.ts';
import { NO_SEARCH } from 'shared/search/address.ts';
import type { Search } from 'shared/search/address.ts';
import { isOpen } from 'shared/search/controls.ts';
import { SEARCH_LATER_WORDS } from '../search-later.words.ts';
import { UnknownList } from './UnknownList.tsx';
import type { Commit } from '../useSearch.ts';
import './aside.css';

interface Props {
  readonly search: Search;
  readonly commit: Commit;
  readonly unknownCount: number;
  readonly otherCurrencyCount: number;
}

/** The same search by the currency of the sums that are left out; a range in the other currency is dropped. */
const inOther = (search: Search): Search =>
  isOpen(search.investmentUsd)
    ? { ...search, investment: NO_SEARCH.investment, capitalPerJob: NO_SEARCH.capitalPerJob, currencies: ['USD'], unknown: false }
    : { ...search, investmentUsd: NO_SEARCH.investmentUsd, currencies: ['KZT'], unknown: false };

/** Sums in the other currency: how many, why they are separate, and a link to them. */
const OtherCurrency = ({ search, commit, otherCurrencyCount }: Omit<Props, 'unknownCount'>): ReactElement => {
  const t = useWords(SEARCH_LATER_WORDS);
  const locale = useLocale();
  return (
    <>
      <h2 id="other-currency">{t('otherTitle', { count: formatNumber(locale, otherCurrencyCount, 0) })}</h2>
      <p>{t('otherText')}</p>
      <Button onClick={() => commit(inOther)}>{t(isOpen(search.investmentUsd) ? 'inDollars' : 'inTenge')}</Button>
    </>
  );
};

/** Rows that fail no condition, but of which nobody has stated what is asked for: a third result, separate from the list or in it. */
export const UnknownRows = ({ search, commit, unknownCount, otherCurrencyCount }: Props): ReactElement => {
  const t = useWords(SEARCH_LATER_WORDS);
  const locale = useLocale();
  const include = (unknown: boolean) => (): void => commit((current) => ({ ...current, unknown }));
  const notStated = unknownCount - otherCurrencyCount;
  return (
    <section className="aside" aria-labelledby={notStated > 0 ? 'unknown-title' : 'other-currency'}>
      {otherCurrencyCount > 0 && <OtherCurrency search={search} commit={commit} otherCurrencyCount={otherCurrencyCount} />}
      {notStated > 0 && <h2 id="unknown-title">{t('unknownTitle', { count: formatNumber(locale, notStated, 0) })}</h2>}
      <p>{t(search.unknown ? 'unknownInside' : 'unknownText')}</p>
      <Button onClick={include(!search.unknown)}>{t(search.unknown ? 'unknownExclude' : 'unknownInclude')}</Button>
      {!search.unknown && <UnknownList search={search} />}
    </section>
  );
};
