import { lazy } from 'react';
import type { ReactElement } from 'react';
import { Afterwards } from '../ui/Afterwards.tsx';

const SaveSearchButton = lazy(() => import('./SaveSearchButton.tsx').then((module) => ({ default: module.SaveSearchButton })));

/** The way to keep the search of the address bar. Its place is held until it has come. */
export const SaveSearch = (): ReactElement => (
  <div className="save-search">
    <Afterwards>
      <SaveSearchButton />
    </Afterwards>
  </div>
);
