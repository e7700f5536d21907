import { useQuery } from '@apollo/client/react';
import type { MouseEvent, ReactElement } from 'react';
import { Link } from 'react-router';
import type { Search } from 'shared/search/address.ts';
import { opportunityUrl } from '../../kernel/urls.ts';
import { toProblem } from '../../kernel/problem.ts';
import { useAttempt } from '../../kernel/useAttempt.ts';
import { useWords } from '../../kernel/words.ts';
import { SearchTableDocument } from './search-table.graphql.ts';
import { buttonClass } from '../../ui/Button.tsx';
import { LocalText } from '../../ui/LocalText.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { searchUrl } from '../../kernel/search-url.ts';
import { SEARCH_TABLE_WORDS } from './search-table.words.ts';
import { SearchProblem } from '../SearchProblem.tsx';
import { COLUMNS, columnsOf, nextOrder, tableVariables } from './table-columns.ts';
import type { AnyColumn } from './table-columns.ts';
import { TableCell } from './TableCell.tsx';
import type { TableRow } from './TableCell.tsx';
import { TableColumns } from './TableColumns.tsx';
import { Tick } from '../tray/Tick.tsx';
import { useFocusOnNew } from '../results/useFocusOnNew.ts';
import type { Commit } from '../useSearch.ts';
import './SearchTable.css';

interface Props {
  readonly search: Search;
  readonly commit: Commit;
}

const sortWord = ({ order }: Search, column: AnyColumn): 'ascending' | 'descending' | undefined => {
  if (order.by !== COLUMNS[column].sort) return undefined;
  return order.direction === 'ASC' ? 'ascending' : 'descending';
};

const Heading = ({ search, commit, column }: Props & { readonly column: AnyColumn }): ReactElement => {
  const t = useWords(SEARCH_TABLE_WORDS);
  return (
    <th scope="col" className={COLUMNS[column].isFigure ? 'number' : undefined} aria-sort={sortWord(search, column)}>
      <button type="button" className="sort" onClick={() => commit((current) => ({ ...current, order: nextOrder(current.order, column) }))}>
        {t.of('column', column)}
      </button>
    </th>
  );
};

const Row = ({ search, row }: Pick<Props, 'search'> & { readonly row: TableRow }): ReactElement => (
  <tr>
    <th scope="row">
      <span className="tick-cell">
        <Tick slug={row.slug} title={row.title.text} picked={search.picked} isBare />
        <Link to={opportunityUrl(row.slug)}>
          <LocalText text={row.title} />
        </Link>
      </span>
    </th>
    {columnsOf(search).map((column) => (
      <TableCell key={column} column={column} row={row} />
    ))}
  </tr>
);

/** The rows loaded so far, and a button for more. */
const useRows = (search: Search) => {
  const variables = tableVariables(search);
  const { data, previousData, error, loading, fetchMore } = useQuery(SearchTableDocument, { variables });
  const { run, problem } = useAttempt();
  const more = (after: string): Promise<unknown> => run(() => fetchMore({ variables: { ...variables, after } }));
  return { found: (data ?? previousData)?.opportunities, problem: error ? toProblem(error) : problem, loading, more };
};

type Rows = ReturnType<typeof useRows>;

interface MoreProps extends Pick<Rows, 'loading' | 'more'> {
  readonly search: Search;
  readonly next: string;
  readonly mark: () => void;
}

const More = ({ search, next, mark, loading, more }: MoreProps): ReactElement => {
  const t = useWords(SEARCH_TABLE_WORDS);
  const onMore = (event: MouseEvent): void => {
    event.preventDefault();
    mark();
    if (!loading) void more(next);
  };
  return (
    <p className="more">
      <Link
        className={buttonClass('secondary')}
        to={searchUrl({ ...search, after: next })}
        onClick={onMore}
        aria-disabled={loading || undefined}
      >
        {t('more')}
      </Link>
    </p>
  );
};

/** The same search as rows and chosen columns; it scrolls sideways inside itself, and the name stays visible. */
export const SearchTable = ({ search, commit }: Props): ReactElement => {
  const t = useWords(SEARCH_TABLE_WORDS);
  const { found, problem, loading, more } = useRows(search);
  const { list, mark } = useFocusOnNew<HTMLTableSectionElement>(found?.edges.length ?? 0);
  if (!found) return problem ? <SearchProblem problem={problem} search={search} /> : <Skeleton lines={9} label={t('loading')} />;
  const { edges, pageInfo } = found;
  return (
    <>
      <SearchProblem problem={problem} search={search} />
      <div className="table-bar">
        <TableColumns search={search} />
        {search.after && pageInfo.hasPreviousPage && <Link to={searchUrl({ ...search, after: null })}>{t('start')}</Link>}
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard */}
      <section className="table-frame rows-frame" aria-labelledby="rows-caption" tabIndex={0}>
        <table className="rows-table" aria-busy={loading}>
          <caption id="rows-caption" className="hidden">
            {t('caption')}
          </caption>
          <thead>
            <tr>
              {(['title', ...columnsOf(search)] as const).map((column) => (
                <Heading key={column} search={search} commit={commit} column={column} />
              ))}
            </tr>
          </thead>
          <tbody ref={list}>
            {edges.map(({ node }) => (
              <Row key={node.id} search={search} row={node} />
            ))}
          </tbody>
        </table>
      </section>
      {pageInfo.hasNextPage && pageInfo.endCursor && (
        <More search={search} next={pageInfo.endCursor} mark={mark} loading={loading} more={more} />
      )}
    </>
  );
};
