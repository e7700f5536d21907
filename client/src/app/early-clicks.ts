import { isTakenOver, whenTakenOver } from './taken-over.ts';

/** Buttons do nothing without the page's code; links, forms and the browser's own pop-ups work at once. */
const BUTTON = 'button:not([popovertarget])';

/** A tick shows at once, and React hears of it later. */
const isTick = (target: EventTarget | null): target is HTMLInputElement =>
  target instanceof HTMLInputElement && (target.type === 'checkbox' || target.type === 'radio');

/** Clicks on a tick once more. React hears a change only where the element shows another state before the click. */
const tickAgain = (tick: HTMLInputElement, isWanted: boolean): void => {
  tick.checked = !isWanted;
  tick.click();
};

/**
 * A page drawn by the server can be seen before its code has come, and React does not hear a click on it.
 * Here the click is kept, and done when React has taken the page over. To be called once, before that.
 */
export const keepEarlyClicks = (root: HTMLElement): void => {
  const wanted = new Map<HTMLInputElement, boolean>();
  const keepTick = (tick: HTMLInputElement): void => {
    const isKnown = wanted.has(tick);
    // The browser changes the element before it tells of the click.
    const drawn = !tick.checked;
    wanted.set(tick, tick.checked);
    if (isKnown) return;
    whenTakenOver(() => {
      const isWanted = wanted.get(tick) ?? drawn;
      if (isWanted !== drawn) tickAgain(tick, isWanted);
    });
  };
  /** Whoever clicks again because nothing happens wants it once. */
  const waiting = new Set<HTMLElement>();
  const keepButton = (event: MouseEvent, button: HTMLElement): void => {
    event.preventDefault();
    event.stopPropagation();
    if (waiting.has(button)) return;
    waiting.add(button);
    whenTakenOver(() => button.click());
  };
  const keep = (event: MouseEvent): void => {
    if (isTakenOver()) return;
    if (isTick(event.target)) keepTick(event.target);
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>(BUTTON) : null;
    if (button) keepButton(event, button);
  };
  root.addEventListener('click', keep, { capture: true });
};
