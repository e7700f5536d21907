import type { FragmentType } from '@apollo/client';
import type { ReactElement } from 'react';
import type { FactKey, OpportunityKind } from 'shared/opportunities/kinds.ts';
import { formatNumber } from '../kernel/fmt.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { useFields } from '../kernel/useFields.ts';
import { useWords } from '../kernel/words.ts';
import { Disputed } from '../sources/Disputed.tsx';
import { DateText, Money, Quantity } from '../ui/Figure.tsx';
import { OPPORTUNITY_WORDS } from '../opportunities/opportunities.words.ts';
import { OpportunityFiguresFragmentDoc } from './opportunity-figures.graphql.ts';
import type { OpportunityFiguresFragment } from './opportunity-figures.graphql.ts';
import { OPPORTUNITY_PAGE_WORDS } from './opportunity-page.words.ts';
import './OpportunityFigures.css';

const quantity = (value: number | null | undefined, unit: 'HA' | 'M2' | 'MVA' | 'M3_DAY' | 'GCAL_HOUR'): ReactElement | null =>
  typeof value === 'number' ? <Quantity value={value} unit={unit} /> : null;

const Count = ({ value }: { readonly value: number }): ReactElement => (
  <span className="figure">{formatNumber(useLocale(), value, 0)}</span>
);

const Rail = ({ answer }: { readonly answer: 'YES' | 'NO' }): ReactElement => {
  const t = useWords(OPPORTUNITY_WORDS);
  return <>{t.of('rail', answer)}</>;
};

const capitalOf = (shown: OpportunityFiguresFragment): ReactElement | null =>
  shown.__typename === 'AnchorProject' && typeof shown.capitalPerJob === 'number' ? <Money amount={shown.capitalPerJob} /> : null;

const idleSince = (shown: OpportunityFiguresFragment): ReactElement | null =>
  shown.__typename === 'Facility' && shown.idleSince ? <DateText date={shown.idleSince} /> : null;

interface FigureRow {
  /** The claim behind the figure, with its source. */
  readonly claim: FactKey;
  /** Null when nobody has stated it. */
  readonly show: (shown: OpportunityFiguresFragment) => ReactElement | null;
}

const FIGURES = {
  land: { claim: 'LAND_HA', show: ({ landHa }) => quantity(landHa, 'HA') },
  floor: { claim: 'FLOOR_M2', show: ({ floorM2 }) => quantity(floorM2, 'M2') },
  power: { claim: 'POWER_MVA', show: ({ powerMva }) => quantity(powerMva, 'MVA') },
  rail: { claim: 'RAIL', show: ({ rail }) => (rail === 'UNKNOWN' ? null : <Rail answer={rail} />) },
  water: { claim: 'WATER_M3_DAY', show: ({ waterM3Day }) => quantity(waterM3Day, 'M3_DAY') },
  heat: { claim: 'HEAT_GCAL_HOUR', show: ({ heatGcalHour }) => quantity(heatGcalHour, 'GCAL_HOUR') },
  investment: {
    claim: 'INVESTMENT',
    show: ({ investment }) => (investment ? <Money amount={investment.amount} currency={investment.currency} /> : null),
  },
  jobs: {
    claim: 'PERMANENT_JOBS',
    show: ({ permanentJobs }) => (typeof permanentJobs === 'number' ? <Count value={permanentJobs} /> : null),
  },
  capital: { claim: 'INVESTMENT', show: capitalOf },
  idleSince: { claim: 'IDLE_SINCE', show: idleSince },
} satisfies Record<string, FigureRow>;

type FigureName = keyof typeof FIGURES;

const OF_PLACE: readonly FigureName[] = ['land', 'floor', 'power', 'rail', 'water', 'heat'];

/** What investors ask first, known or not; which figures apply depends on the kind. */
const FIGURES_OF_KIND: Record<OpportunityKind, readonly FigureName[]> = {
  FACILITY: [...OF_PLACE, 'idleSince', 'investment', 'jobs'],
  ANCHOR_PROJECT: ['investment', 'jobs', 'capital', ...OF_PLACE],
  ZONE_SITE: OF_PLACE,
  INDUSTRIAL_SITE: OF_PLACE,
};

/** Links to the claim; where there is none the figure is the steward's own statement. */
const Who = ({ name, shown }: { readonly name: FigureName; readonly shown: OpportunityFiguresFragment }): ReactElement | null => {
  const t = useWords(OPPORTUNITY_PAGE_WORDS);
  const key = FIGURES[name].claim;
  const hasClaim = shown.facts.some((fact) => fact.key === key);
  if (!hasClaim) return shown.origin === 'REGISTERED' ? <span className="tile-who">{t('byStewardWord')}</span> : null;
  return (
    <a className="tile-who" href={`#claim-${key}`}>
      {t('figureWho')}
      <span className="hidden">{`: ${t.of('figure', name)}`}</span>
    </a>
  );
};

const Tile = ({ name, shown }: { readonly name: FigureName; readonly shown: OpportunityFiguresFragment }): ReactElement => {
  const t = useWords(OPPORTUNITY_PAGE_WORDS);
  const known = FIGURES[name].show(shown);
  return (
    <div className={known ? 'tile' : 'tile tile-unknown'}>
      <dt>{t.of('figure', name)}</dt>
      <dd>
        {known ? <strong className="tile-figure">{known}</strong> : <span className="unknown">{t.of('unknownBecause', shown.kind)}</span>}
        {known && shown.disputed.includes(FIGURES[name].claim) && <Disputed />}
        {known && <Who name={name} shown={shown} />}
      </dd>
    </div>
  );
};

/** Known and unknown figures side by side: a gap is something to ask about, never a zero. */
export const OpportunityFigures = ({ from }: { readonly from: FragmentType<OpportunityFiguresFragment> }): ReactElement | null => {
  const t = useWords(OPPORTUNITY_PAGE_WORDS);
  const shown = useFields(OpportunityFiguresFragmentDoc, from);
  if (!shown) return null;
  return (
    <section className="section" aria-labelledby="figures">
      <h2 id="figures">{t('figuresTitle')}</h2>
      <dl className="tiles">
        {FIGURES_OF_KIND[shown.kind].map((name) => (
          <Tile key={name} name={name} shown={shown} />
        ))}
      </dl>
    </section>
  );
};
