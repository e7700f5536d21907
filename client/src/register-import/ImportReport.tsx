import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { localePrefix } from 'shared/locale/locale.ts';
import { formatNumber } from '../kernel/fmt.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { toProblem } from '../kernel/problem.ts';
import { useWords } from '../kernel/words.ts';
import { ProblemNotice } from '../page/ProblemNotice.tsx';
import { Button, buttonClass } from '../ui/Button.tsx';
import { SelectField } from '../ui/Field.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { FINDING_WORDS } from './finding.words.ts';
import { ImportRows } from './ImportRows.tsx';
import type { Import } from './import-state.ts';
import { RegisterImportRowsDocument } from './import-rows.graphql.ts';
import { IMPORT_WORDS } from './register-import.words.ts';
import './register-import.css';

type Verdict = Import['verdicts'][number]['verdict'];
type Code = Import['findings'][number]['code'];

interface Filter {
  readonly verdict: Verdict | null;
  readonly finding: Code | null;
}

interface FiltersProps extends Filter {
  readonly job: Import;
  readonly onChange: (filter: Filter) => void;
}

const Filters = ({ job, verdict, finding, onChange }: FiltersProps): ReactElement => {
  const t = useWords(IMPORT_WORDS);
  const words = useWords(FINDING_WORDS);
  const locale = useLocale();
  const shown = (count: number): string => formatNumber(locale, count);
  return (
    <div className="import-filters">
      <SelectField
        label={t('filterVerdict')}
        value={verdict ?? ''}
        onChange={({ currentTarget }) =>
          onChange({ finding, verdict: job.verdicts.find((one) => one.verdict === currentTarget.value)?.verdict ?? null })
        }
      >
        <option value="">{`${t('all')} (${shown(job.rows)})`}</option>
        {job.verdicts.map((one) => (
          <option key={one.verdict} value={one.verdict}>{`${words.of('verdict', one.verdict)} (${shown(one.count)})`}</option>
        ))}
      </SelectField>
      <SelectField
        label={t('filterFinding')}
        value={finding ?? ''}
        onChange={({ currentTarget }) =>
          onChange({ verdict, finding: job.findings.find((one) => one.code === currentTarget.value)?.code ?? null })
        }
      >
        <option value="">{t('anyFinding')}</option>
        {job.findings.map((one) => (
          <option key={one.code} value={one.code}>{`${words.of('finding', one.code)} (${shown(one.count)})`}</option>
        ))}
      </SelectField>
    </div>
  );
};

const Counts = ({ job }: { readonly job: Import }): ReactElement => {
  const words = useWords(FINDING_WORDS);
  const locale = useLocale();
  return (
    <ul className="plain import-counts">
      {job.verdicts.map(({ verdict, count }) => (
        <li key={verdict} className={`import-verdict import-${verdict.toLowerCase()}`}>
          <strong>{formatNumber(locale, count)}</strong> {words.of('verdict', verdict)}
        </li>
      ))}
    </ul>
  );
};

/** What the dry run found, row by row. */
export const ImportReport = ({ job }: { readonly job: Import }): ReactElement => {
  const t = useWords(IMPORT_WORDS);
  const locale = useLocale();
  const hasErrors = job.verdicts.some(({ verdict }) => verdict === 'ERROR');
  const [filter, setFilter] = useState<Filter>({ verdict: hasErrors ? 'ERROR' : null, finding: null });
  const { data, error, loading, fetchMore } = useQuery(RegisterImportRowsDocument, {
    variables: { id: job.id, ...filter, after: 0 },
    fetchPolicy: 'network-only',
  });
  const page = data?.registerImportRows;
  const more = (after: number): void =>
    void fetchMore({
      variables: { after },
      updateQuery: (before, { fetchMoreResult: next }) => ({
        registerImportRows: { ...next.registerImportRows, rows: [...before.registerImportRows.rows, ...next.registerImportRows.rows] },
      }),
    });
  return (
    <section>
      <h2>{t('report')}</h2>
      <Counts job={job} />
      <Filters job={job} {...filter} onChange={setFilter} />
      <p>
        <a className={buttonClass('quiet')} href={`${localePrefix[locale]}/imports/${job.id}/report.csv`} download>
          {t('download')}
        </a>
      </p>
      <ProblemNotice problem={error ? toProblem(error) : null} />
      {page ? <ImportRows rows={page.rows} columns={job.columns} /> : loading && <Skeleton lines={6} label={t('loading')} />}
      {page?.next && (
        <Button busy={loading} onClick={() => page.next && more(page.next)}>
          {t('more')}
        </Button>
      )}
    </section>
  );
};
