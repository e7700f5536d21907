import { useApolloClient } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { NavLink, useNavigate } from 'react-router';
import { SignOutDocument } from '../kernel/session.graphql.ts';
import { LocalText } from '../ui/LocalText.tsx';
import { Button } from '../ui/Button.tsx';
import { Sign } from '../ui/Icon.tsx';
import { homeUrl } from '../kernel/urls.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { tellOtherTabs } from '../kernel/other-tabs.ts';
import { isOfKind } from '../kernel/session.ts';
import { useSending } from '../kernel/useSending.ts';
import type { Viewer } from '../kernel/session.ts';
import { useWords } from '../kernel/words.ts';
import { placesOf } from './own-places.ts';
import { OWN_PLACES_WORDS } from './own-places.words.ts';
import { useClosedByMoving } from './useClosedByMoving.ts';
import { useWaiting } from './useWaiting.ts';
import type { Waiting } from './useWaiting.ts';
import './OwnPlaces.css';

const PERSON =
  'M12 3a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9Zm0 2a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5ZM4 21v-1.5C4 16 8 14 12 14s8 2 8 5.5V21h-2v-1.5c0-1.800-2.700-3.5-6-3.5s-6 1.700-6 3.5V21Z';

const MENU = 'account-menu';

const MOST_SHOWN = 99;

/** How much waits, as a number for the eye and a sentence for the ear; nothing when nothing does. */
const Count = ({ count, label }: { readonly count: number; readonly label: string }): ReactElement | null =>
  count === 0 ? null : (
    <span className="waiting-count">
      <span aria-hidden="true">{count > MOST_SHOWN ? `${MOST_SHOWN}+` : count}</span>
      <span className="hidden">{label}</span>
    </span>
  );

const SignOut = ({ viewer }: { readonly viewer: Viewer }): ReactElement => {
  const t = useWords(OWN_PLACES_WORDS);
  const client = useApolloClient();
  const navigate = useNavigate();
  const { run, pending } = useSending(SignOutDocument);
  const locale = useLocale();
  const leave = async (): Promise<void> => {
    // Auditors keep their work on this device until it is sent.
    const device = isOfKind(viewer, 'AUDIT') ? await import('../facility-audits/device/leave.ts').catch(() => null) : null;
    if (device && !(await device.mayLeave(viewer.id, locale))) return;
    if (!(await run({}))) return;
    await device?.leaveNothing(viewer.id);
    tellOtherTabs();
    // Navigates first: a workspace page without a signed-in person would redirect to the sign-in page.
    await navigate(homeUrl);
    // A failing query of the next page is shown by that page.
    await client.resetStore().catch(() => undefined);
  };
  return (
    <Button look="secondary" busy={pending} onClick={() => void leave()}>
      {t('signOut')}
    </Button>
  );
};

/** Who is signed in, and for whom the person acts. */
const Who = ({ viewer }: { readonly viewer: Viewer }): ReactElement => {
  const t = useWords(OWN_PLACES_WORDS);
  return (
    <p className="account-who">
      <strong>{viewer.name}</strong>
      {viewer.memberships.map(({ id, role, organisation }) => (
        <span key={id} className="small muted">
          <LocalText text={organisation.name} />
          {`, ${t.of('role', role)}`}
        </span>
      ))}
    </p>
  );
};

/** The menu of a signed-in person: who it is, where the work is, how much of it waits, and signing out. */
export const OwnPlaces = ({ viewer }: { readonly viewer: Viewer }): ReactElement => {
  const t = useWords(OWN_PLACES_WORDS);
  const popover = useClosedByMoving();
  const waiting = useWaiting(viewer);
  const all = waiting.news + waiting.interests + waiting.review;
  const labelOf = (count: number, waits: keyof Waiting): string =>
    waits === 'news' ? t('newsWaiting', { count }) : t('movesWaiting', { count });
  return (
    <>
      <button type="button" className="button button-quiet account-open" popoverTarget={MENU}>
        <Sign path={PERSON} />
        <span className="hidden">{`${t('account')}: `}</span>
        <span className="account-open-name">{viewer.name}</span>
        <Count count={all} label={t('allWaiting', { count: all })} />
      </button>
      <div ref={popover} id={MENU} popover="auto" className="account-menu">
        <Who viewer={viewer} />
        <nav className="account-places" aria-label={t('account')}>
          {placesOf(viewer, t).map(({ to, name, waits }) => (
            <NavLink key={to} to={to} end>
              {name}
              {waits && <Count count={waiting[waits]} label={labelOf(waiting[waits], waits)} />}
            </NavLink>
          ))}
        </nav>
        <SignOut viewer={viewer} />
      </div>
    </>
  );
};
