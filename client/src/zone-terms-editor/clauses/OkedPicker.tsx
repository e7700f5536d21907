import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useWords } from '../../kernel/words.ts';
import { OkedDivisionsDocument } from '../../interests/interest-content.graphql.ts';
import { Icon } from '../../ui/Icon.tsx';
import { findDivision } from '../../activities/activity.ts';
import type { Division } from '../../activities/activity.ts';
import { ActivityField } from '../../activities/ActivityField.tsx';
import { EDITOR_WORDS } from '../zone-terms-editor.words.ts';
import './OkedPicker.css';

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

/** Divisions of the classifier, several, found by code or words. */
export const OkedPicker = ({ codes, problem, onChange }: Props): ReactElement => {
  const t = useWords(EDITOR_WORDS);
  const [text, setText] = useState('');
  const [isUnknown, setUnknown] = useState(false);
  const { data } = useQuery(OkedDivisionsDocument);
  const divisions = data?.okedSections.flatMap((section) => section.divisions) ?? [];
  const choose = ({ code }: Division): void => {
    onChange([...new Set([...codes, code])].toSorted());
    setText('');
  };
  const settle = (words: string): void => {
    const division = findDivision(words, divisions);
    setUnknown(words.trim() !== '' && !division);
    if (division) choose(division);
  };
  return (
    <fieldset className={problem ? 'field-wrong' : undefined}>
      <legend>{t('okedLabel')}</legend>
      <Chosen codes={codes} divisions={divisions} onChange={onChange} />
      <ActivityField
        label={t('okedAdd')}
        problem={isUnknown ? t('okedNotFound') : problem}
        text={text}
        chosen={codes}
        onText={(words) => {
          setUnknown(false);
          setText(words);
        }}
        onChoose={choose}
        onSettle={settle}
      />
    </fieldset>
  );
};
