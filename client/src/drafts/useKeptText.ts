import { useCallback, useState } from 'react';
import { localCopy } from './local-copy.ts';

const asText = (value: unknown): string | null => (typeof value === 'string' ? value : null);

export interface KeptText {
  readonly text: string;
  readonly write: (text: string) => void;
  /** Once it has been sent. */
  readonly clear: () => void;
}

/** A text that outlives a reload until it is sent: a question, an answer, a reason. */
export const useKeptText = (key: string): KeptText => {
  const [copy] = useState(() => localCopy(`qaita:words:${key}`, asText));
  const [text, setText] = useState(() => copy.read()?.value ?? '');
  const write = useCallback(
    (next: string) => {
      setText(next);
      if (next) copy.write({ value: next, version: null });
      else copy.clear();
    },
    [copy],
  );
  const clear = useCallback(() => write(''), [write]);
  return { text, write, clear };
};
