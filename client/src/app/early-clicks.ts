import { isNewVisit, isTakenOver, whenTakenOver } from './taken-over.ts';

/** Buttons do nothing before hydration; links, forms and native popovers work at once. */
const BUTTON = 'button:not([popovertarget])';

/** A checkbox changes at once; React is told later. */
const isTick = (target: EventTarget | null): target is HTMLInputElement =>
  target instanceof HTMLInputElement && (target.type === 'checkbox' || target.type === 'radio');

/** Ticks set before this code was loaded. */
const tickedBefore = (root: HTMLElement): HTMLInputElement[] =>
  isNewVisit()
    ? [...root.querySelectorAll('input')].filter(
        (tick) => isTick(tick) && tick.checked !== tick.defaultChecked && (tick.checked || tick.type === 'checkbox'),
      )
    : [];

/** Clicks a checkbox once more. React only notices a change if the element has another state before the click. */
const tickAgain = (tick: HTMLInputElement, isWanted: boolean): void => {
  tick.checked = !isWanted;
  tick.click();
};

/**
 * A server-rendered page is visible before its code has loaded, and React does not notice clicks on it. This keeps the click
 * and repeats it when React has hydrated the page. To be called once, before that.
 */
export const keepEarlyClicks = (root: HTMLElement): void => {
  const wanted = new Map<HTMLInputElement, boolean>();
  const keepTick = (tick: HTMLInputElement): void => {
    const isKnown = wanted.has(tick);
    // The attribute is as the server has drawn it.
    const drawn = tick.defaultChecked;
    if (tick.type === 'radio') for (const other of wanted.keys()) if (other.name === tick.name) wanted.set(other, other.defaultChecked);
    wanted.set(tick, tick.checked);
    if (isKnown) return;
    whenTakenOver(() => {
      const isWanted = wanted.get(tick) ?? drawn;
      if (isWanted !== drawn) tickAgain(tick, isWanted);
    });
  };
  for (const tick of tickedBefore(root)) keepTick(tick);
  /** Somebody who clicks again because nothing happens wants one click. */
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
    if (isTick(event.target)) {
      // A click can make React hydrate the page, and then it would hear this one too.
      event.stopPropagation();
      keepTick(event.target);
    }
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>(BUTTON) : null;
    if (button) keepButton(event, button);
  };
  root.addEventListener('click', keep, { capture: true });
};
