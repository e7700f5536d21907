import pg from 'pg';

/**
 * What the driver makes of values, on every connection that reads rows of entities: numbers of numbers (nothing that is
 * stored reaches 2⁵³), and the text of days, which have no time zone.
 */
export const VALUE_TYPES = new pg.TypeOverrides();
VALUE_TYPES.setTypeParser(pg.types.builtins.INT8, Number);
VALUE_TYPES.setTypeParser(pg.types.builtins.NUMERIC, Number);
VALUE_TYPES.setTypeParser(pg.types.builtins.DATE, String);
