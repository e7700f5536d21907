import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { useWords } from '../kernel/words.ts';
import { OkedDivisionsDocument } from '../gql-work/graphql.ts';
import type { OkedDivisionsQuery } from '../gql-work/graphql.ts';
import { SelectField } from '../ui/Field.tsx';
import { INTERESTS_WORDS } from './interests.words.ts';

type Division = OkedDivisionsQuery['okedSections'][number]['divisions'][number];

const Option = ({ division }: { readonly division: Division }): ReactElement => (
  <option value={division.code}>{`${division.code} · ${division.name.text}`}</option>
);

interface Props {
  readonly value: string;
  readonly problem: string | null;
  /** Divisions the opportunity itself states; they stand first. */
  readonly fitting: readonly string[];
  readonly onChange: (code: string) => void;
}

/** The divisions of the classifier under their sections. */
export const DivisionSelect = ({ value, problem, fitting, onChange }: Props): ReactElement => {
  const t = useWords(INTERESTS_WORDS);
  const { data } = useQuery(OkedDivisionsDocument);
  const sections = data?.okedSections ?? [];
  const stated = sections.flatMap((section) => section.divisions).filter(({ code }) => fitting.includes(code));
  const isKnown = value === '' || sections.length > 0;
  return (
    <SelectField label={t.of('field', 'okedDivision')} problem={problem} name="okedDivision" value={value} onChange={(event) => onChange(event.target.value)}>
      <option value="">{t('choose')}</option>
      {!isKnown && <option value={value}>{value}</option>}
      {stated.length > 0 && (
        <optgroup label={t('fitting')}>
          {stated.map((division) => (
            <Option key={division.code} division={division} />
          ))}
        </optgroup>
      )}
      {sections.map((section) => (
        <optgroup key={section.code} label={`${section.code} · ${section.name.text}`}>
          {section.divisions
            .filter(({ code }) => !fitting.includes(code))
            .map((division) => (
              <Option key={division.code} division={division} />
            ))}
        </optgroup>
      ))}
    </SelectField>
  );
};
