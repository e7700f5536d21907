import type { FragmentType } from '@apollo/client';
import type { ReactElement } from 'react';
import { useFields } from '../kernel/useFields.ts';
import { useWords } from '../kernel/words.ts';
import { AsOf } from '../sources/AsOf.tsx';
import { Notice } from '../ui/Notice.tsx';
import { OpportunityOriginNoticeFragmentDoc } from './opportunity-origin.graphql.ts';
import type { OpportunityOriginNoticeFragment } from './opportunity-origin.graphql.ts';
import { OPPORTUNITY_PAGE_WORDS } from './opportunity-page.words.ts';

/** Whose information this page shows: the steward's, the press's, or invented data. */
export const OpportunityOriginNotice = ({
  from,
}: {
  readonly from: FragmentType<OpportunityOriginNoticeFragment>;
}): ReactElement | null => {
  const t = useWords(OPPORTUNITY_PAGE_WORDS);
  const shown = useFields(OpportunityOriginNoticeFragmentDoc, from);
  if (!shown) return null;
  if (shown.origin === 'DEMO') {
    return (
      <Notice tone="warning" title={t('demoTitle')}>
        <p>{t('demoText')}</p>
      </Notice>
    );
  }
  if (shown.origin === 'REGISTERED') {
    return (
      <Notice title={t('registeredTitle')}>
        <p>{t('registeredText', { steward: shown.steward.name.text })}</p>
      </Notice>
    );
  }
  return (
    <Notice title={t('recordTitle')}>
      <p>
        {t('recordText')} <AsOf date={shown.asOf} basis={shown.asOfBasis} />
      </p>
    </Notice>
  );
};
