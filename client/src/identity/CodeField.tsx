import { useEffect, useRef } from 'react';
import type { ReactElement } from 'react';
import { useWords } from '../app/words.ts';
import { TextField } from '../ui/Field.tsx';
import { IDENTITY_WORDS } from './identity.words.ts';

interface Props {
  readonly problem: string | null;
  /** Six digits only, or a recovery code as well, which has letters. */
  readonly digitsOnly?: boolean;
}

/** A one-time code; the keyboard is there at once, since nothing else is to be done on the step. */
export const CodeField = ({ problem, digitsOnly = false }: Props): ReactElement => {
  const t = useWords(IDENTITY_WORDS);
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => frame.current?.querySelector('input')?.focus(), []);
  return (
    <div ref={frame} className="one-time-code">
      <TextField
        label={t('code')}
        problem={problem}
        name="code"
        inputMode={digitsOnly ? 'numeric' : 'text'}
        autoComplete="one-time-code"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={32}
        required
      />
    </div>
  );
};
