import { isTakenOver, whenTakenOver } from './taken-over.ts';

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const isField = (target: EventTarget | null): target is Field =>
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement ||
  (target instanceof HTMLInputElement && !['checkbox', 'radio', 'file'].includes(target.type));

/** Says again what was typed, so that React hears it: it compares with the value that it saw last, which is made another one first. */
const sayAgain = (field: Field, typed: string): void => {
  field.value = '';
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(field, typed);
  field.dispatchEvent(new Event(field instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }));
};

/** What was typed before this very code came: a page that the browser restores is not typed in. */
const typedBefore = (root: HTMLElement): Field[] => {
  const [visit] = performance.getEntriesByType('navigation');
  if (!visit || !('type' in visit) || visit.type !== 'navigate') return [];
  return [...root.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')].filter(
    (field) => isField(field) && field.value !== field.defaultValue,
  );
};

/**
 * A page drawn by the server can be typed in before its code has come, and React would put back what the server drew.
 * Here the text is kept, and typed again when React has taken the page over. To be called once, before that.
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
