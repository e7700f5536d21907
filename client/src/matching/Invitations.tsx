import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { interestUrl, opportunityUrl } from '../kernel/urls.ts';
import { useSending } from '../kernel/useSending.ts';
import { useWords } from '../kernel/words.ts';
import { ProblemNotice } from '../page/ProblemNotice.tsx';
import { Button } from '../ui/Button.tsx';
import { AnswerMatchInvitationDocument } from './matching.graphql.ts';
import type { MatchInvitationShownFragment } from './matching.graphql.ts';
import { MATCHING_WORDS } from './matching.words.ts';
import './matching.css';

const Invitation = ({ invitation }: { readonly invitation: MatchInvitationShownFragment }): ReactElement => {
  const t = useWords(MATCHING_WORDS);
  const { run, pending, problem } = useSending(AnswerMatchInvitationDocument);
  const { id, version, state, interestId, opportunity } = invitation;
  const answer = (accepts: boolean): void => void run({ input: { id, version, accepts } });
  return (
    <li className="panel">
      <p>{opportunity ? t('invitationText', { title: opportunity.title.text }) : t('invitationGone')}</p>
      {opportunity && (
        <p>
          <Link to={opportunityUrl(opportunity.slug)}>{opportunity.title.text}</Link>
        </p>
      )}
      <ProblemNotice problem={problem} />
      {state === 'SENT' && (
        <div className="actions">
          <Button look="primary" busy={pending} onClick={() => answer(true)}>
            {t('accept')}
          </Button>
          <Button busy={pending} onClick={() => answer(false)}>
            {t('decline')}
          </Button>
        </div>
      )}
      {state !== 'SENT' && (
        <p>
          <output>{t.of('invitation', state)}</output>
          {interestId && (
            <>
              {' · '}
              <Link to={interestUrl(interestId)}>{t('toInterest')}</Link>
            </>
          )}
        </p>
      )}
    </li>
  );
};

/** Stewards who invite one of the own projects, without knowing whose it is. */
export const Invitations = ({ invitations }: { readonly invitations: readonly MatchInvitationShownFragment[] }): ReactElement | null => {
  const t = useWords(MATCHING_WORDS);
  if (invitations.length === 0) return null;
  return (
    <section className="section" aria-labelledby="invitations">
      <h2 id="invitations">{t('invitations')}</h2>
      <ul className="match-projects">
        {invitations.map((invitation) => (
          <Invitation key={invitation.id} invitation={invitation} />
        ))}
      </ul>
    </section>
  );
};
