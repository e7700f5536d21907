import type { ReactElement } from 'react';
import { useWords } from '../kernel/words.ts';
import { IDENTITY_WORDS } from './identity.words.ts';

/**
 * For readers without scripts, inside a form of theirs. The form has the method `dialog`: sent by the browser itself, before its code has come, it
 * does nothing and keeps what was typed; any other method would put the password into an address or lose it.
 */
export const NeedsScript = (): ReactElement => {
  const t = useWords(IDENTITY_WORDS);
  return (
    <noscript>
      <p>{t('needsScript')}</p>
    </noscript>
  );
};
