import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import type { FormEvent, ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { kazakhstanDay } from 'shared/locale/kazakhstan-clock.ts';
import { useSending } from '../kernel/useSending.ts';
import { useWords } from '../kernel/words.ts';
import { ProblemNotice } from '../page/ProblemNotice.tsx';
import { Button } from '../ui/Button.tsx';
import { SelectField, TextField } from '../ui/Field.tsx';
import { AssignAuditDocument, AuditorsDocument, FacilityAuditsDocument } from './audits.graphql.ts';
import { FacilityChoice } from './FacilityChoice.tsx';
import { AUDIT_WORDS } from './facility-audits.words.ts';

/** A steward assigns an audit of one of its facilities. */
export const AssignForm = (): ReactElement => {
  const t = useWords(AUDIT_WORDS);
  const [params] = useSearchParams();
  const { data } = useQuery(AuditorsDocument);
  const [facility, setFacility] = useState(params.get('facility') ?? '');
  const [auditor, setAuditor] = useState('');
  const [due, setDue] = useState('');
  const [today] = useState(() => kazakhstanDay(new Date()));
  const { run, pending: isPending, problem } = useSending(AssignAuditDocument, { refetchQueries: [FacilityAuditsDocument] });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void run({ input: { facility, auditor, due } }).then((assigned) => assigned && setFacility(''));
  };
  return (
    <form className="panel" onSubmit={submit}>
      <h2>{t('assignTitle')}</h2>
      <FacilityChoice chosen={facility} onChoose={setFacility} />
      <SelectField label={t('auditor')} required value={auditor} onChange={(event) => setAuditor(event.currentTarget.value)}>
        <option value="">{t('choose')}</option>
        {data?.auditors.map(({ id, name }) => (
          <option key={id} value={id}>
            {name.text}
          </option>
        ))}
      </SelectField>
      <TextField
        label={t('dueField')}
        type="date"
        required
        min={today}
        value={due}
        onChange={(event) => setDue(event.currentTarget.value)}
      />
      <ProblemNotice problem={problem} />
      <Button type="submit" look="primary" busy={isPending}>
        {t('assign')}
      </Button>
    </form>
  );
};
