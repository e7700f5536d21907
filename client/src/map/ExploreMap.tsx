import { useEffect, useState } from 'react';
import type { ComponentType, ReactElement } from 'react';
import type { MapContent } from './explore.ts';
import { StillMap } from './StillMap.tsx';

type Live = ComponentType<MapContent & { readonly onFail: (error: unknown) => void }>;
type State = { readonly is: 'loading' } | { readonly is: 'failed' } | { readonly is: 'live'; readonly Live: Live };

/** MapLibre needs it; without it, a third of a megabyte need not be fetched either. */
const canDraw = (): boolean => typeof WebGL2RenderingContext !== 'undefined';

/** The map of what was found. What moves is fetched after the page stands; a drawing holds its place until then, and for good where it cannot run. */
export const ExploreMap = (props: MapContent): ReactElement => {
  const [state, setState] = useState<State>({ is: 'loading' });
  useEffect(() => {
    let isHere = true;
    const come = async (): Promise<State> => (canDraw() ? { is: 'live', Live: (await import('./LiveMap.tsx')).LiveMap } : { is: 'failed' });
    come().then(
      (next) => isHere && setState(next),
      () => isHere && setState({ is: 'failed' }),
    );
    return () => {
      isHere = false;
    };
  }, []);
  const fail = (error: unknown): void => {
    reportError(error);
    setState({ is: 'failed' });
  };
  return (
    <section className="explore" aria-label={props.label} aria-busy={props.busy}>
      {state.is === 'live' ? <state.Live {...props} onFail={fail} /> : <StillMap clusters={props.clusters} onPick={props.onPick} isLoading={state.is === 'loading'} />}
    </section>
  );
};
