import type {
  Condition,
  Contamination,
  DealType,
  LegalState,
  OpportunityKind,
  OpportunityStatus,
  RailAnswer,
  Utility,
} from 'shared/opportunities/kinds.ts';
import type { Catalog } from '../kernel/words.ts';
import en from './opportunities.en.json';
import kk from './opportunities.kk.json';
import ru from './opportunities.ru.json';

// A new value of a closed list without words does not compile.
ru.kind satisfies Record<OpportunityKind, string>;
ru.status satisfies Record<OpportunityStatus, string>;
ru.deal satisfies Record<DealType, string>;
ru.rail satisfies Record<RailAnswer, string>;
ru.utility satisfies Record<Utility, string>;
ru.condition satisfies Record<Condition, string>;
ru.contamination satisfies Record<Contamination, string>;
ru.legalState satisfies Record<LegalState | 'UNKNOWN', string>;

export const OPPORTUNITY_WORDS: Catalog<typeof ru> = { RU: ru, KK: kk, EN: en };
