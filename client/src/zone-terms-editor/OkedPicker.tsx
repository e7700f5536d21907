// A datalist cannot take several values one after another; the keyboard is the field's, see useCombobox.
/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/click-events-have-key-events */
import { useQuery } from '@apollo/client/react';
import { useId, useState } from 'react';
import type { ReactElement } from 'react';
import { useWords } from '../kernel/words.ts';
import { OkedDivisionsDocument } from '../gql-work/graphql.ts';
import { useCombobox } from '../search/useCombobox.ts';
import { Icon } from '../ui/Icon.tsx';
import { findDivisions } from './oked.search.ts';
import type { Division } from './oked.search.ts';
import { EDITOR_WORDS } from './zone-terms-editor.words.ts';

interface Props {
  readonly codes: readonly string[];
  readonly problem: string | null;
  readonly onChange: (codes: readonly string[]) => void;
}

interface ChosenProps extends Pick<Props, 'codes' | 'onChange'> {
  readonly divisions: readonly Division[];
}

const Chosen = ({ codes, divisions, onChange }: ChosenProps): ReactElement => {
  const t = useWords(EDITOR_WORDS);
  if (codes.length === 0) return <p className="field-hint">{t('okedNone')}</p>;
  return (
    <ul className="plain work-oked">
      {codes.map((code) => {
        const name = divisions.find((division) => division.code === code)?.name.text;
        const label = name ? `${code} · ${name}` : code;
        return (
          <li key={code}>
            <span>{label}</span>
            <button type="button" className="button button-quiet button-icon" onClick={() => onChange(codes.filter((one) => one !== code))}>
              <Icon name="close" />
              <span className="hidden">{t('okedRemove', { division: label })}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
};

/** Divisions of the classifier, several, found by code or name. */
export const OkedPicker = ({ codes, problem, onChange }: Props): ReactElement => {
  const t = useWords(EDITOR_WORDS);
  const id = useId();
  const [input, setInput] = useState<HTMLInputElement | null>(null);
  const [typed, setTyped] = useState('');
  const { data } = useQuery(OkedDivisionsDocument);
  const divisions = data?.okedSections.flatMap((section) => section.divisions) ?? [];
  const options = findDivisions(divisions, typed, codes);
  const choose = ({ code }: Division): void => {
    onChange([...codes, code].toSorted());
    setTyped('');
  };
  const { active, isOpen } = useCombobox({ input, id: `${id}-list`, options, onTyped: setTyped, onChoose: choose });
  const isNotFound = typed.trim() !== '' && data !== undefined && options.length === 0;
  return (
    <div className={problem ? 'field field-wrong' : 'field'}>
      <label htmlFor={id}>{t('okedLabel')}</label>
      <Chosen codes={codes} divisions={divisions} onChange={onChange} />
      <p className="field-hint" id={`${id}-hint`}>
        {t('okedHint')}
      </p>
      <div className="suggest">
        <input id={id} ref={setInput} value={typed} onChange={(event) => setTyped(event.target.value)} aria-describedby={`${id}-hint`} aria-invalid={problem ? true : undefined} />
        <div id={`${id}-list`} className="suggestions" role="listbox" aria-label={t('okedFound')} hidden={!isOpen}>
          {options.map((division, index) => (
            <div
              key={division.code}
              id={`${id}-list-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => choose(division)}
            >
              {`${division.code} · ${division.name.text}`}
            </div>
          ))}
        </div>
      </div>
      <output className="field-hint">{isNotFound ? t('okedNotFound') : ''}</output>
      {problem && <p className="field-problem">{problem}</p>}
    </div>
  );
};
