import { randomBytes } from 'node:crypto';
import type { Pool } from 'pg';

interface Stated {
  readonly publication?: 'DRAFT' | 'PUBLISHED' | 'WITHDRAWN';
  readonly status?: string;
  readonly kind?: string;
  readonly steward?: string;
  readonly zone?: string;
  readonly landHa?: number | null;
  readonly investment?: number | null;
  readonly title?: string;
}

/** An opportunity that states only what matters to the test; answers its slug. */
export const anOpportunity = async (owner: Pool, stated: Stated = {}): Promise<string> => {
  const slug = `test-${randomBytes(6).toString('hex')}`;
  const title = stated.title ?? slug;
  const publication = stated.publication ?? 'PUBLISHED';
  await owner.query(
    `insert into opportunity (slug, kind, origin, publication, status, title, region_id, zone_id, steward_id, land_ha, investment, currency,
        published_at)
      select $1, $2, 'REGISTERED', $3, $4, jsonb_build_object('ru', $5::text), r.id, z.id, s.id, $6, $7::bigint,
        case when $7::bigint is null then null else 'KZT' end, case when $3 = 'PUBLISHED' then now() end
      from organisation s join region r on r.slug = 'east-kazakhstan-region' left join special_zone z on z.slug = $8 where s.slug = $9`,
    [slug, stated.kind ?? 'FACILITY', publication, stated.status ?? 'IDLE', title, stated.landHa ?? null, stated.investment ?? null, stated.zone ?? null, stated.steward ?? 'ertis'],
  );
  return slug;
};
