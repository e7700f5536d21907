import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { isOfKind, useViewer } from '../kernel/session.ts';
import { opportunitiesUrl, secondLifeUrl } from '../kernel/urls.ts';
import { part } from '../page/part.tsx';
import { PrintLine } from '../page/PrintLine.tsx';
import { useWords } from '../kernel/words.ts';
import { CLAIM_WORDS } from '../sources/claims.words.ts';
import { SourceSection } from '../sources/SourceSection.tsx';
import { Crumbs } from '../ui/Crumbs.tsx';
import { LocalText } from '../ui/LocalText.tsx';
import { OPPORTUNITY_PAGE_WORDS } from './opportunity-page.words.ts';
import type { OpportunityShown } from './opportunity-structured.ts';
import { OpportunityCards } from '../opportunities/OpportunityCards.tsx';
import { OpportunityClaims } from './OpportunityClaims.tsx';
import { OpportunityDetails } from './OpportunityDetails.tsx';
import { OpportunityDocuments } from './OpportunityDocuments.tsx';
import { OpportunityExpress } from './OpportunityExpress.tsx';
import { OpportunityFigures } from './OpportunityFigures.tsx';
import { OpportunityHeading } from './OpportunityHeading.tsx';
import { OpportunityHistory } from './OpportunityHistory.tsx';
import { OpportunityOriginNotice } from './OpportunityOriginNotice.tsx';
import { OpportunityRevived } from './OpportunityRevived.tsx';
import { OpportunityParts } from './OpportunityParts.tsx';
import { OpportunityPictures } from './OpportunityPictures.tsx';
import { OpportunityPeople } from './OpportunityPeople.tsx';
import { OpportunityPlace } from './OpportunityPlace.tsx';
import { OpportunitySite } from './OpportunitySite.tsx';
import './OpportunityPage.css';

/** One that is looked at and three like it: what a screen shows side by side. */
const MOST_BESIDE = 3;

const TownExclusion = part('TownExclusion', async () => (await import('../towns/TownExclusion.tsx')).TownExclusion);

const OpportunityActions = part('OpportunityActions', async () => (await import('./OpportunityActions.tsx')).OpportunityActions);

/** Below the first screen: part of the server-rendered page, and loaded after it. */
const OpportunityTerms = part('OpportunityTerms', async () => (await import('./OpportunityTerms.tsx')).OpportunityTerms);

const OpportunityUnknowns = part('OpportunityUnknowns', async () => (await import('./OpportunityUnknowns.tsx')).OpportunityUnknowns);

/** Of a signed-in investor only: the browser fetches it when it is known who reads. */
const ForMyProject = part('ForMyProject', async () => (await import('../matching/MatchingPage.tsx')).ForMyProject);

const FormerDetails = part('FormerDetails', async () => (await import('./FormerDetails.tsx')).FormerDetails);

const FacilityPotential = part(
  'FacilityPotential',
  async () => (await import('../facility-audits/FacilityPotential.tsx')).FacilityPotential,
);

const ProjectFinancing = part('ProjectFinancing', async () => (await import('../financing/ProjectFinancing.tsx')).ProjectFinancing);

const OwnProject = ({ slug }: { readonly slug: string }): ReactElement | null => {
  const viewer = useViewer();
  return viewer?.level === 'FULL' && isOfKind(viewer, 'INVESTOR') ? <ForMyProject slug={slug} /> : null;
};

/** The public page of an opportunity below its head: also what a steward sees before publishing. */
export const OpportunityBody = ({ shown }: { readonly shown: OpportunityShown }): ReactElement => {
  const t = useWords(OPPORTUNITY_PAGE_WORDS);
  const claims = useWords(CLAIM_WORDS);
  const region = { to: `${opportunitiesUrl}?region=${shown.region.slug}`, label: <LocalText text={shown.region.name} /> };
  return (
    <>
      <Crumbs label={claims('trail')} trail={[{ to: opportunitiesUrl, label: t('crumbs') }, region]} />
      <div className="two opportunity">
        <div>
          <OpportunityHeading from={shown} />
          <OpportunityActions slug={shown.slug} similar={shown.similar.slice(0, MOST_BESIDE).map(({ slug }) => slug)} />
          <OpportunityPictures from={shown} />
          <OpportunityOriginNotice from={shown} />
          {shown.town?.exclusion && <TownExclusion exclusion={shown.town.exclusion} />}
          <OpportunityFigures from={shown} />
          <OpportunitySite from={shown} />
          <OwnProject slug={shown.slug} />
          <OpportunityPlace from={shown} />
          <div className="no-print">
            <OpportunityUnknowns from={shown} />
            <OpportunityParts from={shown} />
            <OpportunityClaims from={shown} />
            <OpportunityHistory from={shown} />
            <FormerDetails from={shown} />
            {shown.__typename === 'Facility' && <FacilityPotential from={shown} />}
            {shown.__typename === 'AnchorProject' && <ProjectFinancing slug={shown.slug} />}
            {shown.town && (
              <p>
                <Link to={secondLifeUrl(`town=${shown.town.slug}&opportunity=${shown.slug}`)}>{t('secondLife')}</Link>
              </p>
            )}
          </div>
          {shown.town && <OpportunityPeople town={shown.town} />}
          <OpportunityTerms from={shown} />
          <OpportunityDetails from={shown} />
          <OpportunityDocuments from={shown} />
          <SourceSection title={t('sourcesTitle')} sources={shown.sources} />
          <div className="no-print">
            <OpportunityRevived from={shown} />
          </div>
          <PrintLine />
          {shown.similar.length > 0 && (
            <OpportunityCards id="similar" title={t('similarTitle')} nodes={shown.similar} total={shown.similar.length} search="" />
          )}
        </div>
        <OpportunityExpress from={shown} />
      </div>
    </>
  );
};
