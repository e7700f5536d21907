import type { Pool } from 'pg';
import sql from 'sql-template-tag';
import { inTransaction } from '../../kernel/database.ts';
import type { Run } from '../../kernel/database.ts';

/**
 * Everything a reader may type to find an opportunity: titles, former use, place, town, zone and region with their other
 * names, activities, all in the three languages. The one place where that text is made; answers how many were different.
 */
export const refreshSearchTexts = async (run: Run): Promise<number> => {
  const changed = await run(sql`
    with words as (
      select o.id, concat_ws(E'\n', o.title->>'ru', o.title->>'kk', o.title->>'en', o.summary->>'ru', o.summary->>'kk', o.summary->>'en',
        o.place->>'ru', o.place->>'kk', o.place->>'en', t.name->>'ru', t.name->>'kk', t.name->>'en', array_to_string(t.alt_names, E'\n'),
        z.name->>'ru', z.name->>'kk', z.name->>'en', array_to_string(z.alt_names, E'\n'), r.name->>'ru', r.name->>'kk', r.name->>'en',
        (select string_agg(concat_ws(E'\n', d.name->>'ru', d.name->>'kk', d.name->>'en'), E'\n' order by d.code) from oked_division d
          where d.code = any (o.oked))) as text
      from opportunity o join region r on r.id = o.region_id left join town t on t.id = o.town_id left join special_zone z on z.id = o.zone_id)
    update opportunity o set search_text = words.text from words where words.id = o.id and o.search_text is distinct from words.text returning 1`);
  return changed.length;
};

/** Makes the search texts of all opportunities anew, as the owner. */
export const rebuildSearchTexts = (owner: Pool): Promise<number> => inTransaction(owner, 'system', () => undefined, refreshSearchTexts);
