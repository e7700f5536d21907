import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { managedOpportunityUrl } from '../kernel/urls.ts';
import { useWords } from '../kernel/words.ts';
import { FINDING_WORDS } from './finding.words.ts';
import type { Import } from './import-state.ts';
import type { RegisterImportRowsQuery } from './import-rows.graphql.ts';
import { IMPORT_WORDS } from './register-import.words.ts';
import './register-import.css';

type Row = RegisterImportRowsQuery['registerImportRows']['rows'][number];
type Finding = Row['findings'][number];

interface FindingProps {
  readonly finding: Finding;
  readonly label: (key: string) => string;
}

const FindingLine = ({ finding: { code, column, cell, suggestion, isError }, label }: FindingProps): ReactElement => {
  const t = useWords(IMPORT_WORDS);
  const words = useWords(FINDING_WORDS);
  const isRow = code === 'ROW_REPEATED' || code === 'POINT_REPEATED';
  const more = [
    cell === null ? null : t('inFile', { cell }),
    suggestion === null ? null : t(isRow ? 'firstRow' : 'suggestion', { suggestion }),
  ].filter((text) => text !== null);
  return (
    <li className={isError ? 'import-wrong' : undefined}>
      {column !== null && <strong>{`${label(column)}: `}</strong>}
      {words.of('finding', code)}
      {more.length > 0 && <span className="muted">{` (${more.join('; ')})`}</span>}
    </li>
  );
};

/** A written row leads to what it has become. */
const RowName = ({ row: { title, outcome, opportunitySlug } }: { readonly row: Row }): ReactElement => {
  const t = useWords(IMPORT_WORDS);
  const name = <strong>{title || t('noName')}</strong>;
  return outcome && opportunitySlug ? <Link to={managedOpportunityUrl(opportunitySlug)}>{name}</Link> : name;
};

/** Rows of the file with their verdicts: reason and suggestion for each cell. */
export const ImportRows = ({ rows, columns }: { readonly rows: readonly Row[]; readonly columns: Import['columns'] }): ReactElement => {
  const t = useWords(IMPORT_WORDS);
  const words = useWords(FINDING_WORDS);
  const label = (key: string): string => columns.find((column) => column.key === key)?.label ?? key;
  if (rows.length === 0) return <p className="muted">{t('noRows')}</p>;
  return (
    <ul className="plain import-rows">
      {rows.map((row) => (
        <li key={row.number} className="panel">
          <p>
            <span className="muted">{t('rowNumber', { number: row.number })}</span> <RowName row={row} />{' '}
            {row.verdict && (
              <span className={`import-verdict import-${row.verdict.toLowerCase()}`}>{words.of('verdict', row.verdict)}</span>
            )}
            {row.outcome && <span className="import-verdict">{words.of('outcome', row.outcome)}</span>}
          </p>
          {row.changed.length > 0 && <p className="small">{t('changes', { columns: row.changed.map(label).join(', ') })}</p>}
          {row.findings.length > 0 && (
            <ul className="small">
              {row.findings.map((finding) => (
                <FindingLine key={`${finding.code} ${finding.column}`} finding={finding} label={label} />
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
};
