import sql from 'sql-template-tag';
import type { LocalizedText } from 'shared/locale/locale.ts';
import { foldedWords, nearest } from 'shared/registers/likeness.ts';
import type { Point } from 'shared/registers/read-point.ts';
import { read } from '../request/context.ts';
import type { Context } from '../request/context.ts';

/** A region or a town as rows name it. */
export interface Place extends Point {
  readonly id: string;
  readonly slug: string;
  readonly name: LocalizedText;
  readonly altNames: readonly string[];
  readonly kato: string;
  /** Of a region, its own id. */
  readonly regionId: string;
}

/** Words beside the name of a region or a town that say only what kind of place it is. */
const KIND_WORDS =
  /(?<!\p{L})(?:область|обл|облысы|облыс|регион|region|oblast|город|гор|г|каласы|кала|city|town|of|поселок|пос|кент|кенти)(?!\p{L})/gu;

const plain = (name: string): string => foldedWords(name).replace(KIND_WORDS, ' ').replace(/\s+/g, ' ').trim();

const namesOf = ({ name, altNames }: Place): string[] => [...Object.values(name), ...altNames].filter((one) => typeof one === 'string');

const byNames = (places: readonly Place[]): ReadonlyMap<string, Place> =>
  new Map(places.flatMap((place) => namesOf(place).map((name) => [plain(name), place] as const)));

/** Finds the regions and towns that rows name, in any of three languages, by code, or but for a typing mistake. */
export class PlaceFinder {
  private readonly regions: ReadonlyMap<string, Place>;
  private readonly towns: ReadonlyMap<string, Place>;
  private readonly codes: ReadonlyMap<string, Place>;
  private readonly regionById: ReadonlyMap<string, Place>;
  private readonly townById: ReadonlyMap<string, Place>;

  private constructor(regions: readonly Place[], towns: readonly Place[]) {
    this.regions = byNames(regions);
    this.towns = byNames(towns);
    this.codes = new Map(towns.map((town) => [town.kato, town]));
    this.townById = new Map(towns.map((town) => [town.id, town]));
    this.regionById = new Map(regions.map((region) => [region.id, region]));
  }

  public static async open(ctx: Context): Promise<PlaceFinder> {
    const regions = await read<Place>(
      ctx,
      sql`select id, slug, name, '{}'::text[] as "altNames", kato, id as "regionId", lat, lng from region`,
    );
    const towns = await read<Place>(
      ctx,
      sql`select id, slug, name, alt_names as "altNames", kato, region_id as "regionId", lat, lng from town`,
    );
    return new PlaceFinder(regions, towns);
  }

  public region(name: string): Place | null {
    return nearest(plain(name), this.regions)?.value ?? null;
  }

  /** A single-industry town; other places are only told in words. */
  public town(name: string): Place | null {
    return nearest(plain(name), this.towns)?.value ?? null;
  }

  public townOfId(id: string): Place | null {
    return this.townById.get(id) ?? null;
  }

  public townOfCode(kato: string): Place | null {
    return this.codes.get(kato) ?? null;
  }

  public regionOf(id: string): Place | null {
    return this.regionById.get(id) ?? null;
  }
}
