import type { ReactElement } from 'react';
import { formatMoney, formatPercent } from '../kernel/fmt.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { useWords } from '../kernel/words.ts';
import type { FundingPointFragment } from './funding.graphql.ts';
import { FUNDING_WORDS } from './funding.words.ts';
import './Curve.css';

const [WIDTH, HEIGHT] = [100, 40];

/** The value of the best set against the budget, as a line and as a table. */
export const Curve = ({ points }: { readonly points: readonly FundingPointFragment[] }): ReactElement | null => {
  const t = useWords(FUNDING_WORDS);
  const locale = useLocale();
  const last = points.at(-1);
  if (!last || last.worth === 0) return null;
  const share = (worth: number): string => formatPercent(locale, (worth / last.worth) * 100, 0);
  const line = points.map(({ budget, worth }) => `${(budget / last.budget) * WIDTH},${HEIGHT - (worth / last.worth) * HEIGHT}`).join(' ');
  return (
    <section className="section">
      <h2>{t('curveTitle')}</h2>
      <svg
        className="funding-curve"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={t('curveLabel', { from: formatMoney(locale, points[0]?.budget ?? 0), to: formatMoney(locale, last.budget) })}
      >
        <polyline points={`0,${HEIGHT} ${line}`} />
      </svg>
      <table className="plain-table">
        <caption className="small muted">{t('curveNote')}</caption>
        <thead>
          <tr>
            <th scope="col" className="number">
              {t('curveBudget')}
            </th>
            <th scope="col" className="number">
              {t('curveWorth')}
            </th>
            <th scope="col" className="number">
              {t('curveCount')}
            </th>
          </tr>
        </thead>
        <tbody>
          {points.map(({ budget, worth, count }) => (
            <tr key={budget}>
              <th scope="row" className="number">
                {formatMoney(locale, budget)}
              </th>
              <td className="number">{share(worth)}</td>
              <td className="number">{count}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
