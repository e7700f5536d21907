import type { FragmentType } from '@apollo/client';
import type { ReactElement } from 'react';
import { useFields } from '../kernel/useFields.ts';
import { useWords } from '../kernel/words.ts';
import { TownHistoryFragmentDoc } from './town-history.graphql.ts';
import type { TownHistoryFragment } from './town-history.graphql.ts';
import { SourceLinks } from '../sources/SourceLinks.tsx';
import { TimeAxis } from '../ui/charts/TimeAxis.tsx';
import { DateText } from '../ui/Figure.tsx';
import { LocalText } from '../ui/LocalText.tsx';
import { TOWN_WORDS } from './towns.words.ts';
import { TownExclusion } from './TownExclusion.tsx';
import { TownStatusBadge } from './TownStatusBadge.tsx';

const Event = ({ event }: { readonly event: TownHistoryFragment['statusHistory'][number] }): ReactElement => (
  <li>
    <span className="timeline-date">
      <DateText date={event.date} />
    </span>
    <div>
      <LocalText text={event.text} />
      {event.note && (
        <span className="muted small under">
          <LocalText text={event.note} />
        </span>
      )}
      {event.source && (
        <span className="small under">
          <SourceLinks sources={[event.source]} />
        </span>
      )}
    </div>
  </li>
);

/** On and off the list of single-industry towns: each event with its date and source. */
export const TownHistory = ({ from }: { readonly from: FragmentType<TownHistoryFragment> }): ReactElement | null => {
  const t = useWords(TOWN_WORDS);
  const town = useFields(TownHistoryFragmentDoc, from);
  if (!town) return null;
  return (
    <section className="section" aria-labelledby="list-status">
      <h2 id="list-status">{t('statusTitle')}</h2>
      <p>
        <TownStatusBadge status={town.listStatus} /> <span className="muted">{t.of('listStatusMeans', town.listStatus)}</span>
      </p>
      {town.exclusion && <TownExclusion exclusion={town.exclusion} />}
      {town.statusHistory.length > 0 && (
        <TimeAxis
          label={t('axis')}
          marks={town.statusHistory.map(({ event, date }, place) => ({
            key: `${date} ${place}`,
            date,
            look: event.endsWith('EXCLUDED') ? 'END' : 'EVENT',
          }))}
        />
      )}
      {town.statusHistory.length > 0 && (
        <ol className="timeline">
          {town.statusHistory.map((event, place) => (
            <Event key={`${event.date} ${place}`} event={event} />
          ))}
        </ol>
      )}
    </section>
  );
};
