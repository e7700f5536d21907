import type { FragmentType } from '@apollo/client';
import type { ReactElement, ReactNode } from 'react';
import { Link } from 'react-router';
import { isOpen } from 'shared/interests/interest.machine.ts';
import { formatDate } from '../../kernel/fmt.ts';
import { useLocale } from '../../kernel/locale-context.tsx';
import { zoneTermsDiffUrl } from '../../kernel/urls.ts';
import { useFields } from '../../kernel/useFields.ts';
import { useWords } from '../../kernel/words.ts';
import { InterestTermsSinceFragmentDoc } from './terms-since.graphql.ts';
import type { InterestTermsSinceFragment } from './terms-since.graphql.ts';
import { Notice } from '../../ui/Notice.tsx';
import { INTERESTS_WORDS } from '../interests.words.ts';

interface ChangedProps {
  readonly cited: NonNullable<InterestTermsSinceFragment['termsCited']>;
  readonly since: InterestTermsSinceFragment['termsSince'][number];
  readonly children: ReactNode;
}

/** The zone's terms differ, or will differ, from the cited ones; with a link to the difference. */
const Changed = ({ cited, since, children }: ChangedProps): ReactElement => {
  const t = useWords(INTERESTS_WORDS);
  const { terms, changes, better, worse } = since;
  const values = { number: terms.number, date: formatDate(useLocale(), terms.effectiveFrom ?? '') };
  return (
    <Notice tone="warning" title={terms.state === 'SCHEDULED' ? t('termsWillChange', values) : t('termsHaveChanged', values)}>
      <p>{`${t('termsStillCited', { number: cited.number })} ${t.count('termsChanges', changes)}: ${t('termsEffects', { better, worse })}.`}</p>
      <div className="actions">
        <Link to={zoneTermsDiffUrl(cited.zone.slug, cited.number, terms.number)}>{t('termsCompare')}</Link>
        {children}
      </div>
    </Notice>
  );
};

/** Other terms than those cited, and which versions they are. */
export interface OtherTerms {
  readonly id: string;
  readonly number: number;
  readonly cited: number;
}

interface Props {
  readonly from: FragmentType<typeof InterestTermsSinceFragmentDoc>;
  /** What the reader can do about them. */
  readonly action?: (terms: OtherTerms) => ReactNode;
}

/** Changes of the zone's terms since they were cited, as long as the expression of interest is open. */
export const TermsSince = ({ from, action }: Props): ReactElement | null => {
  const data = useFields(InterestTermsSinceFragmentDoc, from);
  if (!data || !data.termsCited || !isOpen(data.state)) return null;
  const cited = data.termsCited;
  return (
    <>
      {data.termsSince.map((since) => (
        <Changed key={since.terms.id} cited={cited} since={since}>
          {action?.({ id: since.terms.id, number: since.terms.number, cited: cited.number })}
        </Changed>
      ))}
    </>
  );
};
