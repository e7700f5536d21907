import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import type { ReactElement } from 'react';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { CalculatorDocument } from './calculator.graphql.ts';
import type { CalculatorQuery } from './calculator.graphql.ts';
import { formatDate } from '../../kernel/fmt.ts';
import { useLocale } from '../../kernel/locale-context.tsx';
import { calculatorUrl, zonesUrl, zoneTermsUrl, zoneUrl } from '../../kernel/urls.ts';
import { useWords } from '../../kernel/words.ts';
import { NotFound } from '../../page/NotFound.tsx';
import { PageHead } from '../../page/PageHead.tsx';
import { part } from '../../page/part.tsx';
import { PrintLine } from '../../page/PrintLine.tsx';
import { CLAIM_WORDS } from '../../sources/claims.words.ts';
import { WaitingPage } from '../../sources/Waiting.tsx';
import { withInnerQuotes } from 'shared/locale/quotes.ts';
import { Crumbs } from '../../ui/Crumbs.tsx';
import { SelectField } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import type { CalculatorTerms, CalculatorZone } from './estimate-input.ts';
import { readProject } from '../project/project-address.ts';
import { CALCULATOR_WORDS } from './calculator.words.ts';
import { ProjectForm } from '../project/ProjectForm.tsx';
import { ProjectPrint } from '../project/ProjectPrint.tsx';
import { useProject } from '../project/useProject.ts';
import { useTerms } from './useTerms.ts';
import '../calculator-page.css';
import './CalculatorPage.css';

const Result = part('Result', async () => (await import('./Result.tsx')).Result, <div />);
const UpcomingTerms = part('UpcomingTerms', async () => (await import('../../special-zones/terms/UpcomingTerms.tsx')).UpcomingTerms);
const SummaryBar = part('SummaryBar', async () => (await import('./SummaryBar.tsx')).SummaryBar);

interface ViewProps {
  readonly data: CalculatorQuery;
  readonly zone: CalculatorZone;
  readonly terms: CalculatorTerms;
  /** The address names this version. */
  readonly isNamed: boolean;
}

/** The version that the estimate uses; a version other than the one in force is explained. */
const Version = ({ zone, terms, query, isNamed }: Omit<ViewProps, 'data'> & { readonly query: string }): ReactElement => {
  const t = useWords(CALCULATOR_WORDS);
  const locale = useLocale();
  const words = <Link to={zoneTermsUrl(zone.slug, terms.number)}>{t('byVersion', { number: terms.number })}</Link>;
  if (terms.state === 'IN_FORCE')
    return (
      <p>
        {words} <span className="muted">{t('inForce')}</span>
      </p>
    );
  if (!isNamed && terms.effectiveFrom)
    return <Notice title={words}>{<p>{t('onContractDay', { date: formatDate(locale, terms.effectiveFrom) })}</p>}</Notice>;
  return (
    <Notice tone="warning" title={words}>
      <p>
        {t('otherVersion')} {zone.termsInForce && <Link to={calculatorUrl(zone.slug, query)}>{t('toInForce')}</Link>}
      </p>
    </Notice>
  );
};

const Calculator = ({ data, zone, terms, isNamed }: ViewProps): ReactElement => {
  const t = useWords(CALCULATOR_WORDS);
  const navigate = useNavigate();
  const divisions = useMemo(() => data.okedSections.flatMap((section) => section.divisions), [data.okedSections]);
  const state = useProject(divisions);
  return (
    <>
      <Version zone={zone} terms={terms} query={state.query} isNamed={isNamed} />
      <UpcomingTerms zone={zone.slug} versions={zone.upcomingTerms.filter(({ id }) => id !== terms.id)} />
      <div className="calculator">
        <div>
          <div className="no-print">
            <SelectField
              label={t('zone')}
              name="zone"
              value={zone.slug}
              onChange={(event) => void navigate(calculatorUrl(event.target.value, state.query), { preventScrollReset: true })}
            >
              {data.zones.map(({ slug, name }) => (
                <option key={slug} value={slug}>
                  {name.text}
                </option>
              ))}
            </SelectField>
          </div>
          <ProjectForm state={state} divisions={divisions} />
          <ProjectPrint state={state} />
          <SummaryBar data={data} zone={zone} terms={terms} state={state} />
        </div>
        <Result data={data} zone={zone} terms={terms} state={state} />
      </div>
    </>
  );
};

const Page = ({ data, zone, terms, isNamed }: Omit<ViewProps, 'terms'> & { readonly terms: CalculatorTerms | null }): ReactElement => {
  const t = useWords(CALCULATOR_WORDS);
  const claims = useWords(CLAIM_WORDS);
  const name = withInnerQuotes(zone.name.text);
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
      {terms ? <Calculator data={data} zone={zone} terms={terms} isNamed={isNamed} /> : <Notice tone="warning" title={t('noTerms')} />}
    </div>
  );
};

const versionIn = (text: string | null): number | null => (text !== null && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : null);

/** Taxes of a project in one zone, computed while typing. */
export const Component = (): ReactElement => {
  const { slug = '' } = useParams();
  const [params] = useSearchParams();
  const version = versionIn(params.get('version'));
  const { data, previousData, error } = useQuery(CalculatorDocument, { variables: { slug, number: version } });
  const shown = data ?? previousData;
  const terms = useTerms(shown?.zone ?? null, version, readProject(params).start);
  if (!shown) return <WaitingPage error={error} />;
  // A zone may have no terms yet; an address with a version that does not exist is not found.
  return shown.zone && (terms || version === null) ? (
    <Page data={shown} zone={shown.zone} terms={terms} isNamed={version !== null} />
  ) : (
    <NotFound />
  );
};
