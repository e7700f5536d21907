import { useState } from 'react';
import type { ReactElement } from 'react';
import { useWords } from '../kernel/words.ts';
import { TextField } from '../ui/Field.tsx';
import { IDENTITY_WORDS } from './identity.words.ts';
import './PasswordField.css';

interface Props {
  readonly label: string;
  readonly problem: string | null;
  /** For choosing a password: its rules are shown. */
  readonly isNew?: boolean;
}

/** A password that can be shown while typing. */
export const PasswordField = ({ label, problem, isNew = false }: Props): ReactElement => {
  const t = useWords(IDENTITY_WORDS);
  const [shown, setShown] = useState(false);
  return (
    <div className="password">
      <TextField
        label={label}
        hint={isNew ? t('passwordHint') : undefined}
        problem={problem}
        name="password"
        type={shown ? 'text' : 'password'}
        autoComplete={isNew ? 'new-password' : 'current-password'}
        autoCapitalize="none"
        spellCheck={false}
        required
      />
      <button type="button" className="password-toggle" onClick={() => setShown(!shown)}>
        {shown ? t('hidePassword') : t('showPassword')}
      </button>
    </div>
  );
};
