import type { FragmentType } from '@apollo/client';
import type { ReactElement } from 'react';
import { formatInstant } from '../../kernel/fmt.ts';
import { useLocale } from '../../kernel/locale-context.tsx';
import { useFields } from '../../kernel/useFields.ts';
import { useWords } from '../../kernel/words.ts';
import { InterestTimelineFragmentDoc } from './interest-timeline.graphql.ts';
import { INTERESTS_WORDS } from '../interests.words.ts';
import './InterestTimeline.css';

/** Every move: what, who, when, and the text that accompanied it. */
export const InterestTimeline = ({ from }: { readonly from: FragmentType<typeof InterestTimelineFragmentDoc> }): ReactElement | null => {
  const t = useWords(INTERESTS_WORDS);
  const locale = useLocale();
  const data = useFields(InterestTimelineFragmentDoc, from);
  if (!data) return null;
  return (
    <section className="panel" aria-labelledby="timeline">
      <h2 id="timeline">{t('timeline')}</h2>
      <ol className="work-timeline">
        {data.events.map((event) => (
          <li key={event.id} className={event.by === 'INVESTOR' ? 'by-investor' : 'by-steward'}>
            <p className="work-timeline-what">{t.of('move', event.move)}</p>
            <p className="small muted">
              {event.actorName ? `${event.actorName}, ${t.of('side', event.by)}` : t.of('side', event.by)}
              {' · '}
              <time dateTime={event.at}>{formatInstant(locale, event.at)}</time>
            </p>
            {event.becauseOfTerms && <p className="small">{t('becauseOfTerms', { number: event.becauseOfTerms.number })}</p>}
            {event.declinedBecause && <p className="small">{t.of('declined', event.declinedBecause)}</p>}
            {event.words && <blockquote>{event.words}</blockquote>}
          </li>
        ))}
      </ol>
    </section>
  );
};
