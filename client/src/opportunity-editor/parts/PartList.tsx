import type { ReactElement } from 'react';
import type { Parts } from 'shared/opportunities/parts.ts';
import { useWords } from '../../kernel/words.ts';
import { PLACE_WORDS } from '../../opportunities/place-details.words.ts';
import { Button } from '../../ui/Button.tsx';
import { fieldsOf } from '../form/content.form.ts';
import type { Item } from '../form/typed-item.ts';
import { OPPORTUNITY_EDITOR_WORDS } from '../opportunity-editor.words.ts';
import { ItemField } from './ItemFields.tsx';
import './fields.css';

interface Props {
  readonly list: keyof Parts;
  readonly items: readonly Item[];
  readonly onChange: (items: readonly Item[]) => void;
}

/** Parcels, buildings, utilities …: one after another, each with its grounds, source and date. */
export const PartList = ({ list, items, onChange }: Props): ReactElement => {
  const t = useWords(OPPORTUNITY_EDITOR_WORDS);
  const place = useWords(PLACE_WORDS);
  const name = place.of('list', list);
  return (
    <section className="editor-list" aria-label={name}>
      <h3>{name}</h3>
      {items.map((item, index) => (
        <fieldset key={index} className="panel editor-item">
          <legend>{t('item', { list: name, number: index + 1 })}</legend>
          <div className="editor-fields">
            {fieldsOf(list).map((field) => (
              <ItemField
                key={field.name}
                field={field}
                label={place.of('field', field.name as 'name')}
                item={item}
                onChange={(text) => onChange(items.map((one, at) => (at === index ? { ...one, [field.name]: text } : one)))}
              />
            ))}
          </div>
          <Button look="quiet" onClick={() => onChange(items.filter((_, at) => at !== index))}>
            {t('remove')}
          </Button>
        </fieldset>
      ))}
      <Button onClick={() => onChange([...items, {}])}>{t('addTo', { list: name })}</Button>
    </section>
  );
};
