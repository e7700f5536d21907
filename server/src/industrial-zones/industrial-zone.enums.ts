import { INDUSTRIAL_ZONE_FIGURES, INDUSTRIAL_ZONE_KINDS, INDUSTRIAL_ZONE_STATUSES } from 'shared/industrial-zones/vocabulary.ts';
import { ANSWERS, ELIGIBILITY_REASONS } from 'shared/industrial-zones/founding.ts';
import { graphqlEnum } from '../kernel/graphql-enum.ts';

export const IndustrialZoneKindEnum = graphqlEnum(
  'IndustrialZoneKind',
  INDUSTRIAL_ZONE_KINDS,
  'Kind of an industrial zone. A small one stands on commissioned buildings that are handed to small business: SEZ law, art. 27(5).',
);
export const IndustrialZoneStatusEnum = graphqlEnum(
  'IndustrialZoneStatus',
  INDUSTRIAL_ZONE_STATUSES,
  'State of an industrial zone. FREE: only free area is named. ORDERED: only the order to found it is known.',
);
export const IndustrialZoneFigureEnum = graphqlEnum(
  'IndustrialZoneFigureKey',
  INDUSTRIAL_ZONE_FIGURES,
  'What a figure of the whole country counts. SMALL_LOANS: yearly per cent of the loans for small zones.',
);

export const AnswerEnum = graphqlEnum('FoundingAnswer', ANSWERS, 'UNKNOWN is an answer of its own, never "no".');
export const EligibilityReasonEnum = graphqlEnum(
  'EligibilityReason',
  ELIGIBILITY_REASONS,
  'What keeps a zone from being a small industrial zone, or is not stated: SEZ law, art. 27(5).',
);
