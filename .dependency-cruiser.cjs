// The direction of imports: app → modules → request → access → kernel → shared, and the modules in their order.

/** A module may import from lines above its own, never from its own line or below. */
const moduleLines = [
  ['identity', 'pictures'],
  ['http'],
  ['attachments', 'oidc', 'towns'],
  ['opportunities'],
  ['industrial-zones', 'opportunity-questions', 'plans', 'special-zones'],
  ['facility-audits', 'opportunity-editor', 'plan-editor', 'plan-merging', 'search', 'second-life'],
  ['financing'],
  ['funding'],
  ['exports', 'saved-searches'],
  ['challenges', 'interests', 'datasets', 'registers'],
  ['matching'],
  ['platform', 'previews', 'review'],
  ['notifications'],
  ['audit', 'backup', 'demo', 'load-data'],
];

/** The same for the client's domain folders. */
const clientLines = [
  ['attachments', 'drafts', 'identity', 'map', 'sources', 'standing', 'suggestions'],
  ['activities', 'administration', 'opportunities', 'opportunity-files'],
  ['search'],
  ['home', 'industrial-zones', 'measures', 'datasets', 'saved-searches'],
  ['facilities', 'facility-audits', 'financing', 'funding', 'matching', 'second-life', 'special-zones', 'towns'],
  ['incentives', 'interests', 'opportunity-page', 'plan-merging', 'plans'],
  ['challenges', 'compare', 'opportunity-editor', 'plan-editor', 'review', 'zone-terms-diff', 'zone-terms-editor'],
  ['questions', 'register-import'],
];

const modules = moduleLines.flat();
const inFolders = (root, names) => `^${root}(${names.join('|')})/`;
const test = '\\.test\\.tsx?$';

