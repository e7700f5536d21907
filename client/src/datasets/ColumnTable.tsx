import type { ReactElement } from 'react';
import { useWords } from '../kernel/words.ts';
import type { DataDictionaryQuery } from './dictionary.graphql.ts';
import { DATA_WORDS } from './datasets.words.ts';

type Column = DataDictionaryQuery['dataSets'][number]['columns'][number];

const Codes = ({ values }: Pick<Column, 'values'>): ReactElement | null => {
  const t = useWords(DATA_WORDS);
  if (values.length === 0) return null;
  return (
    <details>
      <summary>{`${t('codes')}: ${values.length}`}</summary>
      <ul className="plain">
        {values.map(({ code, name }) => (
          <li key={code}>
            <code>{code}</code> {name}
          </li>
        ))}
      </ul>
    </details>
  );
};

const Line = ({
  set,
  column: { key, name, type, unit, meaning, values },
}: {
  readonly set: string;
  readonly column: Column;
}): ReactElement => {
  const t = useWords(DATA_WORDS);
  return (
    <tr id={`${set}.${key}`}>
      <th scope="row">
        <code>{key}</code>
      </th>
      <td data-label={t('heading')}>
        {name}
        {meaning && <span className="muted small under">{meaning}</span>}
        <Codes values={values} />
      </td>
      <td data-label={t('type')}>{t.of('columnType', type)}</td>
      <td data-label={t('unit')}>{unit && t.of('columnUnit', unit)}</td>
    </tr>
  );
};

/** The columns of a set; each has an address of its own. */
export const ColumnTable = ({
  set,
  name,
  columns,
}: {
  readonly set: string;
  readonly name: string;
  readonly columns: readonly Column[];
}): ReactElement => {
  const t = useWords(DATA_WORDS);
  return (
    <div className="table-frame stack-frame">
      <table className="stack stack-plain">
        <caption className="hidden">{name}</caption>
        <thead>
          <tr>
            <th scope="col">{t('column')}</th>
            <th scope="col">{t('heading')}</th>
            <th scope="col">{t('type')}</th>
            <th scope="col">{t('unit')}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map((column) => (
            <Line key={column.key} set={set} column={column} />
          ))}
        </tbody>
      </table>
    </div>
  );
};
