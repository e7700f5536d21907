import type { ReactElement, ReactNode } from 'react';
import { useWords } from '../kernel/words.ts';
import { PageHead } from '../page/PageHead.tsx';
import { CLAIM_WORDS } from '../sources/claims.words.ts';
import { Crumbs } from '../ui/Crumbs.tsx';
import { CHALLENGE_WORDS } from './challenges.words.ts';

interface Props {
  readonly name: { readonly text: string };
  /** The page of what the figures are about. */
  readonly to: string;
  readonly children: ReactNode;
}

export const ChallengesFrame = ({ name, to, children }: Props): ReactElement => {
  const t = useWords(CHALLENGE_WORDS);
  const claims = useWords(CLAIM_WORDS);
  return (
    <>
      <PageHead title={`${t('title')}: ${name.text}`} description={t('description', { name: name.text })} unlisted />
      <Crumbs label={claims('trail')} trail={[{ to, label: name.text }]} />
      <h1>{t('title')}</h1>
      <p className="lead">{t('lead')}</p>
      {children}
    </>
  );
};
