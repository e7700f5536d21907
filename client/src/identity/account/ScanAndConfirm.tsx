import { useEffect, useRef } from 'react';
import type { ReactElement } from 'react';
import { ProblemNotice } from '../../page/ProblemNotice.tsx';
import { useWords } from '../../kernel/words.ts';
import { ConfirmTotpEnrolmentDocument } from './totp.graphql.ts';
import { Button } from '../../ui/Button.tsx';
import { checkCode } from '../checks.ts';
import { CodeField } from '../CodeField.tsx';
import { IDENTITY_WORDS } from '../identity.words.ts';
import { QrCode } from './QrCode.tsx';
import { useSending } from '../../kernel/useSending.ts';
import { useTypedForm } from '../typed-form.ts';
import './ScanAndConfirm.css';

interface Props {
  readonly secret: string;
  readonly uri: string;
  readonly onCodes: (codes: readonly string[]) => Promise<void>;
}

/** A long key is copied by eye in groups of four letters. */
const inFours = (secret: string): readonly string[] => secret.match(/.{1,4}/g) ?? [];

const Key = ({ secret, uri }: Pick<Props, 'secret' | 'uri'>): ReactElement => {
  const t = useWords(IDENTITY_WORDS);
  return (
    <div className="totp-key">
      <QrCode text={uri} label={t('qrLabel')} />
      <div>
        <p>{t('byHand')}</p>
        <p>
          <code className="totp-secret">{inFours(secret).join(' ')}</code>
        </p>
        <p>
          <a href={uri}>{t('openApp')}</a>
        </p>
      </div>
    </div>
  );
};

/** The key for the app, and the first code from it, which proves that the app has it. */
export const ScanAndConfirm = ({ secret, uri, onCodes }: Props): ReactElement => {
  const t = useWords(IDENTITY_WORDS);
  const { run, pending, problem: answered } = useSending(ConfirmTotpEnrolmentDocument);
  const { form, onSubmit, problem, wrong } = useTypedForm({
    check: checkCode,
    problem: answered,
    send: async ({ code = '' }) => {
      const sent = await run({ code });
      if (sent) await onCodes(sent.confirmTotpEnrolment);
    },
  });
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <ol className="enrolment-steps">
      <li>
        <h3 ref={title} tabIndex={-1}>
          {t('scan')}
        </h3>
        <Key secret={secret} uri={uri} />
      </li>
      <li>
        <h3>{t('enterCode')}</h3>
        <form ref={form} onSubmit={onSubmit} noValidate>
          <ProblemNotice problem={problem} />
          <CodeField problem={wrong('code')} isFirst />
          <Button type="submit" look="primary" busy={pending}>
            {t('totpConfirm')}
          </Button>
        </form>
      </li>
    </ol>
  );
};
