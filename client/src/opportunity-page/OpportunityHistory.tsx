import type { FragmentType } from '@apollo/client';
import type { ReactElement } from 'react';
import { useFields } from '../kernel/useFields.ts';
import { useWords } from '../kernel/words.ts';
import { SourceLinks } from '../sources/SourceLinks.tsx';
import { DateText } from '../ui/Figure.tsx';
import { LocalText } from '../ui/LocalText.tsx';
import { OPPORTUNITY_WORDS } from '../opportunities/opportunities.words.ts';
import { PLACE_WORDS } from '../opportunities/place-details.words.ts';
import { OpportunityHistoryFragmentDoc } from './opportunity-history.graphql.ts';
import type { OpportunityHistoryFragment } from './opportunity-history.graphql.ts';
import { OPPORTUNITY_PAGE_WORDS } from './opportunity-page.words.ts';

const Change = ({ change }: { readonly change: OpportunityHistoryFragment['statusHistory'][number] }): ReactElement => {
  const t = useWords(OPPORTUNITY_PAGE_WORDS);
  const words = useWords(OPPORTUNITY_WORDS);
  const place = useWords(PLACE_WORDS);
  return (
    <li>
      <span className="timeline-date">{change.since ? <DateText date={change.since} /> : t('noDate')}</span>
      <div>
        <strong>{words.of('status', change.status)}</strong>
        {change.reasonCode && <span className="muted small under">{place.of('reason', change.reasonCode)}</span>}
        {change.reason && (
          <span className="muted small under">
            <LocalText text={change.reason} />
          </span>
        )}
        {change.source && (
          <span className="small under">
            <SourceLinks sources={[change.source]} />
          </span>
        )}
      </div>
    </li>
  );
};

/** Plants stop, restart and stop again: each state with its date, reason and source, oldest first. */
export const OpportunityHistory = ({ from }: { readonly from: FragmentType<OpportunityHistoryFragment> }): ReactElement | null => {
  const t = useWords(OPPORTUNITY_PAGE_WORDS);
  const shown = useFields(OpportunityHistoryFragmentDoc, from);
  if (!shown) return null;
  if (shown.statusHistory.length === 0) return null;
  return (
    <section className="section" aria-labelledby="history">
      <h2 id="history">{t('historyTitle')}</h2>
      <ol className="timeline">
        {shown.statusHistory.map((change, place) => (
          <Change key={`${change.since ?? ''} ${place}`} change={change} />
        ))}
      </ol>
    </section>
  );
};
