import type { FragmentType } from '@apollo/client';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { opportunitiesUrl } from '../kernel/urls.ts';
import { useWords } from '../kernel/words.ts';
import type { OpportunityCardFragment } from './opportunity-card.graphql.ts';
import { buttonClass } from '../ui/Button.tsx';
import { OPPORTUNITY_CARDS_WORDS } from './opportunity-cards.words.ts';
import { OpportunityCard } from './OpportunityCard.tsx';
import './OpportunityCards.css';

interface Props {
  /** The target of links on the page. */
  readonly id: string;
  readonly title: string;
  readonly nodes: readonly (FragmentType<OpportunityCardFragment> & { readonly id: string })[];
  /** Total number, of which these are the first. */
  readonly total: number;
  /** The address of the search that finds all of them. */
  readonly search: string;
}

/** The first opportunities of a town or a zone, or similar ones, and a link to the rest. */
export const OpportunityCards = ({ id, title, nodes, total, search }: Props): ReactElement => {
  const t = useWords(OPPORTUNITY_CARDS_WORDS);
  return (
    <section className="section no-print" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {nodes.length === 0 ? (
        <p className="muted">{t('none')}</p>
      ) : (
        <ul className="cards">
          {nodes.map((node) => (
            <li key={node.id}>
              <OpportunityCard from={node} />
            </li>
          ))}
        </ul>
      )}
      {total > nodes.length && (
        <p className="cards-all">
          <Link className={buttonClass('secondary')} to={`${opportunitiesUrl}?${search}`}>
            {t.count('all', total)}
          </Link>
        </p>
      )}
    </section>
  );
};
