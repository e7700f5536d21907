import { useState } from 'react';
import type { ReactElement } from 'react';
import { TERMS_LIMITS } from 'shared/special-zones/clauses.ts';
import { isStanding } from 'shared/special-zones/publication.ts';
import { excessOf } from 'shared/texts/length.ts';
import { formatDate } from '../../kernel/fmt.ts';
import { useLocale } from '../../kernel/locale-context.tsx';
import { useKeptText } from '../../drafts/useKeptText.ts';
import { fieldProblem } from '../../kernel/problem.ts';
import { useSending } from '../../kernel/useSending.ts';
import { useWords } from '../../kernel/words.ts';
import { WithdrawZoneTermsDocument } from './withdraw-terms.graphql.ts';
import { ProblemNotice } from '../../page/ProblemNotice.tsx';
import { useFieldWords } from '../../page/useFieldWords.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextArea } from '../../ui/Field.tsx';
import type { ManagedVersion } from '../managed-version.ts';
import { EDITOR_WORDS } from '../zone-terms-editor.words.ts';

interface Props {
  readonly version: ManagedVersion;
  /** Versions of the zone, newest first. */
  readonly versions: readonly ManagedVersion[];
  readonly onClose: () => void;
  readonly onWithdrawn: (number: number) => void;
}

/** Which version stays in force in place of a withdrawn one, and which comes after it. */
const AfterWithdrawal = ({ version, versions }: Pick<Props, 'version' | 'versions'>): ReactElement => {
  const t = useWords(EDITOR_WORDS);
  const locale = useLocale();
  const others = versions.filter((one) => isStanding(one) && one.id !== version.id);
  const before = others.find(({ number }) => number < version.number);
  const after = others.findLast(({ number }) => number > version.number);
  return (
    <p>
      {before && t('withdrawBack', { number: before.number })}
      {after && ` ${t('withdrawNext', { number: after.number, date: formatDate(locale, after.effectiveFrom ?? '') })}`}
    </p>
  );
};

/** Withdraws a scheduled version, with a reason that everybody can read. */
export const WithdrawDialog = ({ version, versions, onClose, onWithdrawn }: Props): ReactElement => {
  const { id, number } = version;
  const t = useWords(EDITOR_WORDS);
  const words = useFieldWords();
  const { text: reason, write, clear } = useKeptText(`withdraw-terms:${id}`);
  const [isMissing, setMissing] = useState(false);
  const { run, pending, problem } = useSending(WithdrawZoneTermsDocument);
  const withdraw = async (): Promise<void> => {
    setMissing(reason.trim() === '');
    if (reason.trim() === '' || excessOf(reason, TERMS_LIMITS.text) > 0) return;
    const answer = await run({ input: { id, reason } });
    if (!answer) return;
    clear();
    onWithdrawn(number);
  };
  return (
    <Dialog title={t('withdrawTitle', { number })} open closeLabel={t('close')} onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void withdraw();
        }}
      >
        <p>{t('withdrawText')}</p>
        <AfterWithdrawal version={version} versions={versions} />
        <ProblemNotice problem={problem} />
        <TextArea
          label={t('withdrawReason')}
          hint={t('withdrawReasonHint')}
          problem={words(isMissing ? 'REQUIRED' : fieldProblem(problem, 'reason'))}
          rows={3}
          longest={TERMS_LIMITS.text}
          value={reason}
          onChange={(event) => write(event.target.value)}
        />
        <div className="actions">
          <Button type="submit" look="danger" busy={pending}>
            {t('withdrawNow')}
          </Button>
          <Button onClick={onClose}>{t('back')}</Button>
        </div>
      </form>
    </Dialog>
  );
};
