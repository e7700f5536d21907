import type { ReactElement } from 'react';
import type { MergeBalance, MergeMoney as Sums } from 'shared/plan-merging/balance.ts';
import { formatMoneyFull, formatNumber } from '../kernel/fmt.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { useWords } from '../kernel/words.ts';
import { ShareBar } from '../ui/charts/ShareBar.tsx';
import type { PartLook } from '../ui/charts/ShareBar.tsx';
import { MERGING_WORDS, OUTCOME_WORDS } from './plan-merging.words.ts';

const BEFORE: readonly (readonly [keyof Sums, PartLook])[] = [
  ['kept', 'MAIN'],
  ['cut', 'SECOND'],
  ['unstated', 'SECOND'],
  ['lost', 'MISSING'],
];
const AFTER = ['kept', 'added', 'duplicated', 'fresh'] as const;

/** Parts that add up to a whole, one below the other like a written sum; a part that must not be overlooked stands there as zero. */
const Account = ({
  title,
  parts,
  total,
  money,
}: {
  readonly title: string;
  readonly parts: readonly (keyof Sums)[];
  readonly total: 'before' | 'after';
  readonly money: Sums;
}): ReactElement => {
  const words = useWords(OUTCOME_WORDS);
  const locale = useLocale();
  const shown = parts.filter((part) => part !== 'unstated' || money.unstated > 0);
  return (
    <div>
      <h3>{title}</h3>
      <dl className="facts">
        {[...shown, total].map((part) => (
          <div key={part}>
            <dt>{part === total ? <strong>{`= ${words.of('money', part)}`}</strong> : words.of('money', part)}</dt>
            <dd className="number">{formatMoneyFull(locale, money[part])}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
};

/** The money of both plans, accounted for to the tenge. */
export const MergeMoney = ({ balance: { money, withoutSum } }: { readonly balance: MergeBalance }): ReactElement => {
  const t = useWords(MERGING_WORDS);
  const words = useWords(OUTCOME_WORDS);
  const locale = useLocale();
  const parts = BEFORE.filter(([part]) => part !== 'unstated' || money.unstated > 0);
  const shown = parts.map(([key, look]) => ({
    key,
    look,
    name: words.of('money', key),
    value: money[key],
    shown: formatMoneyFull(locale, money[key]),
  }));
  return (
    <section className="section" aria-labelledby="merge-money">
      <h2 id="merge-money">{t('moneyTitle')}</h2>
      <ShareBar label={shown.map(({ name, shown: sum }) => `${name}: ${sum}`).join('; ')} parts={shown} />
      <div className="two">
        <Account title={words.of('money', 'before')} parts={parts.map(([part]) => part)} total="before" money={money} />
        <Account title={t('afterTitle')} parts={AFTER} total="after" money={money} />
      </div>
      {withoutSum.before + withoutSum.after > 0 && (
        <p className="muted small">
          {t('withoutSum', { before: formatNumber(locale, withoutSum.before), after: formatNumber(locale, withoutSum.after) })}
        </p>
      )}
    </section>
  );
};
