import { useQuery } from '@apollo/client/react';
import { Suspense, useMemo } from 'react';
import type { ReactElement } from 'react';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { CalculatorDocument } from '../gql-incentives/graphql.ts';
import type { CalculatorQuery } from '../gql-incentives/graphql.ts';
import { calculatorUrl, zonesUrl, zoneTermsUrl, zoneUrl } from '../kernel/urls.ts';
import { useWords } from '../kernel/words.ts';
import { NotFound } from '../page/NotFound.tsx';
import { PageHead } from '../page/PageHead.tsx';
import { part } from '../page/part.tsx';
import { PrintLine } from '../page/PrintLine.tsx';
import { CLAIM_WORDS } from '../sources/claims.words.ts';
import { WaitingPage } from '../sources/Waiting.tsx';
import { inQuotes } from '../special-zones/zone-name.ts';
import { Crumbs } from '../ui/Crumbs.tsx';
import { SelectField } from '../ui/Field.tsx';
import { Notice } from '../ui/Notice.tsx';
import type { CalculatorTerms, CalculatorZone } from './estimate-input.ts';
import { CALCULATOR_WORDS } from './calculator.words.ts';
import { ProjectForm } from './ProjectForm.tsx';
import { ProjectPrint } from './ProjectPrint.tsx';
import { useProject } from './useProject.ts';

const Result = part(async () => (await import('./Result.tsx')).Result);
const SummaryBar = part(async () => (await import('./SummaryBar.tsx')).SummaryBar);

interface ViewProps {
  readonly data: CalculatorQuery;
  readonly zone: CalculatorZone;
  readonly terms: CalculatorTerms;
}

/** By which version is counted; another than the one in force says so. */
const Version = ({ zone, terms, query }: Omit<ViewProps, 'data'> & { readonly query: string }): ReactElement => {
  const t = useWords(CALCULATOR_WORDS);
  const words = <Link to={zoneTermsUrl(zone.slug, terms.number)}>{t('byVersion', { number: terms.number })}</Link>;
  if (terms.state === 'IN_FORCE')
    return (
      <p>
        {words} <span className="muted">{t('inForce')}</span>
      </p>
    );
  return (
    <Notice tone="warning" title={words}>
      <p>
        {t('otherVersion')} {zone.termsInForce && <Link to={calculatorUrl(zone.slug, query)}>{t('toInForce')}</Link>}
      </p>
    </Notice>
  );
};

const Calculator = ({ data, zone, terms }: ViewProps): ReactElement => {
  const t = useWords(CALCULATOR_WORDS);
  const navigate = useNavigate();
  const divisions = useMemo(() => data.okedSections.flatMap((section) => section.divisions), [data.okedSections]);
  const state = useProject(divisions);
  return (
    <>
      <Version zone={zone} terms={terms} query={state.query} />
      <div className="calculator">
        <div>
          <div className="no-print">
            <SelectField label={t('zone')} name="zone" value={zone.slug} onChange={(event) => void navigate(calculatorUrl(event.target.value, state.query), { preventScrollReset: true })}>
              {data.zones.map(({ slug, name }) => (
                <option key={slug} value={slug}>
                  {name.text}
                </option>
              ))}
            </SelectField>
          </div>
          <ProjectForm state={state} divisions={divisions} />
          <ProjectPrint state={state} />
          <Suspense>
            <SummaryBar data={data} zone={zone} terms={terms} state={state} />
          </Suspense>
        </div>
        <Suspense fallback={<div />}>
          <Result data={data} zone={zone} terms={terms} state={state} />
        </Suspense>
      </div>
    </>
  );
};

const Page = ({ data, zone, terms }: Omit<ViewProps, 'terms'> & { readonly terms: CalculatorTerms | null }): ReactElement => {
  const t = useWords(CALCULATOR_WORDS);
  const claims = useWords(CLAIM_WORDS);
  const name = inQuotes(zone.name.text);
  return (
    <div className="calculator-page">
      <PageHead title={t('title', { zone: name })} description={t('description', { zone: name })} />
      <Crumbs
        label={claims('trail')}
        trail={[
          { to: zonesUrl, label: t('zonesTitle') },
          { to: zoneUrl(zone.slug), label: t('zoneName', { name }) },
        ]}
      />
      <h1>{t('title', { zone: name })}</h1>
      <PrintLine />
      <p className="lead">{t('lead')}</p>
      {terms ? <Calculator data={data} zone={zone} terms={terms} /> : <Notice tone="warning" title={t('noTerms')} />}
    </div>
  );
};

const versionIn = (text: string | null): number | null => (text !== null && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : null);

/** Taxes of a project in one zone, counted as its investor types. */
export const Component = (): ReactElement => {
  const { slug = '' } = useParams();
  const [params] = useSearchParams();
  const version = versionIn(params.get('version'));
  const { data, previousData, error } = useQuery(CalculatorDocument, { variables: { slug, number: version } });
  const shown = data ?? previousData;
  if (!shown) return <WaitingPage error={error} />;
  const { zone } = shown;
  // A zone may have no terms yet; a version that is named and is not there leads nowhere.
  return zone && (zone.termsVersion || version === null) ? <Page data={shown} zone={zone} terms={zone.termsVersion ?? null} /> : <NotFound />;
};
