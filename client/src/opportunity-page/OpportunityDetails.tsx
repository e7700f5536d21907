import type { FragmentType } from '@apollo/client';
import type { ReactElement } from 'react';
import { useFields } from '../kernel/useFields.ts';
import { useWords } from '../kernel/words.ts';
import { Unknown } from '../sources/AsOf.tsx';
import { CLAIM_WORDS } from '../sources/claims.words.ts';
import { Money } from '../ui/Figure.tsx';
import { LocalText } from '../ui/LocalText.tsx';
import { OPPORTUNITY_WORDS } from '../opportunities/opportunities.words.ts';
import { OpportunityDetailsFragmentDoc } from './opportunity-details.graphql.ts';
import type { OpportunityDetailsFragment } from './opportunity-details.graphql.ts';
import { OPPORTUNITY_PAGE_WORDS } from './opportunity-page.words.ts';
import { Pair } from './OpportunityPlace.tsx';

type Project = Extract<OpportunityDetailsFragment, { __typename: 'AnchorProject' }>;

const ProjectMoney = ({ project }: { readonly project: Project }): ReactElement => {
  const t = useWords(OPPORTUNITY_PAGE_WORDS);
  const words = useWords(OPPORTUNITY_WORDS);
  return (
    <>
      <Pair label={t('investor')}>{project.investor ? <LocalText text={project.investor} /> : <Unknown />}</Pair>
      <Pair label={t('financing')}>
        {project.financing.length === 0 ? (
          <Unknown />
        ) : (
          <ul className="plain">
            {project.financing.map((source) => (
              <li key={source.text}>
                <LocalText text={source} />
              </li>
            ))}
          </ul>
        )}
      </Pair>
      <Pair label={words.of('figure', 'capital')}>
        {typeof project.capitalPerJob === 'number' ? <Money amount={project.capitalPerJob} /> : <Unknown />}
        <span className="muted small under">{t('capitalMeans')}</span>
      </Pair>
    </>
  );
};

const Activity = ({ shown }: { readonly shown: OpportunityDetailsFragment }): ReactElement => {
  const t = useWords(OPPORTUNITY_PAGE_WORDS);
  if (shown.okedDivisions.length === 0) return <Unknown />;
  return (
    <>
      <ul className="plain">
        {shown.okedDivisions.map((division) => (
          <li key={division.code}>
            {division.code} <LocalText text={division.name} />
          </li>
        ))}
      </ul>
      {shown.okedIsGuess && <span className="muted small under">{t('activityGuess')}</span>}
    </>
  );
};

const Deals = ({ shown }: { readonly shown: OpportunityDetailsFragment }): ReactElement => {
  const words = useWords(OPPORTUNITY_WORDS);
  if (shown.dealTypes.length === 0) return <Unknown />;
  return (
    <ul className="plain">
      {shown.dealTypes.map((deal) => (
        <li key={deal}>{words.of('deal', deal)}</li>
      ))}
    </ul>
  );
};

/** Forms of participation, the steward, and for projects the financing. */
export const OpportunityDetails = ({ from }: { readonly from: FragmentType<OpportunityDetailsFragment> }): ReactElement | null => {
  const t = useWords(OPPORTUNITY_PAGE_WORDS);
  const claims = useWords(CLAIM_WORDS);
  const shown = useFields(OpportunityDetailsFragmentDoc, from);
  if (!shown) return null;
  return (
    <section className="section" aria-labelledby="details">
      <h2 id="details">{t('detailsTitle')}</h2>
      <dl className="facts facts-wide">
        <Pair label={t('deals')}>
          <Deals shown={shown} />
        </Pair>
        <Pair label={t('activity')}>
          <Activity shown={shown} />
        </Pair>
        {shown.__typename === 'AnchorProject' && <ProjectMoney project={shown} />}
        <Pair label={t('steward')}>
          <LocalText text={shown.steward.name} />
        </Pair>
        {shown.confidence && <Pair label={t('confidence')}>{claims.of('confidence', shown.confidence)}</Pair>}
      </dl>
    </section>
  );
};
