import type { ReactElement } from 'react';
import { STATUS_REASONS } from 'shared/opportunities/content.ts';
import { STATUSES_OF_KIND } from 'shared/opportunities/kinds.ts';
import type { OpportunityKind } from 'shared/opportunities/kinds.ts';
import { useLocale } from '../../kernel/locale-context.tsx';
import { useWords } from '../../kernel/words.ts';
import { PLACE_WORDS } from '../../opportunities/place-details.words.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/Field.tsx';
import { STATUS_FIELDS } from '../form/content.form.ts';
import type { FieldSpec } from '../form/fields.ts';
import { at } from '../form/typed-item.ts';
import type { Item } from '../form/typed-item.ts';
import { OPPORTUNITY_EDITOR_WORDS } from '../opportunity-editor.words.ts';
import { ItemField } from './ItemFields.tsx';
import './fields.css';

interface EntryProps {
  readonly kind: OpportunityKind;
  readonly number: number;
  readonly item: Item;
  readonly onChange: (item: Item) => void;
  readonly onRemove: () => void;
}

interface Props {
  readonly kind: OpportunityKind;
  readonly items: readonly Item[];
  readonly onChange: (items: readonly Item[]) => void;
}

const CHOICES = (kind: OpportunityKind): Readonly<Record<string, readonly string[]>> => ({
  status: STATUSES_OF_KIND[kind],
  reason: STATUS_REASONS,
});

const Entry = ({ kind, number, item, onChange, onRemove }: EntryProps): ReactElement => {
  const t = useWords(OPPORTUNITY_EDITOR_WORDS);
  const place = useWords(PLACE_WORDS);
  const language = useLocale().toLowerCase();
  const choices = CHOICES(kind);
  const labelOf = ({ name }: FieldSpec): string =>
    name === 'grade' || name === 'source' ? place.of('field', name) : t.of('row', name as 'since');
  const write = (name: string, text: string): void => onChange({ ...item, [name]: text });
  return (
    <fieldset className="panel editor-item">
      <legend>{t('item', { list: t.of('section', 'history'), number })}</legend>
      <div className="editor-fields">
        {STATUS_FIELDS.map((field) => (
          <ItemField
            key={field.name}
            field={choices[field.name] ? { ...field, choices: choices[field.name] ?? [] } : field}
            label={labelOf(field)}
            item={item}
            onChange={(text) => write(field.name, text)}
          />
        ))}
        <TextField
          label={t.of('row', 'words')}
          value={at(item, language)}
          longest={2000}
          onChange={(event) => write(language, event.target.value)}
        />
      </div>
      <Button look="quiet" onClick={onRemove}>
        {t('remove')}
      </Button>
    </fieldset>
  );
};

/** Stops and restarts, oldest first. */
export const StatusList = ({ kind, items, onChange }: Props): ReactElement => {
  const t = useWords(OPPORTUNITY_EDITOR_WORDS);
  return (
    <section className="editor-list" aria-label={t.of('section', 'history')}>
      <h3>{t.of('section', 'history')}</h3>
      {items.map((item, index) => (
        <Entry
          key={index}
          kind={kind}
          number={index + 1}
          item={item}
          onChange={(changed) => onChange(items.map((one, place) => (place === index ? changed : one)))}
          onRemove={() => onChange(items.filter((_, place) => place !== index))}
        />
      ))}
      <Button onClick={() => onChange([...items, { status: STATUSES_OF_KIND[kind][0] ?? '' }])}>{t('add')}</Button>
    </section>
  );
};
