import { useEffect, useRef } from 'react';
import type { ReactElement } from 'react';
import { useWords } from '../kernel/words.ts';
import { TextField } from '../ui/Field.tsx';
import { IDENTITY_WORDS } from './identity.words.ts';
import './CodeField.css';

interface Props {
  readonly problem: string | null;
  /** Setting up: six digits, and a key to be read first. Signing in: a recovery code, which has letters, is accepted as well. */
  readonly isFirst?: boolean;
}

/** A one-time code. At signing in there is nothing else to do, so the field is focused. */
export const CodeField = ({ problem, isFirst = false }: Props): ReactElement => {
  const t = useWords(IDENTITY_WORDS);
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isFirst) frame.current?.querySelector('input')?.focus();
  }, [isFirst]);
  return (
    <div ref={frame} className="one-time-code">
      <TextField
        label={t('code')}
        problem={problem}
        name="code"
        inputMode={isFirst ? 'numeric' : 'text'}
        autoComplete="one-time-code"
        autoCapitalize="characters"
        spellCheck={false}
        required
      />
    </div>
  );
};
