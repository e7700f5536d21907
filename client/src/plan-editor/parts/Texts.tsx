import type { ReactElement } from 'react';
import { useWords } from '../../kernel/words.ts';
import { TextArea } from '../../ui/Field.tsx';
import { at, LANGUAGES } from '../form/measure.form.ts';
import type { Item } from '../form/measure.form.ts';
import { PLAN_EDITOR_WORDS } from '../plan-editor.words.ts';
import './fields.css';

interface Props {
  readonly legend: string;
  readonly item: Item;
  /** Before the language in the names of the fields. */
  readonly name: string;
  readonly longest: number;
  readonly problem: string | null;
  readonly onChange: (name: string, text: string) => void;
}

/** One text in three languages, side by side where there is room; what is wrong with it is said with the first. */
export const Texts = ({ legend, item, name, longest, problem, onChange }: Props): ReactElement => {
  const t = useWords(PLAN_EDITOR_WORDS);
  return (
    <fieldset className="measure-texts">
      <legend>{legend}</legend>
      <div className="measure-fields">
        {LANGUAGES.map((language, nth) => {
          const field = `${name}_${language}`;
          return (
            <TextArea
              key={field}
              label={t.of('languages', language)}
              lang={language}
              rows={2}
              value={at(item, field)}
              longest={longest}
              problem={nth === 0 ? problem : null}
              onChange={(event) => onChange(field, event.target.value)}
            />
          );
        })}
      </div>
    </fieldset>
  );
};
