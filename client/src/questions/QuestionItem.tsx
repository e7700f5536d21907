import type { ReactElement, ReactNode } from 'react';
import { Link } from 'react-router';
import type { QuestionState } from 'shared/questions/vocabulary.ts';
import { formatInstant } from '../kernel/fmt.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { opportunityUrl } from '../kernel/urls.ts';
import { useWords } from '../kernel/words.ts';
import { ASKED_FACT_WORDS } from '../opportunities/asked-facts.words.ts';
import { Badge } from '../ui/Badge.tsx';
import type { BadgeTone } from '../ui/Badge.tsx';
import { LocalText } from '../ui/LocalText.tsx';
import type { QuestionItemFragment } from './questions.graphql.ts';
import { QUESTION_WORDS } from './questions.words.ts';

const TONES: Record<QuestionState, BadgeTone> = {
  OPEN: 'waiting',
  STATED: 'done',
  ANSWERED: 'neutral',
  DECLINED: 'closed',
  WITHDRAWN: 'closed',
};

interface Props {
  readonly question: QuestionItemFragment;
  /** How many ask the same. */
  readonly count?: number;
  readonly children?: ReactNode;
}

/** What is asked about which place, since when, and what was answered. */
export const QuestionItem = ({ question, count = 1, children }: Props): ReactElement => {
  const t = useWords(QUESTION_WORDS);
  const facts = useWords(ASKED_FACT_WORDS);
  const locale = useLocale();
  const { fact, words, state, answer, createdAt, opportunity } = question;
  return (
    <article className="panel">
      <h3>
        {fact ? facts.of('asked', fact) : t('inWords')} <Badge tone={TONES[state]}>{t.of('state', state)}</Badge>
      </h3>
      <p>
        {opportunity ? (
          <Link to={opportunityUrl(opportunity.slug)}>
            <LocalText text={opportunity.title} />
          </Link>
        ) : (
          <span className="muted">{t('withdrawn')}</span>
        )}
      </p>
      <p className="muted small">
        {t('asked')} <time dateTime={createdAt}>{formatInstant(locale, createdAt)}</time>
        {count > 1 && ` · ${t.count('times', count)}`}
      </p>
      {words && <blockquote>{words}</blockquote>}
      {answer && (
        <>
          <p className="muted small">{t('answer')}</p>
          <blockquote>{answer}</blockquote>
        </>
      )}
      {state === 'STATED' && opportunity && (
        <p>
          <Link to={`${opportunityUrl(opportunity.slug)}#claims`}>{t('onPage')}</Link>
        </p>
      )}
      {children}
    </article>
  );
};
