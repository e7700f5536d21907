import type { ReactElement } from 'react';
import { hasBinShape, isBinOrIin, tidyBin } from 'shared/identifiers/bin.ts';
import { ANSWERS, zoneEligibility } from 'shared/industrial-zones/founding.ts';
import type { Answer } from 'shared/industrial-zones/founding.ts';

import { useWords } from '../../kernel/words.ts';
import { SelectField, TextArea, TextField } from '../../ui/Field.tsx';
import { FigureField } from '../../ui/FigureField.tsx';

import { LocalText } from '../../ui/LocalText.tsx';
import { Eligibility } from './Eligibility.tsx';
import { LINES, SPECS, WORDS, ZONE_FIGURES } from './founding.form.ts';
import type { FoundingForm } from './founding.form.ts';
import { FOUNDING_WORDS } from './founding.words.ts';
import { FoundingPlan } from './FoundingPlan.tsx';
import type { Choice } from './founding.form.ts';
import { FoundingSites } from './FoundingSites.tsx';

interface Props {
  readonly form: FoundingForm;
  readonly facilities: readonly Choice[];
  readonly onChange: (change: Partial<FoundingForm>) => void;
}

const Facilities = ({ form, facilities, onChange }: Props): ReactElement => {
  const t = useWords(FOUNDING_WORDS);
  const toggle = (slug: string, isOn: boolean): void =>
    onChange({ facilities: isOn ? [...form.facilities, slug] : form.facilities.filter((one) => one !== slug) });
  return (
    <fieldset className="section">
      <legend>{t('facilitiesTitle')}</legend>
      <ul className="plain">
        {facilities.map(({ slug, title }) => (
          <li key={slug}>
            <label>
              <input type="checkbox" checked={form.facilities.includes(slug)} onChange={({ target }) => toggle(slug, target.checked)} />{' '}
              <LocalText text={title} />
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
};

const isAnswer = (value: string): value is Answer => ANSWERS.some((one) => one === value);

const Law = ({ form, facilities, onChange }: Props): ReactElement => {
  const t = useWords(FOUNDING_WORDS);
  const statuses = facilities.filter(({ slug }) => form.facilities.includes(slug)).map(({ status }) => status);
  const { commissioned, forSmallBusiness, decision } = form;
  return (
    <>
      {(['commissioned', 'forSmallBusiness'] as const).map((name) => (
        <SelectField
          key={name}
          label={t.of('field', name)}
          value={form[name]}
          onChange={({ target }) => isAnswer(target.value) && onChange({ [name]: target.value })}
        >
          {ANSWERS.map((answer) => (
            <option key={answer} value={answer}>
              {t.of('answer', answer)}
            </option>
          ))}
        </SelectField>
      ))}
      <Eligibility
        eligibility={zoneEligibility({ commissioned, forSmallBusiness, decision: decision.trim() === '' ? null : decision }, statuses)}
      />
    </>
  );
};

/** Twelve digits whose last does not fit the others: a few real numbers are so, and most such ones are mistyped. */
const isMistyped = (typed: string): boolean => hasBinShape(tidyBin(typed)) && !isBinOrIin(tidyBin(typed));

/** Everything that a founder states. What stays empty is unknown, never zero. */
export const FoundingEditor = ({ form, facilities, onChange }: Props): ReactElement => {
  const t = useWords(FOUNDING_WORDS);
  return (
    <>
      {LINES.map((name) => (
        <TextField
          key={name}
          label={t.of('field', name)}
          longest={200}
          value={form[name]}
          below={name === 'operatorBin' && isMistyped(form[name]) && <p className="field-problem">{t('binDoubtful')}</p>}
          onChange={({ target }) => onChange({ [name]: target.value })}
        />
      ))}
      <Facilities form={form} facilities={facilities} onChange={onChange} />
      <Law form={form} facilities={facilities} onChange={onChange} />
      <section className="section" aria-labelledby="figures">
        <h2 id="figures">{t('figuresTitle')}</h2>
        {ZONE_FIGURES.map((figure) => (
          <FigureField
            key={figure}
            label={t.of('figure', figure)}
            spec={SPECS[figure]}
            value={form[figure]}
            onText={(text) => onChange({ [figure]: text })}
          />
        ))}
        {WORDS.map((name) => (
          <TextArea
            key={name}
            label={t.of('field', name)}
            longest={4000}
            value={form[name]}
            onChange={({ target }) => onChange({ [name]: target.value })}
          />
        ))}
        <FigureField
          label={t('networksCost')}
          spec={SPECS.networksCost}
          value={form.networksCost}
          onText={(text) => onChange({ networksCost: text })}
        />
      </section>
      <FoundingSites form={form} onChange={onChange} />
      <FoundingPlan form={form} facilities={facilities} onChange={onChange} />
    </>
  );
};
