import type { FragmentType } from '@apollo/client';
import type { ReactElement, ReactNode } from 'react';
import { oddities } from 'shared/interests/needs.ts';
import type { Need } from 'shared/interests/needs.ts';
import { kazakhstanDay } from 'shared/locale/kazakhstan-clock.ts';
import { formatDate, formatFigure, formatMoney, formatQuantity } from '../kernel/fmt.ts';
import type { Unit } from '../kernel/fmt.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { useFields } from '../kernel/useFields.ts';
import { useWords } from '../kernel/words.ts';
import { AsOf } from '../sources/AsOf.tsx';
import { SourceLinks } from '../sources/SourceLinks.tsx';
import { Badge } from '../ui/Badge.tsx';
import { Money, Quantity } from '../ui/Figure.tsx';
import { Notice } from '../ui/Notice.tsx';
import { LocalText } from '../ui/LocalText.tsx';
import { ReviewNeedsFragmentDoc } from './needs.graphql.ts';
import type { ReviewNeedsFragment } from './needs.graphql.ts';
import { needRows } from './need-rows.ts';
import type { NeedRow } from './need-rows.ts';
import { NEED_WORDS } from './needs.words.ts';

type Side = Readonly<Record<Need, ReactNode>>;

const quantity = (value: number | null, unit: Unit): ReactNode => value !== null && <Quantity value={value} unit={unit} />;

/** What the investor asks for, or brings. */
const useAsked = ({ fields }: ReviewNeedsFragment): Side => {
  const locale = useLocale();
  const { landHa, powerMva, okedDivision, investment, currency, permanentJobs, startMonth } = fields;
  return {
    LAND: quantity(landHa, 'HA'),
    POWER: quantity(powerMva, 'MVA'),
    ACTIVITY: okedDivision,
    MONEY: investment !== null && <Money amount={investment} currency={currency} />,
    JOBS: formatFigure(locale, permanentJobs),
    START: startMonth && formatDate(locale, startMonth.slice(0, 7)),
  };
};

/** What the place has, or the project needs. */
const useHas = ({ opportunity }: ReviewNeedsFragment): Side => {
  const locale = useLocale();
  const { landHa, powerMva, okedDivisions, investment, permanentJobs } = opportunity;
  return {
    LAND: quantity(landHa, 'HA'),
    POWER: quantity(powerMva, 'MVA'),
    ACTIVITY: okedDivisions.length > 0 && (
      <ul className="plain">
        {okedDivisions.map(({ code, name }) => (
          <li key={code}>
            {`${code} · `}
            <LocalText text={name} />
          </li>
        ))}
      </ul>
    ),
    MONEY: investment && <Money amount={investment.amount} currency={investment.currency} />,
    JOBS: formatFigure(locale, permanentJobs),
    START: null,
  };
};

const Verdict = ({ row }: { readonly row: NeedRow }): ReactElement => {
  const t = useWords(NEED_WORDS);
  const locale = useLocale();
  const { need, verdict, lacking } = row;
  if (verdict === 'MET') return <Badge tone="done">{t.of('verdict', verdict)}</Badge>;
  if (verdict !== 'SHORT') return <span className="muted">{t.of('verdict', verdict)}</span>;
  const units: Record<Need, (figure: number) => string> = {
    LAND: (figure) => formatQuantity(locale, figure, 'HA'),
    POWER: (figure) => formatQuantity(locale, figure, 'MVA'),
    MONEY: (figure) => formatMoney(locale, figure),
    JOBS: (figure) => formatFigure(locale, figure),
    ACTIVITY: String,
    START: String,
  };
  return <Badge tone="waiting">{lacking === null ? t.of('verdict', verdict) : t('lacking', { figure: units[need](lacking) })}</Badge>;
};

const Evidence = ({ row, origin }: { readonly row: NeedRow; readonly origin: string }): ReactElement | null => {
  const t = useWords(NEED_WORDS);
  const { evidence } = row;
  if (!evidence) return null;
  return (
    <div className="small muted">
      <AsOf date={evidence.asOf} basis={evidence.basis} />{' '}
      {evidence.sources.length > 0 ? <SourceLinks sources={evidence.sources} /> : t(origin === 'DEMO' ? 'invented' : 'byStewardWord')}
    </div>
  );
};

const COLUMNS = ['need', 'asked', 'has', 'verdict'] as const;

const Table = ({ data }: { readonly data: ReviewNeedsFragment }): ReactElement => {
  const t = useWords(NEED_WORDS);
  const asked = useAsked(data);
  const has = useHas(data);
  const unstated = <span className="muted">{t('notStated')}</span>;
  return (
    <div className="table-frame">
      <table className="work-as-cards" aria-labelledby="needs">
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {t.of('column', column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {needRows(data).map((row) => (
            <tr key={row.need}>
              <th scope="row">{t.of('need', row.need)}</th>
              <td data-label={t.of('column', 'asked')}>{asked[row.need] || unstated}</td>
              <td data-label={t.of('column', 'has')}>
                {has[row.need] || unstated}
                <Evidence row={row} origin={data.opportunity.origin} />
              </td>
              <td data-label={t.of('column', 'verdict')}>
                <Verdict row={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

const Oddities = ({ data }: { readonly data: ReviewNeedsFragment }): ReactElement | null => {
  const t = useWords(NEED_WORDS);
  const odd = data.submittedAt === null ? [] : oddities(data.fields, kazakhstanDay(new Date(data.submittedAt)));
  if (odd.length === 0) return null;
  return (
    <Notice tone="warning" title={t('oddTitle')}>
      <ul className="plain">
        {odd.map((check) => (
          <li key={check}>{t.of('odd', check)}</li>
        ))}
      </ul>
    </Notice>
  );
};

/** The investor's needs and the place side by side, with what falls short marked, and who says so. */
export const NeedsPanel = ({ from }: { readonly from: FragmentType<typeof ReviewNeedsFragmentDoc> }): ReactElement | null => {
  const t = useWords(NEED_WORDS);
  const locale = useLocale();
  const data = useFields(ReviewNeedsFragmentDoc, from);
  if (!data) return null;
  const { floorM2, rail } = data.opportunity;
  return (
    <section className="panel" aria-labelledby="needs">
      <h2 id="needs">{t('title')}</h2>
      <Table data={data} />
      <p className="small muted">
        {t('besides', {
          floor: floorM2 === null ? t('notStated') : formatQuantity(locale, floorM2, 'M2'),
          rail: t.of('railAnswer', rail),
        })}
      </p>
      <Oddities data={data} />
    </section>
  );
};
