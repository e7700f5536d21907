import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useParams } from 'react-router';
import { PageHead } from '../../page/PageHead.tsx';
import { toProblem } from '../../kernel/problem.ts';
import { ProblemNotice } from '../../page/ProblemNotice.tsx';
import { useViewer } from '../../kernel/session.ts';
import { useWords } from '../../kernel/words.ts';
import { InvitationDocument } from './invitation.graphql.ts';
import type { InvitationQuery } from './invitation.graphql.ts';
import { LocalText } from '../../ui/LocalText.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { IDENTITY_WORDS } from '../identity.words.ts';
import { JoinAsNewcomer } from './JoinAsNewcomer.tsx';
import { JoinAsViewer } from './JoinAsViewer.tsx';
import { useEntering } from '../session.ts';
import './InvitationPage.css';

type Offer = NonNullable<InvitationQuery['invitation']>;

const OfferFacts = ({ offer: { organisation, role, email } }: { readonly offer: Offer }): ReactElement => {
  const t = useWords(IDENTITY_WORDS);
  return (
    <dl className="offer-facts">
      <dt>{t('organisation')}</dt>
      <dd>
        <strong>
          <LocalText text={organisation.name} />
        </strong>
      </dd>
      <dt>{t('kindLabel')}</dt>
      <dd>{t.of('kind', organisation.kind)}</dd>
      <dt>{t('roleLabel')}</dt>
      <dd>{t.of('role', role)}</dd>
      <dt>{t('email')}</dt>
      <dd>{email}</dd>
    </dl>
  );
};

interface OpenOfferProps {
  readonly offer: Offer;
  readonly token: string;
  readonly onJoined: () => Promise<void>;
}

const OpenOffer = ({ offer, token, onJoined }: OpenOfferProps): ReactElement => {
  const t = useWords(IDENTITY_WORDS);
  const viewer = useViewer();
  const isIn = viewer?.level === 'FULL';
  return (
    <>
      <p>{t('invitationLead')}</p>
      <div className="panel">
        <OfferFacts offer={offer} />
        {isIn && <JoinAsViewer viewer={viewer} email={offer.email} token={token} onJoined={onJoined} />}
      </div>
      {viewer !== undefined && !isIn && <JoinAsNewcomer email={offer.email} token={token} onJoined={onJoined} />}
    </>
  );
};

const Gone = (): ReactElement => {
  const t = useWords(IDENTITY_WORDS);
  return (
    <Notice tone="warning" title={t('invitationGone')}>
      <p>{t('invitationGoneText')}</p>
    </Notice>
  );
};

const Invited = ({ token }: { readonly token: string }): ReactElement => {
  const t = useWords(IDENTITY_WORDS);
  const [joined, setJoined] = useState(false);
  // Once it is accepted the link is spent and is not asked for again.
  const { data, error } = useQuery(InvitationDocument, { variables: { token }, skip: joined });
  const enter = useEntering();
  const finish = async (): Promise<void> => {
    setJoined(true);
    await enter(null);
  };
  if (error) return <ProblemNotice problem={toProblem(error)} />;
  if (joined || !data) return <Skeleton lines={5} label={t('invitationTitle')} />;
  return data.invitation ? <OpenOffer offer={data.invitation} token={token} onJoined={finish} /> : <Gone />;
};

export const Component = (): ReactElement => {
  const t = useWords(IDENTITY_WORDS);
  const { token = '' } = useParams();
  return (
    <div className="narrow">
      <PageHead title={t('invitationTitle')} />
      <h1>{t('invitationTitle')}</h1>
      <Invited token={token} />
    </div>
  );
};
