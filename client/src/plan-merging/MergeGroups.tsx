import { useState } from 'react';
import type { ReactElement } from 'react';
import { MERGE_OUTCOMES } from 'shared/plan-merging/balance.ts';
import type { MergeGroup, MergeOutcome } from 'shared/plan-merging/balance.ts';
import { formatMoneyFull, formatNumber } from '../kernel/fmt.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { useWords } from '../kernel/words.ts';
import { Badge } from '../ui/Badge.tsx';
import type { BadgeTone } from '../ui/Badge.tsx';
import { SelectField } from '../ui/Field.tsx';
import { LinkLines } from './LinkLines.tsx';
import type { Editing } from './LinkLines.tsx';
import type { Check, MergeForm } from './merge-form.ts';
import { MergeRows } from './MergeRows.tsx';
import { MERGING_WORDS, OUTCOME_WORDS } from './plan-merging.words.ts';
import './MergeGroups.css';

const TONES: Readonly<Partial<Record<MergeOutcome, BadgeTone>>> = { LOST: 'closed', CUT: 'waiting', DUPLICATED: 'waiting', KEPT: 'done' };
const SUMS = ['kept', 'cut', 'lost', 'unstated', 'added', 'duplicated', 'fresh'] as const;

const MoneyOf = ({ money }: Pick<MergeGroup, 'money'>): ReactElement => {
  const words = useWords(OUTCOME_WORDS);
  const locale = useLocale();
  return (
    <ul className="plain small">
      {SUMS.filter((sum) => money[sum] > 0).map((sum) => (
        <li key={sum}>{`${words.of('money', sum)}: ${formatMoneyFull(locale, money[sum])}`}</li>
      ))}
    </ul>
  );
};

interface Props {
  readonly check: Check;
  readonly form: MergeForm;
  readonly groups: readonly MergeGroup[];
  /** Null: the report is read. */
  readonly onForm: Editing['onForm'] | null;
}

const Group = ({ group, check, form, onForm }: Omit<Props, 'groups'> & { readonly group: MergeGroup }): ReactElement => {
  const t = useWords(MERGING_WORDS);
  const words = useWords(OUTCOME_WORDS);
  const reason = group.outcome === 'LOST' ? form.reasons[String(group.before[0])] : undefined;
  return (
    <tr>
      <td data-label={t('outcome')}>
        <Badge tone={TONES[group.outcome] ?? 'neutral'}>{words.of('outcome', group.outcome)}</Badge>
        <span className="muted small under">{words.of('outcomeMeans', group.outcome)}</span>
      </td>
      <td data-label={t('townPlan')}>
        <MergeRows rows={check.before} places={group.before} />
        {onForm === null && reason && <p className="small">{t('reasonIs', { words: reason })}</p>}
      </td>
      <td data-label={t('regionalPlan')}>
        <MergeRows rows={check.after} places={group.after} />
      </td>
      <td data-label={t('money')}>
        <MoneyOf money={group.money} />
      </td>
      {onForm && (
        <td data-label={t('check')} className="merge-check">
          {group.outcome !== 'NEW' && <LinkLines group={group} check={check} form={form} onForm={onForm} />}
        </td>
      )}
    </tr>
  );
};

const keyOf = ({ before, after }: MergeGroup): string => `${before.join('.')}>${after.join('.')}`;

const inOrder = (groups: readonly MergeGroup[]): MergeGroup[] =>
  groups.toSorted((one, other) => MERGE_OUTCOMES.indexOf(one.outcome) - MERGE_OUTCOMES.indexOf(other.outcome));

/** What became of every row, the lost ones first; on a phone each is a card. */
export const MergeGroups = ({ check, form, groups, onForm }: Props): ReactElement => {
  const t = useWords(MERGING_WORDS);
  const words = useWords(OUTCOME_WORDS);
  const locale = useLocale();
  const [only, setOnly] = useState<MergeOutcome | null>(null);
  const count = (outcome: MergeOutcome): number => groups.filter((group) => group.outcome === outcome).length;
  const columns = ['outcome', 'townPlan', 'regionalPlan', 'money'] as const;
  return (
    <section className="section" aria-labelledby="merge-rows">
      <h2 id="merge-rows">{t('rowsTitle')}</h2>
      <div className="merge-filter">
        <SelectField
          label={t('show')}
          value={only ?? ''}
          onChange={({ target }) => setOnly(MERGE_OUTCOMES.find((one) => one === target.value) ?? null)}
        >
          <option value="">{t('all', { count: formatNumber(locale, groups.length) })}</option>
          {MERGE_OUTCOMES.filter((outcome) => count(outcome) > 0).map((outcome) => (
            <option key={outcome} value={outcome}>
              {`${words.of('outcome', outcome)} (${formatNumber(locale, count(outcome))})`}
            </option>
          ))}
        </SelectField>
      </div>
      <div className="table-frame stack-frame">
        <table className="stack stack-plain">
          <caption className="hidden">{t('rowsTitle')}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {t(column)}
                </th>
              ))}
              {onForm && <th scope="col">{t('check')}</th>}
            </tr>
          </thead>
          <tbody>
            {inOrder(groups)
              .filter(({ outcome }) => only === null || outcome === only)
              .map((group) => (
                <Group key={keyOf(group)} group={group} check={check} form={form} onForm={onForm} />
              ))}
          </tbody>
        </table>
      </div>
    </section>
  );
};
