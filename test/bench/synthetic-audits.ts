import type { Pool } from 'pg';
import type { AuditAnswer, AuditAnswers } from 'shared/audits/answers.ts';
import { CRITERION_KEYS, choicesOf, isFigure, specOf } from 'shared/audits/criteria.ts';
import type { Criterion } from 'shared/audits/criteria.ts';
import { EVIDENCE_GRADES } from 'shared/audits/evidence.ts';
import { Random } from './random.ts';

/** Sets of answers that audits are made of; each stands for a few hundred audits. */
const SETS = 400;

const DAYS = ['2024-05-01', '2026-02-01', '2026-10-01'];

const answerOf = (random: Random, criterion: Criterion): AuditAnswer | null => {
  const drawn = random.below(10);
  if (drawn < 2) return drawn === 0 ? null : { reason: 'закрыто на замок' };
  const spec = specOf(criterion);
  const said = isFigure(spec)
    ? { choice: null, figure: random.below(200) / 4, need: random.below(60), isEnough: random.below(2) === 0 }
    : { choice: random.one(choicesOf(criterion)), figure: null, need: null, isEnough: null };
  return { ...said, grade: random.one(EVIDENCE_GRADES), on: random.one(DAYS), method: 'осмотр' };
};

const answersOf = (random: Random): AuditAnswers =>
  Object.fromEntries(
    CRITERION_KEYS.flatMap((criterion) => {
      const answer = answerOf(random, criterion);
      return answer ? [[criterion, answer]] : [];
    }),
  );

/** Several audits of each facility, one after another; the newest is shown. */
const AUDITS = `with sets as (select answers, n from jsonb_array_elements($2::jsonb) with ordinality s(answers, n)),
  facilities as materialized (select id, steward_id, row_number() over (order by id) as n from opportunity where kind = 'FACILITY' and slug like 'bench-%'),
  visits as materialized (select n, 1 + n % (select count(*) from facilities) as nth, 1 + n % ${SETS} as answered from generate_series(1, $1::bigint) n)
  insert into facility_audit (opportunity_id, auditor_id, steward_id, due, state, answers, inspected_on, approver_name, approved_at)
  select f.id, f.steward_id, f.steward_id, '2026-11-01', 'APPROVED', s.answers, '2026-11-01', 'Проверка', '2026-11-01'::timestamptz + v.n * interval '1 second'
  from visits v join facilities f on f.n = v.nth join sets s on s.n = v.answered`;

/** The owners have consented: otherwise nothing of an audit is shown. */
const CONSENT = `update opportunity set owner_consent = 'GIVEN' where kind = 'FACILITY' and slug like 'bench-%' and owner_consent <> 'GIVEN'`;

/** This many approved audits of invented facilities, without their potential. Triggers rest meanwhile: nobody assigned these audits. */
export const makeAudits = async (admin: Pool, count: number, seed: number): Promise<void> => {
  const random = Random.of(seed, 'audits');
  const sets = Array.from({ length: SETS }, () => answersOf(random));
  await admin.query(CONSENT);
  await admin.query(`set session_replication_role = 'replica'`);
  await admin.query(AUDITS, [count, JSON.stringify(sets)]);
  await admin.query(`set session_replication_role = 'origin'`);
  await admin.query('vacuum analyze facility_audit, opportunity');
};
