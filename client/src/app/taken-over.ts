const LONGEST_WAIT_MS = 15_000;

/** React leaves its mark on each element that it has taken over from the server. */
export const isTakenOver = (element: Element): boolean => Object.keys(element).some((key) => key.startsWith('__reactFiber$'));

/** Once React has taken an element over; never for one that has gone, or after a quarter of a minute. */
export const whenTakenOver = (element: Element, act: () => void, until = performance.now() + LONGEST_WAIT_MS): void => {
  if (!element.isConnected || performance.now() > until) return;
  if (isTakenOver(element)) act();
  else requestAnimationFrame(() => whenTakenOver(element, act, until));
};
