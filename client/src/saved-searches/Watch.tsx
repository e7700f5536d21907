import { lazy } from 'react';
import type { ReactElement } from 'react';
import type { WatchSubject } from 'shared/saved-searches/vocabulary.ts';
import { Afterwards } from '../ui/Afterwards.tsx';
import './Watch.css';

const WatchButton = lazy(() => import('./WatchButton.tsx').then((module) => ({ default: module.WatchButton })));

/** The button to watch the subject of a page. Loaded after the page itself, which is the same for everybody. */
export const Watch = ({ subject, slug }: { readonly subject: WatchSubject; readonly slug: string }): ReactElement => (
  <div className="watch no-print">
    <Afterwards>
      <WatchButton subject={subject} slug={slug} />
    </Afterwards>
  </div>
);
