import type { ReactElement } from 'react';
import { formatInstant } from '../../kernel/fmt.ts';
import { useLocale } from '../../kernel/locale-context.tsx';
import { useWords } from '../../kernel/words.ts';
import { INTERESTS_WORDS } from '../interests.words.ts';
import type { Change } from './overtaken.ts';
import { OVERTAKEN_WORDS } from './overtaken.words.ts';

const useAuthor = ({ by, name }: Change): string => {
  const t = useWords(OVERTAKEN_WORDS);
  if (by === 'SELF' || name === null) return t.of('who', by);
  return t.of('who', by === 'COLLEAGUE' ? 'COLLEAGUE_NAMED' : 'OTHER_SIDE_NAMED').replace('{name}', name);
};

/** What was done, by whom and when. */
export const WhoWasFirst = ({ change }: { readonly change: Change }): ReactElement => {
  const t = useWords(OVERTAKEN_WORDS);
  const interests = useWords(INTERESTS_WORDS);
  const locale = useLocale();
  const author = useAuthor(change);
  return (
    <p>
      {change.move ? interests.of('move', change.move) : t('draftSaved')}
      {' · '}
      {author}
      {' · '}
      <time dateTime={change.at}>{formatInstant(locale, change.at)}</time>
    </p>
  );
};
