import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { cruise } from 'dependency-cruiser';
import type { ICruiseOptions, ICruiseResult } from 'dependency-cruiser';
import { afterAll, beforeAll, expect, it } from 'vitest';

const config = createRequire(import.meta.url)('../.dependency-cruiser.cjs') as {
  readonly forbidden: readonly { readonly name: string }[];
  readonly options: ICruiseOptions;
};

/** For each rule between the server's rooms, an import that breaks it. */
const BROKEN: readonly (readonly [rule: string, from: string, to: string])[] = [
  ['nothing-imports-app', 'http/a.ts', 'app/start.ts'],
  ['kernel-knows-no-domain', 'kernel/b.ts', 'access/actor.ts'],
  ['access-knows-no-module', 'access/c.ts', 'request/context.ts'],
  ['request-knows-no-module', 'request/d.ts', 'identity/device.ts'],
  ['pictures-only-draw', 'pictures/e.ts', 'kernel/html.ts'],
  ['installation-knows-no-module', 'installation/f.ts', 'identity/device.ts'],
  ['postgres-knows-nothing', 'installation/postgres/g.ts', 'installation/roles.ts'],
  ['modules-know-no-installation', 'identity/h.ts', 'installation/roles.ts'],
  ['http-is-for-routes', 'exports/export.service.ts', 'http/plain-page.ts'],
  ['routes-are-for-app', 'exports/i.ts', 'exports/export.routes.ts'],
  ['migrations-stand-alone', 'migrations/j.ts', 'towns/town.ts'],
  ['testing-is-for-tests', 'towns/k.ts', 'testing/world.ts'],
  ['every-module-has-a-line', 'unheard-of/l.ts', 'kernel/html.ts'],
  ['server-towns-imports-upwards', 'towns/m.ts', 'interests/interest.ts'],
  ['services-count-calls', 'towns/town.resolver.ts', 'kernel/rate-limits.ts'],
];

let folder: string;
let result: ICruiseResult;

const write = (file: string, text: string): void => {
  mkdirSync(path.join(folder, 'server/src', path.dirname(file)), { recursive: true });
  writeFileSync(path.join(folder, 'server/src', file), text);
};

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'qaita-arrows-'));
  for (const [, , to] of BROKEN) write(to, 'export const value = 1;\n');
  for (const [, from, to] of BROKEN)
    write(
      from,
      `import { value } from '${path.relative(path.dirname(from), to).replace(/^(?!\.)/, './')}';\nexport const other = value;\n`,
    );
  const { tsConfig: _ours, ...options } = config.options;
  const { output } = await cruise(['server/src'], { ...options, baseDir: folder, validate: true, ruleSet: config as never });
  result = output as ICruiseResult;
});
afterAll(() => rmSync(folder, { recursive: true }));

it.each(BROKEN)('%s refuses %s → %s', (rule, from, to) => {
  const broken = result.summary.violations.map((one) => `${one.rule.name}: ${one.from} → ${one.to}`);
  expect(broken).toContain(`${rule}: server/src/${from} → server/src/${to}`);
});
