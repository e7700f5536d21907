import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { pickText } from 'shared/locale/locale.ts';
import { readText } from 'shared/plans/read-content.ts';
import { formatNumber } from '../kernel/fmt.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { proposalUrl } from '../kernel/urls.ts';
import { useWords } from '../kernel/words.ts';
import { Money } from '../ui/Figure.tsx';
import type { ImportedMeasuresQuery } from './import-decision.graphql.ts';
import { DECISION_WORDS } from './decision.words.ts';

export type Group = ImportedMeasuresQuery['importedMeasures']['groups'][number];

const Sums = ({ before, after }: { readonly before: number | null; readonly after: number | null }): ReactElement => {
  const t = useWords(DECISION_WORDS);
  const sum = (amount: number | null): ReactElement => (amount === null ? <>{'—'}</> : <Money amount={amount} />);
  return (
    <>
      <span className="muted small">{t('was')}</span> {sum(before)}
      <span className="under">
        <span className="muted small">{t('becomes')}</span> {sum(after)}
      </span>
    </>
  );
};

/** The first proposals of a group, each to be opened by itself. */
const First = ({ proposals }: Pick<Group, 'proposals'>): ReactElement => {
  const t = useWords(DECISION_WORDS);
  const locale = useLocale();
  return (
    <details>
      <summary>{`${t('shown')}: ${formatNumber(locale, proposals.length)}`}</summary>
      <ul className="plain">
        {proposals.map(({ id, number, title }) => (
          <li key={id}>
            <span className="muted small">{t('row', { number })}</span>{' '}
            <Link to={proposalUrl(id)}>{pickText(readText(title), locale)?.text ?? t('unnamed')}</Link>
          </li>
        ))}
      </ul>
    </details>
  );
};

/** How many proposals of an import stand where, with their sums before and after. */
export const ImportGroups = ({ groups }: { readonly groups: readonly Group[] }): ReactElement => {
  const t = useWords(DECISION_WORDS);
  const locale = useLocale();
  return (
    <div className="table-frame stack-frame">
      <table className="stack stack-plain">
        <caption className="hidden">{t('title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('group')}</th>
            <th scope="col">{t('count')}</th>
            <th scope="col">{t('planned')}</th>
            <th scope="col">{t('allocated')}</th>
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <tr key={group.standing}>
              <th scope="row">
                {t.of('standing', group.standing)}
                <First proposals={group.proposals} />
              </th>
              <td data-label={t('count')}>
                {formatNumber(locale, group.count)}
                {group.added > 0 && <span className="muted small under">{t('added', { count: formatNumber(locale, group.added) })}</span>}
              </td>
              <td data-label={t('planned')}>
                <Sums before={group.plannedBefore} after={group.plannedAfter} />
              </td>
              <td data-label={t('allocated')}>
                <Sums before={group.allocatedBefore} after={group.allocatedAfter} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
