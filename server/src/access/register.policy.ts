import sql, { join } from 'sql-template-tag';
import type { Sql } from 'sql-template-tag';
import { IMPORTERS, SHEETS } from 'shared/registers/findings.ts';
import type { SheetName } from 'shared/registers/findings.ts';
import { organisationsOf } from './actor.ts';
import type { Actor } from './actor.ts';

/** The organisation in whose name the actor imports a kind of sheet; null: none. */
export const importingOrganisation = (actor: Actor, sheet: SheetName): string | null => organisationsOf(actor, IMPORTERS[sheet])[0] ?? null;

/** Kinds of sheets that the actor may import. */
export const importableSheets = (actor: Actor): SheetName[] => SHEETS.filter((sheet) => importingOrganisation(actor, sheet) !== null);

/** Rows of `register_import i` that the actor sees: those of the own organisations, of the sheets that these import. */
export const seesImports = (actor: Actor): Sql => {
  const own = importableSheets(actor).map(
    (sheet) => sql`i.sheet = ${sheet} and i.organisation_id = any (${organisationsOf(actor, IMPORTERS[sheet])}::uuid[])`,
  );
  return own.length === 0 ? sql`false` : sql`(${join(own, ' or ')})`;
};
