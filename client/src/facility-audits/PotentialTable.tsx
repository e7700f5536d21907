import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { CLASS_BOUNDS, aheadOf } from 'shared/audits/potential.ts';
import type { Figures, UsePotential } from 'shared/audits/potential.ts';
import type { Reuse } from 'shared/audits/uses.ts';
import { formatNumber } from '../kernel/fmt.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { potentialUrl } from '../kernel/urls.ts';
import { useWords } from '../kernel/words.ts';
import { REUSE_WORDS } from '../opportunities/reuse.words.ts';
import { AUDIT_WORDS } from './facility-audits.words.ts';
import './PotentialTable.css';

export type ShownUse = Pick<UsePotential, 'use' | 'gates'> & Omit<Figures, 'sums'>;

/** The interval from 0 to 100 and the index in it; the figures stand beside it in the row. */
const Bar = ({ low, high, index }: Pick<ShownUse, 'low' | 'high' | 'index'>): ReactElement => (
  <svg className="potential-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
    <rect x="0" y="4" width="100" height="2" />
    {[CLASS_BOUNDS.unpromisingTo, CLASS_BOUNDS.promisingFrom].map((bound) => (
      <line key={bound} className="potential-bound" x1={bound} x2={bound} y1="0" y2="10" />
    ))}
    <rect className="potential-range" x={low} y="2" width={Math.max(1, high - low)} height="6" />
    {index !== null && <line x1={index} x2={index} y1="0" y2="10" />}
  </svg>
);

const Gates = ({ gates }: Pick<ShownUse, 'gates'>): ReactElement => {
  const t = useWords(AUDIT_WORDS);
  return (
    <>
      {gates.map(({ gate, state }) => (
        <span key={gate} className="small under">
          {t(state === 'CLOSED' ? 'closed' : 'subject', { gate: t.of('gate', gate) })}
        </span>
      ))}
    </>
  );
};

/** Which uses are ahead of which: only where their intervals do not meet. */
const Order = ({ uses }: { readonly uses: readonly ShownUse[] }): ReactElement => {
  const t = useWords(AUDIT_WORDS);
  const names = useWords(REUSE_WORDS);
  const ahead = uses.map((one) => ({ one, others: aheadOf(one, uses) })).filter(({ others }) => others.length > 0);
  return (
    <>
      {ahead.map(({ one, others }) => (
        <p key={one.use} className="small">
          {t('ahead', { use: names.of('answer', one.use), others: others.map(({ use }) => names.of('answer', use)).join(', ') })}
        </p>
      ))}
      <p className="muted small">{t('same')}</p>
    </>
  );
};

interface Props {
  readonly uses: readonly ShownUse[];
  /** Of the facility whose pages the uses lead to; left out while the audit is not approved. */
  readonly slug?: string;
  /** The use that the page is about. */
  readonly current?: Reuse;
}

/** The potential for each use: bars with the figures behind them, the class in words, gates as conditions. */
export const PotentialTable = ({ uses, slug, current }: Props): ReactElement => {
  const t = useWords(AUDIT_WORDS);
  const names = useWords(REUSE_WORDS);
  const locale = useLocale();
  const figure = (value: number): string => formatNumber(locale, value, 1);
  return (
    <>
      <div className="table-frame stack-frame">
        <table className="stack stack-plain">
          <thead>
            <tr>
              {(['use', 'classCol', 'interval', 'index', 'reliability'] as const).map((column) => (
                <th key={column} scope="col">
                  {t.of('potentialColumn', column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {uses.map((one) => (
              <tr key={one.use} className={one.use === current ? 'potential-current' : undefined}>
                <th scope="row">
                  {slug === undefined || one.use === current ? (
                    names.of('answer', one.use)
                  ) : (
                    <Link to={potentialUrl(slug, one.use)}>{names.of('answer', one.use)}</Link>
                  )}
                </th>
                <td data-label={t.of('potentialColumn', 'classCol')}>
                  <div>
                    {t.of('class', one.class)}
                    <Gates gates={one.gates} />
                  </div>
                </td>
                <td data-label={t.of('potentialColumn', 'interval')}>
                  <Bar low={one.low} high={one.high} index={one.index} />
                  {`${figure(one.low)}–${figure(one.high)}`}
                </td>
                <td className="number" data-label={t.of('potentialColumn', 'index')}>
                  {one.index === null ? t('unknown') : figure(one.index)}
                </td>
                <td className="number" data-label={t.of('potentialColumn', 'reliability')}>
                  {figure(one.reliability)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="muted small">{t('barLegend', { unpromising: CLASS_BOUNDS.unpromisingTo, promising: CLASS_BOUNDS.promisingFrom })}</p>
      {current === undefined && <Order uses={uses} />}
    </>
  );
};
