import { useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) &&
  !target.matches('[type=file]');

interface Brought {
  /** Of the element onto which files may be dropped. */
  readonly place: RefObject<HTMLFieldSetElement | null>;
  /** Whether something is being dragged over it. */
  readonly isOver: boolean;
}

/**
 * Files that are dropped onto an element, or pasted into it; with `isForPage` also those that are pasted while nothing has the focus.
 * Text that is pasted into a field is left alone.
 */
export const useBrought = (take: (files: readonly File[]) => void, isForPage: boolean): Brought => {
  const place = useRef<HTMLFieldSetElement>(null);
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const stop = new AbortController();
    const until = { signal: stop.signal };
    const takeFrom = (event: Event, data: DataTransfer | null): void => {
      const files = [...(data?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      take(files);
    };
    const over = (event: DragEvent): void => {
      event.preventDefault();
      setOver(true);
    };
    place.current?.addEventListener('dragover', over, until);
    place.current?.addEventListener('dragleave', () => setOver(false), until);
    place.current?.addEventListener(
      'drop',
      (event) => {
        event.preventDefault();
        setOver(false);
        takeFrom(event, event.dataTransfer);
      },
      until,
    );
    const paste = (event: ClipboardEvent): void => {
      const { target } = event;
      const isHere = target instanceof Node && place.current?.contains(target);
      if ((isHere || (isForPage && target === document.body)) && !isTyping(target)) takeFrom(event, event.clipboardData);
    };
    document.addEventListener('paste', paste, until);
    return () => stop.abort();
  });
  return { place, isOver };
};
