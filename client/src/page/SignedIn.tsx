import { useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { buttonClass } from '../ui/Button.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { signInUrl } from '../kernel/urls.ts';
import { PRODUCT_WORDS } from '../kernel/product.words.ts';
import { isOfKind, useViewer } from '../kernel/session.ts';
import type { OrganisationKind, Viewer } from '../kernel/session.ts';
import { useWords } from '../kernel/words.ts';
import { SIGNED_IN_WORDS } from './signed-in.words.ts';

interface Props {
  /** Who may see the page; everybody when it is left out. The server decides on every right. */
  readonly kinds?: readonly OrganisationKind[];
  readonly children: (viewer: Viewer) => ReactNode;
}

/** The link to signing in and back: for visitors, and after a session has ended. */
const Outside = ({ wasIn }: { readonly wasIn: boolean }): ReactElement => {
  const t = useWords(SIGNED_IN_WORDS);
  const app = useWords(PRODUCT_WORDS);
  const { pathname, search } = useLocation();
  const title = t(wasIn ? 'signedOut' : 'signInFirst');
  return (
    <>
      <title>{`${title} · Qaita`}</title>
      <h1>{title}</h1>
      <p>{t(wasIn ? 'signedOutText' : 'signInFirstText')}</p>
      <Link className={buttonClass('primary')} to={signInUrl(pathname + search)}>
        {app('signIn')}
      </Link>
    </>
  );
};

/** A page for signed-in people; a visitor is shown the link to signing in and comes back afterwards. */
export const SignedIn = ({ kinds, children }: Props): ReactElement => {
  const t = useWords(SIGNED_IN_WORDS);
  const app = useWords(PRODUCT_WORDS);
  const viewer = useViewer();
  const [wasIn, setWasIn] = useState(false);
  if (viewer?.level === 'FULL' && !wasIn) setWasIn(true);
  if (viewer === undefined) return <Skeleton lines={6} label={app('loading')} />;
  if (viewer?.level !== 'FULL') return <Outside wasIn={wasIn} />;
  if (kinds && !isOfKind(viewer, ...kinds))
    return (
      <>
        <title>{`${t('notYours')} · Qaita`}</title>
        <h1>{t('notYours')}</h1>
        <p>{t('notYoursText')}</p>
      </>
    );
  return <>{children(viewer)}</>;
};
