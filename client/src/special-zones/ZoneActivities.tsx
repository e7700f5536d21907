import type { FragmentType } from '@apollo/client';
import type { ReactElement } from 'react';
import { useFields } from '../kernel/useFields.ts';
import { useWords } from '../kernel/words.ts';
import { ZoneActivitiesFragmentDoc } from './zone-activities.graphql.ts';
import type { ZoneActivitiesFragment } from './zone-activities.graphql.ts';
import { LocalText } from '../ui/LocalText.tsx';
import { ZONE_WORDS } from './special-zones.words.ts';
import './ZoneActivities.css';

/** What the zone is for, in words; the legal list is longer and uses OKED codes. */
export const ZoneActivities = ({ from }: { readonly from: FragmentType<ZoneActivitiesFragment> }): ReactElement | null => {
  const t = useWords(ZONE_WORDS);
  const zone = useFields(ZoneActivitiesFragmentDoc, from);
  if (!zone) return null;
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
