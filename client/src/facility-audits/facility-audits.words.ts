import type { AuditList, AuditState } from 'shared/audits/audit.machine.ts';
import type { AuditCheck } from 'shared/audits/contradictions.ts';
import type { Criterion } from 'shared/audits/criteria.ts';
import type { EvidenceGrade } from 'shared/audits/evidence.ts';
import type { Gate, PotentialClass } from 'shared/audits/potential.ts';
import type { Catalog } from '../kernel/words.ts';
import en from './facility-audits.en.json';
import kk from './facility-audits.kk.json';
import ru from './facility-audits.ru.json';

ru.criterion satisfies Record<Criterion, string>;
ru.state satisfies Record<AuditState, string>;
ru.list satisfies Record<AuditList, string>;
ru.grade satisfies Record<EvidenceGrade, string>;
ru.check satisfies Record<AuditCheck, string>;
ru.class satisfies Record<PotentialClass, string>;
ru.gate satisfies Record<Gate, string>;

export const AUDIT_WORDS: Catalog<typeof ru> = { RU: ru, KK: kk, EN: en };

/** The word for an answer of a closed list; one of a newer release is shown as it is. */
export const choiceWord = (words: (choice: keyof typeof ru.choice) => string, choice: string): string => {
  const known = (Object.keys(ru.choice) as (keyof typeof ru.choice)[]).find((one) => one === choice);
  return known ? words(known) : choice;
};
