import { emptyContent } from 'shared/opportunities/content.ts';
import type { OpportunityContent } from 'shared/opportunities/content.ts';
import type { OpportunityContentType } from '../opportunity-editor/content.types.ts';

const NAME = { ru: 'Завод металлоконструкций', kk: 'Металл құрылымдары зауыты', en: 'Steel structures works' };
const SURVEY = { grade: 'DOCUMENT', source: 'Акт обследования № 7', asOf: '2026-05' } as const;
const PUBLIC = { grade: 'DOCUMENT', source: 'https://example.kz/register', asOf: '2026-03' } as const;
const NOTHING = { number: null, code: null, text: null } as const;

/** A facility of Ridder about which a steward knows a lot; only its land has a public source. */
export const aFacility = (more: Partial<OpportunityContent> = {}): OpportunityContent => ({
  ...emptyContent(NAME, 'IDLE'),
  town: 'ridder',
  oked: ['25'],
  claims: [
    { key: 'LAND_HA', ...NOTHING, number: 12.5, ...PUBLIC },
    { key: 'CONDITION', ...NOTHING, code: 'MAJOR_REPAIR', ...SURVEY },
  ],
  buildings: [
    {
      name: 'Главный корпус',
      builtYear: 1974,
      floorM2: 8400,
      storeys: 1,
      clearHeightM: 12,
      craneT: 20,
      condition: 'MINOR_REPAIR',
      ...SURVEY,
    },
  ],
  parcels: [{ cadastralNumber: '05-085-003-123', landHa: 12.5, purpose: 'для обслуживания завода', right: 'OWNERSHIP', ...SURVEY }],
  utilities: [
    { utility: 'POWER', connection: 'CONNECTED', distanceM: null, available: 6.3, asset: 'ПС «Заводская»', assetMva: 16, ...SURVEY },
    { utility: 'RAIL', connection: 'CONNECTED', distanceM: 3000, available: null, asset: 'ст. Риддер', assetMva: null, ...SURVEY },
    { utility: 'GAS', connection: 'ABSENT', distanceM: null, available: null, asset: null, assetMva: null, ...SURVEY },
  ],
  legal: [{ state: 'PLEDGED', party: 'Банк', words: null, ...SURVEY }],
  owners: [{ form: 'PRIVATE', name: 'ТОО «Завод»', bin: null, contact: '+7 701 000 00 00', ...SURVEY }],
  prices: [{ deal: 'SALE', amount: 450_000_000, currency: 'KZT', per: 'WHOLE', ...SURVEY }],
  dealTypes: ['SALE'],
  ...more,
});

export const CONSENT = { state: 'GIVEN', givenOn: '2026-06-01', document: 'Письмо собственника № 12' } as const;

/** As an editor sends it: the same names, in lists that may be changed. */
export const asSent = (content: OpportunityContent): OpportunityContentType => structuredClone(content) as OpportunityContentType;
