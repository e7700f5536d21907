import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { useWords } from '../kernel/words.ts';
import { PlatformDocument } from '../gql/graphql.ts';
import { buttonClass } from '../ui/Button.tsx';
import { IDENTITY_WORDS } from './identity.words.ts';

/** Ties another provider's sign-in to this account; the server does it only from a page of ours. */
export const LinkProviders = (): ReactElement | null => {
  const t = useWords(IDENTITY_WORDS);
  const { data } = useQuery(PlatformDocument);
  const providers = data?.platform.oidc ?? [];
  if (providers.length === 0) return null;
  return (
    <section className="panel">
      <h2>{t('linkTitle')}</h2>
      <p>{t('linkText')}</p>
      <p className="actions">
        {providers.map(({ id, name }) => (
          <a key={id} className={buttonClass()} href={`/oidc/${id}/start?link=1`}>
            {t('linkWith', { name })}
          </a>
        ))}
      </p>
    </section>
  );
};
