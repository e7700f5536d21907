import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { formatInstant } from '../kernel/fmt.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { opportunityUrl, zoneUrl } from '../kernel/urls.ts';
import { useWords } from '../kernel/words.ts';
import { Badge } from '../ui/Badge.tsx';
import { Button } from '../ui/Button.tsx';
import { LocalText } from '../ui/LocalText.tsx';
import { NEWS_WORDS } from './news.words.ts';
import { NewsReasonText } from './NewsReasonText.tsx';
import type { NewsItemShown } from './useNews.ts';
import './NewsItem.css';
import './kept.css';

interface Props {
  /** All about one subject, found by one search or watch. */
  readonly news: readonly [NewsItemShown, ...NewsItemShown[]];
  readonly busy: boolean;
  readonly onRead: () => void;
  readonly onHide: (opportunityId: string) => void;
}

const thingOf = ({ opportunity, zone }: NewsItemShown) => {
  if (opportunity) return { title: opportunity.title, url: opportunityUrl(opportunity.slug), hides: opportunity.id };
  return zone && { title: zone.name, url: zoneUrl(zone.slug), hides: null };
};

/** What found it. */
const useFoundBy = (): ((news: NewsItemShown) => string) => {
  const t = useWords(NEWS_WORDS);
  return ({ savedSearch, watch }) => {
    if (savedSearch) return t('found', { name: savedSearch.name });
    return watch?.projectName ? t('fitsProject', { name: watch.projectName }) : t('watched');
  };
};

const Origin = ({ news }: { readonly news: NewsItemShown }): ReactElement => {
  const { at, opportunity } = news;
  const foundBy = useFoundBy();
  const locale = useLocale();
  const place = opportunity && (opportunity.town?.name ?? opportunity.region.name);
  return (
    <p className="small muted">
      {place && (
        <>
          <LocalText text={place} />
          {' · '}
        </>
      )}
      {foundBy(news)}
      {' · '}
      {formatInstant(locale, at)}
    </p>
  );
};

interface ActionsProps extends Pick<Props, 'busy' | 'onRead' | 'onHide'> {
  readonly title: string;
  readonly isRead: boolean;
  /** The opportunity, which can be hidden; a zone cannot. */
  readonly hides: string | null;
}

const Actions = ({ title, isRead, hides, busy, onRead, onHide }: ActionsProps): ReactElement => {
  const t = useWords(NEWS_WORDS);
  return (
    <div className="actions">
      {!isRead && (
        <Button look="quiet" busy={busy} aria-label={t('markLabel', { title })} onClick={onRead}>
          {t('markOne')}
        </Button>
      )}
      {hides && (
        <Button look="quiet" busy={busy} aria-label={t('hideLabel', { title })} onClick={() => onHide(hides)}>
          {t('hide')}
        </Button>
      )}
    </div>
  );
};

/** News of one subject: what, why, when, and which search found it. Opening it marks it as read. */
export const NewsItem = ({ news, ...actions }: Props): ReactElement | null => {
  const t = useWords(NEWS_WORDS);
  const [newest] = news;
  const thing = thingOf(newest);
  const isRead = news.every((one) => one.isRead);
  if (!thing) return null;
  return (
    <li className={isRead ? 'panel kept' : 'panel kept kept-new'}>
      {!isRead && <Badge tone="open">{t('isNew')}</Badge>}
      {news.map((one) => (
        <NewsReasonText key={one.id} news={one} />
      ))}
      <h3>
        <Link to={thing.url} onClick={isRead ? undefined : actions.onRead}>
          <LocalText text={thing.title} />
        </Link>
      </h3>
      <Origin news={newest} />
      <Actions title={thing.title.text} isRead={isRead} hides={thing.hides} {...actions} />
    </li>
  );
};
