import { INDUSTRIAL_ZONE_FIGURES, INDUSTRIAL_ZONE_KINDS, INDUSTRIAL_ZONE_STATUSES } from 'shared/industrial-zones/vocabulary.ts';
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
