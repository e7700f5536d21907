import type { ReactElement } from 'react';
import { useEffect, useRef, useState } from 'react';
import { useWords } from '../../kernel/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { IDENTITY_WORDS } from '../identity.words.ts';
import './RecoveryCodes.css';

interface Props {
  readonly codes: readonly string[];
  /** What has been done, in words. */
  readonly title: string;
  readonly onSaved: () => void;
}

const Copy = ({ codes }: Pick<Props, 'codes'>): ReactElement => {
  const t = useWords(IDENTITY_WORDS);
  const [outcome, setOutcome] = useState<'NONE' | 'COPIED' | 'FAILED'>('NONE');
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(codes.join('\n'));
      setOutcome('COPIED');
    } catch {
      setOutcome('FAILED');
    }
  };
  return (
    <>
      <div className="actions no-print">
        <Button onClick={() => void copy()}>{t('copy')}</Button>
        <Button onClick={() => window.print()}>{t('print')}</Button>
      </div>
      <div className="no-print" aria-live="polite">
        {outcome === 'COPIED' && <p className="copied">{t('copied')}</p>}
        {outcome === 'FAILED' && <Notice tone="warning" title={t('copyFailed')} />}
      </div>
    </>
  );
};

/** The ten codes that replace the telephone: they can only be read now. */
export const RecoveryCodes = ({ codes, title, onSaved }: Props): ReactElement => {
  const t = useWords(IDENTITY_WORDS);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <Notice tone="good" live title={title} />
      <section className="panel">
        <h2 ref={heading} tabIndex={-1}>
          {t('recoveryTitle')}
        </h2>
        <p>{t('recoveryLead')}</p>
        <ul className="recovery-codes plain">
          {codes.map((code) => (
            <li key={code}>
              <code>{code}</code>
            </li>
          ))}
        </ul>
        <Copy codes={codes} />
      </section>
      <p className="no-print">
        <Button look="primary" onClick={onSaved}>
          {t('saved')}
        </Button>
      </p>
    </>
  );
};
