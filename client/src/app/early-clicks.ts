import { isTakenOver, whenTakenOver } from './taken-over.ts';

/** Buttons and ticks do nothing without the page's code; links, forms and the browser's own pop-ups work at once. */
const WAITING = 'button:not([popovertarget]), input[type="checkbox"], input[type="radio"]';

/**
 * A page drawn by the server can be seen before each of its parts has its code, and React drops a click on such a part.
 * Here the click is kept, and done when the part has come. To be called once, before React takes the page over.
 */
export const keepEarlyClicks = (root: HTMLElement): void => {
  /** Whoever clicks again because nothing happens wants it once. */
  const waiting = new WeakSet<HTMLElement>();
  const keep = (event: MouseEvent): void => {
    const element = event.target instanceof Element ? event.target.closest<HTMLElement>(WAITING) : null;
    if (!element || isTakenOver(element)) return;
    event.preventDefault();
    event.stopPropagation();
    if (waiting.has(element)) return;
    waiting.add(element);
    whenTakenOver(element, () => element.click());
  };
  root.addEventListener('click', keep, { capture: true });
};
