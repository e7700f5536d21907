import type { OrganisationKind } from 'shared/identity/roles.ts';
import type { RegionRow } from '../schemas/regions.schema.ts';
import type { TownRow } from '../schemas/towns.schema.ts';
import type { SpkRow } from '../schemas/spks.schema.ts';
import type { Text } from '../schemas/words.schema.ts';
import type { ZoneRow } from '../schemas/zones.schema.ts';
import { quoted } from './quoted.ts';
import { capitalised, eachLanguage } from './texts.ts';

export interface OrganisationRow {
  readonly slug: string;
  readonly kind: OrganisationKind;
  readonly name: Text;
  /** Slug of the region it answers for. */
  readonly region: string | null;
  /** Slug of the town, of an akimat that answers for one town. */
  readonly town?: string;
  readonly isDemo: boolean;
}

/** The letter certainly reaches the region's corporation; its exact legal name is a guess. */
const unconfirmed = (name: Text, region: Text): Text => ({
  ru: `Региональная СПК, ${region.ru} (предположительно ${name.ru})`,
  kk: `Өңірлік ӘКК, ${region.kk} (болжамды атауы: ${name.kk})`,
  en: `Regional SPK, ${region.en} (presumably ${name.en})`,
});

const nameless = (region: Text): Text => ({
  ru: `Региональная СПК (название не найдено), ${region.ru}`,
  kk: `Өңірлік ӘКК (атауы табылмаған), ${region.kk}`,
  en: `Regional SPK (name not found), ${region.en}`,
});

/** A name that no dated source confirms is never shown as a fact. */
const spkName = ({ name, verification }: SpkRow, region: Text): Text => {
  if (name === null) return nameless(region);
  return verification === 'VERIFIED' ? name : unconfirmed(name, region);
};

export const spkOrganisation = (spk: SpkRow, regions: readonly RegionRow[]): OrganisationRow[] =>
  regions
    .filter((region) => region.id === spk.region)
    .map((region) => ({ slug: spk.id, kind: 'SPK', name: spkName(spk, region.name), region: region.id, isDemo: false }));

const namelessCompany = ({ name }: ZoneRow): Text => ({
  ru: `Управляющая компания СЭЗ ${quoted(name.ru)} (название не установлено)`,
  kk: `${quoted(name.kk)} АЭА басқарушы компаниясы (атауы анықталмаған)`,
  en: `Management company of the ${name.en} SEZ (name not established)`,
});

export const zoneCompanySlug = (zoneId: string): string => `zone-${zoneId}`;

export const zoneOrganisation = (zone: ZoneRow): OrganisationRow => ({
  slug: zoneCompanySlug(zone.id),
  kind: 'ZONE_COMPANY',
  name: zone.managementCompany ? eachLanguage(zone.managementCompany, capitalised) : namelessCompany(zone),
  region: zone.region,
  isDemo: false,
});

/** Every town and region has an akimat by law; it is called by its place, since its registered name is not among the data. */
const akimat = (slug: string, place: Text, within: Pick<OrganisationRow, 'region' | 'town'>): OrganisationRow => ({
  slug: `akimat-${slug}`,
  kind: 'AKIMAT',
  name: { ru: `Акимат: ${place.ru}`, kk: `Әкімдік: ${place.kk}`, en: `Akimat: ${place.en}` },
  isDemo: false,
  ...within,
});

/** The akimats of the towns with plans, and of their regions. */
export const akimatOrganisations = (towns: readonly TownRow[], regions: readonly RegionRow[]): OrganisationRow[] => [
  ...towns.map(({ id, name, region }) => akimat(id, name, { region, town: id })),
  ...regions
    .filter(({ id }) => towns.some(({ region }) => region === id))
    .map(({ id, name }) => akimat(id, eachLanguage(name, capitalised), { region: id })),
];

export const PLATFORM: OrganisationRow = {
  slug: 'qaita',
  kind: 'PLATFORM',
  name: { ru: 'Qaita', kk: 'Qaita', en: 'Qaita' },
  region: null,
  isDemo: false,
};

export const DEMO_ORGANISATIONS: readonly OrganisationRow[] = [
  {
    slug: 'demo-audit',
    kind: 'AUDIT',
    name: { ru: 'Аудит объектов (демо)', kk: 'Нысандар аудиті (демо)', en: 'Facility audit (demo)' },
    region: null,
    isDemo: true,
  },
  {
    slug: 'demo-analysis',
    kind: 'ANALYSIS',
    name: { ru: 'Аналитика моногородов (демо)', kk: 'Моноқалалар талдауы (демо)', en: 'Single-industry town analysis (demo)' },
    region: null,
    isDemo: true,
  },
  {
    slug: 'demo-akimat',
    kind: 'AKIMAT',
    name: { ru: 'Акимат Балхаша (демо)', kk: 'Балқаш әкімдігі (демо)', en: 'Akimat of Balkhash (demo)' },
    region: 'karaganda-region',
    town: 'balkhash',
    isDemo: true,
  },
];
