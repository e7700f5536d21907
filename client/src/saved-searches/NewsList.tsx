import { useState } from 'react';
import type { ReactElement } from 'react';
import { useWords } from '../kernel/words.ts';
import { ProblemNotice } from '../page/ProblemNotice.tsx';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { NewsItem } from './NewsItem.tsx';
import { NEWS_WORDS } from './news.words.ts';
import { useNews } from './useNews.ts';
import type { NewsItemShown } from './useNews.ts';
import './NewsList.css';

type OfOneThing = readonly [NewsItemShown, ...NewsItemShown[]];

/** The subject, and what found it. */
const keyOf = ({ opportunity, zone, savedSearch, watch }: NewsItemShown): string =>
  [opportunity, zone, savedSearch, watch].map((one) => one?.id ?? '').join(' ');

/** Consecutive news of one subject are shown together. */
const byThing = (items: readonly NewsItemShown[]): OfOneThing[] =>
  items.reduce<OfOneThing[]>((groups, news) => {
    const last = groups.at(-1);
    return last && keyOf(last[0]) === keyOf(news) ? [...groups.slice(0, -1), [...last, news]] : [...groups, [news]];
  }, []);

/** What the person's searches and watches have found, newest first. */
export const NewsList = (): ReactElement => {
  const t = useWords(NEWS_WORDS);
  const { items, unread, isLoading, problem, pending, more, markRead, markAll, hide } = useNews();
  const [hasHidden, setHidden] = useState(false);
  const hideOne = async (id: string): Promise<void> => {
    if (!(await hide(id))) return;
    setHidden(true);
    document.getElementById('news')?.focus();
  };
  return (
    <section className="work-group" aria-labelledby="news">
      <div className="kept-head">
        <h2 id="news" tabIndex={-1}>
          {t('title')}
          {unread > 0 && <span className="muted">{` · ${t.count('unread', unread)}`}</span>}
        </h2>
        {unread > 0 && (
          <Button look="quiet" busy={pending} onClick={markAll}>
            {t('markAll')}
          </Button>
        )}
      </div>
      <ProblemNotice problem={problem} />
      {hasHidden && <Notice tone="good" live title={t('hiddenDone')} />}
      {items.length === 0 && !isLoading && !problem && <p className="muted">{t('empty')}</p>}
      {items.length === 0 && isLoading && <Skeleton lines={4} label={t('loading')} />}
      <ul className="plain">
        {byThing(items).map((news) => (
          <NewsItem key={news[0].id} news={news} busy={pending} onRead={() => markRead(news)} onHide={(id) => void hideOne(id)} />
        ))}
      </ul>
      {more && (
        <Button busy={isLoading} onClick={more}>
          {t('more')}
        </Button>
      )}
    </section>
  );
};
