import type { ReactElement } from 'react';
import { useWords } from '../../kernel/words.ts';
import { TextArea, TextField } from '../../ui/Field.tsx';
import { LANGUAGES } from '../form/content.form.ts';
import { at } from '../form/typed-item.ts';
import type { Item } from '../form/typed-item.ts';
import { OPPORTUNITY_EDITOR_WORDS } from '../opportunity-editor.words.ts';
import './fields.css';

interface Props {
  readonly legend: string;
  readonly item: Item;
  /** Before the language in the names of the fields. */
  readonly prefix: string;
  readonly longest: number;
  readonly isLong?: boolean;
  readonly onChange: (name: string, text: string) => void;
}

/** One text in three languages, side by side where there is room. */
export const Texts = ({ legend, item, prefix, longest, isLong = false, onChange }: Props): ReactElement => {
  const t = useWords(OPPORTUNITY_EDITOR_WORDS);
  return (
    <fieldset>
      <legend>{legend}</legend>
      <div className="editor-fields">
        {LANGUAGES.map((language) => {
          const name = `${prefix}${language}`;
          const common = { label: t.of('languages', language), lang: language, value: at(item, name), longest };
          return isLong ? (
            <TextArea key={name} {...common} rows={3} onChange={(event) => onChange(name, event.target.value)} />
          ) : (
            <TextField key={name} {...common} onChange={(event) => onChange(name, event.target.value)} />
          );
        })}
      </div>
    </fieldset>
  );
};
