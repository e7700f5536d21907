import type { FragmentType } from '@apollo/client';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { opportunityUrl, zoneTermsUrl } from '../kernel/urls.ts';
import { formatDate } from '../kernel/fmt.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { useFields } from '../kernel/useFields.ts';
import { useWords } from '../kernel/words.ts';
import { InterestSubjectFragmentDoc } from './interest-subject.graphql.ts';
import type { InterestSubjectFragment } from './interest-subject.graphql.ts';
import { Badge } from '../ui/Badge.tsx';
import { LocalText } from '../ui/LocalText.tsx';
import { INTERESTS_WORDS } from './interests.words.ts';
import { STEWARD_WORDS } from './steward.words.ts';
import './InterestSubject.css';

const Terms = ({ subject }: { readonly subject: InterestSubjectFragment }): ReactElement => {
  const t = useWords(INTERESTS_WORDS);
  const locale = useLocale();
  const { zone, termsInForce } = subject;
  if (!zone || !termsInForce) return <dd>{t('noTerms')}</dd>;
  const date = termsInForce.effectiveFrom ? formatDate(locale, termsInForce.effectiveFrom) : '';
  return (
    <dd>
      <Link to={zoneTermsUrl(zone.slug, termsInForce.number)}>
        {t('termsLink', { zone: zone.name.text, number: termsInForce.number, date })}
      </Link>
      {termsInForce.recordedOn && (
        <p className="small muted">{t('termsRecorded', { date: formatDate(locale, termsInForce.recordedOn) })}</p>
      )}
      <p className="small muted">{t('termsFixed')}</p>
    </dd>
  );
};

/** The steward; before anything is sent, also that nobody is there to read it yet. */
const Steward = ({
  steward,
  isToBeSent,
}: {
  readonly steward: InterestSubjectFragment['steward'];
  readonly isToBeSent: boolean;
}): ReactElement => {
  const t = useWords(STEWARD_WORDS);
  return (
    <dd>
      <LocalText text={steward.name} />
      {isToBeSent && !steward.hasPeople && <p className="small">{t('absentBefore')}</p>}
    </dd>
  );
};

interface Props {
  readonly from: FragmentType<typeof InterestSubjectFragmentDoc>;
  /** Before sending: the terms that will be cited. */
  readonly withTerms: boolean;
}

/** The subject of the expression of interest: the opportunity, its place, its recipient. */
export const InterestSubject = ({ from, withTerms }: Props): ReactElement | null => {
  const t = useWords(INTERESTS_WORDS);
  const data = useFields(InterestSubjectFragmentDoc, from);
  if (!data) return null;
  const place = data.town?.name ?? data.place;
  return (
    <section className="panel work-subject" aria-labelledby="subject">
      <h2 id="subject">{t('about')}</h2>
      <img src={`/pictures/${data.slug}.svg?v=2`} width={640} height={360} loading="lazy" alt="" />
      <p className="work-subject-title">
        <Link to={opportunityUrl(data.slug)}>
          <LocalText text={data.title} />
        </Link>
      </p>
      {data.origin === 'DEMO' && (
        <p>
          <Badge tone="demo">{t('demo')}</Badge>
        </p>
      )}
      <dl className="work-facts">
        <dt>{t('place')}</dt>
        <dd>
          {place && <LocalText text={place} />}
          {place && ', '}
          <LocalText text={data.region.name} />
        </dd>
        <dt>{withTerms ? t('steward') : t('stewardNow')}</dt>
        <Steward steward={data.steward} isToBeSent={withTerms} />
        {withTerms && <dt>{t('terms')}</dt>}
        {withTerms && <Terms subject={data} />}
      </dl>
    </section>
  );
};
