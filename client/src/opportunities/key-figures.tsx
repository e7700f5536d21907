import type { ReactElement } from 'react';
import type { FactKey, OpportunityKind } from 'shared/opportunities/kinds.ts';
import { formatNumber } from '../kernel/fmt.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { useWords } from '../kernel/words.ts';
import { DateText, Money, Quantity } from '../ui/Figure.tsx';
import type { KeyFiguresFragment } from './key-figures.graphql.ts';
import { OPPORTUNITY_WORDS } from './opportunities.words.ts';

type Unmarked<Fragment> = Fragment extends unknown ? Omit<Fragment, ' $fragmentName'> : never;

/** An opportunity with its key figures, of whatever document. */
type Shown = Unmarked<KeyFiguresFragment>;

const quantity = (value: number | null | undefined, unit: 'HA' | 'M2' | 'MVA' | 'M3_DAY' | 'GCAL_HOUR'): ReactElement | null =>
  typeof value === 'number' ? <Quantity value={value} unit={unit} /> : null;

const Count = ({ value }: { readonly value: number }): ReactElement => (
  <span className="figure">{formatNumber(useLocale(), value, 0)}</span>
);

const Rail = ({ answer }: { readonly answer: 'YES' | 'NO' }): ReactElement => {
  const t = useWords(OPPORTUNITY_WORDS);
  return <>{t.of('rail', answer)}</>;
};

const capitalOf = (shown: Shown): ReactElement | null =>
  shown.__typename === 'AnchorProject' && typeof shown.capitalPerJob === 'number' ? <Money amount={shown.capitalPerJob} /> : null;

const idleSince = (shown: Shown): ReactElement | null =>
  shown.__typename === 'Facility' && shown.idleSince ? <DateText date={shown.idleSince} /> : null;

/** What the steward asks: for the whole, and for letting it. */
const Asked = ({ shown: { price, rent } }: { readonly shown: Shown }): ReactElement => {
  const t = useWords(OPPORTUNITY_WORDS);
  return (
    <>
      {typeof price === 'number' && <Money amount={price} />}
      {typeof rent === 'number' && (
        <span className={typeof price === 'number' ? 'under' : undefined}>
          <Money amount={rent} /> {t('rentUnit')}
        </span>
      )}
    </>
  );
};

interface KeyFigure {
  /** The claim behind the figure, with its source. */
  readonly claim: FactKey;
  /** Null when nobody has stated it. */
  readonly show: (shown: Shown) => ReactElement | null;
}

export const KEY_FIGURES = {
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
  price: {
    claim: 'PRICE',
    show: (shown) => (typeof shown.price === 'number' || typeof shown.rent === 'number' ? <Asked shown={shown} /> : null),
  },
  idleSince: { claim: 'IDLE_SINCE', show: idleSince },
} satisfies Record<string, KeyFigure>;

export type KeyFigureName = keyof typeof KEY_FIGURES;

const OF_SITE: readonly KeyFigureName[] = ['land', 'floor', 'power', 'rail', 'water', 'heat'];
const OF_PLACE: readonly KeyFigureName[] = [...OF_SITE, 'price'];

/** What investors ask first; which figures apply depends on the kind. */
export const KEY_FIGURES_OF_KIND: Record<OpportunityKind, readonly KeyFigureName[]> = {
  FACILITY: [...OF_PLACE, 'idleSince', 'investment', 'jobs'],
  ANCHOR_PROJECT: ['investment', 'jobs', 'capital', ...OF_SITE],
  ZONE_SITE: OF_PLACE,
  INDUSTRIAL_SITE: OF_PLACE,
};

/** Capital per job is derived from two others: it is neither known nor unknown by itself. */
export type StatedFigureName = Exclude<KeyFigureName, 'capital'>;

const isStated = (name: KeyFigureName): name is StatedFigureName => name !== 'capital';

export interface Knowledge {
  readonly known: readonly StatedFigureName[];
  readonly unknown: readonly StatedFigureName[];
}

/** Which figures of an opportunity somebody has stated, and which nobody has. */
export const knowledgeOf = (shown: Shown): Knowledge => {
  const asked = KEY_FIGURES_OF_KIND[shown.kind].filter(isStated);
  return {
    known: asked.filter((name) => KEY_FIGURES[name].show(shown) !== null),
    unknown: asked.filter((name) => KEY_FIGURES[name].show(shown) === null),
  };
};

/** The key figure that a claim of one of these subjects states. */
export const keyFigureOf = (claims: readonly FactKey[]): StatedFigureName | undefined =>
  OF_PLACE.filter(isStated).find((name) => claims.includes(KEY_FIGURES[name].claim));
