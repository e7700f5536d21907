import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useWords } from '../../kernel/words.ts';
import { PlatformDocument } from '../../kernel/session.graphql.ts';
import { Button, buttonClass } from '../../ui/Button.tsx';
import { PROOF_WORDS } from './proof.words.ts';

/** Signing in again at a provider, in a new tab: this page stays as it is. */
export const ProofByProvider = ({ onProved }: { readonly onProved: () => void }): ReactElement | null => {
  const t = useWords(PROOF_WORDS);
  const { data } = useQuery(PlatformDocument);
  const [isAway, setAway] = useState(false);
  const providers = data?.platform.oidc ?? [];
  if (providers.length === 0) return null;
  return (
    <>
      <p>{t('otherWays')}</p>
      <p className="actions">
        {providers.map(({ id, name }) => (
          <a
            key={id}
            className={buttonClass()}
            href={`/oidc/${id}/start?prove=1`}
            target="_blank"
            rel="noopener"
            onClick={() => setAway(true)}
          >
            {t('withProvider', { name })}
          </a>
        ))}
        {isAway && <Button onClick={onProved}>{t('provedThere')}</Button>}
      </p>
    </>
  );
};
