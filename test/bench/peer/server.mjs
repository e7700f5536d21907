// PostGraphile over the same tables, with the same roles and policies: a process of its own. Its packages are installed under
// PEER_FOLDER and not with the project, whose dependencies all have to name Node 20 (sides/peer.ts).
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(join(process.env.PEER_FOLDER, 'package.json'));
const { postgraphile } = require('postgraphile');
const { makePgService } = require('postgraphile/adaptors/pg');
const { PostGraphileAmberPreset } = require('postgraphile/presets/amber');
const { PostGraphileConnectionFilterPreset } = require('postgraphile-plugin-connection-filter');
const { grafserv } = require('postgraphile/grafserv/node');
const { makeJSONPgSmartTagsPlugin } = require('postgraphile/utils');
const { Pool } = require('pg');

const pool = new Pool({ connectionString: process.env.PEER_DATABASE_URL, max: 10 });

/** The read model knows its opportunity; the schema can follow it only when it is told so. */
const tags = makeJSONPgSmartTagsPlugin({
  version: 1,
  config: { class: { search_row: { tags: { foreignKey: '(opportunity_id) references opportunity (id)|@fieldName opportunity' } } } },
});

const PERSON = {
  name: 'person',
  text: `select s.person_id as id from session s join person p on p.id = s.person_id
    where s.token_hash = $1 and s.level = 'FULL' and s.expires_at > now() and p.status = 'ACTIVE'`,
};

/** The same session check as the floor's, then the role and the viewer that the policies ask for. */
const settingsOf = async (cookie) => {
  const token = cookie?.split('qaita=')[1];
  if (!token) return { role: 'qaita_reader' };
  const { rows } = await pool.query({ ...PERSON, values: [createHash('sha256').update(token).digest('hex')] });
  return { role: 'qaita_app', 'qaita.viewer': rows[0]?.id ?? '' };
};

const preset = {
  extends: [PostGraphileAmberPreset, PostGraphileConnectionFilterPreset],
  plugins: [tags],
  // Otherwise only the first column of an index could be asked for.
  disablePlugins: ['PgIndexBehaviorsPlugin'],
  pgServices: [makePgService({ pool, schemas: ['public'] })],
  grafserv: { graphqlPath: '/graphql', graphiql: false, watch: false },
  grafast: {
    explain: false,
    context: async ({ node }) => ({ pgSettings: await settingsOf(node?.req.headers.cookie) }),
  },
};

const serv = postgraphile(preset).createServ(grafserv);
const server = createServer();
server.on('error', (error) => {
  throw error;
});
await serv.addTo(server);
await serv.ready();
server.listen(Number(process.env.PORT), '127.0.0.1');
