import { randomBytes } from 'node:crypto';
import type { Pool } from 'pg';

interface Stated {
  readonly publication?: 'DRAFT' | 'PUBLISHED' | 'WITHDRAWN';
  readonly status?: string;
  readonly kind?: string;
  readonly steward?: string;
  readonly zone?: string;
  readonly town?: string;
  readonly landHa?: number | null;
  readonly investment?: number | null;
  readonly title?: string;
}

const USUAL = { publication: 'PUBLISHED', kind: 'FACILITY', status: 'IDLE', steward: 'ertis' } as const;

/** An opportunity that states only what matters to the test; returns its slug. */
export const anOpportunity = async (owner: Pool, stated: Stated = {}): Promise<string> => {
  const slug = `test-${randomBytes(6).toString('hex')}`;
  const {
    title = slug,
    publication,
    kind,
    status,
    steward,
    landHa = null,
    investment = null,
    zone = null,
    town = null,
  } = { ...USUAL, ...stated };
  await owner.query(
    `insert into opportunity (slug, kind, origin, publication, status, title, region_id, zone_id, town_id, steward_id, land_ha, investment, currency,
        published_at, owner_consent)
      select $1, $2, 'REGISTERED', $3, $4, jsonb_build_object('ru', $5::text), coalesce(t.region_id, r.id), z.id, t.id, s.id, $6, $7::bigint,
        case when $7::bigint is null then null else 'KZT' end, case when $3 = 'PUBLISHED' then now() end, 'GIVEN'
      from organisation s join region r on r.slug = 'east-kazakhstan-region' left join special_zone z on z.slug = $8 left join town t on t.slug = $10 where s.slug = $9`,
    [slug, kind, publication, status, title, landHa, investment, zone, steward, town],
  );
  return slug;
};
