import type { ReactElement } from 'react';
import type { Viewer } from '../../kernel/session.ts';
import { ProblemNotice } from '../../page/ProblemNotice.tsx';
import { useWords } from '../../kernel/words.ts';
import type { AccountQuery } from './account.graphql.ts';
import { RemoveTotpDocument, RenewRecoveryCodesDocument } from './totp.graphql.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ACCOUNT_WORDS } from './account.words.ts';
import { Enrolment } from './Enrolment.tsx';
import { IDENTITY_WORDS } from '../identity.words.ts';
import { useSending } from '../../kernel/useSending.ts';
import './account-change.css';

export interface NewCodes {
  readonly codes: readonly string[];
  /** What has been done, in words. */
  readonly title: string;
}

interface Props {
  readonly viewer: Viewer;
  readonly account: AccountQuery['account'];
  readonly onCodes: (fresh: NewCodes) => Promise<void>;
  readonly onRemoved: () => Promise<void>;
}

const Renew = ({ onCodes }: Pick<Props, 'onCodes'>): ReactElement => {
  const t = useWords(ACCOUNT_WORDS);
  const { run, pending, problem } = useSending(RenewRecoveryCodesDocument);
  const renew = async (): Promise<void> => {
    const made = await run({});
    if (made) await onCodes({ codes: made.renewRecoveryCodes, title: t('renewed') });
  };
  return (
    <details className="account-change">
      <summary>{t('renewCodes')}</summary>
      <ProblemNotice problem={problem} />
      <p>{t('renewLead')}</p>
      <Button busy={pending} onClick={() => void renew()}>
        {t('renewNow')}
      </Button>
    </details>
  );
};

const Remove = ({ onRemoved }: Pick<Props, 'onRemoved'>): ReactElement => {
  const t = useWords(ACCOUNT_WORDS);
  const { run, pending, problem } = useSending(RemoveTotpDocument);
  const remove = async (): Promise<void> => {
    if (await run({})) await onRemoved();
  };
  return (
    <details className="account-change">
      <summary>{t('removeCodes')}</summary>
      <ProblemNotice problem={problem} />
      <p>{t('removeLead')}</p>
      <Button look="danger" busy={pending} onClick={() => void remove()}>
        {t('removeNow')}
      </Button>
    </details>
  );
};

/** Codes are on: new recovery codes, another telephone, and switching off for those who may be without. */
export const AccountCodes = ({ viewer, account, onCodes, onRemoved }: Props): ReactElement => {
  const t = useWords(ACCOUNT_WORDS);
  const words = useWords(IDENTITY_WORDS);
  return (
    <>
      <Notice tone="good" title={words('totpOn')}>
        <p>{words('totpOnText')}</p>
        <p>{t.count('codesLeft', account.recoveryCodesLeft)}</p>
      </Notice>
      <Renew onCodes={onCodes} />
      <details className="account-change">
        <summary>{t('replaceCodes')}</summary>
        <Enrolment viewer={viewer} lead={t('replaceLead')} onCodes={(codes) => onCodes({ codes, title: words('totpDone') })} />
      </details>
      {account.needsTotp ? <p className="muted">{t('staffCodes')}</p> : <Remove onRemoved={onRemoved} />}
    </>
  );
};
