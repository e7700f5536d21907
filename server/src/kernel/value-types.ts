import pg from 'pg';

/**
 * How the driver parses values on every connection that reads rows of entities: bigint and numeric as numbers (stored values
 * stay below 2⁵³), and days as text, because they have no time zone.
 */
export const VALUE_TYPES = new pg.TypeOverrides();
VALUE_TYPES.setTypeParser(pg.types.builtins.INT8, Number);
VALUE_TYPES.setTypeParser(pg.types.builtins.NUMERIC, Number);
VALUE_TYPES.setTypeParser(pg.types.builtins.DATE, String);
