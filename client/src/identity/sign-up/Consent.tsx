import type { ReactElement } from 'react';
import { useWords } from '../../kernel/words.ts';
import { CheckField } from '../../ui/Field.tsx';
import { IDENTITY_WORDS } from '../identity.words.ts';

/** What data is stored, what for and who sees it, and the consent to that. */
export const Consent = ({ problem }: { readonly problem: string | null }): ReactElement => {
  const t = useWords(IDENTITY_WORDS);
  return (
    <fieldset>
      <legend>{t('consentTitle')}</legend>
      <ul className="small">
        <li>{t('consentKept')}</li>
        <li>{t('consentSeen')}</li>
        <li>{t('consentPurpose')}</li>
      </ul>
      <CheckField label={t('consent')} problem={problem} name="consent" required />
    </fieldset>
  );
};
