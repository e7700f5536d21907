import type { FragmentType } from '@apollo/client';
import type { ReactElement } from 'react';
import { useLocale } from '../kernel/locale-context.tsx';
import { useFields } from '../kernel/useFields.ts';
import { useWords } from '../kernel/words.ts';
import { ReviewInvestorFragmentDoc } from './investor.graphql.ts';
import type { ReviewInvestorFragment } from './investor.graphql.ts';
import { countryName } from '../identity/countries.ts';
import { STEWARD_WORDS } from '../interests/steward.words.ts';
import { LocalText } from '../ui/LocalText.tsx';
import { Notice } from '../ui/Notice.tsx';
import { REVIEW_WORDS } from './review.words.ts';
import '../interests/InterestSubject.css';

type Named = Extract<ReviewInvestorFragment['nameNotices'], readonly unknown[]>;

/** Oddities of a name to check before it is believed. */
const NameNotices = ({ notices }: { readonly notices: Named }): ReactElement | null => {
  const t = useWords(REVIEW_WORDS);
  if (notices.length === 0) return null;
  return (
    <Notice tone="warning" title={t('nameNoticeTitle')}>
      <ul className="plain">
        {notices.map(({ of, kind, word }) => (
          <li key={`${of} ${kind} ${word}`}>{`${t.of('nameOf', of)}: ${t.of('nameNotice', kind).replace('{word}', word)}`}</li>
        ))}
      </ul>
    </Notice>
  );
};

/** The investor: name, number, and whether the number was checked. */
export const InvestorPanel = ({ from }: { readonly from: FragmentType<typeof ReviewInvestorFragmentDoc> }): ReactElement | null => {
  const t = useWords(REVIEW_WORDS);
  const steward = useWords(STEWARD_WORDS);
  const locale = useLocale();
  const data = useFields(ReviewInvestorFragmentDoc, from);
  if (!data) return null;
  const { name, bin, country, identityCheck, hasPeople } = data.investor;
  const { nameNotices } = data;
  return (
    <section className="panel" aria-labelledby="investor">
      <h2 id="investor">{t('investor')}</h2>
      <p className="work-subject-title">
        <LocalText text={name} />
      </p>
      {!hasPeople && <Notice tone="warning" title={steward('investorAbsent')} />}
      <NameNotices notices={nameNotices} />
      <dl className="work-facts work-facts-long">
        <dt>{t('bin')}</dt>
        <dd>{bin ?? t('notStated')}</dd>
        {bin && <dt>{t('check')}</dt>}
        {bin && <dd>{t.of('checkState', identityCheck)}</dd>}
        <dt>{t('country')}</dt>
        <dd>{countryName(locale, country)}</dd>
      </dl>
    </section>
  );
};
