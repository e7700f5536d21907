import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { ProblemNotice } from '../../page/ProblemNotice.tsx';
import { useWords } from '../../kernel/words.ts';
import { PlatformDocument } from '../../kernel/session.graphql.ts';
import { AssureProofDocument } from './account.graphql.ts';
import { Button } from '../../ui/Button.tsx';
import { IDENTITY_WORDS } from '../identity.words.ts';
import { useSending } from '../../kernel/useSending.ts';

/** Links another provider's sign-in to this account; the server only does it from a page of ours and after a fresh proof. */
export const LinkProviders = (): ReactElement | null => {
  const t = useWords(IDENTITY_WORDS);
  const { data } = useQuery(PlatformDocument);
  const { run, pending, problem } = useSending(AssureProofDocument);
  const providers = data?.platform.oidc ?? [];
  if (providers.length === 0) return null;
  const link = async (id: string): Promise<void> => {
    if (await run({})) window.location.assign(`/oidc/${id}/start?link=1`);
  };
  return (
    <section className="panel">
      <h2>{t('linkTitle')}</h2>
      <ProblemNotice problem={problem} />
      <p>{t('linkText')}</p>
      <p className="actions">
        {providers.map(({ id, name }) => (
          <Button key={id} busy={pending} onClick={() => void link(id)}>
            {t('linkWith', { name })}
          </Button>
        ))}
      </p>
    </section>
  );
};
