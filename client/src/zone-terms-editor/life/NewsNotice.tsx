import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { formatDate } from '../../kernel/fmt.ts';
import { useLocale } from '../../kernel/locale-context.tsx';
import { zoneTermsUrl } from '../../kernel/urls.ts';
import { useWords } from '../../kernel/words.ts';
import { buttonClass } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { LifeLine } from './LifeLine.tsx';
import type { Published } from './PublishDialog.tsx';
import { EDITOR_WORDS } from '../zone-terms-editor.words.ts';

/** What the reader has just done with a version. */
export type News =
  | { readonly kind: 'PUBLISHED'; readonly published: Published }
  | { readonly kind: 'WITHDRAWN'; readonly number: number }
  | { readonly kind: 'APPROVED' | 'DISCARDED' | 'UNCHANGED' };

const PublishedNotice = ({ zone, published }: { readonly zone: string; readonly published: Published }): ReactElement => {
  const t = useWords(EDITOR_WORDS);
  const locale = useLocale();
  const { number, state, effectiveFrom, hash } = published;
  const isScheduled = state === 'SCHEDULED';
  const facts = { date: formatDate(locale, effectiveFrom ?? ''), hash: hash ?? '' };
  return (
    <>
      <Notice tone="good" live title={t('published', { number })}>
        <p className="work-hash">{isScheduled ? t('scheduled', facts) : t('publishedText', facts)}</p>
        <Link className={buttonClass()} to={zoneTermsUrl(zone, number)}>
          {t('seePublished', { number })}
        </Link>
      </Notice>
      <LifeLine step={isScheduled ? 'SCHEDULED' : 'IN_FORCE'} />
    </>
  );
};

export const NewsNotice = ({ zone, news }: { readonly zone: string; readonly news: News }): ReactElement => {
  const t = useWords(EDITOR_WORDS);
  if (news.kind === 'PUBLISHED') return <PublishedNotice zone={zone} published={news.published} />;
  if (news.kind === 'WITHDRAWN') return <Notice live title={t('withdrawn', { number: news.number })} />;
  if (news.kind === 'UNCHANGED')
    return (
      <Notice live title={t('unchanged')}>
        <p>{t('unchangedText')}</p>
      </Notice>
    );
  return (
    <Notice tone={news.kind === 'APPROVED' ? 'good' : 'info'} live title={news.kind === 'APPROVED' ? t('approved') : t('discarded')} />
  );
};
