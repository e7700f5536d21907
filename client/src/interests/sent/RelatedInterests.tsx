import type { FragmentType } from '@apollo/client';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { formatInstant } from '../../kernel/fmt.ts';
import { useLocale } from '../../kernel/locale-context.tsx';
import { useFields } from '../../kernel/useFields.ts';
import { useWords } from '../../kernel/words.ts';
import { RelatedInterestsFragmentDoc } from './related-interests.graphql.ts';
import type { RelatedInterestsFragment } from './related-interests.graphql.ts';
import { EARLIER_WORDS } from '../earlier.words.ts';
import { INTERESTS_WORDS } from '../interests.words.ts';

interface OneProps {
  readonly label: string;
  readonly interest: NonNullable<RelatedInterestsFragment['follows']>;
  readonly urlOf: (id: string) => string;
}

const One = ({ label, interest: { id, number, state, updatedAt }, urlOf }: OneProps): ReactElement => {
  const interests = useWords(INTERESTS_WORDS);
  const locale = useLocale();
  return (
    <>
      <dt>{label}</dt>
      <dd>
        <Link to={urlOf(id)}>{number ?? interests('draftTitle')}</Link>{' '}
        <span className="muted">{`${interests.of('state', state)} · ${formatInstant(locale, updatedAt)}`}</span>
      </dd>
    </>
  );
};

interface Props {
  readonly from: FragmentType<typeof RelatedInterestsFragmentDoc>;
  /** The reader's address of an interest. */
  readonly urlOf: (id: string) => string;
}

/** The interest that this one follows and the one that follows it, for the parties. */
export const RelatedInterests = ({ from, urlOf }: Props): ReactElement | null => {
  const t = useWords(EARLIER_WORDS);
  const data = useFields(RelatedInterestsFragmentDoc, from);
  if (!data || (!data.follows && !data.followedBy)) return null;
  return (
    <section className="panel" aria-labelledby="related">
      <h2 id="related">{t('related')}</h2>
      <dl className="work-facts work-facts-long">
        {data.follows && <One label={t('before')} interest={data.follows} urlOf={urlOf} />}
        {data.followedBy && <One label={t('after')} interest={data.followedBy} urlOf={urlOf} />}
      </dl>
    </section>
  );
};
