import type { FragmentType } from '@apollo/client';
import type { ReactElement, ReactNode } from 'react';
import { Link } from 'react-router';
import { opportunityUrl } from '../kernel/urls.ts';
import { PRODUCT_WORDS } from '../kernel/product.words.ts';
import { formatNumber } from '../kernel/fmt.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { useFields } from '../kernel/useFields.ts';
import { useWords } from '../kernel/words.ts';
import { OpportunityCardFragmentDoc } from './opportunity-card.graphql.ts';
import type { OpportunityCardFragment } from './opportunity-card.graphql.ts';
import { AsOf, Unknown } from '../sources/AsOf.tsx';
import { Disputed } from '../sources/Disputed.tsx';
import { Badge } from '../ui/Badge.tsx';
import { Money, Quantity } from '../ui/Figure.tsx';
import { LocalText } from '../ui/LocalText.tsx';
import { Cover } from './Cover.tsx';
import { OpportunityStatusBadge } from './OpportunityStatusBadge.tsx';
import { REUSE_WORDS } from './reuse.words.ts';
import { OPPORTUNITY_WORDS } from './opportunities.words.ts';
import './OpportunityCard.css';

type Shown = OpportunityCardFragment;

/** Place names, from the nearest to the farthest. */
const Place = ({ shown }: { readonly shown: Shown }): ReactElement => {
  const t = useWords(OPPORTUNITY_WORDS);
  const zone = shown.zone && { ...shown.zone.name, text: t('zoneName', { zone: shown.zone.name.text }) };
  const near = shown.town?.name ?? zone ?? shown.place;
  return (
    <p className="card-place">
      {near && (
        <>
          <LocalText text={near} />
          {', '}
        </>
      )}
      <LocalText text={shown.region.name} />
    </p>
  );
};

interface PairProps {
  readonly label: string;
  /** Whether somebody disputes the figure. */
  readonly isDisputed: boolean;
  readonly children: ReactNode;
}

const Pair = ({ label, isDisputed, children }: PairProps): ReactElement => (
  <div>
    <dt>{label}</dt>
    <dd>
      {children ?? <Unknown />}
      {isDisputed && (
        <>
          {' '}
          <Disputed />
        </>
      )}
    </dd>
  </div>
);

/** What the steward asks; a card without a price says nothing of it. */
const Asked = ({ shown: { price, rent } }: { readonly shown: Shown }): ReactElement => {
  const t = useWords(OPPORTUNITY_WORDS);
  return (
    <>
      {typeof price === 'number' && (
        <Pair label={t('price')} isDisputed={false}>
          <Money amount={price} />
        </Pair>
      )}
      {typeof rent === 'number' && (
        <Pair label={t('rent')} isDisputed={false}>
          <Money amount={rent} /> {t('rentUnit')}
        </Pair>
      )}
    </>
  );
};

/** An unknown figure stays in its place and says so. */
const Figures = ({ shown }: { readonly shown: Shown }): ReactElement => {
  const t = useWords(OPPORTUNITY_WORDS);
  const locale = useLocale();
  const { landHa, floorM2, powerMva, investment, permanentJobs, disputed } = shown;
  return (
    <dl className="card-figures">
      <Pair label={t('land')} isDisputed={disputed.includes('LAND_HA')}>
        {typeof landHa === 'number' ? <Quantity value={landHa} unit="HA" /> : null}
      </Pair>
      <Pair label={t('floor')} isDisputed={disputed.includes('FLOOR_M2')}>
        {typeof floorM2 === 'number' ? <Quantity value={floorM2} unit="M2" /> : null}
      </Pair>
      <Pair label={t('power')} isDisputed={disputed.includes('POWER_MVA')}>
        {typeof powerMva === 'number' ? <Quantity value={powerMva} unit="MVA" /> : null}
      </Pair>
      <Pair label={t('investment')} isDisputed={disputed.includes('INVESTMENT')}>
        {investment ? <Money amount={investment.amount} currency={investment.currency} /> : null}
      </Pair>
      <Pair label={t('jobs')} isDisputed={disputed.includes('PERMANENT_JOBS')}>
        {typeof permanentJobs === 'number' ? formatNumber(locale, permanentJobs, 0) : null}
      </Pair>
      <Asked shown={shown} />
    </dl>
  );
};

/** A short line where the facility was audited; the page has the figures behind it. */
const Promising = ({ uses }: { readonly uses: Shown['promisingFor'] }): ReactElement | null => {
  const t = useWords(REUSE_WORDS);
  if (!uses) return null;
  const names = uses.length === 0 ? t.of('answer', 'NONE') : uses.map((use) => t.of('answer', use)).join(', ');
  return <p className="small">{t('promising', { uses: names })}</p>;
};

const ORIGIN_TONE = { DEMO: 'demo', PUBLIC_RECORD: 'record', REGISTERED: 'done' } as const;

interface Props {
  readonly from: FragmentType<OpportunityCardFragment>;
  /** List-specific information: the distance, the missed range. */
  readonly note?: ReactNode;
  /** The bottom of the card: the checkbox, where cards can be ticked. */
  readonly foot?: (slug: string, title: string) => ReactNode;
}

const Card = ({ shown, note, foot }: Omit<Props, 'from'> & { readonly shown: Shown }): ReactElement => {
  const t = useWords(OPPORTUNITY_WORDS);
  const app = useWords(PRODUCT_WORDS);
  return (
    <article className="card">
      <Cover of={shown} />
      <div className="card-text">
        <p className="card-kind">{t.of('kind', shown.kind)}</p>
        <h3>
          <Link to={opportunityUrl(shown.slug)}>
            <LocalText text={shown.title} />
          </Link>
        </h3>
        <Place shown={shown} />
        {note}
        <p className="card-badges">
          <OpportunityStatusBadge status={shown.status} acceptsInterest={shown.acceptsInterest} />
          <Badge tone={ORIGIN_TONE[shown.origin]}>{app.of('origin', shown.origin)}</Badge>
        </p>
        {shown.summary && (
          <p className="card-summary">
            <LocalText text={shown.summary} />
          </p>
        )}
        <Figures shown={shown} />
        <Promising uses={shown.promisingFor ?? null} />
        <p className="card-as-of">
          {t('asOf')} <AsOf date={shown.asOf} basis={shown.asOfBasis} />
        </p>
        {foot?.(shown.slug, shown.title.text)}
      </div>
    </article>
  );
};

/** An opportunity in a list: kind, place, status, figures, source and date. */
export const OpportunityCard = ({ from, note, foot }: Props): ReactElement | null => {
  const data = useFields(OpportunityCardFragmentDoc, from);
  return data ? <Card shown={data} note={note} {...(foot ? { foot } : {})} /> : null;
};
