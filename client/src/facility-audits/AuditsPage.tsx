import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import type { FormEvent, ReactElement } from 'react';
import { Link, useSearchParams } from 'react-router';
import { AUDIT_LISTS } from 'shared/audits/audit.machine.ts';
import { kazakhstanDay } from 'shared/locale/kazakhstan-clock.ts';
import { isOfKind } from '../kernel/session.ts';
import type { Viewer } from '../kernel/session.ts';
import { auditUrl, auditsUrl } from '../kernel/urls.ts';
import { useSending } from '../kernel/useSending.ts';
import { useWords } from '../kernel/words.ts';
import { PageHead } from '../page/PageHead.tsx';
import { ProblemNotice } from '../page/ProblemNotice.tsx';
import { SignedIn } from '../page/SignedIn.tsx';
import { Button } from '../ui/Button.tsx';
import { SelectField, TextField } from '../ui/Field.tsx';
import { LocalText } from '../ui/LocalText.tsx';
import { AssignAuditDocument, AuditorsDocument, FacilityAuditsDocument } from './audits.graphql.ts';
import { AUDIT_WORDS } from './facility-audits.words.ts';
import '../search/chips.css';

const slugOf = (typed: string): string => typed.trim().split(/[/?#]/).findLast(Boolean) ?? '';

/** A steward assigns an audit of one of its facilities. */
const Assign = (): ReactElement => {
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
    void run({ input: { facility: slugOf(facility), auditor, due } });
  };
  return (
    <form className="panel" onSubmit={submit}>
      <h2>{t('assignTitle')}</h2>
      <TextField label={t('facility')} required value={facility} onChange={(event) => setFacility(event.currentTarget.value)} />
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

const Audits = ({ viewer }: { readonly viewer: Viewer }): ReactElement => {
  const t = useWords(AUDIT_WORDS);
  const [params] = useSearchParams();
  const list = AUDIT_LISTS.find((one) => one === params.get('list')) ?? 'ASSIGNED';
  const { data } = useQuery(FacilityAuditsDocument, { variables: { list } });
  const edges = data?.facilityAudits.edges ?? [];
  return (
    <>
      <PageHead title={t('title')} />
      <h1>{t('title')}</h1>
      <nav className="chips" aria-label={t('title')}>
        {AUDIT_LISTS.map((one) => (
          <Link key={one} className="chip" to={`${auditsUrl}?list=${one}`} aria-current={one === list ? 'page' : undefined}>
            {t.of('list', one)}{' '}
          </Link>
        ))}
      </nav>
      {data && edges.length === 0 && <p className="muted">{t('none')}</p>}
      <ul className="plain">
        {edges.map(({ node }) => (
          <li key={node.id} className="panel">
            <h2>
              <Link to={auditUrl(node.id)}>{node.facility ? <LocalText text={node.facility.title} /> : node.id}</Link>
            </h2>
            <p>{`${t.of('state', node.state)} · ${t('due', { day: node.due })}${node.isOverdue ? ` · ${t('overdue')}` : ''}`}</p>
            <p className="muted">
              <LocalText text={node.auditor.name} />
            </p>
          </li>
        ))}
      </ul>
      {isOfKind(viewer, 'SPK', 'ZONE_COMPANY') && <Assign />}
    </>
  );
};

export const Component = (): ReactElement => (
  <SignedIn kinds={['AUDIT', 'SPK', 'ZONE_COMPANY']}>{(viewer) => <Audits viewer={viewer} />}</SignedIn>
);
