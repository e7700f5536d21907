import type { ReactElement } from 'react';
import { CRITERION_KEYS } from 'shared/audits/criteria.ts';
import type { Criterion } from 'shared/audits/criteria.ts';
import { REUSES } from 'shared/audits/uses.ts';
import type { Reuse } from 'shared/audits/uses.ts';
import { MAX_WEIGHT } from 'shared/audits/weights.ts';
import type { WeightTable } from 'shared/audits/weights.ts';
import { useWords } from '../../kernel/words.ts';
import { REUSE_WORDS } from '../../opportunities/reuse.words.ts';
import { AUDIT_WORDS } from '../facility-audits.words.ts';
import { WEIGHTS_WORDS } from './weights.words.ts';
import './WeightsTable.css';

const CHOICES = Array.from({ length: MAX_WEIGHT + 1 }, (_, weight) => weight);

const sumOf = (table: WeightTable, use: Reuse): number => CRITERION_KEYS.reduce((sum, criterion) => sum + table[criterion][use], 0);

interface Props {
  readonly table: WeightTable;
  readonly former: WeightTable;
  readonly onChange: (criterion: Criterion, use: Reuse, weight: number) => void;
}

const Row = ({ criterion, table, former, onChange }: Props & { readonly criterion: Criterion }): ReactElement => {
  const t = useWords(WEIGHTS_WORDS);
  const words = useWords(AUDIT_WORDS);
  const names = useWords(REUSE_WORDS);
  const name = words.of('criterion', criterion);
  return (
    <tr>
      <th scope="row">{name}</th>
      {REUSES.map((use) => {
        const was = former[criterion][use];
        const isChanged = table[criterion][use] !== was;
        return (
          <td key={use} className={isChanged ? 'weights-changed' : undefined}>
            <select
              aria-label={t('cell', { criterion: name, use: names.of('answer', use) })}
              value={table[criterion][use]}
              onChange={({ target }) => onChange(criterion, use, Number(target.value))}
            >
              {CHOICES.map((weight) => (
                <option key={weight} value={weight}>
                  {weight}
                </option>
              ))}
            </select>
            {isChanged && <span className="small under">{t('was', { was })}</span>}
          </td>
        );
      })}
    </tr>
  );
};

/** The weights, one to be chosen for each criterion and use, with the sum of each use beside the former one. */
export const WeightsTable = (props: Props): ReactElement => {
  const t = useWords(WEIGHTS_WORDS);
  const names = useWords(REUSE_WORDS);
  const { table, former } = props;
  return (
    <div className="table-frame">
      <table className="weights-table">
        <thead>
          <tr>
            <th scope="col">{t('criterion')}</th>
            {REUSES.map((use) => (
              <th key={use} scope="col">
                {names.of('answer', use)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {CRITERION_KEYS.map((criterion) => (
            <Row key={criterion} criterion={criterion} {...props} />
          ))}
          <tr>
            <th scope="row">{t('sum')}</th>
            {REUSES.map((use) => (
              <td key={use} className="figure">
                {sumOf(table, use) === sumOf(former, use) ? sumOf(table, use) : `${sumOf(former, use)} → ${sumOf(table, use)}`}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  );
};
