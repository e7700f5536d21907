import sql from 'sql-template-tag';
import type { LocalizedText } from 'shared/locale/locale.ts';
import { foldedWords, nearest } from 'shared/registers/likeness.ts';
import { read } from '../../request/context.ts';
import type { Context } from '../../request/context.ts';

/** A special economic zone by what it is found by. */
export interface KnownZone {
  readonly id: string;
  readonly slug: string;
  readonly companyId: string;
  readonly regionId: string;
  readonly name: LocalizedText;
  readonly altNames: readonly string[];
  readonly lat: number;
  readonly lng: number;
}

/** Words beside the name of a zone that say only what it is. */
const KIND_WORDS =
  /(?<!\p{L})(?:специальная|экономическая|зона|сэз|арнайы|экономикалык|аймагы|аймак|аэа|special|economic|zone|sez|the)(?!\p{L})/gu;

const plain = (name: string): string => foldedWords(name).replace(KIND_WORDS, ' ').replace(/\s+/g, ' ').trim();

/** The zones of a company, and all zones by the names that sheets give them. */
export interface ZoneFinder {
  readonly own: readonly KnownZone[];
  readonly named: (name: string) => KnownZone | null;
}

export const openZoneFinder = async (ctx: Context, company: string): Promise<ZoneFinder> => {
  const zones = await read<KnownZone>(
    ctx,
    sql`select id, slug, company_id as "companyId", region_id as "regionId", name, alt_names as "altNames", lat, lng from special_zone order by slug`,
  );
  const names = new Map(
    zones.flatMap((zone) => [zone.slug, ...Object.values(zone.name), ...zone.altNames].map((name) => [plain(name), zone] as const)),
  );
  return { own: zones.filter(({ companyId }) => companyId === company), named: (name) => nearest(plain(name), names)?.value ?? null };
};
