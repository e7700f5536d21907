import sql from 'sql-template-tag';
import type { Sql } from 'sql-template-tag';
import { organisationsOf } from './actor.ts';
import type { Actor } from './actor.ts';

/** Rows of `register_import i` that the actor sees: those of the own corporation. */
export const seesImports = (actor: Actor): Sql => {
  const own = organisationsOf(actor, 'SPK');
  return own.length === 0 ? sql`false` : sql`i.organisation_id = any (${own}::uuid[])`;
};

/** The corporation in whose name the actor imports; null: none. */
export const importingOrganisation = (actor: Actor): string | null => organisationsOf(actor, 'SPK')[0] ?? null;
