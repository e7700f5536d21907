import type { FragmentType } from '@apollo/client';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { kazakhstanDay } from 'shared/locale/kazakhstan-clock.ts';
import { formatDate, formatInstant } from '../../kernel/fmt.ts';
import { useLocale } from '../../kernel/locale-context.tsx';
import { interestUrl, zoneTermsDiffUrl } from '../../kernel/urls.ts';
import { useFields } from '../../kernel/useFields.ts';
import { useWords } from '../../kernel/words.ts';
import { EarlierInterestFragmentDoc } from './earlier-interest.graphql.ts';
import type { EarlierInterestFragment } from './earlier-interest.graphql.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { EARLIER_WORDS } from '../earlier.words.ts';
import { fillFrom } from './interest.earlier.ts';
import type { FieldName, InterestForm } from './interest.form.ts';
import { toForm } from './interest.stored.ts';
import { INTERESTS_WORDS } from '../interests.words.ts';

type Earlier = NonNullable<EarlierInterestFragment['myEarlierInterest']>;

/** Changes of the zone's terms since the earlier interest cited them. */
const TermsThen = ({ earlier: { termsCited: cited, termsSince } }: { readonly earlier: Earlier }): ReactElement | null => {
  const t = useWords(EARLIER_WORDS);
  const locale = useLocale();
  if (!cited) return null;
  if (termsSince.length === 0) return <p>{t('termsSame', { number: cited.number })}</p>;
  return (
    <>
      {termsSince.map(({ terms }) => (
        <p key={terms.id}>
          {terms.state === 'SCHEDULED'
            ? t('termsWillChange', { number: terms.number, date: formatDate(locale, terms.effectiveFrom ?? '') })
            : t('termsChanged', { cited: cited.number, number: terms.number })}{' '}
          <Link to={zoneTermsDiffUrl(cited.zone.slug, cited.number, terms.number)}>{t('compare')}</Link>
        </p>
      ))}
    </>
  );
};

interface Props {
  readonly from: FragmentType<typeof EarlierInterestFragmentDoc>;
  readonly form: InterestForm;
  readonly onFill: (form: InterestForm) => void;
}

/** There was an earlier interest; what has changed since, and the offer to start from its content. */
export const StartFromEarlier = ({ from, form, onFill }: Props): ReactElement | null => {
  const t = useWords(EARLIER_WORDS);
  const interests = useWords(INTERESTS_WORDS);
  const locale = useLocale();
  const [taken, setTaken] = useState<readonly FieldName[] | null>(null);
  const data = useFields(EarlierInterestFragmentDoc, from);
  const earlier = data ? data.myEarlierInterest : null;
  if (!earlier) return null;
  const fill = (): void => {
    const filled = fillFrom(form, toForm(locale, earlier.fields), kazakhstanDay(new Date()));
    setTaken(filled.taken);
    if (filled.taken.length > 0) onFill(filled.form);
  };
  const was = t('was', {
    number: earlier.number ?? '',
    state: interests.of('state', earlier.state),
    date: formatInstant(locale, earlier.updatedAt),
  });
  return (
    <Notice title={t('title')}>
      <p>
        <Link to={interestUrl(earlier.id)}>{was}</Link> {t('linked')}
      </p>
      <TermsThen earlier={earlier} />
      <p className="small muted">{t('fillHint')}</p>
      <Button onClick={fill}>{t('fill')}</Button>
      {taken && (
        <output className="small">
          {taken.length > 0 ? t('filled', { fields: taken.map((name) => interests.of('field', name)).join(', ') }) : t('nothing')}
        </output>
      )}
    </Notice>
  );
};
