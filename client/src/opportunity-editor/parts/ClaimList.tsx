import type { ReactElement } from 'react';
import { CLAIM_FORMS, CLAIM_KEYS, CLAIMS_OF_KIND } from 'shared/opportunities/content.ts';
import type { ClaimKey } from 'shared/opportunities/content.ts';
import { CONDITIONS, CONTAMINATIONS } from 'shared/opportunities/kinds.ts';
import type { OpportunityKind } from 'shared/opportunities/kinds.ts';
import { useWords } from '../../kernel/words.ts';
import { PLACE_WORDS } from '../../opportunities/place-details.words.ts';
import { claimField } from '../form/content.form.ts';
import type { ContentForm } from '../form/content.form.ts';
import { EVIDENCE_FIELDS } from '../form/fields.ts';
import type { FieldSpec } from '../form/fields.ts';
import type { Item } from '../form/typed-item.ts';
import { OPPORTUNITY_EDITOR_WORDS } from '../opportunity-editor.words.ts';
import { ItemField } from './ItemFields.tsx';
import { Texts } from './Texts.tsx';
import './fields.css';

const CHOICES: Partial<Record<ClaimKey, readonly string[]>> = {
  CONDITION: CONDITIONS.filter((one) => one !== 'UNKNOWN'),
  CONTAMINATION: CONTAMINATIONS.filter((one) => one !== 'UNKNOWN'),
};

const fieldOf = (key: ClaimKey): FieldSpec => ({ ...claimField(key), ...(CHOICES[key] ? { choices: CHOICES[key] } : {}) });

interface ClaimProps {
  readonly claim: ClaimKey;
  readonly item: Item;
  readonly onChange: (item: Item) => void;
}

const ClaimFields = ({ claim, item, onChange }: ClaimProps): ReactElement => {
  const t = useWords(OPPORTUNITY_EDITOR_WORDS);
  const place = useWords(PLACE_WORDS);
  const write = (name: string, text: string): void => onChange({ ...item, [name]: text });
  const isText = CLAIM_FORMS[claim] === 'TEXT';
  return (
    <fieldset className="panel editor-item">
      <legend>{t.of('claim', claim)}</legend>
      {isText && <Texts legend={t('value')} item={item} prefix="" longest={2000} isLong onChange={write} />}
      <div className="editor-fields">
        {!isText && (
          <ItemField
            field={fieldOf(claim)}
            label={t.of('claim', claim)}
            list={claim}
            item={item}
            onChange={(text) => write('value', text)}
          />
        )}
        {EVIDENCE_FIELDS.map((field) => (
          <ItemField
            key={field.name}
            field={field}
            label={place.of('field', field.name as 'grade')}
            item={item}
            onChange={(text) => write(field.name, text)}
          />
        ))}
      </div>
    </fieldset>
  );
};

interface Props {
  readonly kind: OpportunityKind;
  readonly claims: ContentForm['claims'];
  readonly onChange: (claims: ContentForm['claims']) => void;
}

/** The main facts, one of each: those that are asked of the kind, and whatever else is stated already. */
export const ClaimList = ({ kind, claims, onChange }: Props): ReactElement => {
  const keys = CLAIM_KEYS.filter((key) => CLAIMS_OF_KIND[kind].includes(key) || claims[key]);
  return (
    <>
      {keys.map((key) => (
        <ClaimFields key={key} claim={key} item={claims[key] ?? {}} onChange={(item) => onChange({ ...claims, [key]: item })} />
      ))}
    </>
  );
};
