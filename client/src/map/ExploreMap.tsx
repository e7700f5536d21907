import { startTransition, useEffect, useState } from 'react';
import type { ComponentType, ReactElement } from 'react';
import type { MapContent } from './explore.ts';
import { MapBoundary } from './MapBoundary.tsx';
import { StillMap } from './StillMap.tsx';
import './ExploreMap.css';

type Live = ComponentType<MapContent & { readonly onFail: (error: unknown) => void }>;
type State = { readonly is: 'loading' } | { readonly is: 'failed' } | { readonly is: 'live'; readonly Live: Live };

/** MapLibre needs WebGL; without it, nearly half a megabyte need not be loaded. */
const canDraw = (): boolean => typeof WebGL2RenderingContext !== 'undefined';

/** Never in the server's build, which renders no interactive map. */
const fetchLive = async (): Promise<State> =>
  !import.meta.env.SSR && canDraw() ? { is: 'live', Live: (await import('./LiveMap.tsx')).LiveMap } : { is: 'failed' };

/**
 * The map of the results. The interactive map is loaded after the page; a static drawing is shown until then, and permanently
 * where it cannot run.
 */
export const ExploreMap = (props: MapContent): ReactElement => {
  const [state, setState] = useState<State>({ is: 'loading' });
  useEffect(() => {
    let isHere = true;
    // A transition: the drawing stays until the style sheet of the interactive map has been loaded as well.
    const show = (next: State): void => startTransition(() => (isHere ? setState(next) : undefined));
    fetchLive().then(show, () => show({ is: 'failed' }));
    return () => {
      isHere = false;
    };
  }, []);
  const fail = (error: unknown): void => {
    reportError(error);
    setState({ is: 'failed' });
  };
  const still = <StillMap clusters={props.clusters} onPick={props.onPick} isLoading={state.is === 'loading'} />;
  return (
    <section className="explore" aria-label={props.label} aria-busy={props.busy}>
      {state.is === 'live' ? (
        <MapBoundary instead={still}>
          <state.Live {...props} onFail={fail} />
        </MapBoundary>
      ) : (
        still
      )}
    </section>
  );
};
