import { isNewVisit, isTakenOver, whenTakenOver } from './taken-over.ts';

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const isField = (target: EventTarget | null): target is Field =>
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement ||
  (target instanceof HTMLInputElement && !['checkbox', 'radio', 'file'].includes(target.type));

/** Dispatches the typed text again, so that React notices it: React compares it with the last value it saw, which is changed first. */
const sayAgain = (field: Field, typed: string): void => {
  field.value = '';
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(field, typed);
  field.dispatchEvent(new Event(field instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }));
};

/** Text typed before this code was loaded. */
const typedBefore = (root: HTMLElement): Field[] => {
  if (!isNewVisit()) return [];
  return [...root.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')].filter(
    (field) => isField(field) && field.value !== field.defaultValue,
  );
};

/**
 * A server-rendered page can be typed in before its code has loaded, and React would restore the server's text. This keeps the
 * typed text and enters it again when React has hydrated the page. To be called once, before that.
 */
export const keepEarlyTyping = (root: HTMLElement): void => {
  const typed = new Map<Field, string>();
  const keep = (field: Field): void => {
    const isKnown = typed.has(field);
    typed.set(field, field.value);
    if (isKnown) return;
    whenTakenOver(() => {
      const text = typed.get(field);
      typed.delete(field);
      if (text !== undefined) sayAgain(field, text);
    });
  };
  for (const field of typedBefore(root)) keep(field);
  root.addEventListener('input', ({ target }) => void (isField(target) && !isTakenOver() && keep(target)), { capture: true });
};
