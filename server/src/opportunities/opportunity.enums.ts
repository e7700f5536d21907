import { REUSES } from 'shared/audits/uses.ts';
import { graphqlEnum } from '../kernel/graphql-enum.ts';
import {
  CONDITIONS,
  CONTAMINATIONS,
  CURRENCIES,
  DEAL_TYPES,
  FACT_KEYS,
  LEGAL_STATES,
  OPPORTUNITY_KINDS,
  OPPORTUNITY_STATUSES,
  ORIGINS,
  RAIL_ANSWERS,
  UTILITIES,
} from 'shared/opportunities/kinds.ts';

export const OpportunityKindEnum = graphqlEnum('OpportunityKind', OPPORTUNITY_KINDS, 'What an investor searches.');
export const OriginEnum = graphqlEnum(
  'Origin',
  ORIGINS,
  'Kept by its steward, compiled from named public sources (not verified, not an offer), or invented.',
);
export const OpportunityStatusEnum = graphqlEnum(
  'OpportunityStatus',
  OPPORTUNITY_STATUSES,
  'State of the opportunity itself; which values apply depends on the kind.',
);
export const DealTypeEnum = graphqlEnum('DealType', DEAL_TYPES, 'How an investor may come in.');
export const RailAnswerEnum = graphqlEnum('RailAnswer', RAIL_ANSWERS, 'Whether the place has a railway siding.');
export const UtilityEnum = graphqlEnum(
  'Utility',
  UTILITIES,
  'What may be connected to a place: networks, a railway siding, a road for lorries.',
);
export const ConditionEnum = graphqlEnum(
  'Condition',
  CONDITIONS,
  'State of the structures, from GOOD down to EMERGENCY (unsafe or in ruins). UNKNOWN is an answer of its own.',
);
export const ContaminationEnum = graphqlEnum(
  'Contamination',
  CONTAMINATIONS,
  'Soil and groundwater: clean by test, polluted but under control, polluted so that it limits what may be done there, or severe. UNKNOWN is an answer of its own.',
);
export const LegalStateEnum = graphqlEnum(
  'LegalState',
  LEGAL_STATES,
  'Obstacles between a buyer and the title. Several may hold at once; CLEAR only alone.',
);
export const FactKeyEnum = graphqlEnum('FactKey', FACT_KEYS, 'What a fact is about; the unit is part of the name.');
export const CurrencyEnum = graphqlEnum('Currency', CURRENCIES, 'ISO 4217 code of a sum.');
export const ReuseEnum = graphqlEnum(
  'Reuse',
  REUSES,
  'What a facility could become. RESTART: its former production. MULTI_TENANT: a small industrial zone. CLEARED: serviced land.',
);
