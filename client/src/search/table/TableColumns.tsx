import type { ReactElement } from 'react';
import { NO_SEARCH, TABLE_COLUMNS } from 'shared/search/address.ts';
import type { Search } from 'shared/search/address.ts';
import { useWords } from '../../kernel/words.ts';
import { Button } from '../../ui/Button.tsx';
import { SEARCH_TABLE_WORDS } from './search-table.words.ts';
import { columnsOf, withColumn } from './table-columns.ts';
import { useQuietCommit } from '../useQuietCommit.ts';
import './TableColumns.css';

const MENU = 'table-columns';

/** Which columns are shown: a native popover, one choice per line. The last one cannot be removed. */
export const TableColumns = ({ search }: { readonly search: Search }): ReactElement => {
  const t = useWords(SEARCH_TABLE_WORDS);
  const commit = useQuietCommit();
  const shown = columnsOf(search);
  return (
    <>
      <button type="button" className="button button-secondary columns-open" popoverTarget={MENU}>
        {t('columns')}
      </button>
      <div id={MENU} popover="auto" className="columns-menu">
        <fieldset>
          <legend>{t('columns')}</legend>
          {TABLE_COLUMNS.map((column) => (
            <label key={column} className="choice">
              <input
                type="checkbox"
                checked={shown.includes(column)}
                disabled={shown.length === 1 && shown.includes(column)}
                onChange={({ currentTarget: { checked } }) => commit((current) => withColumn(current, column, checked))}
              />
              <span className="choice-name">{t.of('column', column)}</span>
            </label>
          ))}
        </fieldset>
        <div className="actions">
          <Button
            look="quiet"
            disabled={search.columns.length === 0}
            onClick={() => commit((current) => ({ ...current, columns: NO_SEARCH.columns }))}
          >
            {t('usual')}
          </Button>
          <button type="button" className="button button-quiet" popoverTarget={MENU} popoverTargetAction="hide">
            {t('close')}
          </button>
        </div>
      </div>
    </>
  );
};
