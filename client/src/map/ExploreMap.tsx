import { startTransition, useEffect, useState } from 'react';
import type { ComponentType, ReactElement } from 'react';
import type { MapContent } from './explore.ts';
import { MapBoundary } from './MapBoundary.tsx';
import { StillMap } from './StillMap.tsx';
import './ExploreMap.css';

type Live = ComponentType<MapContent & { readonly onFail: (error: unknown) => void }>;
type State = { readonly is: 'loading' } | { readonly is: 'failed' } | { readonly is: 'live'; readonly Live: Live };

/** MapLibre needs it; without it, nearly half a megabyte need not be fetched either. */
const canDraw = (): boolean => typeof WebGL2RenderingContext !== 'undefined';

/** Never in the server's build, which draws nothing that moves. */
const fetchLive = async (): Promise<State> =>
  !import.meta.env.SSR && canDraw() ? { is: 'live', Live: (await import('./LiveMap.tsx')).LiveMap } : { is: 'failed' };

/** The map of what was found. What moves is fetched after the page stands; a drawing holds its place until then, and for good where it cannot run. */
export const ExploreMap = (props: MapContent): ReactElement => {
  const [state, setState] = useState<State>({ is: 'loading' });
  useEffect(() => {
    let isHere = true;
    // A transition: the drawing stays until the style sheet of the moving map has come as well.
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
