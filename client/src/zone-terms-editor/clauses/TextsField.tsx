import type { ReactElement } from 'react';
import { LANGUAGES } from 'shared/figures/figure.ts';
import { useWords } from '../../kernel/words.ts';
import { TextArea, TextField } from '../../ui/Field.tsx';
import type { Texts } from '../draft/terms.form.ts';
import { EDITOR_WORDS } from '../zone-terms-editor.words.ts';
import './TextsField.css';

interface Props {
  readonly legend: string;
  readonly hint?: string;
  readonly problem?: string | null;
  readonly value: Texts;
  /** Several lines. */
  readonly isLong?: boolean;
  readonly longest: number;
  readonly onChange: (value: Texts) => void;
}

/** One text in three languages, side by side where there is room. */
export const TextsField = ({ legend, hint, problem, value, isLong = false, longest, onChange }: Props): ReactElement => {
  const t = useWords(EDITOR_WORDS);
  return (
    <fieldset className="work-texts">
      <legend>{legend}</legend>
      {hint && <p className="field-hint">{hint}</p>}
      <div className="work-texts-row">
        {LANGUAGES.map((language) => {
          const common = {
            label: t.of('languages', language),
            lang: language,
            value: value[language],
            longest,
            problem: language === 'ru' ? problem : null,
          };
          const write = (text: string): void => onChange({ ...value, [language]: text });
          return isLong ? (
            <TextArea key={language} {...common} rows={4} onChange={(event) => write(event.target.value)} />
          ) : (
            <TextField key={language} {...common} onChange={(event) => write(event.target.value)} />
          );
        })}
      </div>
    </fieldset>
  );
};