const upwards = (root, lines) =>
  lines.flatMap((line, index) => {
    const above = lines.slice(0, index).flat();
    return line.map((name) => ({
      name: `${root.split('/')[0]}-${name}-imports-upwards`,
      comment: `${name} may import only from the lines above its own: ${above.join(', ') || 'none'}.`,
      severity: 'error',
      from: { path: inFolders(root, [name]), pathNot: test },
      to: {
        path: inFolders(
          root,
          lines.flat().filter((other) => other !== name && !above.includes(other)),
        ),
      },
    }));
  });

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    forbid('no-cycles', 'A cycle has no first thing to read.', {}, { circular: true }),
    // Packages that only have types contain no code to resolve.
    forbid(
      'nothing-unresolved',
      'Every import leads somewhere.',
      {},
      { couldNotResolve: true, pathNot: '^(geojson|topojson-specification)$' },
    ),

    forbid(
      'shared-imports-nothing',
      'shared has no dependency: no I/O, no library, no other package. Telephone numbers of all countries are the one exception (decision 0019).',
      { path: '^shared/src/', pathNot: [test, '^shared/src/identifiers/phone\\.ts$'] },
      { pathNot: '^shared/src/' },
    ),
    forbid(
      'shared-knows-telephones-by-a-library',
      'The one library of shared.',
      { path: '^shared/src/identifiers/phone\\.ts$' },
      { pathNot: ['^shared/src/', '(^|/)node_modules/(\\.pnpm/)?libphonenumber-js[@/]'] },
    ),

    forbid('server-and-client-are-strangers', 'They share only shared/.', { path: '^server/' }, { path: '^client/' }),
    forbid('client-and-server-are-strangers', 'They share only shared/.', { path: '^client/' }, { path: '^server/' }),

    forbid(
      'nothing-imports-app',
      'app is where everything is put together.',
      { path: '^server/src/', pathNot: ['^server/src/app/', '^server/src/main\\.ts$', '^server/src/testing/', test] },
      { path: '^server/src/app/' },
    ),
    forbid(
      'kernel-knows-no-domain',
      'kernel imports only shared and libraries.',
      { path: '^server/src/kernel/', pathNot: test },
      { path: '^server/src/', pathNot: '^server/src/kernel/' },
    ),
    forbid(
      'access-knows-no-module',
      'A policy states the few fields it needs as its own interface.',
      { path: '^server/src/access/', pathNot: test },
      { path: '^server/src/', pathNot: '^server/src/(access|kernel)/' },
    ),
    forbid(
      'request-knows-no-module',
      'What every request carries knows who asks, and nothing of what is asked.',
      { path: '^server/src/request/', pathNot: test },
      { path: '^server/src/', pathNot: '^server/src/(request|access|kernel)/' },
    ),
    forbid(
      'pictures-only-draw',
      'A drawing is a function of what is drawn.',
      { path: '^server/src/pictures/', pathNot: test },
      { path: '^server/src/', pathNot: '^server/src/pictures/' },
    ),
    forbid(
      'installation-knows-no-module',
      'The place where Qaita is installed: database, roles, secrets, folders.',
      { path: '^server/src/installation/', pathNot: test },
      { path: '^server/src/', pathNot: '^server/src/(installation|request|access|kernel|migrations|database)/' },
    ),
    forbid(
      'postgres-knows-nothing',
      'The supervisor of the embedded PostgreSQL stands alone.',
      { path: '^server/src/installation/postgres/', pathNot: test },
      { path: '^server/src/', pathNot: ['^server/src/installation/postgres/', '^server/src/kernel/operator-problem\\.ts$'] },
    ),
    forbid(
      'modules-know-no-installation',
      'Modules get connections and secrets, never a server; http finds what was built.',
      { path: '^server/src/(?!(app|backup|demo|installation|testing)/)[^/]+/', pathNot: test },
      { path: '^server/src/installation/', pathNot: '^server/src/installation/paths\\.ts$' },
    ),
    forbid(
      'http-is-for-routes',
      'Of a module only its routes speak HTTP.',
      { path: '^server/src/(?!(app|http|testing)/)', pathNot: ['\\.routes\\.ts$', test] },
      { path: '^server/src/http/' },
    ),
    forbid(
      'routes-are-for-app',
      'Routes are added by app; what two routes share stands in a file of its own.',
      { path: '^server/src/', pathNot: ['^server/src/(app|testing)/', test] },
      { path: '\\.routes\\.ts$' },
    ),
    forbid(
      'migrations-stand-alone',
      'A merged migration never changes because other code did.',
      { path: '^server/src/migrations/' },
      { path: '^server/src/', pathNot: '^server/src/(migrations|kernel)/' },
    ),
    forbid(
      'database-knows-no-module',
      'Functions, views, triggers and policies are SQL, applied by whoever migrates.',
      { path: '^server/src/database/', pathNot: test },
      { path: '^server/src/', pathNot: '^server/src/(database|kernel)/' },
    ),
    forbid(
      'testing-is-for-tests',
      'Builders and harness never reach production.',
      { path: '^server/src/', pathNot: ['^server/src/testing/', test] },
      { path: '^server/src/testing/' },
    ),
    forbid(
      'every-module-has-a-line',
      'A new module gets its line in moduleLines.',
      {
        path: `^server/src/(?!(${[...modules, 'app', 'access', 'request', 'kernel', 'installation', 'migrations', 'database', 'testing'].join('|')})/)[^/]+/`,
      },
      {},
    ),
    ...upwards('server/src/', moduleLines),

    forbid(
      'resolvers-translate-only',
      'A resolver calls a service or a query; SQL and entities\u2019 tables are theirs.',
      { path: '\\.resolver\\.ts$' },
      { path: '(^|/)node_modules/(\\.pnpm/)?typeorm[@/]' },
    ),
    forbid(
      'resolver-calls-own-service',
      'Writes of another module are not reached from a resolver.',
      { path: '^server/src/([^/]+)/[^/]+\\.resolver\\.ts$' },
      { path: '\\.service\\.ts$', pathNot: '^server/src/$1/' },
    ),
    forbid(
      'entities-are-plain',
      'An entity knows neither reads nor writes.',
      { path: '\\.entity\\.ts$' },
      { path: '\\.(service|queries|resolver)\\.ts$' },
    ),
    forbid('reads-do-not-write', 'Queries never import services.', { path: '\\.queries\\.ts$' }, { path: '\\.(service|resolver)\\.ts$' }),
    forbid(
      'services-count-calls',
      'A rate limit is counted where the work is done, not where it is translated or read.',
      { path: '\\.(resolver|routes|queries|reference|view|types|inputs)\\.ts$' },
      { path: ['^server/src/kernel/rate-limits\\.ts$', '\\.limits\\.ts$'] },
    ),
    forbid(
      'services-know-no-transport',
      'Services import no resolver and no HTTP.',
      { path: '\\.service\\.ts$' },
      { path: ['\\.resolver\\.ts$', '(^|/)node_modules/(\\.pnpm/)?(fastify|@fastify|@apollo)[+@/]'] },
    ),

    forbid(
      'client-kernel-knows-no-domain',
      'kernel has words, formats, addresses and the session; it shows nothing.',
      { path: '^client/src/kernel/', pathNot: test },
      { path: '^client/src/(?!kernel/)' },
    ),
    forbid(
      'client-ui-knows-no-domain',
      'ui takes values; it knows no domain and no Apollo.',
      { path: '^client/src/ui/', pathNot: test },
      { path: ['^client/src/(?!(ui|kernel)/)', '(^|/)node_modules/(\\.pnpm/)?@apollo[+/]'] },
    ),
    forbid(
      'client-page-knows-no-domain',
      'page has what every page needs around its content.',
      { path: '^client/src/page/', pathNot: test },
      { path: '^client/src/(?!(page|ui|kernel)/)' },
    ),
    forbid(
      'client-domain-imports-no-app',
      'app puts the domain folders together.',
      { path: '^client/src/(?!app/|testing/|[^/]+$)', pathNot: test },
      { path: '^client/src/app/' },
    ),
    forbid(
      'every-client-folder-has-a-line',
      'A new folder gets its line in clientLines. The console is a product of others with a build of its own.',
      { path: `^client/src/(?!(${[...clientLines.flat(), 'app', 'page', 'ui', 'kernel', 'testing', 'console'].join('|')})/)[^/]+/` },
      {},
    ),
    ...upwards('client/src/', clientLines),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['\\.json$'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs'],
    },
  },
};
