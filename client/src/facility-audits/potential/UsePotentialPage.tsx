import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { useParams } from 'react-router';
import { REUSES } from 'shared/audits/uses.ts';
import type { Reuse } from 'shared/audits/uses.ts';
import { formatDate } from '../../kernel/fmt.ts';
import { useLocale } from '../../kernel/locale-context.tsx';
import { opportunitiesUrl, opportunityUrl, potentialUrl } from '../../kernel/urls.ts';
import { useWords } from '../../kernel/words.ts';
import { REUSE_WORDS } from '../../opportunities/reuse.words.ts';
import { NotFound } from '../../page/NotFound.tsx';
import { PageHead } from '../../page/PageHead.tsx';
import { PrintLine } from '../../page/PrintLine.tsx';
import { WaitingPage } from '../../sources/Waiting.tsx';
import { Button } from '../../ui/Button.tsx';
import { Crumbs } from '../../ui/Crumbs.tsx';
import { LocalText } from '../../ui/LocalText.tsx';
import { LastKnown } from '../LastKnown.tsx';
import { PotentialTable } from '../PotentialTable.tsx';
import { UsePotentialDocument } from './use-potential.graphql.ts';
import { USE_POTENTIAL_WORDS } from './use-potential.words.ts';
import type { Facility, Potential } from './use-potential.shown.ts';
import { UseConditions } from './UseConditions.tsx';
import { UseNext } from './UseNext.tsx';
import { UseOrder } from './UseOrder.tsx';
import { UseResult } from './UseResult.tsx';
import { UseSum } from './UseSum.tsx';

interface Shown {
  readonly facility: Facility;
  readonly potential: Potential;
}

const Head = ({ facility, potential }: Shown): ReactElement => {
  const t = useWords(USE_POTENTIAL_WORDS);
  const names = useWords(REUSE_WORDS);
  const use = names.of('answer', potential.forUse.use);
  const title = t('title', { use });
  return (
    <>
      <PageHead title={`${title} · ${facility.title.text}`} description={t('description', { use, title: facility.title.text })} />
      <Crumbs
        label={t('trail')}
        trail={[
          { to: opportunitiesUrl, label: t('list') },
          { to: opportunityUrl(facility.slug), label: <LocalText text={facility.title} /> },
        ]}
      />
      <h1>{title}</h1>
      <p>{t('lead')}</p>
      <p className="actions no-print">
        <Button onClick={() => window.print()}>{t('print')}</Button>
      </p>
    </>
  );
};

const Versions = ({ potential }: Pick<Shown, 'potential'>): ReactElement => {
  const t = useWords(USE_POTENTIAL_WORDS);
  const locale = useLocale();
  const { algorithmVersion: algorithm, weightsVersion: version, weightsSince, inspectedOn, auditor } = potential;
  const since = formatDate(locale, weightsSince);
  return (
    <p className="muted small">
      {t('versions', { algorithm, version, since, day: formatDate(locale, inspectedOn), by: auditor.name.text })}
    </p>
  );
};

const View = ({ facility, potential }: Shown): ReactElement => {
  const t = useWords(USE_POTENTIAL_WORDS);
  const { use, cells } = potential.forUse;
  const relevant = new Set(cells.map(({ criterion }) => criterion));
  const known = potential.lastKnown.filter(({ answer }) => relevant.has(answer.criterion));
  return (
    <>
      <Head facility={facility} potential={potential} />
      <UseResult cells={cells} />
      <UseConditions potential={potential} />
      <h2>{t('criteria')}</h2>
      <UseSum potential={potential} />
      <UseNext potential={potential} />
      {known.length > 0 && (
        <section>
          <h2>{t('last')}</h2>
          <p>{t('lastNote')}</p>
          <LastKnown answers={known} />
        </section>
      )}
      <h2>{t('allUses')}</h2>
      <PotentialTable uses={potential.uses} slug={facility.slug} current={use} />
      <UseOrder potential={potential} />
      <Versions potential={potential} />
      <PrintLine />
    </>
  );
};

const Loaded = ({ slug, use }: { readonly slug: string; readonly use: Reuse }): ReactElement => {
  const { data, previousData, error } = useQuery(UsePotentialDocument, { variables: { slug, use } });
  const shown = data ?? previousData;
  if (!shown) return <WaitingPage error={error} />;
  const facility = shown.opportunity;
  if (facility?.__typename !== 'Facility' || !facility.potential) return <NotFound />;
  return <View facility={facility} potential={facility.potential} />;
};

/** The reuse potential of a facility for one use, with everything that is needed to redo its sum by hand. */
export const Component = (): ReactElement => {
  const { slug = '', use = '' } = useParams();
  const known = REUSES.find((one) => potentialUrl(slug, one).endsWith(`/${use}`));
  return known ? <Loaded slug={slug} use={known} /> : <NotFound />;
};
