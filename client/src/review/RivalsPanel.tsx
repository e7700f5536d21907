import type { FragmentType } from '@apollo/client';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { StateBadge } from '../interests/StateBadge.tsx';
import { formatDate, formatFigure } from '../kernel/fmt.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { reviewInterestUrl } from '../kernel/urls.ts';
import { useFields } from '../kernel/useFields.ts';
import { useWords } from '../kernel/words.ts';
import { Money, Quantity } from '../ui/Figure.tsx';
import { LocalText } from '../ui/LocalText.tsx';
import { ReviewRivalsFragmentDoc } from './case.graphql.ts';
import type { ReviewRivalsFragment } from './case.graphql.ts';
import { CASE_WORDS } from './case.words.ts';

const COLUMNS = ['rival', 'sum', 'jobs', 'power', 'sent', 'state'] as const;

const Row = ({ rival }: { readonly rival: ReviewRivalsFragment['rivals'][number] }): ReactElement => {
  const t = useWords(CASE_WORDS);
  const locale = useLocale();
  const { investment, currency, permanentJobs, powerMva } = rival.fields;
  const unstated = <span className="muted">{t('notStated')}</span>;
  return (
    <tr>
      <th scope="row">
        <Link to={reviewInterestUrl(rival.id)}>{rival.number}</Link>
        <span className="under small">
          <LocalText text={rival.investor.name} />
        </span>
      </th>
      <td className="number" data-label={t.of('rivalColumn', 'sum')}>
        {investment === null ? unstated : <Money amount={investment} currency={currency} />}
      </td>
      <td className="number" data-label={t.of('rivalColumn', 'jobs')}>
        {permanentJobs === null ? unstated : formatFigure(locale, permanentJobs)}
      </td>
      <td className="number" data-label={t.of('rivalColumn', 'power')}>
        {powerMva === null ? unstated : <Quantity value={powerMva} unit="MVA" />}
      </td>
      <td data-label={t.of('rivalColumn', 'sent')}>{rival.submittedAt && formatDate(locale, rival.submittedAt.slice(0, 10))}</td>
      <td data-label={t.of('rivalColumn', 'state')}>
        <StateBadge state={rival.state} />
      </td>
    </tr>
  );
};

/** Others who have sent an expression of interest in the same opportunity. */
export const RivalsPanel = ({ from }: { readonly from: FragmentType<typeof ReviewRivalsFragmentDoc> }): ReactElement | null => {
  const t = useWords(CASE_WORDS);
  const data = useFields(ReviewRivalsFragmentDoc, from);
  if (!data) return null;
  return (
    <section className="panel" aria-labelledby="rivals">
      <h2 id="rivals">{t('rivals')}</h2>
      {data.rivals.length === 0 ? (
        <p className="muted">{t('noRivals')}</p>
      ) : (
        <div className="table-frame">
          <table className="work-as-cards" aria-labelledby="rivals">
            <thead>
              <tr>
                {COLUMNS.map((column) => (
                  <th
                    key={column}
                    scope="col"
                    className={column === 'sum' || column === 'jobs' || column === 'power' ? 'number' : undefined}
                  >
                    {t.of('rivalColumn', column)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {data.rivals.map((rival) => (
                <Row key={rival.id} rival={rival} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
};
