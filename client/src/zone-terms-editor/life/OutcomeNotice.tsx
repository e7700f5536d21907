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
export type Outcome =
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

export const OutcomeNotice = ({ zone, outcome }: { readonly zone: string; readonly outcome: Outcome }): ReactElement => {
  const t = useWords(EDITOR_WORDS);
  if (outcome.kind === 'PUBLISHED') return <PublishedNotice zone={zone} published={outcome.published} />;
  if (outcome.kind === 'WITHDRAWN') return <Notice live title={t('withdrawn', { number: outcome.number })} />;
  if (outcome.kind === 'UNCHANGED')
    return (
      <Notice live title={t('unchanged')}>
        <p>{t('unchangedText')}</p>
      </Notice>
    );
  return (
    <Notice
      tone={outcome.kind === 'APPROVED' ? 'good' : 'info'}
      live
      title={outcome.kind === 'APPROVED' ? t('approved') : t('discarded')}
    />
  );
};
