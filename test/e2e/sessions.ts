import { inDatabase } from './database.ts';

/** Moves the last proof of identity of everybody six minutes back, in the database of the server with this data folder. */
export const letProofsAge = (dataDir: string, address: string): Promise<void> =>
  inDatabase(dataDir, async (owner) => {
    await owner.query(
      `update session set proved_at = now() - interval '6 minutes' where person_id = (select id from person where email = $1)`,
      [address],
    );
  });
