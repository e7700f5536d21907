import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { Link, useLocation } from 'react-router';
import { dayBefore } from 'shared/locale/calendar.ts';
import type { Locale } from 'shared/locale/locale.ts';
import type { Project } from 'shared/special-zones/project.ts';
import { ProjectByVersionsDocument } from './versions.graphql.ts';
import type { ProjectByVersionsQuery } from './versions.graphql.ts';
import { formatDate, formatMoney } from '../../kernel/fmt.ts';
import { useLocale } from '../../kernel/locale-context.tsx';
import { calculatorUrl } from '../../kernel/urls.ts';
import { useWords } from '../../kernel/words.ts';
import { Waiting } from '../../sources/Waiting.tsx';
import { keptProject } from '../project/kept-project.ts';
import { isTold } from '../project/project-form.ts';
import { readProject, writeProject } from '../project/project-address.ts';
import { toProject } from '../project/project-values.ts';
import type { ProjectValues } from '../project/project-values.ts';
import { savingText } from '../term-words.ts';
import { VERSIONS_WORDS } from './versions.words.ts';

type Estimate = ProjectByVersionsQuery['before'][number];

interface Versions {
  readonly zone: string;
  readonly from: number;
  readonly to: number;
}

/** The project of the address, or the last one typed on this device. */
const useMyProject = (): ProjectValues => {
  const { search } = useLocation();
  const [kept] = useState(() => keptProject.read()?.value ?? '');
  const told = readProject(new URLSearchParams(search));
  return isTold(told) ? told : readProject(new URLSearchParams(kept));
};

const ROWS = ['category', 'years', 'until', 'withTerms', 'saving', 'presentValue'] as const;
type Cells = Record<(typeof ROWS)[number], string>;

const lastDays = (
  locale: Locale,
  { until, latestUntil }: { readonly until?: string | null | undefined; readonly latestUntil?: string | null | undefined },
): string => {
  if (!until || !latestUntil) return '–';
  const days = [...new Set([until, latestUntil])].map((day) => formatDate(locale, dayBefore(day)));
  return days.join(' – ');
};

const useTermCells = (): ((estimate: Estimate) => Pick<Cells, 'category' | 'years' | 'until'>) => {
  const t = useWords(VERSIONS_WORDS);
  const locale = useLocale();
  return ({ refusals, term }) => {
    if (refusals.length > 0) return { category: t('refused'), years: '–', until: '–' };
    return {
      category: term?.category ?? t('unknown'),
      years: term?.years ? t.count('yearCount', term.years) : '–',
      until: lastDays(locale, term ?? {}),
    };
  };
};

const useCells = (): ((estimate: Estimate) => Cells) => {
  const t = useWords(VERSIONS_WORDS);
  const locale = useLocale();
  const termCells = useTermCells();
  return (estimate) => ({
    ...termCells(estimate),
    withTerms: estimate.total.withTerms === null ? t('unknown') : formatMoney(locale, estimate.total.withTerms),
    saving:
      estimate.total.saving === null ? t('unknown') : savingText(locale, { total: { saving: estimate.total.saving }, most: estimate.most }),
    presentValue: estimate.presentValue === null ? t('untold') : formatMoney(locale, estimate.presentValue),
  });
};

const Outcome = ({ before, after }: { readonly before: Estimate; readonly after: Estimate }): ReactElement => {
  const t = useWords(VERSIONS_WORDS);
  const locale = useLocale();
  if (after.total.saving === null || before.total.saving === null) return <p>{t('changeUnknown')}</p>;
  const change = after.total.saving - before.total.saving;
  if (change === 0) return <p>{t('same')}</p>;
  return (
    <p>
      <strong>{t(change > 0 ? 'gain' : 'loss', { sum: formatMoney(locale, Math.abs(change)) })}</strong>
    </p>
  );
};

const Table = ({
  versions: { from, to },
  before,
  after,
}: {
  readonly versions: Versions;
  readonly before: Estimate;
  readonly after: Estimate;
}): ReactElement => {
  const t = useWords(VERSIONS_WORDS);
  const cells = useCells();
  const was = cells(before);
  const is = cells(after);
  return (
    <div className="table-frame stack-frame">
      <table className="stack">
        <caption className="hidden">{t('title')}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="hidden">{t('figure')}</span>
            </th>
            <th scope="col">{t('version', { number: from })}</th>
            <th scope="col">{t('version', { number: to })}</th>
          </tr>
        </thead>
        <tbody>
          {ROWS.map((row) => (
            <tr key={row}>
              <th scope="row">{t.of('row', row)}</th>
              <td className="number" data-label={t('version', { number: from })}>
                {was[row]}
              </td>
              <td className="number" data-label={t('version', { number: to })}>
                {is[row]}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

const Counted = ({ versions, project }: { readonly versions: Versions; readonly project: Project }): ReactElement => {
  const t = useWords(VERSIONS_WORDS);
  const { zone, from, to } = versions;
  const variables = { zones: [zone], from, to, project: { ...project, years: [...project.years], exclusions: [...project.exclusions] } };
  const { data, previousData, error } = useQuery(ProjectByVersionsDocument, { variables });
  const shown = data ?? previousData;
  const [before] = shown?.before ?? [];
  const [after] = shown?.after ?? [];
  if (!before || !after) return <Waiting error={error} />;
  return (
    <>
      <Outcome before={before} after={after} />
      <Table versions={versions} before={before} after={after} />
      <p className="small muted">{t('estimateOnly')}</p>
    </>
  );
};

/** What the change of terms means in money for the reader's own project. */
export const ForMyProject = (versions: Versions): ReactElement => {
  const t = useWords(VERSIONS_WORDS);
  const values = useMyProject();
  const project = toProject(values);
  return (
    <section className="panel" aria-labelledby="for-my-project">
      <h2 id="for-my-project">{t('title')}</h2>
      {project ? <Counted versions={versions} project={project} /> : <p>{t('fillFirst')}</p>}
      <p className="no-print">
        <Link to={calculatorUrl(versions.zone, writeProject(values))}>{t('describe')}</Link>
      </p>
    </section>
  );
};
