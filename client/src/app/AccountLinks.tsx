import type { ReactElement } from 'react';
import { NavLink, useLocation } from 'react-router';
import { PRODUCT_WORDS } from '../kernel/product.words.ts';
import { useViewer } from '../kernel/session.ts';
import { signInUrl } from '../kernel/urls.ts';
import { useWords } from '../kernel/words.ts';
import { part } from '../page/part.tsx';

// Visitors are many, and need none of it.
const OwnPlaces = part('OwnPlaces', async () => (await import('./OwnPlaces.tsx')).OwnPlaces);

/** The way in, or the reader's own places. */
export const AccountLinks = (): ReactElement | null => {
  const t = useWords(PRODUCT_WORDS);
  const viewer = useViewer();
  const { pathname, search } = useLocation();
  if (viewer === undefined) return null;
  if (viewer?.level === 'FULL') return <OwnPlaces viewer={viewer} />;
  const next = pathname.startsWith('/sign') ? undefined : pathname + search;
  return (
    <NavLink className="button button-secondary" to={signInUrl(next)}>
      {t('signIn')}
    </NavLink>
  );
};
