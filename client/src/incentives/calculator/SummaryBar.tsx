import type { ReactElement } from 'react';
import { useCounted } from './counted.ts';
import type { ResultProps } from './Result.tsx';
import { useSummary } from './useSummary.ts';
import './SummaryBar.css';

/** The result in a sentence, visible while the form is filled in on a phone; linked to the details. */
export const SummaryBar = ({ data, zone, terms, state }: ResultProps): ReactElement | null => {
  const summary = useSummary(useCounted(data, zone, terms, state.values));
  if (!summary) return null;
  return (
    <a className="calculator-bar no-print" href="#result">
      {summary}
    </a>
  );
};
