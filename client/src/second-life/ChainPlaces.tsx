import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { industrialZoneUrl, opportunityUrl } from '../kernel/urls.ts';
import { useWords } from '../kernel/words.ts';
import { OPPORTUNITY_WORDS } from '../opportunities/opportunities.words.ts';
import { REUSE_WORDS } from '../opportunities/reuse.words.ts';
import { SourceLink } from '../sources/SourceLinks.tsx';
import { Badge } from '../ui/Badge.tsx';
import { DateText, Money, Quantity } from '../ui/Figure.tsx';
import { LocalText } from '../ui/LocalText.tsx';
import type { LinkRow, MeasureRow } from './chain-rows.ts';
import { LinkActions } from './LinkActions.tsx';
import type { ChainPlaceFragment } from './second-life.graphql.ts';
import { SECOND_LIFE_WORDS } from './second-life.words.ts';
import './ChainPlaces.css';

/** What is known of the place: its audit, what it could become, its industrial zone. */
const About = ({ place }: { readonly place: ChainPlaceFragment }): ReactElement => {
  const t = useWords(SECOND_LIFE_WORDS);
  const words = useWords(OPPORTUNITY_WORDS);
  const reuse = useWords(REUSE_WORDS);
  const uses = (place.promisingFor ?? []).map((use) => reuse.of('answer', use)).join(', ');
  return (
    <span className="under small">
      {words.of('kind', place.kind)}
      {' · '}
      {place.auditedOn ? (
        <>
          {t('auditedOn')} <DateText date={place.auditedOn} />
        </>
      ) : (
        t('notAudited')
      )}
      {uses !== '' && ` · ${reuse('promising', { uses })}`}
      {place.industrialZone && (
        <>
          {' · '}
          <Link to={industrialZoneUrl(place.industrialZone.slug)}>
            <LocalText text={place.industrialZone.name} />
          </Link>
        </>
      )}
    </span>
  );
};

/** How many ask for it, and what they ask for together, as far as the reader may know. */
export const Asked = ({ interest }: Pick<ChainPlaceFragment, 'interest'>): ReactElement | null => {
  const t = useWords(SECOND_LIFE_WORDS);
  const { count, jobs, investment, powerMva, isExact } = interest;
  if (count === 0) return null;
  const isKnown = [jobs, investment, powerMva].some((sum) => typeof sum === 'number');
  return (
    <span className="under">
      <strong>{t.count('interests', count)}</strong>
      {isKnown && ` · ${t(isExact ? 'together' : 'aboutTogether')}`}
      {typeof investment === 'number' && (
        <>
          {' '}
          <Money amount={investment} />
        </>
      )}
      {typeof jobs === 'number' && ` · ${t.count('jobs', jobs)}`}
      {typeof powerMva === 'number' && (
        <>
          {' · '}
          <Quantity value={powerMva} unit="MVA" />
        </>
      )}
      {!isKnown && <span className="muted">{` · ${t('untold')}`}</span>}
    </span>
  );
};

/** Who says so, on what grounds; or why the rule proposes it. */
const Grounds = ({ link }: { readonly link: LinkRow }): ReactElement => {
  const t = useWords(SECOND_LIFE_WORDS);
  const { said } = link;
  if (!said) return <span className="under muted">{link.reason && t.of('reason', link.reason)}</span>;
  return (
    <span className="under">
      {t('statedBy')} <LocalText text={said.organisation.name} />
      {', '}
      <DateText date={said.asOf} />
      {': '}
      {said.source ? <SourceLink source={said.source} /> : t('confirmed')}
      {said.isDemo && (
        <>
          {' '}
          <Badge tone="demo">{t('demo')}</Badge>
        </>
      )}
      {said.words && <span className="under">{said.words}</span>}
    </span>
  );
};

interface PlacesProps {
  readonly links: readonly LinkRow[];
  readonly viewerPlans: boolean;
  readonly onChanged: () => Promise<unknown>;
}

const Places = ({ links, viewerPlans, onChanged }: PlacesProps): ReactElement => {
  const words = useWords(OPPORTUNITY_WORDS);
  return (
    <ul className="chain-places">
      {links.map((link) => (
        <li key={`${link.opportunity} ${link.utility}`}>
          <Link to={opportunityUrl(link.place.slug)}>
            <LocalText text={link.place.title} />
          </Link>
          <span className="muted">{` · ${words.of('utility', link.utility)}`}</span>
          <About place={link.place} />
          <Asked interest={link.place.interest} />
          <Grounds link={link} />
          <LinkActions link={link} maySay={viewerPlans || link.place.viewerKeeps} onChanged={onChanged} />
        </li>
      ))}
    </ul>
  );
};

interface Props {
  readonly row: MeasureRow;
  readonly viewerPlans: boolean;
  readonly onChanged: () => Promise<unknown>;
}

/** The places that a measure unblocks: what is stated is open, what the rule proposes stands under it by itself. */
export const ChainPlaces = ({ row: { stated, proposed }, viewerPlans, onChanged }: Props): ReactElement => {
  const t = useWords(SECOND_LIFE_WORDS);
  return (
    <>
      {stated.length > 0 && (
        <>
          <h4>{t('statedTitle')}</h4>
          <Places links={stated} viewerPlans={viewerPlans} onChanged={onChanged} />
        </>
      )}
      {proposed.length > 0 && (
        <details open={stated.length === 0 && proposed.length <= 3}>
          <summary>{t.count('proposed', proposed.length)}</summary>
          <p className="small muted">{t('proposedMeans')}</p>
          <Places links={proposed} viewerPlans={viewerPlans} onChanged={onChanged} />
        </details>
      )}
    </>
  );
};
