import type { ReactElement } from 'react';
import { useWords } from '../kernel/words.ts';
import type { TownPageQuery } from './town-page.graphql.ts';
import { SourceLinks } from '../sources/SourceLinks.tsx';
import { DateText } from '../ui/Figure.tsx';
import { LocalText } from '../ui/LocalText.tsx';
import { TOWN_WORDS } from './towns.words.ts';
import { TownExclusion } from './TownExclusion.tsx';
import { TownStatusBadge } from './TownStatusBadge.tsx';

type Town = NonNullable<TownPageQuery['town']>;

const Event = ({ event }: { readonly event: Town['statusHistory'][number] }): ReactElement => (
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
export const TownHistory = ({ town }: { readonly town: Town }): ReactElement => {
  const t = useWords(TOWN_WORDS);
  return (
    <section className="section" aria-labelledby="list-status">
      <h2 id="list-status">{t('statusTitle')}</h2>
      <p>
        <TownStatusBadge status={town.listStatus} /> <span className="muted">{t.of('listStatusMeans', town.listStatus)}</span>
      </p>
      {town.exclusion && <TownExclusion exclusion={town.exclusion} />}
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
