import type { ReactElement } from 'react';
import { localePrefix } from 'shared/locale/locale.ts';
import { narrowingSearch, NO_SEARCH, writeSearch } from 'shared/search/address.ts';
import type { Search } from 'shared/search/address.ts';
import { useLocale } from '../../kernel/locale-context.tsx';
import { useWords } from '../../kernel/words.ts';
import { SEARCH_DOWNLOAD_WORDS } from './search-download.words.ts';
import './SearchDownload.css';

const FORMATS = ['xlsx', 'csv', 'geojson'] as const;

interface ListProps {
  readonly label: string;
  /** Query string of the file's content. */
  readonly query: string;
}

/** Plain links: the server answers with a file, or with a page that says why not. */
const Formats = ({ label, query }: ListProps): ReactElement => {
  const t = useWords(SEARCH_DOWNLOAD_WORDS);
  const prefix = localePrefix[useLocale()];
  return (
    <section aria-label={label}>
      <p>{label}</p>
      <ul>
        {FORMATS.map((format) => (
          <li key={format}>
            <a href={`${prefix}/export/opportunities.${format}${query}`} rel="nofollow">
              {t.of('format', format)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
};

interface Props {
  readonly search: Search;
  /** For the ticked ones only, where they are shown separately. */
  readonly isPickedOnly?: boolean;
}

/** Exports what the search finds, in the order shown, and what is ticked, whether or not the search still finds it. */
export const SearchDownload = ({ search, isPickedOnly = false }: Props): ReactElement => {
  const t = useWords(SEARCH_DOWNLOAD_WORDS);
  const { picked, order } = search;
  return (
    <details className="download">
      <summary className="button button-secondary">{t('take')}</summary>
      <div className="download-menu">
        {picked.length > 0 && <Formats label={t.count('picked', picked.length)} query={writeSearch({ ...NO_SEARCH, picked })} />}
        {!isPickedOnly && <Formats label={t('found')} query={writeSearch({ ...narrowingSearch(search), order })} />}
      </div>
    </details>
  );
};
