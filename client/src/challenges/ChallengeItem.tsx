import type { ReactElement, ReactNode } from 'react';
import type { ChallengeState } from 'shared/challenges/vocabulary.ts';
import { formatBytes } from '../attachments/format-bytes.ts';
import { formatInstant } from '../kernel/fmt.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { useWords } from '../kernel/words.ts';
import { Badge } from '../ui/Badge.tsx';
import type { BadgeTone } from '../ui/Badge.tsx';
import type { ChallengeItemFragment } from './challenge-item.graphql.ts';
import { CHALLENGE_WORDS } from './challenges.words.ts';
import './ChallengeItem.css';

const TONES: Record<ChallengeState, BadgeTone> = {
  OPEN: 'neutral',
  ACCEPTED: 'done',
  REJECTED: 'closed',
  DISPUTED: 'waiting',
  WITHDRAWN: 'closed',
};

const At = ({ instant }: { readonly instant: string }): ReactElement => (
  <time className="muted small" dateTime={instant}>
    {formatInstant(useLocale(), instant)}
  </time>
);

const BroughtDocument = ({ document }: { readonly document: NonNullable<ChallengeItemFragment['document']> }): ReactElement => {
  const t = useWords(CHALLENGE_WORDS);
  const { name, url, bytes, isScanned, isPublic } = document;
  const notes = [formatBytes(useLocale(), bytes), ...(isScanned ? [] : [t('notScanned')]), ...(isPublic ? [] : [t('documentOnlyOwner')])];
  return (
    <p className="challenge-source">
      {t('document')}
      {': '}
      <a href={url} download={name}>
        {name}
      </a>{' '}
      <span className="muted small">{notes.join(' · ')}</span>
    </p>
  );
};

interface Props {
  readonly challenge: ChallengeItemFragment;
  /** The figure in words, with what it is about where that is not plain. */
  readonly figure: ReactNode;
  readonly children?: ReactNode;
}

/** What somebody said against a figure, and what was answered. */
export const ChallengeItem = ({ challenge, figure, children }: Props): ReactElement => {
  const t = useWords(CHALLENGE_WORDS);
  const { state, words, proposed, sourceUrl, document, answer, createdAt, answeredAt } = challenge;
  return (
    <article className="panel challenge">
      <h3>
        {figure} <Badge tone={TONES[state]}>{t.of('state', state)}</Badge>
      </h3>
      <p className="challenge-head">
        {t('said')} <At instant={createdAt} />
      </p>
      <blockquote>{words}</blockquote>
      {proposed && (
        <p>
          {t('right')}
          {': '}
          <strong>{proposed}</strong>
        </p>
      )}
      {sourceUrl && (
        <p className="challenge-source">
          {t('source')}
          {': '}
          {sourceUrl}
        </p>
      )}
      {document && <BroughtDocument document={document} />}
      {answer && answeredAt && (
        <>
          <p className="challenge-head">
            {t('answer')} <At instant={answeredAt} />
          </p>
          <blockquote>{answer}</blockquote>
        </>
      )}
      {children}
    </article>
  );
};
