import type { AuditList, AuditState } from 'shared/audits/audit.machine.ts';
import type { AuditCheck } from 'shared/audits/contradictions.ts';
import { CRITERION_KEYS, choicesOf } from 'shared/audits/criteria.ts';
import type { Criterion, CriterionGroup } from 'shared/audits/criteria.ts';
import type { EvidenceGrade } from 'shared/audits/evidence.ts';
import type { Gate, PotentialClass } from 'shared/audits/potential.ts';
import type { Catalog } from '../kernel/words.ts';
import en from './facility-audits.en.json';
import kk from './facility-audits.kk.json';
import ru from './facility-audits.ru.json';

ru.group satisfies Record<CriterionGroup, string>;
ru.criterion satisfies Record<Criterion, string>;
ru.state satisfies Record<AuditState, string>;
ru.list satisfies Record<AuditList, string>;
ru.grade satisfies Record<EvidenceGrade, string>;
ru.check satisfies Record<AuditCheck, string>;
ru.class satisfies Record<PotentialClass, string>;
ru.gate satisfies Record<Gate, string>;

export const AUDIT_WORDS: Catalog<typeof ru> = { RU: ru, KK: kk, EN: en };

type Choice = keyof typeof ru.choice;

/** Only the words of one language are in a build: what is known is asked of the criteria, and not of the words. */
const isChoice = (choice: string): choice is Choice => CRITERION_KEYS.some((criterion) => choicesOf(criterion).includes(choice));

/** The word for an answer of a closed list; one of a newer release is shown as it is. */
export const choiceWord = (words: (choice: Choice) => string, choice: string): string => (isChoice(choice) ? words(choice) : choice);
