import type { ReactElement } from 'react';
import { useWords } from '../kernel/words.ts';
import type { ZonePageQuery } from './zone-page.graphql.ts';
import { LocalText } from '../ui/LocalText.tsx';
import { ZONE_WORDS } from './special-zones.words.ts';
import './ZoneActivities.css';

type Zone = NonNullable<ZonePageQuery['zone']>;

/** What the zone is for, in words; the legal list is longer and uses OKED codes. */
export const ZoneActivities = ({ zone }: { readonly zone: Zone }): ReactElement => {
  const t = useWords(ZONE_WORDS);
  return (
    <section className="section" aria-labelledby="activities">
      <h2 id="activities">{t('activitiesTitle')}</h2>
      {zone.priorityActivities.length === 0 ? (
        <p className="muted">{t('activitiesNone')}</p>
      ) : (
        <ul className="activities">
          {zone.priorityActivities.map((activity) => (
            <li key={activity.text}>
              <LocalText text={activity} />
            </li>
          ))}
        </ul>
      )}
      {!zone.priorityActivitiesComplete && <p className="small muted">{t('activitiesIncomplete')}</p>}
    </section>
  );
};
