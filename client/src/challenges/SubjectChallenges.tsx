import { useState } from 'react';
import type { ReactElement } from 'react';
import { Link, useLocation, useSearchParams } from 'react-router';
import type { ChallengeSubject } from 'shared/challenges/vocabulary.ts';
import { formatInstant } from '../kernel/fmt.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { useViewer } from '../kernel/session.ts';
import { ownChallengesUrl, signInUrl } from '../kernel/urls.ts';
import { useWords } from '../kernel/words.ts';
import { Badge } from '../ui/Badge.tsx';
import { buttonClass } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { ChallengeForm } from './ChallengeForm.tsx';
import type { FigureName } from './ChallengeForm.tsx';
import { ChallengeItem } from './ChallengeItem.tsx';
import { ChallengeMoves } from './ChallengeMoves.tsx';
import { CHALLENGE_WORDS } from './challenges.words.ts';
import type { SubjectChallengesFragment } from './subject-challenges.graphql.ts';

interface Props {
  readonly subject: ChallengeSubject;
  readonly slug: string;
  readonly figures: readonly FigureName[];
  readonly said: SubjectChallengesFragment;
  readonly onChanged: () => void;
}

const InQuestion = ({
  said,
  nameOf,
}: {
  readonly said: SubjectChallengesFragment;
  readonly nameOf: (figure: string) => string;
}): ReactElement | null => {
  const t = useWords(CHALLENGE_WORDS);
  const locale = useLocale();
  if (said.inQuestion.length === 0) return null;
  return (
    <section className="section" aria-labelledby="in-question">
      <h2 id="in-question">{t('inQuestion')}</h2>
      <ul>
        {said.inQuestion.map(({ figure, challenges, since }) => (
          <li key={figure}>
            <strong>{nameOf(figure)}</strong>
            {': '}
            {t.count('inQuestionCount', challenges)} <span className="muted">{t('since', { day: formatInstant(locale, since) })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
};

const Ask = ({ subject, slug, figures, onChanged }: Props): ReactElement | null => {
  const t = useWords(CHALLENGE_WORDS);
  const viewer = useViewer();
  const { pathname, search } = useLocation();
  const [params] = useSearchParams();
  const [isSent, setSent] = useState(false);
  if (viewer === undefined) return null;
  if (viewer?.level !== 'FULL')
    return (
      <p>
        <Link className={buttonClass('primary')} to={signInUrl(pathname + search)}>
          {t('signIn')}
        </Link>
      </p>
    );
  return (
    <>
      {isSent && (
        <Notice tone="good" live title={t('sent')}>
          <Link to={ownChallengesUrl}>{t('mine')}</Link>
        </Notice>
      )}
      <ChallengeForm
        subject={subject}
        slug={slug}
        figures={figures}
        chosen={params.get('figure')}
        onSent={() => {
          setSent(true);
          onChanged();
        }}
      />
    </>
  );
};

/** What is being checked, the form, and what was said and answered before. */
export const SubjectChallenges = (props: Props): ReactElement => {
  const { figures, said, onChanged } = props;
  const t = useWords(CHALLENGE_WORDS);
  const nameOf = (figure: string): string => figures.find((one) => one.figure === figure)?.name ?? figure;
  const disputed = [...new Set(said.challenges.filter(({ state }) => state === 'DISPUTED').map(({ figure }) => figure))];
  return (
    <>
      {disputed.length > 0 && (
        <p>
          {disputed.map((figure) => (
            <Badge key={figure} tone="waiting">
              {`${nameOf(figure)}: ${t.of('state', 'DISPUTED')}`}
            </Badge>
          ))}
        </p>
      )}
      <InQuestion said={said} nameOf={nameOf} />
      <Ask {...props} />
      <section className="section" aria-labelledby="history">
        <h2 id="history">{t('history')}</h2>
        {said.challenges.length === 0 && <p className="muted">{t('historyNone')}</p>}
        {said.challenges.map((challenge) => (
          <ChallengeItem key={challenge.id} challenge={challenge} figure={challenge.figureTitle?.text ?? nameOf(challenge.figure)}>
            <ChallengeMoves challenge={challenge} onMoved={onChanged} />
          </ChallengeItem>
        ))}
      </section>
    </>
  );
};
