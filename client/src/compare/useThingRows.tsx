import { Link } from 'react-router';
import { PRODUCT_WORDS } from '../kernel/product.words.ts';
import { townUrl, zoneUrl } from '../kernel/urls.ts';
import { useWords } from '../kernel/words.ts';
import { OPPORTUNITY_WORDS } from '../opportunities/opportunities.words.ts';
import { Cover } from '../opportunities/Cover.tsx';
import { OpportunityStatusBadge } from '../opportunities/OpportunityStatusBadge.tsx';
import { AsOf } from '../sources/AsOf.tsx';
import { CLAIM_WORDS } from '../sources/claims.words.ts';
import { SourceLinks } from '../sources/SourceLinks.tsx';
import { DateText } from '../ui/Figure.tsx';
import { LocalText } from '../ui/LocalText.tsx';
import { marked, row, stated } from './compare-rows.ts';
import type { Cell, ComparedOne, Row } from './compare-rows.ts';
import { COMPARE_WORDS } from './compare.words.ts';
import { Lines } from './Lines.tsx';

type All = readonly ComparedOne[];

/** A row that does not apply to this kind. */
export const useNotApplicable = (): Cell => {
  const t = useWords(COMPARE_WORDS);
  return {
    same: null,
    isBeside: true,
    node: (
      <>
        <span aria-hidden="true">{'–'}</span>
        <span className="hidden">{t('notApplicable')}</span>
      </>
    ),
  };
};

/** Kind and place. */
export const usePlaceRows = (all: All): Row[] => {
  const t = useWords(COMPARE_WORDS);
  const words = useWords(OPPORTUNITY_WORDS);
  const product = useWords(PRODUCT_WORDS);
  const localities = row(
    'place',
    t('locality'),
    all.map(({ place }) => stated(place, (text) => <LocalText text={text} />)),
  );
  return [
    row(
      'picture',
      t('picture'),
      // A picture is no figure: whatever it shows is not called a difference.
      all.map((one) => ({ same: null, isBeside: true, node: <Cover of={one} /> })),
    ),
    row(
      'kind',
      t('kind'),
      all.map(({ kind }) => ({ same: kind, node: words.of('kind', kind) })),
    ),
    row(
      'summary',
      t('summary'),
      all.map(({ summary }) => stated(summary, (text) => <LocalText text={text} />)),
    ),
    row(
      'region',
      t('region'),
      all.map(({ region }) => ({ same: region.slug, node: <LocalText text={region.name} /> })),
    ),
    row(
      'town',
      t('town'),
      all.map(({ town }) => ({
        same: town?.slug,
        node: town ? (
          <Link to={townUrl(town.slug)}>
            <LocalText text={town.name} />
          </Link>
        ) : (
          t('outsideTowns')
        ),
      })),
    ),
    ...(all.some(({ place }) => place) ? [localities] : []),
    row(
      'zone',
      t('zone'),
      all.map(({ zone }) => ({
        same: zone?.slug,
        node: zone ? (
          <Link to={zoneUrl(zone.slug)}>
            <LocalText text={zone.name} />
          </Link>
        ) : (
          t('outsideZones')
        ),
      })),
    ),
    row(
      'oked',
      t('activity'),
      all.map(({ okedDivisions }) => {
        const codes = okedDivisions.map(({ code }) => code);
        return stated(codes, () => (
          <Lines
            lines={okedDivisions.map(({ code, name }) => ({
              key: code,
              node: (
                <>
                  {code} <LocalText text={name} />
                </>
              ),
            }))}
          />
        ));
      }),
    ),
    row(
      'origin',
      t('origin'),
      all.map(({ origin }) => ({ same: origin, node: product.of('origin', origin) })),
    ),
  ];
};

/** Status, and forms of participation. */
export const useStateRows = (all: All): Row[] => {
  const t = useWords(COMPARE_WORDS);
  const words = useWords(OPPORTUNITY_WORDS);
  const notApplicable = useNotApplicable();
  const idle = row(
    'idle',
    t('idleSince'),
    marked(all, 'IDLE_SINCE', (one) =>
      one.__typename === 'Facility' ? stated(one.idleSince, (date) => <DateText date={date} />) : notApplicable,
    ),
  );
  return [
    row(
      'status',
      t('status'),
      marked(all, 'STATUS', ({ status, acceptsInterest, statusAsOf }) => ({
        same: status,
        node: (
          <>
            <OpportunityStatusBadge status={status} acceptsInterest={acceptsInterest} />
            {statusAsOf && (
              <span className="muted small under">
                {t('statusAsOf')} <DateText date={statusAsOf} />
              </span>
            )}
          </>
        ),
      })),
    ),
    ...(all.some(({ __typename }) => __typename === 'Facility') ? [idle] : []),
    row(
      'interest',
      t('interest'),
      all.map(({ acceptsInterest }) => ({ same: acceptsInterest, node: acceptsInterest ? t('open') : t('closed') })),
    ),
    row(
      'deals',
      t('deals'),
      all.map(({ dealTypes }) =>
        stated(dealTypes, (deals) => <Lines lines={deals.map((deal) => ({ key: deal, node: words.of('deal', deal) }))} />),
      ),
    ),
  ];
};

/** Origin and date of the information. */
export const useSourceRows = (all: All): Row[] => {
  const t = useWords(COMPARE_WORDS);
  const claims = useWords(CLAIM_WORDS);
  return [
    row(
      'steward',
      t('steward'),
      all.map(({ steward }) => ({ same: steward.id, node: <LocalText text={steward.name} /> })),
    ),
    row(
      'asOf',
      t('asOf'),
      all.map(({ asOf, asOfBasis }) => stated(asOf, (date) => <AsOf date={date} basis={asOfBasis} />)),
    ),
    row(
      'confidence',
      t('confidence'),
      all.map(({ confidence }) => stated(confidence, (word) => claims.of('confidence', word))),
    ),
    row(
      'sources',
      t('sources'),
      all.map(({ sources }) => ({ same: sources.map(({ url, title }) => url ?? title.text), node: <SourceLinks sources={sources} /> })),
    ),
  ];
};
