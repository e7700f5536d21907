import type { ReactElement } from 'react';
import { useWords } from '../kernel/words.ts';
import { TextField } from '../ui/Field.tsx';
import { IDENTITY_LIMITS } from './checks.ts';
import { IDENTITY_WORDS } from './identity.words.ts';

interface Props {
  readonly problem: string | null;
  readonly hint?: string;
}

/** The address a person signs in with. */
export const EmailField = ({ problem, hint }: Props): ReactElement => {
  const t = useWords(IDENTITY_WORDS);
  return (
    <TextField
      label={t('email')}
      hint={hint}
      problem={problem}
      name="email"
      type="email"
      inputMode="email"
      autoComplete="username"
      autoCapitalize="none"
      longest={IDENTITY_LIMITS.email}
      required
    />
  );
};
