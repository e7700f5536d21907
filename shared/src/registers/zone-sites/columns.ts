import { choice, opportunityColumn } from '../opportunities/columns.ts';
import { SITE_STATUS_WORDS } from '../opportunities/choices.ts';
import type { OpportunityColumn } from '../opportunities/words.ts';
import type { SheetColumn } from '../sheet.ts';

const KEYS: readonly OpportunityColumn[] = [
  'zone',
  'number',
  'nameRu',
  'nameKk',
  'nameEn',
  'town',
  'address',
  'lat',
  'lng',
  'point',
  'cadastral',
  'landHa',
  'floorM2',
  'status',
  'oked',
  'condition',
  'contamination',
  'legal',
  'deals',
  'price',
  'rentHaYear',
  'powerMva',
  'waterM3Day',
  'heatGcalHour',
  'power',
  'water',
  'heat',
  'gas',
  'sewerage',
  'rail',
  'road',
  'telecom',
  'utilities',
  'railKm',
  'roadKm',
  'note',
  'source',
  'asOf',
];

/** What a zone company calls some of the columns in another way than a register of facilities does. */
const OWN: Partial<Readonly<Record<OpportunityColumn, Pick<SheetColumn, 'words'>>>> = {
  nameRu: {
    words: {
      RU: ['Название на русском', 'Название', 'Наименование', 'Название участка', 'Наименование участка', 'Участок'],
      KK: ['Орысша атауы'],
      EN: ['Name in Russian', 'Name (ru)'],
    },
  },
  nameKk: {
    words: {
      RU: ['Название на казахском', 'Название (каз)'],
      KK: ['Қазақша атауы', 'Атауы', 'Учаскенің атауы', 'Учаске'],
      EN: ['Name in Kazakh', 'Name (kk)'],
    },
  },
  nameEn: {
    words: {
      RU: ['Название на английском', 'Название (англ)'],
      KK: ['Ағылшынша атауы'],
      EN: ['Name in English', 'Name', 'Site name', 'Plot name', 'Site'],
    },
  },
  status: {
    words: {
      RU: ['Статус', 'Статус участка', 'Занятость', 'Свободен или занят'],
      KK: ['Мәртебесі', 'Мәртебе', 'Учаске мәртебесі', 'Бос немесе бос емес'],
      EN: ['Status', 'Site status', 'Availability', 'Occupancy'],
    },
  },
};

const own = (key: OpportunityColumn): SheetColumn => ({
  ...opportunityColumn(key),
  ...OWN[key],
  ...(key === 'status' ? choice(SITE_STATUS_WORDS) : {}),
});

/** The columns of a sheet of the sites of special economic zones, in the order of the template. */
export const ZONE_SITE_COLUMNS: readonly SheetColumn[] = KEYS.map(own);
