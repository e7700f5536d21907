import type { ReactElement } from 'react';
import { countryName } from '../../identity/countries.ts';
import { formatDate } from '../../kernel/fmt.ts';
import { useLocale } from '../../kernel/locale-context.tsx';
import { useWords } from '../../kernel/words.ts';
import type { FieldName } from './project-form.ts';
import { FIGURE_NAMES } from './project-values.ts';
import { PROJECT_WORDS } from './project.words.ts';
import { TAX_WORDS } from '../taxes.words.ts';
import type { ProjectState } from './useProject.ts';
import './ProjectPrint.css';

/** The project in print, where form fields would only take space: what was stated, and what could be read of it. */
export const ProjectPrint = ({ state: { form, values, problems } }: { readonly state: ProjectState }): ReactElement => {
  const t = useWords(PROJECT_WORDS);
  const taxes = useWords(TAX_WORDS);
  const locale = useLocale();
  const line = (name: FieldName, label: string, text: string): ReactElement | null =>
    text === '' || problems.has(name) ? null : <li key={name}>{`${label}: ${text}`}</li>;
  return (
    <ul className="project-print small">
      {line('start', t.of('field', 'start'), values.start === null ? '' : formatDate(locale, values.start))}
      {line('activity', t.of('field', 'activity'), form.activity)}
      {values.country !== null && <li>{`${t.of('field', 'country')}: ${countryName(locale, values.country)}`}</li>}
      {line('yearCount', t.of('field', 'yearCount'), form.yearCount)}
      {FIGURE_NAMES.map((name) => line(name, t.of('field', name), form.figures[name]))}
      {form.years.map(({ revenue, profit }, index) => [
        line(`revenue${index}`, `${t.of('field', 'revenue')}${form.isSame ? '' : ` (${index + 1})`}`, revenue),
        line(`profit${index}`, `${t.of('field', 'profit')}${form.isSame ? '' : ` (${index + 1})`}`, profit),
      ])}
      {values.landRight !== null && <li>{`${t.of('field', 'landRight')}: ${t.of('landRight', values.landRight)}`}</li>}
      {values.isProfitNet && <li>{t('profitNet')}</li>}
      {form.exclusions.map((one) => (
        <li key={one}>{taxes.of('exclusion', one)}</li>
      ))}
    </ul>
  );
};
