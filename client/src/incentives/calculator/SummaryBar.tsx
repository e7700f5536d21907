import type { ReactElement } from 'react';
import { useCounted } from './counted.ts';
import type { ResultProps } from './Result.tsx';
import { useSummary } from './useSummary.ts';
import './SummaryBar.css';

/** The result in a sentence, in sight while the form is filled on a phone; leads to the whole of it. */
export const SummaryBar = ({ data, zone, terms, state }: ResultProps): ReactElement | null => {
  const summary = useSummary(useCounted(data, zone, terms, state.values));
  if (!summary) return null;
  return (
    <a className="calculator-bar no-print" href="#result">
      {summary}
    </a>
  );
};
