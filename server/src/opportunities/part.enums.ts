import { CONSENT_STATES, STATUS_REASONS } from 'shared/opportunities/content.ts';
import { CONNECTIONS, GRADES, LAND_RIGHTS, OWNER_FORMS, PRICE_DEALS, PRICE_UNITS } from 'shared/opportunities/parts.ts';
import { ASKED_FACTS } from 'shared/opportunities/unknowns.ts';
import { graphqlEnum } from '../kernel/graphql-enum.ts';

export const GradeEnum = graphqlEnum(
  'Grade',
  GRADES,
  'What a claim rests on: a measurement or register extract, a document, somebody’s word.',
);
export const ParcelRightEnum = graphqlEnum('ParcelRight', LAND_RIGHTS, 'By what right the land is held.');
export const ConnectionEnum = graphqlEnum(
  'Connection',
  CONNECTIONS,
  'Whether a utility is usable on the site, some way off, or known to be missing.',
);
export const OwnerFormEnum = graphqlEnum('OwnerForm', OWNER_FORMS, 'Who owns a place.');
export const PriceDealEnum = graphqlEnum('PriceDeal', PRICE_DEALS, 'A price of sale or a rent.');
export const PriceUnitEnum = graphqlEnum('PriceUnit', PRICE_UNITS, 'For what a price is asked.');
export const StatusReasonEnum = graphqlEnum('StatusReason', STATUS_REASONS, 'Why a plant stopped, or started again.');
export const ConsentStateEnum = graphqlEnum('ConsentState', CONSENT_STATES, 'Whether the owner agrees to the details being shown.');
export const AskedFactEnum = graphqlEnum('AskedFact', ASKED_FACTS, 'What investors ask about a place.');
