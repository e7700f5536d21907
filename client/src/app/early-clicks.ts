/** Buttons and ticks do nothing without the page's code; links, forms and the browser's own pop-ups work at once. */
const WAITING = 'button:not([popovertarget]), input[type="checkbox"], input[type="radio"]';

const LONGEST_WAIT_MS = 15_000;

/** React leaves its mark on each element that it has taken over from the server. */
const isTakenOver = (element: Element): boolean => Object.keys(element).some((key) => key.startsWith('__reactFiber$'));

/**
 * A page drawn by the server can be seen before each of its parts has its code, and React drops a click on such a part.
 * Here the click is kept, and done when the part has come. To be called once, before React takes the page over.
 */
export const keepEarlyClicks = (root: HTMLElement): void => {
  /** Whoever clicks again because nothing happens wants it once. */
  const waiting = new WeakSet<HTMLElement>();
  const repeat = (element: HTMLElement, until: number): void => {
    if (!element.isConnected || performance.now() > until) return;
    if (isTakenOver(element)) element.click();
    else requestAnimationFrame(() => repeat(element, until));
  };
  const keep = (event: MouseEvent): void => {
    const element = event.target instanceof Element ? event.target.closest<HTMLElement>(WAITING) : null;
    if (!element || isTakenOver(element)) return;
    event.preventDefault();
    event.stopPropagation();
    if (waiting.has(element)) return;
    waiting.add(element);
    repeat(element, performance.now() + LONGEST_WAIT_MS);
  };
  root.addEventListener('click', keep, { capture: true });
};
