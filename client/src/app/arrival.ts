import { ANNOUNCEMENTS, announce } from '../kernel/announce.ts';

/** What held the focus on a page that was left: an address inside `main`, by the key of its entry in the history. */
const left = new Map<string, string>();

const main = (): HTMLElement | null => document.querySelector('main');

/** To be called while the page still stands. */
export const rememberPlace = (key: string): void => {
  const link = document.activeElement?.closest<HTMLAnchorElement>('main a[href]');
  if (link) left.set(key, link.getAttribute('href') ?? '');
};

/** Ids of ours are plain letters: nothing is encoded in them. */
const byId = (hash: string): HTMLElement | null => document.getElementById(hash.slice(1));

/** The link that was followed from here, when the reader has come back. */
const linkLeft = (key: string): HTMLElement | null => {
  const href = left.get(key);
  return href ? (main()?.querySelector<HTMLElement>(`a[href="${CSS.escape(href)}"]`) ?? null) : null;
};

const focusOn = (element: HTMLElement): void => {
  if (element.tabIndex < 0 && !element.hasAttribute('tabindex')) element.tabIndex = -1;
  // The router keeps or restores the place on the page.
  element.focus({ preventScroll: true });
};

/** What the page itself has announced stays before its name. */
let lastName = '';
const announcePage = (name: string): void => {
  const said = document.getElementById(ANNOUNCEMENTS)?.textContent ?? '';
  announce(said && said !== lastName ? `${said} ${name}` : name);
  lastName = document.getElementById(ANNOUNCEMENTS)?.textContent ?? '';
};

export interface Arriving {
  readonly key: string;
  readonly hash: string;
  readonly isBack: boolean;
  /** What held the focus before the page took it for something of its own. */
  readonly held: Element | null;
}

const isFree = (held: Element | null): boolean => {
  const { activeElement } = document;
  return activeElement === null || activeElement === document.body || activeElement === held;
};

/** Leads to the heading of a page that has come, or to what the address names; null while it has no heading. */
const arrive = ({ hash, held }: Arriving): HTMLElement | null => {
  const heading = main()?.querySelector('h1');
  if (!heading) return null;
  const place = byId(hash) ?? heading;
  if (isFree(held)) focusOn(place);
  announcePage(heading.textContent);
  return place;
};

/** Waits for the heading as long as the page is loading, and after Back for the link that was followed; returns how to give up. */
export const arriveWhenReady = (arriving: Arriving): (() => void) => {
  const frame = main();
  let place: HTMLElement | null = null;
  const isDone = (): boolean => {
    place ??= arrive(arriving);
    if (!place) return false;
    // Whoever has moved on meanwhile is left alone.
    if (!arriving.isBack || !left.has(arriving.key) || document.activeElement !== place) return true;
    const link = linkLeft(arriving.key);
    if (link) focusOn(link);
    return link !== null;
  };
  if (!frame || isDone()) return () => undefined;
  const observer = new MutationObserver(() => {
    if (isDone()) observer.disconnect();
  });
  observer.observe(frame, { childList: true, subtree: true });
  return () => observer.disconnect();
};
