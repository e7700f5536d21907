import type { ReactElement } from 'react';
import type { WordComparison } from 'shared/locale/compare-words.ts';
import { useWords } from '../../kernel/words.ts';
import { DIFF_WORDS } from './terms-diff.words.ts';

const TAGS = { ADDED: 'ins', REMOVED: 'del', SAME: 'span' } as const;

/** A text word by word: removed words are struck out, added ones underlined; a screen reader is told both. */
export const WordPieces = ({ pieces, isRewritten }: Pick<WordComparison, 'pieces' | 'isRewritten'>): ReactElement => {
  const t = useWords(DIFF_WORDS);
  return (
    <span className="word-diff">
      {isRewritten && (
        <>
          <span className="muted small">{t('rewritten')}</span>
          <br />
        </>
      )}
      {pieces.map(({ operation, text }, index) => {
        const Tag = TAGS[operation];
        return <Tag key={`${index}-${text}`}>{text}</Tag>;
      })}
    </span>
  );
};
