import { useEffect, useLayoutEffect, useRef } from 'react';
import { useLocation, useNavigationType } from 'react-router';
import { arriveWhenReady, rememberPlace } from './arrival.ts';
import type { Arriving } from './arrival.ts';

const FORCED = '(forced-colors: active)';

const useForcedColours = (): void =>
  useEffect(() => {
    const query = window.matchMedia(FORCED);
    const follow = (): void => {
      if (query.matches) void import('./forced-colours.ts').then((style) => style.styleForcedColours());
    };
    follow();
    query.addEventListener('change', follow);
    return () => query.removeEventListener('change', follow);
  }, []);

/**
 * A page that comes without loading a document would come unheard: its heading gets the focus and is announced. Not the first page, and not
 * when only the search of the address changes.
 */
export const Arrivals = (): null => {
  const { pathname, hash, key } = useLocation();
  const isBack = useNavigationType() === 'POP';
  const shown = useRef(pathname);
  const arriving = useRef<Arriving>(null);
  useForcedColours();
  useEffect(() => {
    const remember = (): void => rememberPlace(key);
    document.addEventListener('click', remember, { capture: true });
    return () => document.removeEventListener('click', remember, { capture: true });
  }, [key]);
  // Before the effects of the page itself, which may want the focus for something of its own.
  useLayoutEffect(() => {
    arriving.current = { key, hash, isBack, held: document.activeElement };
  });
  useEffect(() => {
    if (shown.current === pathname || !arriving.current) return undefined;
    shown.current = pathname;
    return arriveWhenReady(arriving.current);
  }, [pathname]);
  return null;
};
