import { useState } from 'react';
import type { ReactElement } from 'react';
import { reasonsMissing } from 'shared/audits/answers.ts';
import { CRITERION_KEYS } from 'shared/audits/criteria.ts';
import { potentialOf } from 'shared/audits/potential.ts';
import { kazakhstanDay } from 'shared/locale/kazakhstan-clock.ts';
import { useWords } from '../kernel/words.ts';
import { ProblemNotice } from '../page/ProblemNotice.tsx';
import { Button } from '../ui/Button.tsx';
import { TextArea, TextField } from '../ui/Field.tsx';
import { Notice } from '../ui/Notice.tsx';
import type { AuditShownFragment } from './audit.graphql.ts';
import { answersOf, findingsOf, tableOf } from './audit-draft.ts';
import { CriterionField } from './CriterionField.tsx';
import { AUDIT_WORDS } from './facility-audits.words.ts';
import { PotentialTable } from './PotentialTable.tsx';
import { useAuditDraft } from './useAuditDraft.ts';
import type { AuditDesk } from './useAuditDraft.ts';

interface Props {
  readonly audit: AuditShownFragment;
}

const Contradictions = ({ desk, audit }: Props & { readonly desk: AuditDesk }): ReactElement | null => {
  const t = useWords(AUDIT_WORDS);
  const { draft, change } = desk;
  const findings = findingsOf(draft, audit.facility?.idleSince ?? null);
  if (findings.length === 0) return null;
  return (
    <section>
      <h2>{t('contradictions')}</h2>
      {findings.map(({ check }) => (
        <Notice key={check} tone="warning" title={t.of('check', check)}>
          <TextArea
            label={t('justify')}
            rows={2}
            value={draft.justifications[check] ?? ''}
            onChange={(event) => change({ justifications: { ...draft.justifications, [check]: event.currentTarget.value } })}
          />
        </Notice>
      ))}
    </section>
  );
};

const Conflict = ({ desk }: { readonly desk: AuditDesk }): ReactElement | null => {
  const t = useWords(AUDIT_WORDS);
  if (!desk.hasConflict) return null;
  return (
    <Notice tone="warning" live title={t('conflict')}>
      <Button onClick={desk.keepMine}>{t('mine')}</Button> <Button onClick={desk.takeTheirs}>{t('theirs')}</Button>
    </Notice>
  );
};

const Missing = ({ desk, audit }: Props & { readonly desk: AuditDesk }): ReactElement | null => {
  const t = useWords(AUDIT_WORDS);
  const known = Object.fromEntries(audit.knownBefore.map(({ answer }) => [answer.criterion, { ...answer, reason: undefined }]));
  const earlier = Object.keys(known).map((criterion) => ({
    answers: { [criterion]: { choice: null, figure: null, need: null, isEnough: null, grade: 'WORD' as const, on: '', method: null } },
  }));
  const missing = reasonsMissing(answersOf(desk.draft), earlier);
  return missing.length === 0 ? null : <p>{t('reasons', { names: missing.map((one) => t.of('criterion', one)).join(', ') })}</p>;
};

/** The checklist of an auditor on site. */
export const AuditChecklist = ({ audit }: Props): ReactElement => {
  const t = useWords(AUDIT_WORDS);
  const [today] = useState(() => kazakhstanDay(new Date()));
  const desk = useAuditDraft(audit, today);
  const { draft, change } = desk;
  const day = draft.inspectedOn || today;
  const before = new Map(audit.knownBefore.map(({ answer }) => [answer.criterion, answer]));
  return (
    <>
      {audit.remarks && (
        <Notice tone="warning" title={t('remarks')}>
          {audit.remarks}
        </Notice>
      )}
      <p className="muted small">{t('kept')}</p>
      <Conflict desk={desk} />
      <TextField
        label={t('inspectedOn')}
        type="date"
        max={today}
        value={draft.inspectedOn}
        onChange={(event) => change({ inspectedOn: event.currentTarget.value })}
      />
      {CRITERION_KEYS.map((criterion) => (
        <CriterionField
          key={criterion}
          criterion={criterion}
          answer={draft.answers[criterion]}
          before={before.get(criterion)}
          today={today}
          onChange={(answer) => change({ answers: { ...draft.answers, [criterion]: answer } })}
        />
      ))}
      <Contradictions desk={desk} audit={audit} />
      <details>
        <summary>{t('preview')}</summary>
        <PotentialTable uses={potentialOf(answersOf(draft), tableOf(audit.weights), day).uses} />
      </details>
      <Missing desk={desk} audit={audit} />
      <ProblemNotice problem={desk.problem} />
      {desk.isSaved && <output>{t('saved')}</output>}
      <p>
        <Button busy={desk.isPending} onClick={() => void desk.save()}>
          {t('save')}
        </Button>{' '}
        <Button look="primary" busy={desk.isPending} onClick={() => void desk.submit()}>
          {t('send')}
        </Button>
      </p>
    </>
  );
};
