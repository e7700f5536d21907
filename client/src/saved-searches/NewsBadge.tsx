import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { useWords } from '../kernel/words.ts';
import { NewsCountDocument } from './news-count.graphql.ts';
import { NEWS_WORDS } from './news.words.ts';
import './NewsBadge.css';

const MOST_SHOWN = 99;

/** The number of unread news; nothing when all are read. */
export const NewsBadge = (): ReactElement | null => {
  const t = useWords(NEWS_WORDS);
  const { data } = useQuery(NewsCountDocument);
  const count = data?.news.unreadCount ?? 0;
  if (count === 0) return null;
  return (
    <span className="news-count">
      <span aria-hidden="true">{count > MOST_SHOWN ? `${MOST_SHOWN}+` : count}</span>
      <span className="hidden">{t('badge', { count })}</span>
    </span>
  );
};
