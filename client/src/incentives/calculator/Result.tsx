import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { ratesUrl, zonesCompareUrl } from '../../kernel/urls.ts';
import { useWords } from '../../kernel/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import type { CalculatorQuery } from './calculator.graphql.ts';
import { useCounted } from './counted.ts';
import type { Counted } from './counted.ts';
import type { CalculatorTerms, CalculatorZone } from './estimate-input.ts';
import { ESTIMATE_WORDS } from './estimate.words.ts';
import { Headline } from './Headline.tsx';
import { TaxLines } from './TaxLines.tsx';
import { TAX_WORDS } from '../taxes.words.ts';
import type { ProjectState } from '../project/useProject.ts';
import { useSummary } from './useSummary.ts';
import { Cautions, LawNotes, Verdict } from './Verdict.tsx';
import { YearTable } from './YearTable.tsx';

/** A pause in typing, so that incomplete numbers are not announced. */
const PAUSE_MS = 900;

/** The result in a sentence, for screen readers. */
const Spoken = ({ counted }: { readonly counted: Counted | null }): ReactElement => {
  const summary = useSummary(counted);
  const [said, setSaid] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSaid(summary), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [summary]);
  return (
    <output className="hidden" aria-live="polite">
      {said}
    </output>
  );
};

const ASSUMPTIONS = ['days', 'rates', 'deducted', 'losses', 'wages', 'buildings', 'income', 'import', 'social'] as const;

const Assumptions = (): ReactElement => {
  const t = useWords(ESTIMATE_WORDS);
  return (
    <section className="section" aria-labelledby="assumptions">
      <h3 id="assumptions">{t('assumptionsTitle')}</h3>
      <ul className="reading">
        {ASSUMPTIONS.map((one) => (
          <li key={one}>{t.of('assumption', one)}</li>
        ))}
      </ul>
    </section>
  );
};

const Nothing = ({ state: { values } }: { readonly state: ProjectState }): ReactElement => {
  const t = useWords(ESTIMATE_WORDS);
  if (values.figures.capex !== null) return <p>{t('fillStart')}</p>;
  return <p>{values.start === null ? t('fillFirst') : t('fillCost')}</p>;
};

const Links = ({ query }: { readonly query: string }): ReactElement => {
  const t = useWords(ESTIMATE_WORDS);
  return (
    <p className="actions no-print section">
      <Link to={ratesUrl}>{t('ratesLink')}</Link>
      <Link to={zonesCompareUrl + query}>{t('compareLink')}</Link>
      <Button onClick={() => window.print()}>{t('print')}</Button>
    </p>
  );
};

export interface ResultProps {
  readonly data: CalculatorQuery;
  readonly zone: CalculatorZone;
  readonly terms: CalculatorTerms;
  readonly state: ProjectState;
}

/** The estimate, or what is still missing for one. */
export const Result = ({ data, zone, terms, state }: ResultProps): ReactElement => {
  const counted = useCounted(data, zone, terms, state.values);
  const t = useWords(ESTIMATE_WORDS);
  const taxes = useWords(TAX_WORDS);
  return (
    <section aria-labelledby="result">
      <h2 id="result">{t('resultTitle')}</h2>
      <Spoken counted={counted} />
      <Notice title={taxes('estimateOnly')} />
      {state.problems.size > 0 && <Notice tone="warning" title={t('someWrong')} />}
      {counted ? (
        <>
          <Verdict counted={counted} />
          <Headline counted={counted} />
          <Cautions counted={counted} />
          <YearTable counted={counted} />
          <TaxLines counted={counted} />
          <LawNotes />
          <Assumptions />
        </>
      ) : (
        <Nothing state={state} />
      )}
      <Links query={state.query} />
    </section>
  );
};
