import { useState } from 'react';
import type { ReactElement } from 'react';
import { useNavigate } from 'react-router';
import { balanceOf, gapsOf } from 'shared/plan-merging/balance.ts';
import { ConflictChoice } from '../drafts/ConflictChoice.tsx';
import { SaveStatus } from '../drafts/SaveStatus.tsx';
import { formatNumber } from '../kernel/fmt.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { mergesUrl } from '../kernel/urls.ts';
import { useSending } from '../kernel/useSending.ts';
import { useWords } from '../kernel/words.ts';
import { ProblemNotice } from '../page/ProblemNotice.tsx';
import { Button } from '../ui/Button.tsx';
import { CheckField } from '../ui/Field.tsx';
import { contentOf, reasonsOf, sureLinks, withSureConfirmed } from './merge-form.ts';
import type { Check, MergeForm } from './merge-form.ts';
import { MergeGroups } from './MergeGroups.tsx';
import { MergeMoney } from './MergeMoney.tsx';
import { DiscardMergeCheckDocument, MergeChecksDocument, SignMergeCheckDocument } from './merging.graphql.ts';
import { MERGING_WORDS } from './plan-merging.words.ts';
import { useMerge } from './useMerge.ts';
import './MergeGroups.css';

interface SignProps {
  readonly check: Check;
  readonly form: MergeForm;
  /** The saved version; null while something is not saved. */
  readonly version: number | null;
}

const Sign = ({ check, form, version }: SignProps): ReactElement => {
  const t = useWords(MERGING_WORDS);
  const navigate = useNavigate();
  const [isAgreed, setAgreed] = useState(false);
  const signing = useSending(SignMergeCheckDocument, { refetchQueries: [MergeChecksDocument] });
  const discarding = useSending(DiscardMergeCheckDocument, { refetchQueries: [MergeChecksDocument] });
  const { unconfirmed, unexplained } = gapsOf(contentOf(check, form));
  const isReady = unconfirmed + unexplained.length === 0;
  const input = { id: check.id, version: version ?? 0 };
  const discard = async (): Promise<void> => {
    if (await discarding.run({ input })) await navigate(mergesUrl());
  };
  return (
    <section className="section merge-filter" aria-labelledby="merge-sign">
      <h2 id="merge-sign">{t('signTitle')}</h2>
      <p>{t('signText')}</p>
      <p>
        <output>{isReady ? t('ready') : t('left', { unconfirmed, unexplained: unexplained.length })}</output>
      </p>
      <CheckField label={t('agree')} checked={isAgreed} onChange={({ target }) => setAgreed(target.checked)} />
      <ProblemNotice problem={signing.problem ?? discarding.problem} />
      <div className="actions">
        <Button
          look="primary"
          busy={signing.pending}
          disabled={!isReady || !isAgreed || version === null}
          onClick={() => void signing.run({ input })}
        >
          {t('sign')}
        </Button>
        <Button look="danger" busy={discarding.pending} disabled={version === null} onClick={() => void discard()}>
          {t('discard')}
        </Button>
      </div>
    </section>
  );
};

/** A check that is being worked on: every change is saved by itself. */
export const MergeDesk = ({ check, personId }: { readonly check: Check; readonly personId: string }): ReactElement => {
  const t = useWords(MERGING_WORDS);
  const locale = useLocale();
  const { state, form } = useMerge(personId, check);
  const { value, theirs, phase } = state;
  const balance = balanceOf(contentOf(check, value));
  const sure = sureLinks(value).length;
  const counted = (list: readonly object[]): string => formatNumber(locale, list.length);
  const version = phase === 'IDLE' || phase === 'SAVED' ? (state.base?.version ?? null) : null;
  return (
    <>
      <SaveStatus state={state} />
      {theirs && (
        <ConflictChoice
          differences={[
            { key: 'links', label: t('links'), mine: counted(value.links), theirs: counted(theirs.value.links) },
            { key: 'reasons', label: t('reasons'), mine: counted(reasonsOf(value)), theirs: counted(reasonsOf(theirs.value)) },
          ]}
          onKeepMine={() => form.keepMine()}
          onTakeTheirs={() => form.takeTheirs()}
        />
      )}
      <MergeMoney balance={balance} />
      {sure > 0 && (
        <p className="merge-filter">
          <Button onClick={() => form.change(withSureConfirmed(value))}>{t('confirmSure', { count: formatNumber(locale, sure) })}</Button>
        </p>
      )}
      <MergeGroups check={check} form={value} groups={balance.groups} onForm={(next) => form.change(next)} />
      <Sign check={check} form={value} version={version} />
    </>
  );
};
