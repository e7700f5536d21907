import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { PROJECT_ROOT } from 'server/src/installation/paths.ts';
import { dumpState } from './states.ts';

/** `DATABASE_URL=… npx tsx test/landed/dump.ts NAME`: writes the schema of a database of the owner into this folder. */
const [name] = process.argv.slice(2);
const ownerUrl = process.env['DATABASE_URL'];
if (!name || !ownerUrl) throw new Error('Name the state, and the database by DATABASE_URL.');
writeFileSync(path.join(PROJECT_ROOT, 'test/landed', `${name}.json.gz`), await dumpState(ownerUrl));
