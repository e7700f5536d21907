import type { ReactElement } from 'react';
import { MATCH_LIMITS, PLACE_KEYS } from 'shared/matching/criteria.ts';
import type { Brings } from 'shared/matching/profile.ts';
import { useWords } from '../kernel/words.ts';
import { CheckField, SelectField, TextField } from '../ui/Field.tsx';
import { AmountField } from './AmountField.tsx';
import { ConditionList } from './ConditionList.tsx';
import { ConditionValues } from './ConditionValues.tsx';
import { MATCHING_WORDS } from './matching.words.ts';
import { emptyCondition } from './project-form.ts';
import type { ProjectForm } from './project-form.ts';
import './matching.css';

interface Props {
  readonly form: ProjectForm;
  readonly onChange: (form: ProjectForm) => void;
}

const PROOFS = { '': null, YES: true, NO: false } as const;
const proofName = (proof: boolean | null): keyof typeof PROOFS => (proof === null ? '' : proof ? 'YES' : 'NO');
const isProof = (name: string): name is keyof typeof PROOFS => name in PROOFS;

const Proof = ({
  form: { brings },
  onProof,
}: {
  readonly form: ProjectForm;
  readonly onProof: (proof: boolean | null) => void;
}): ReactElement => {
  const t = useWords(MATCHING_WORDS);
  return (
    <SelectField
      label={t('proof')}
      value={proofName(brings.proof)}
      onChange={({ target }) => isProof(target.value) && onProof(PROOFS[target.value])}
    >
      <option value="">{t('proofUnknown')}</option>
      <option value="YES">{t('proofYes')}</option>
      <option value="NO">{t('proofNo')}</option>
    </SelectField>
  );
};

const Brought = ({ form, onChange }: Props): ReactElement => {
  const t = useWords(MATCHING_WORDS);
  const { brings } = form;
  const put = (some: Partial<Brings>): void => onChange({ ...form, brings: { ...brings, ...some } });
  return (
    <section className="match-conditions" aria-labelledby="brings">
      <h2 id="brings">{t('brings')}</h2>
      <p className="muted">{t('bringsLead')}</p>
      <ConditionValues
        condition={{ ...emptyCondition('OKED', null), anyOf: brings.divisions }}
        onChange={({ anyOf }) => put({ divisions: anyOf })}
        label={t('activity')}
      />
      <AmountField criterion="CAPITAL" label={t('capital')} value={brings.capital} onValue={(capital) => put({ capital })} />
      <AmountField criterion="JOBS" label={t('jobs')} value={brings.jobs} onValue={(jobs) => put({ jobs })} />
      <AmountField
        criterion="LOCAL_STAFF"
        label={t('localStaff')}
        value={brings.localStaff}
        onValue={(localStaff) => put({ localStaff })}
      />
      <AmountField criterion="START" label={t('start')} value={brings.start} onValue={(start) => put({ start })} />
      <Proof form={form} onProof={(proof) => put({ proof })} />
    </section>
  );
};

/** What an investor looks for and brings. */
export const ProjectFields = ({ form, onChange }: Props): ReactElement => {
  const t = useWords(MATCHING_WORDS);
  return (
    <div className="form">
      <TextField
        label={t('name')}
        hint={t('nameHint')}
        name="name"
        value={form.name}
        longest={MATCH_LIMITS.name}
        onChange={({ target }) => onChange({ ...form, name: target.value })}
      />
      <ConditionList
        keys={PLACE_KEYS}
        conditions={form.musts}
        weight={null}
        title={t('musts')}
        lead={t('mustsLead')}
        onChange={(musts) => onChange({ ...form, musts })}
      />
      <ConditionList
        keys={PLACE_KEYS}
        conditions={form.wishes}
        weight={3}
        title={t('wishes')}
        lead={t('wishesLead')}
        onChange={(wishes) => onChange({ ...form, wishes })}
      />
      <Brought form={form} onChange={onChange} />
      <CheckField label={t('isOpen')} checked={form.isOpen} onChange={({ target }) => onChange({ ...form, isOpen: target.checked })} />
      <p className="field-hint">{t('isOpenHint')}</p>
    </div>
  );
};
