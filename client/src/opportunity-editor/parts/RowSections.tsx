import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { CONSENT_STATES } from 'shared/opportunities/content.ts';
import { CURRENCIES, DEAL_TYPES, STATUSES_OF_KIND } from 'shared/opportunities/kinds.ts';
import type { OpportunityKind } from 'shared/opportunities/kinds.ts';
import { ActivityField } from '../../activities/ActivityField.tsx';
import { useWords } from '../../kernel/words.ts';
import { OPPORTUNITY_WORDS } from '../../opportunities/opportunities.words.ts';
import { CheckField, SelectField, TextField } from '../../ui/Field.tsx';
import { Button } from '../../ui/Button.tsx';
import { ROW_FIGURES } from '../form/content.form.ts';
import type { ContentForm } from '../form/content.form.ts';
import { at } from '../form/typed-item.ts';
import { EditorTownsDocument } from '../managed.graphql.ts';
import { OPPORTUNITY_EDITOR_WORDS } from '../opportunity-editor.words.ts';
import { ItemField } from './ItemFields.tsx';
import { Texts } from './Texts.tsx';
import './fields.css';

export interface RowProps {
  readonly kind: OpportunityKind;
  readonly form: ContentForm;
  readonly onChange: (part: Partial<ContentForm>) => void;
}

type Write = (name: string, text: string) => void;
const writer =
  ({ form, onChange }: RowProps): Write =>
  (name, text) =>
    onChange({ row: { ...form.row, [name]: text } });

const TypedField = ({
  name,
  props,
}: {
  readonly name: 'lat' | 'lng' | 'statusAsOf' | 'givenOn';
  readonly props: RowProps;
}): ReactElement | null => {
  const t = useWords(OPPORTUNITY_EDITOR_WORDS);
  const field = ROW_FIGURES.find((one) => one.name === name);
  return field ? (
    <ItemField field={field} label={t.of('row', name)} item={props.form.row} onChange={(text) => writer(props)(name, text)} />
  ) : null;
};

const TownField = (props: RowProps): ReactElement => {
  const t = useWords(OPPORTUNITY_EDITOR_WORDS);
  const { data } = useQuery(EditorTownsDocument);
  const town = at(props.form.row, 'town');
  const towns = data?.towns ?? [];
  return (
    <SelectField label={t.of('row', 'town')} value={town} onChange={(event) => writer(props)('town', event.target.value)}>
      <option value="">{t('noTown')}</option>
      {town && !towns.some(({ slug }) => slug === town) && <option value={town}>{town}</option>}
      {towns.map(({ slug, name }) => (
        <option key={slug} value={slug}>
          {name.text}
        </option>
      ))}
    </SelectField>
  );
};

const Activities = ({ form, onChange }: RowProps): ReactElement => {
  const t = useWords(OPPORTUNITY_EDITOR_WORDS);
  const [text, setText] = useState('');
  return (
    <>
      <ActivityField
        label={t.of('row', 'oked')}
        text={text}
        chosen={form.oked}
        onText={setText}
        onChoose={({ code }) => {
          setText('');
          onChange({ oked: [...form.oked, code] });
        }}
      />
      <div className="actions">
        {form.oked.map((code) => (
          <Button key={code} look="quiet" onClick={() => onChange({ oked: form.oked.filter((one) => one !== code) })}>
            {t('removeOf', { name: code })}
          </Button>
        ))}
      </div>
    </>
  );
};

/** Names, the place and its point, and activities. */
export const NameSection = (props: RowProps): ReactElement => {
  const t = useWords(OPPORTUNITY_EDITOR_WORDS);
  const { kind, form } = props;
  const write = writer(props);
  return (
    <>
      <Texts legend={t.of('row', 'title_')} item={form.row} prefix="title_" longest={200} onChange={write} />
      {kind !== 'FACILITY' && <Texts legend={t.of('row', 'summary_')} item={form.row} prefix="summary_" longest={300} onChange={write} />}
      <TownField {...props} />
      <Texts legend={t.of('row', 'place_')} item={form.row} prefix="place_" longest={200} onChange={write} />
      <div className="editor-fields">
        <TypedField name="lat" props={props} />
        <TypedField name="lng" props={props} />
      </div>
      <CheckField
        label={t.of('row', 'exact')}
        checked={at(form.row, 'exact') === 'yes'}
        onChange={(event) => write('exact', event.target.checked ? 'yes' : '')}
      />
      <Activities {...props} />
    </>
  );
};

/** The state now, and of a project the currency of its sum. */
export const StatusSection = (props: RowProps): ReactElement => {
  const t = useWords(OPPORTUNITY_EDITOR_WORDS);
  const words = useWords(OPPORTUNITY_WORDS);
  const { kind, form } = props;
  const write = writer(props);
  return (
    <div className="editor-fields">
      <SelectField label={t.of('row', 'status')} value={at(form.row, 'status')} onChange={(event) => write('status', event.target.value)}>
        {STATUSES_OF_KIND[kind].map((status) => (
          <option key={status} value={status}>
            {words.of('status', status)}
          </option>
        ))}
      </SelectField>
      <TypedField name="statusAsOf" props={props} />
      {kind === 'ANCHOR_PROJECT' && (
        <ItemField
          field={{ name: 'currency', control: 'CHOICE', choices: CURRENCIES }}
          label={t.of('row', 'currency')}
          item={form.row}
          onChange={(text) => write('currency', text)}
        />
      )}
    </div>
  );
};

export const DealSection = ({ form, onChange }: RowProps): ReactElement => {
  const words = useWords(OPPORTUNITY_WORDS);
  const { dealTypes } = form;
  return (
    <>
      {DEAL_TYPES.map((deal) => (
        <CheckField
          key={deal}
          label={words.of('deal', deal)}
          checked={dealTypes.includes(deal)}
          onChange={({ target }) =>
            onChange({ dealTypes: target.checked ? [...dealTypes, deal] : dealTypes.filter((one) => one !== deal) })
          }
        />
      ))}
    </>
  );
};

/** Whether the owner agrees: a state of its own, with its day and document. */
export const ConsentSection = (props: RowProps): ReactElement => {
  const t = useWords(OPPORTUNITY_EDITOR_WORDS);
  const { row } = props.form;
  const write = writer(props);
  return (
    <>
      <p className="muted">{t('consentText')}</p>
      <div className="editor-fields">
        <SelectField label={t.of('row', 'consent')} value={at(row, 'consent')} onChange={(event) => write('consent', event.target.value)}>
          {CONSENT_STATES.map((state) => (
            <option key={state} value={state}>
              {t.of('consent', state)}
            </option>
          ))}
        </SelectField>
        <TypedField name="givenOn" props={props} />
        <TextField
          label={t.of('row', 'document')}
          value={at(row, 'document')}
          longest={200}
          onChange={(event) => write('document', event.target.value)}
        />
      </div>
    </>
  );
};
