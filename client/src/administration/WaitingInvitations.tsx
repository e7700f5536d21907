import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { ConfirmInvitationDocument, RefuseInvitationDocument, WaitingInvitationsDocument } from './invitations.graphql.ts';
import type { WaitingInvitationsQuery } from './invitations.graphql.ts';
import { IDENTITY_WORDS } from '../identity/identity.words.ts';
import { useSending } from '../kernel/useSending.ts';
import { formatInstant } from '../kernel/fmt.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { toProblem } from '../kernel/problem.ts';
import { useWords } from '../kernel/words.ts';
import { ProblemNotice } from '../page/ProblemNotice.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { LocalText } from '../ui/LocalText.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { ADMINISTRATION_WORDS } from './administration.words.ts';
import './WaitingInvitations.css';
import './organisations.css';

type Waiting = WaitingInvitationsQuery['waitingInvitations'][number];

interface RowProps {
  readonly invitation: Waiting;
  readonly busy: boolean;
  readonly onConfirm: () => void;
  readonly onRefuse: () => void;
}

const Answers = ({ invitation: { email, viewerCan }, busy, onConfirm, onRefuse }: RowProps): ReactElement => {
  const t = useWords(ADMINISTRATION_WORDS);
  const whose = <span className="hidden">{`: ${t('forWhom', { email })}`}</span>;
  return (
    <div className="actions">
      {viewerCan.confirm ? (
        <Button look="primary" busy={busy} onClick={onConfirm}>
          {t('confirm')}
          {whose}
        </Button>
      ) : (
        <span className="muted small">{t('own')}</span>
      )}
      <Button busy={busy} onClick={onRefuse}>
        {viewerCan.confirm ? t('refuse') : t('takeBack')}
        {whose}
      </Button>
    </div>
  );
};

const Row = (props: RowProps): ReactElement => {
  const words = useWords(IDENTITY_WORDS);
  const locale = useLocale();
  const { email, role, organisation, invitedBy, createdAt } = props.invitation;
  return (
    <tr>
      <th scope="row">{email}</th>
      <td>
        <LocalText text={organisation.name} />
        <br />
        <span className="muted small">{words.of('role', role)}</span>
      </td>
      <td>
        {invitedBy}
        <br />
        <span className="muted small">{formatInstant(locale, createdAt)}</span>
      </td>
      <td>
        <Answers {...props} />
      </td>
    </tr>
  );
};

interface ConfirmProps {
  readonly invitation: Waiting | null;
  readonly busy: boolean;
  readonly onConfirm: (invitation: Waiting) => void;
  readonly onClose: () => void;
}

/** Its consequence is shown once more before confirming. */
const ConfirmDialog = ({ invitation, busy, onConfirm, onClose }: ConfirmProps): ReactElement => {
  const t = useWords(ADMINISTRATION_WORDS);
  return (
    <Dialog title={t('confirmTitle')} open={invitation !== null} closeLabel={t('close')} onClose={onClose}>
      {invitation && (
        <>
          <p>
            <strong>{invitation.email}</strong>
            <br />
            <LocalText text={invitation.organisation.name} />
          </p>
          <p>{t('confirmText')}</p>
          <div className="actions">
            <Button look="primary" busy={busy} onClick={() => onConfirm(invitation)}>
              {t('confirm')}
            </Button>
            <Button onClick={onClose}>{t('back')}</Button>
          </div>
        </>
      )}
    </Dialog>
  );
};

interface RowsProps {
  readonly rows: readonly Waiting[];
  readonly busy: boolean;
  readonly onConfirm: (invitation: Waiting) => void;
  readonly onRefuse: (invitation: Waiting) => void;
}

const Rows = ({ rows, busy, onConfirm, onRefuse }: RowsProps): ReactElement => {
  const t = useWords(ADMINISTRATION_WORDS);
  if (rows.length === 0) return <p className="muted">{t('waitingNone')}</p>;
  return (
    <div className="table-frame">
      <table className="organisations" aria-labelledby="waiting-invitations">
        <thead>
          <tr>
            <th scope="col">{t('waitingWho')}</th>
            <th scope="col">{t('waitingWhere')}</th>
            <th scope="col">{t('invitedBy')}</th>
            <th scope="col">
              <span className="hidden">{t('actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((invitation) => (
            <Row
              key={invitation.id}
              invitation={invitation}
              busy={busy}
              onConfirm={() => onConfirm(invitation)}
              onRefuse={() => onRefuse(invitation)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
};

/** The two answers to an invitation, and a message about the last one. */
const useAnswers = (refresh: () => Promise<unknown>) => {
  const t = useWords(ADMINISTRATION_WORDS);
  const [done, setDone] = useState<string | null>(null);
  const confirm = useSending(ConfirmInvitationDocument);
  const refuse = useSending(RefuseInvitationDocument);
  const answer = async (sent: Promise<unknown>, words: string): Promise<void> => {
    setDone(null);
    if (await sent) setDone(words);
    // Also after a refusal: somebody else may have answered meanwhile.
    await refresh();
  };
  return {
    done,
    pending: confirm.pending || refuse.pending,
    problem: confirm.problem ?? refuse.problem,
    confirm: ({ id, email }: Waiting) => answer(confirm.run({ id }), t('confirmed', { email })),
    refuse: ({ id, email }: Waiting) => answer(refuse.run({ id }), t('refused', { email })),
  };
};

/** Invitations of administrators that wait for a second one. */
export const WaitingInvitations = (): ReactElement => {
  const t = useWords(ADMINISTRATION_WORDS);
  const { data, error, refetch } = useQuery(WaitingInvitationsDocument, { fetchPolicy: 'cache-and-network' });
  const answers = useAnswers(refetch);
  const [chosen, setChosen] = useState<Waiting | null>(null);
  const rows = data?.waitingInvitations;
  const confirm = (invitation: Waiting): void => {
    setChosen(null);
    void answers.confirm(invitation);
  };
  return (
    <section className="invitations-waiting">
      <h2 id="waiting-invitations">{t('waitingTitle')}</h2>
      <p>{t('waitingLead')}</p>
      <ProblemNotice problem={answers.problem ?? (error ? toProblem(error) : null)} />
      {answers.done !== null && <Notice tone="good" live title={answers.done} />}
      {!rows && !error && <Skeleton lines={2} label={t('loading')} />}
      {rows && <Rows rows={rows} busy={answers.pending} onConfirm={setChosen} onRefuse={(invitation) => void answers.refuse(invitation)} />}
      <ConfirmDialog invitation={chosen} busy={answers.pending} onConfirm={confirm} onClose={() => setChosen(null)} />
    </section>
  );
};
