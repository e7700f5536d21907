import { splitLocale } from 'shared/locale/locale.ts';
import {
  administrationUrl,
  auditsUrl,
  homeUrl,
  mergesUrl,
  plannedMeasuresUrl,
  reviewUrl,
  accountUrl,
  signInUrl,
  workspaceUrl,
} from '../kernel/urls.ts';
import { isOfKind } from '../kernel/session.ts';
import type { Viewer } from '../kernel/session.ts';

const OURS = 'https://own.invalid';

/** Pages that only redirect: going back to them would go in a circle. */
const DOORS = /^\/(sign-in|sign-up|confirm|reset)(\/|$)/;

/** Where to continue, if that is a page of ours: an address from outside must not redirect to another site. */
export const ownPath = (asked: string | null): string | null => {
  if (!asked?.startsWith('/') || !URL.canParse(asked, OURS)) return null;
  const url = new URL(asked, OURS);
  const { rest } = splitLocale(url.pathname);
  return url.origin === OURS && !rest.startsWith('//') && !DOORS.test(rest) ? rest + url.search + url.hash : null;
};

/** The page of the person's daily work. */
const workplaceOf = (viewer: Viewer): string => {
  if (isOfKind(viewer, 'INVESTOR')) return workspaceUrl;
  if (isOfKind(viewer, 'SPK', 'ZONE_COMPANY')) return reviewUrl;
  if (isOfKind(viewer, 'AUDIT')) return auditsUrl;
  if (isOfKind(viewer, 'AKIMAT')) return plannedMeasuresUrl;
  if (isOfKind(viewer, 'ANALYSIS')) return mergesUrl();
  return isOfKind(viewer, 'PLATFORM') ? administrationUrl : homeUrl;
};

const withNext = (address: string, next: string | null): string => (next ? `${address}?next=${encodeURIComponent(next)}` : address);

/** Where signing in leads from here: to its next step, or to where the person was going. */
export const onwardFrom = (viewer: Viewer, next: string | null): string => {
  if (viewer.level === 'CODE_NEEDED') return signInUrl(next ?? undefined);
  return viewer.level === 'ENROLMENT_NEEDED' ? withNext(accountUrl, next) : (next ?? workplaceOf(viewer));
};

const KEY = 'qaita-next';

/** The link of the letter opens in a new tab: this browser remembers where the newcomer was going. */
export const rememberNext = (next: string | null): void => {
  if (next) localStorage.setItem(KEY, next);
  else localStorage.removeItem(KEY);
};

/** Returns what was remembered, once. */
export const takeNext = (): string | null => {
  const next = ownPath(localStorage.getItem(KEY));
  localStorage.removeItem(KEY);
  return next;
};
