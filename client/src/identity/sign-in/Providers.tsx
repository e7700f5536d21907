import type { ReactElement } from 'react';
import { useWords } from '../../kernel/words.ts';
import { buttonClass } from '../../ui/Button.tsx';
import { IDENTITY_WORDS } from '../identity.words.ts';

interface Props {
  readonly providers: readonly { readonly id: string; readonly name: string }[];
}

/** Sign-in through other identity providers; the server redirects the browser there and back. */
export const Providers = ({ providers }: Props): ReactElement | null => {
  const t = useWords(IDENTITY_WORDS);
  if (providers.length === 0) return null;
  return (
    <section>
      <h2>{t('otherWays')}</h2>
      <p className="actions">
        {providers.map(({ id, name }) => (
          <a key={id} className={buttonClass()} href={`/oidc/${id}/start`}>
            {t('withProvider', { name })}
          </a>
        ))}
      </p>
    </section>
  );
};
