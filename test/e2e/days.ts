import { letDaysPass } from '../../server/src/testing/days.ts';
import { inDatabase } from './database.ts';

/** Lets one day pass for the terms of a zone, in the database of the server with this data folder. */
export const letDayPass = (dataDir: string, zone: string): Promise<void> => inDatabase(dataDir, (owner) => letDaysPass(owner, zone, 1));
