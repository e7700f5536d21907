import type { ReactElement } from 'react';
import { NavLink, useLocation } from 'react-router';
import { PRODUCT_WORDS } from '../kernel/product.words.ts';
import { useViewer } from '../kernel/session.ts';
import { signInUrl } from '../kernel/urls.ts';
import { useWords } from '../kernel/words.ts';
import { part } from '../page/part.tsx';

// Most readers are visitors, who do not need it.
const OwnPlaces = part('OwnPlaces', async () => (await import('./OwnPlaces.tsx')).OwnPlaces);

/** The sign-in link, or the links of a signed-in reader. */
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
