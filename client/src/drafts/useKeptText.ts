import { useCallback, useState } from 'react';
import { useViewer } from '../kernel/session.ts';
import { localCopy } from './local-copy.ts';

const asText = (value: unknown): string | null => (typeof value === 'string' ? value : null);

export interface KeptText {
  readonly text: string;
  readonly write: (text: string) => void;
  /** After it has been sent. */
  readonly clear: () => void;
}

/**
 * A text that survives a reload, and a new session, until it is sent: a question, an answer, a reason. It belongs to one
 * person. `ready` is its value until something is typed.
 */
export const useKeptText = (key: string, ready = ''): KeptText => {
  const viewer = useViewer();
  const [copy] = useState(() => localCopy(`qaita:words:${viewer?.id}:${key}`, asText));
  const [text, setText] = useState(() => copy.read()?.value ?? ready);
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
