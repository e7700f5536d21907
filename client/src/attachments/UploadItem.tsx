import type { ReactElement } from 'react';
import { useLocale } from '../kernel/locale-context.tsx';
import { useWords } from '../kernel/words.ts';
import { ProblemNotice } from '../page/ProblemNotice.tsx';
import { Button } from '../ui/Button.tsx';
import { ATTACHMENT_WORDS } from './attachments.words.ts';
import { formatBytes } from './format-bytes.ts';
import type { SentItem } from './upload-queue.ts';
import './UploadItem.css';

interface Props {
  readonly item: SentItem;
  readonly onCancel: () => void;
  readonly onAgain: () => void;
}

/** One file on its way: how far it is, and what is wrong with it. */
export const UploadItem = ({ item: { file, phase, sent, refusal, problem }, onCancel, onAgain }: Props): ReactElement => {
  const t = useWords(ATTACHMENT_WORDS);
  const locale = useLocale();
  const hasEnded = phase === 'REFUSED' || phase === 'FAILED';
  const amount = t('amount', { sent: formatBytes(locale, sent), total: formatBytes(locale, file.size) });
  return (
    <li className="upload-item">
      <div className="upload-line">
        <span className="upload-name">{file.name}</span>
        <span className="upload-actions">
          {phase === 'FAILED' && <Button onClick={onAgain}>{t('again')}</Button>}
          <Button look="quiet" aria-label={t(hasEnded ? 'removeNamed' : 'cancelNamed', { name: file.name })} onClick={onCancel}>
            {t(hasEnded ? 'remove' : 'cancel')}
          </Button>
        </span>
      </div>
      {!hasEnded && (
        <>
          <progress className="upload-progress" max={file.size} value={sent} aria-label={file.name} />
          <span className={phase === 'LOST' ? 'small upload-lost' : 'small muted'}>
            {t.of('phase', phase)}
            {phase === 'SENDING' && ` ${amount}`}
          </span>
        </>
      )}
      {refusal && (
        <p className="field-problem" role="alert">
          {t.of('refusal', refusal)}
        </p>
      )}
      <ProblemNotice problem={problem} />
    </li>
  );
};
