import type { ReactElement } from 'react';
import { formatInstant } from '../../kernel/fmt.ts';
import { useLocale } from '../../kernel/locale-context.tsx';
import { useWords } from '../../kernel/words.ts';
import type { Translate } from '../../kernel/words.ts';
import type { ZoneTermsPageQuery } from './zone-terms-page.graphql.ts';
import { DateText } from '../../ui/Figure.tsx';
import type ru from '../special-zones.ru.json';
import { ZONE_WORDS } from '../special-zones.words.ts';
import './VersionFacts.css';

type Version = NonNullable<NonNullable<ZoneTermsPageQuery['zone']>['termsVersion']>;

/** A version that does not apply yet, or never will, is not called in force. */
const fromWords = (t: Translate<typeof ru>, state: Version['state']): string => {
  if (state === 'WITHDRAWN') return t('wouldHaveHeld');
  return state === 'SCHEDULED' ? t('willHold') : t('effectiveFrom');
};

/** What distinguishes a version: its days, its publication and the hash of its text. */
export const VersionFacts = ({ version }: { readonly version: Version }): ReactElement => {
  const t = useWords(ZONE_WORDS);
  const locale = useLocale();
  return (
    <dl className="facts">
      <dt>{fromWords(t, version.state)}</dt>
      <dd>{version.effectiveFrom && <DateText date={version.effectiveFrom} />}</dd>
      {version.state !== 'WITHDRAWN' && (
        <>
          <dt>{t('effectiveUntil')}</dt>
          <dd>{version.effectiveUntil ? <DateText date={version.effectiveUntil} /> : t('noSuccessor')}</dd>
        </>
      )}
      <dt>{t('published')}</dt>
      <dd>{version.publishedAt && formatInstant(locale, version.publishedAt)}</dd>
      <dt>{t('hash')}</dt>
      <dd>
        <code className="hash">{version.hash}</code>
        <span className="muted small under">{t('hashMeans')}</span>
      </dd>
    </dl>
  );
};
