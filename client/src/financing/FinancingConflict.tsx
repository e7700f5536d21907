import type { ReactElement } from 'react';
import { FINANCE_SOURCES, FINANCE_USES } from 'shared/opportunities/financing.ts';
import type { Autosave } from '../drafts/autosave.ts';
import { ConflictChoice } from '../drafts/ConflictChoice.tsx';
import { useWords } from '../kernel/words.ts';
import type { TypedPlan } from './financing-form.ts';
import { FINANCING_WORDS } from './financing.words.ts';

interface Props {
  readonly mine: TypedPlan;
  readonly theirs: TypedPlan;
  readonly form: Autosave<TypedPlan>;
}

const listed = (lines: readonly (readonly (string | null)[])[]): string =>
  lines.map((parts) => parts.filter(Boolean).join(' · ')).join('\n');

/** Where two versions of the plan that is being written differ, in the words of the form. */
export const FinancingConflict = ({ mine, theirs, form }: Props): ReactElement => {
  const t = useWords(FINANCING_WORDS);
  const inWords = ({ total, currency, sources, uses, launch, asOf, source }: TypedPlan) =>
    [
      ['total', t('total'), `${total} ${currency}`],
      ['launch', t('launchYear'), launch],
      [
        'sources',
        t('sourcesTitle'),
        listed(
          sources.map(({ kind, name, amount, committed }) => {
            const known = FINANCE_SOURCES.find((one) => one === kind);
            return [known ? t.of('sourceKind', known) : kind, name, amount, committed && `${t('committed')} ${committed}`];
          }),
        ),
      ],
      [
        'uses',
        t('usesTitle'),
        listed(
          uses.map(({ kind, amount }) => {
            const known = FINANCE_USES.find((one) => one === kind);
            return [known ? t.of('useKind', known) : kind, amount];
          }),
        ),
      ],
      ['asOf', t('day'), asOf],
      ['source', t('basis'), source],
    ] as const;
  const others = inWords(theirs);
  const differences = inWords(mine).flatMap(([key, label, said], nth) => {
    const other = others[nth]?.[2] ?? '';
    return said === other ? [] : [{ key, label, mine: said || null, theirs: other || null }];
  });
  return <ConflictChoice differences={differences} onKeepMine={() => void form.keepMine()} onTakeTheirs={() => form.takeTheirs()} />;
};
