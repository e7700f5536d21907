import { useState } from 'react';
import type { FormEvent, ReactElement } from 'react';
import { CRITERION_KEYS } from 'shared/audits/criteria.ts';
import type { Criterion } from 'shared/audits/criteria.ts';
import { REUSES } from 'shared/audits/uses.ts';
import type { Reuse } from 'shared/audits/uses.ts';
import { weightChanges } from 'shared/audits/weights.ts';
import type { WeightTable } from 'shared/audits/weights.ts';
import { useSending } from '../../kernel/useSending.ts';
import { useWords } from '../../kernel/words.ts';
import { REUSE_WORDS } from '../../opportunities/reuse.words.ts';
import { ProblemNotice } from '../../page/ProblemNotice.tsx';
import { Button } from '../../ui/Button.tsx';
import { TextArea } from '../../ui/Field.tsx';
import { ProposeWeightsDocument, WeightsDocument, WeightsHistoryDocument } from './weights.graphql.ts';
import { WEIGHTS_WORDS } from './weights.words.ts';
import { WeightChanges } from './WeightChanges.tsx';
import { WeightsTable } from './WeightsTable.tsx';

const rowsOf = (table: WeightTable) =>
  CRITERION_KEYS.map((criterion) => ({ criterion, weights: REUSES.map((use) => table[criterion][use]) }));

/** The uses that would have no criterion left: such a table is refused. */
const emptyUses = (table: WeightTable): Reuse[] => REUSES.filter((use) => CRITERION_KEYS.every((criterion) => table[criterion][use] === 0));

/** A revision of the weights in force, with its sums, its changes and its reason. */
export const WeightsEditor = ({ inForce }: { readonly inForce: WeightTable }): ReactElement => {
  const t = useWords(WEIGHTS_WORDS);
  const names = useWords(REUSE_WORDS);
  const [table, setTable] = useState(inForce);
  const [reason, setReason] = useState('');
  const {
    run,
    pending: isPending,
    problem,
  } = useSending(ProposeWeightsDocument, { refetchQueries: [WeightsDocument, WeightsHistoryDocument] });
  const change = (criterion: Criterion, use: Reuse, weight: number): void =>
    setTable((former) => ({ ...former, [criterion]: { ...former[criterion], [use]: weight } }));
  const changes = weightChanges(inForce, table);
  const empty = emptyUses(table);
  const propose = (event: FormEvent): void => {
    event.preventDefault();
    void run({ input: { rows: rowsOf(table), reason } });
  };
  return (
    <form className="section" onSubmit={propose}>
      <h2>{t('edit')}</h2>
      <p>{t('editLead')}</p>
      <WeightsTable table={table} former={inForce} onChange={change} />
      {empty.length > 0 && <p className="field-problem">{t('empty', { uses: empty.map((use) => names.of('answer', use)).join(', ') })}</p>}
      <h3>{t('changes')}</h3>
      <WeightChanges changes={changes} />
      <TextArea
        label={t('reason')}
        hint={t('reasonHint')}
        required
        longest={2000}
        rows={3}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <ProblemNotice problem={problem} />
      <p className="actions">
        <Button type="submit" look="primary" busy={isPending} disabled={changes.length === 0 || empty.length > 0}>
          {t('propose')}
        </Button>
        <Button onClick={() => setTable(inForce)} disabled={changes.length === 0}>
          {t('reset')}
        </Button>
      </p>
    </form>
  );
};
