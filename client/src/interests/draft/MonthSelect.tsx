import type { ReactElement } from 'react';
import { formatDate } from '../../kernel/fmt.ts';
import { useLocale } from '../../kernel/locale-context.tsx';
import { useWords } from '../../kernel/words.ts';
import { SelectField } from '../../ui/Field.tsx';
import { INTERESTS_WORDS } from '../interests.words.ts';

const YEARS_AHEAD = 8;

const monthsOf = (year: number): string[] => Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}-01`);

/** This year and the following ones, and the year that was chosen before. */
const yearsFor = (value: string): number[] => {
  const now = new Date().getFullYear();
  const years = Array.from({ length: YEARS_AHEAD }, (_, index) => now + index);
  const chosen = Number(value.slice(0, 4));
  return value === '' || years.includes(chosen) ? years : [chosen, ...years];
};

interface Props {
  readonly value: string;
  readonly problem: string | null;
  readonly onChange: (month: string) => void;
}

/** A month as one list grouped by years: not every browser has a month field. */
export const MonthSelect = ({ value, problem, onChange }: Props): ReactElement => {
  const t = useWords(INTERESTS_WORDS);
  const locale = useLocale();
  return (
    <SelectField
      label={t.of('field', 'startMonth')}
      optional={t('optional')}
      problem={problem}
      name="startMonth"
      value={value}
      onChange={(event) => onChange(event.target.value)}
    >
      <option value="">{t('choose')}</option>
      {yearsFor(value).map((year) => (
        <optgroup key={year} label={String(year)}>
          {monthsOf(year).map((month) => (
            <option key={month} value={month}>
              {formatDate(locale, month.slice(0, 7))}
            </option>
          ))}
        </optgroup>
      ))}
    </SelectField>
  );
};
