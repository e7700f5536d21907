import { inDatabase } from './database.ts';

/** Six minutes pass for whatever a person has proved, in the database of the server whose data folder this is. */
export const letProofsAge = (dataDir: string, address: string): Promise<void> =>
  inDatabase(dataDir, async (owner) => {
    await owner.query(
      `update session set proved_at = now() - interval '6 minutes' where person_id = (select id from person where email = $1)`,
      [address],
    );
  });
