import { useState } from 'react';
import type { ReactElement } from 'react';
import { reasonsMissing } from 'shared/audits/answers.ts';
import { CRITERION_GROUPS, CRITERION_KEYS, specOf } from 'shared/audits/criteria.ts';
import { potentialOf } from 'shared/audits/potential.ts';
import { kazakhstanDay } from 'shared/locale/kazakhstan-clock.ts';
import type { Copied } from '../drafts/local-copy.ts';
import { ConflictChoice } from '../drafts/ConflictChoice.tsx';
import { useWords } from '../kernel/words.ts';
import { ProblemNotice } from '../page/ProblemNotice.tsx';
import { Button } from '../ui/Button.tsx';
import { TextArea, TextField } from '../ui/Field.tsx';
import { Notice } from '../ui/Notice.tsx';
import type { AuditShownFragment } from './audit.graphql.ts';
import { answersOf, findingsOf, photosIn, tableOf, unfinishedIn } from './audit-content.ts';
import type { AuditDraft } from './audit-draft.ts';
import { useDifferences } from './audit-differences.ts';
import { AuditStatus } from './AuditStatus.tsx';
import { CriterionField } from './CriterionField.tsx';
import { AUDIT_WORDS } from './facility-audits.words.ts';
import { PhotoField } from './photos/PhotoField.tsx';
import { usePhotos } from './photos/usePhotos.ts';
import { PotentialTable } from './PotentialTable.tsx';
import { useAuditDraft } from './useAuditDraft.ts';
import type { AuditForm } from './useAuditDraft.ts';
import { useSendAudit } from './useSendAudit.ts';

interface Props {
  readonly audit: AuditShownFragment;
  readonly personId: string;
  /** What this device has of it from before. */
  readonly kept: Copied<AuditDraft> | null;
}

interface PartProps {
  readonly audit: AuditShownFragment;
  readonly draft: AuditDraft;
  readonly change: (more: Partial<AuditDraft>) => void;
}

const Contradictions = ({ audit, draft, change }: PartProps): ReactElement | null => {
  const t = useWords(AUDIT_WORDS);
  const findings = findingsOf(draft, audit);
  if (findings.length === 0) return null;
  return (
    <section>
      <h2>{t('contradictions')}</h2>
      {findings.map(({ check, criteria }) => (
        <Notice key={check} tone="warning" title={t.of('check', check)}>
          <p className="small">{criteria.map((one) => t.of('criterion', one)).join(', ')}</p>
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

const Conflict = ({ autosaved: { state, form } }: { readonly autosaved: AuditForm }): ReactElement | null => {
  const differences = useDifferences();
  if (state.phase !== 'CONFLICT' || !state.theirs) return null;
  return (
    <ConflictChoice
      differences={differences(state.value, state.theirs.value)}
      onKeepMine={() => void form.keepMine()}
      onTakeTheirs={form.takeTheirs}
    />
  );
};

/** What stands in the way of sending; empty where nothing does. */
const useObstacles = (audit: AuditShownFragment, draft: AuditDraft): string[] => {
  const t = useWords(AUDIT_WORDS);
  const earlier = audit.knownBefore.map(({ answer }) => ({
    answers: {
      [answer.criterion]: { choice: null, figure: null, need: null, isEnough: null, grade: 'WORD' as const, on: '', method: null },
    },
  }));
  const named = (criteria: readonly (typeof CRITERION_KEYS)[number][]): string => criteria.map((one) => t.of('criterion', one)).join(', ');
  const [missing, unfinished] = [reasonsMissing(answersOf(draft), earlier), unfinishedIn(draft)];
  const refused = photosIn(draft).filter(({ photo }) => photo.refusal !== null);
  const open = findingsOf(draft, audit).filter(({ justification }) => !justification);
  return [
    ...(missing.length > 0 ? [t('reasons', { names: named(missing) })] : []),
    ...(unfinished.length > 0 ? [t('unfinished', { names: named(unfinished) })] : []),
    ...(open.length > 0 ? [t('toJustify', { names: open.map(({ check }) => t.of('check', check)).join(', ') })] : []),
    ...(refused.length > 0 ? [t('refusedPhotos', { names: named(refused.map(({ criterion }) => criterion)) })] : []),
  ];
};

const Questions = ({
  audit,
  draft,
  change,
  today,
  photos,
}: PartProps & { today: string; photos: ReturnType<typeof usePhotos> }): ReactElement => {
  const t = useWords(AUDIT_WORDS);
  const before = new Map(audit.knownBefore.map(({ answer }) => [answer.criterion, answer]));
  return (
    <>
      {CRITERION_GROUPS.map((group) => (
        <section key={group} aria-labelledby={`group-${group}`}>
          <h2 id={`group-${group}`}>{t.of('group', group)}</h2>
          {CRITERION_KEYS.filter((criterion) => specOf(criterion).group === group).map((criterion) => (
            <CriterionField
              key={criterion}
              criterion={criterion}
              answer={draft.answers[criterion]}
              photoCount={draft.photos[criterion]?.length ?? 0}
              before={before.get(criterion)}
              today={today}
              onChange={(answer) => change({ answers: { ...draft.answers, [criterion]: answer } })}
            >
              <PhotoField criterion={criterion} photos={draft.photos[criterion] ?? []} desk={photos} />
            </CriterionField>
          ))}
        </section>
      ))}
    </>
  );
};

/** The checklist of an auditor on site. */
export const AuditChecklist = ({ audit, personId, kept }: Props): ReactElement => {
  const t = useWords(AUDIT_WORDS);
  const [today] = useState(() => kazakhstanDay(new Date()));
  const autosaved = useAuditDraft({ audit, personId, kept, today });
  const { state, form, isKept } = autosaved;
  const draft = state.value;
  const photos = usePhotos(form, { personId, auditId: audit.id, organisation: audit.auditor.id });
  const { submit, isWaiting, problem } = useSendAudit({ form, uploads: photos.uploads, personId, auditId: audit.id });
  const change = (more: Partial<AuditDraft>): void => form.change({ ...form.state().value, ...more });
  const obstacles = useObstacles(audit, draft);
  return (
    <>
      {audit.remarks && (
        <Notice tone="warning" title={t('remarks')}>
          {audit.remarks}
        </Notice>
      )}
      <AuditStatus state={state} isWaiting={isWaiting} isKept={isKept} />
      <Conflict autosaved={autosaved} />
      <TextField
        label={t('inspectedOn')}
        type="date"
        max={today}
        value={draft.inspectedOn}
        onChange={(event) => change({ inspectedOn: event.currentTarget.value })}
      />
      <Questions audit={audit} draft={draft} change={change} today={today} photos={photos} />
      <Contradictions audit={audit} draft={draft} change={change} />
      <details>
        <summary>{t('preview')}</summary>
        <PotentialTable uses={potentialOf(answersOf(draft), tableOf(audit.weights), draft.inspectedOn || today).uses} />
      </details>
      {obstacles.length > 0 && (
        <Notice tone="warning" title={t('beforeSending')}>
          {obstacles.map((one) => (
            <p key={one}>{one}</p>
          ))}
        </Notice>
      )}
      <ProblemNotice problem={problem ?? (state.phase === 'FAILED' && state.problem?.code !== 'OFFLINE' ? state.problem : null)} />
      <p>
        <Button look="primary" busy={isWaiting} disabled={obstacles.length > 0} onClick={submit}>
          {t(isWaiting ? 'waiting' : 'send')}
        </Button>
      </p>
    </>
  );
};
