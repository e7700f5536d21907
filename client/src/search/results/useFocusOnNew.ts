import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';

interface FocusOnNew<E> {
  readonly list: RefObject<E | null>;
  readonly mark: () => void;
}

/** After more rows were loaded, the focus moves to the first new one. */
export const useFocusOnNew = <E extends HTMLElement>(shown: number): FocusOnNew<E> => {
  const list = useRef<E>(null);
  const from = useRef<number | null>(null);
  useEffect(() => {
    if (from.current === null || shown <= from.current) return;
    list.current?.children[from.current]?.querySelector('a')?.focus();
    from.current = null;
  }, [shown]);
  return { list, mark: () => void (from.current = shown) };
};
