import type { FragmentType } from '@apollo/client';
import type { ReactElement, ReactNode } from 'react';
import { Link } from 'react-router';
import type { FactKey } from 'shared/opportunities/kinds.ts';
import { opportunityUrl } from '../kernel/urls.ts';
import { PRODUCT_WORDS } from '../kernel/product.words.ts';
import { useFields } from '../kernel/useFields.ts';
import { useWords } from '../kernel/words.ts';
import { OpportunityCardFragmentDoc } from './opportunity-card.graphql.ts';
import type { OpportunityCardFragment } from './opportunity-card.graphql.ts';
import { AsOf } from '../sources/AsOf.tsx';
import { Disputed } from '../sources/Disputed.tsx';
import { Badge } from '../ui/Badge.tsx';
import { LocalText } from '../ui/LocalText.tsx';
import { Cover } from './Cover.tsx';
import { KEY_FIGURES, knowledgeOf } from './key-figures.tsx';
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

/** The figures that are known, and how many of those that investors ask are. */
const Figures = ({ shown, answered }: { readonly shown: Shown; readonly answered: readonly FactKey[] }): ReactElement => {
  const t = useWords(OPPORTUNITY_WORDS);
  const { known, unknown } = knowledgeOf(shown);
  const figures = known.filter((name) => !answered.includes(KEY_FIGURES[name].claim));
  return (
    <>
      {figures.length > 0 && (
        <dl className="card-figures">
          {figures.map((name) => (
            <div key={name}>
              <dt>{t.of('figure', name)}</dt>
              <dd>
                {KEY_FIGURES[name].show(shown)}
                {shown.disputed.includes(KEY_FIGURES[name].claim) && <Disputed />}
              </dd>
            </div>
          ))}
        </dl>
      )}
      <p className="card-known">{t('known', { known: known.length, all: known.length + unknown.length })}</p>
    </>
  );
};

/** A short line where the facility was audited; the page has the figures behind it. */
const Promising = ({ uses }: { readonly uses: Shown['promisingFor'] }): ReactElement | null => {
  const t = useWords(REUSE_WORDS);
  if (!uses) return null;
  const names = uses.length === 0 ? t.of('answer', 'NONE') : uses.map((use) => t.of('answer', use)).join(', ');
  return <p className="small">{t('promising', { uses: names })}</p>;
};

interface Props {
  readonly from: FragmentType<OpportunityCardFragment>;
  /** List-specific information: the distance, the missed range. */
  readonly note?: ReactNode;
  /** Subjects that the note answers already. */
  readonly answered?: readonly FactKey[];
  /** The bottom of the card: the checkbox, where cards can be ticked. */
  readonly foot?: (slug: string, title: string) => ReactNode;
}

const Card = ({ shown, note, answered = [], foot }: Omit<Props, 'from'> & { readonly shown: Shown }): ReactElement => {
  const t = useWords(OPPORTUNITY_WORDS);
  const app = useWords(PRODUCT_WORDS);
  return (
    <article className="card">
      <Cover of={shown} />
      <div className="card-text">
        <p className="card-kind">
          {t.of('kind', shown.kind)}
          <OpportunityStatusBadge status={shown.status} acceptsInterest={shown.acceptsInterest} />
          {shown.origin === 'DEMO' && <Badge tone="demo">{app.of('origin', shown.origin)}</Badge>}
        </p>
        <h3>
          <Link to={opportunityUrl(shown.slug)}>
            <LocalText text={shown.title} />
          </Link>
        </h3>
        <Place shown={shown} />
        {shown.summary && (
          <p className="card-summary">
            <LocalText text={shown.summary} />
          </p>
        )}
        {note}
        <Figures shown={shown} answered={answered} />
        <Promising uses={shown.promisingFor ?? null} />
        <p className="card-as-of">
          {shown.origin !== 'DEMO' && `${app.of('origin', shown.origin)}. `}
          {t('asOf')} <AsOf date={shown.asOf} basis={shown.asOfBasis} />
        </p>
        {foot?.(shown.slug, shown.title.text)}
      </div>
    </article>
  );
};

/** An opportunity in a list: kind, place, status, figures, source and date. */
export const OpportunityCard = ({ from, note, answered = [], foot }: Props): ReactElement | null => {
  const data = useFields(OpportunityCardFragmentDoc, from);
  return data ? <Card shown={data} note={note} answered={answered} {...(foot ? { foot } : {})} /> : null;
};
