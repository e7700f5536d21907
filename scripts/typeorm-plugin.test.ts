import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const here = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

/** Lines of a file that the rule refuses. */
const refusedLines = (lines: readonly string[]): number[] => {
  const folder = mkdtempSync(path.join(tmpdir(), 'qaita-lint-'));
  try {
    const [config, file] = [path.join(folder, 'lint.json'), path.join(folder, 'file.ts')];
    writeFileSync(
      config,
      JSON.stringify({
        jsPlugins: [here('typeorm-plugin.mjs')],
        categories: { correctness: 'off' },
        rules: { 'typeorm/safe-manager': 'error' },
      }),
    );
    writeFileSync(file, lines.join('\n'));
    const answer = execFileSync(here('../node_modules/.bin/oxlint'), ['-c', config, '--format', 'unix', '--no-ignore', file], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return linesIn(answer);
  } catch (error) {
    return linesIn(error instanceof Error && 'stdout' in error ? String(error.stdout) : '');
  } finally {
    rmSync(folder, { recursive: true });
  }
};

const linesIn = (answer: string): number[] =>
  [...answer.matchAll(/file\.ts:(\d+):/g)].map(([, line]) => Number(line)).toSorted((one, other) => one - other);

const REFUSED = [
  'manager.save(Watch, input);',
  'ctx.transaction.manager.save(input);',
  'manager.createQueryBuilder().orderBy(input);',
  'manager.getRepository(Watch);',
  'manager.find(Watch);',
  'manager.find(Watch, {});',
  'manager.find(Watch, options);',
  'manager.find(Watch, { where: {} });',
  'manager.find(Watch, { where: [] });',
  'manager.find(Watch, { where: [{ id }, {}] });',
  'manager.find(Watch, { where: { ...input } });',
  'manager.find(Watch, { where: { id }, order: input });',
  'manager.update(Watch, {}, { version: 2 });',
  'manager.delete(Watch, input);',
  'underAnotherName.delete(Watch, {});',
];

const ALLOWED = [
  'manager.find(Watch, { where: { personId }, order: { createdAt: "desc" } });',
  'manager.find(Watch, { where: [{ id }, { personId }] });',
  'manager.update(Watch, { id, version }, { frequency });',
  'manager.insert(Watch, { personId });',
  'manager.delete(Watch, { id, ...more });',
  'list.find(Boolean);',
  'list.find((one) => one.id === id);',
  'hash.update(Buffer.from(text));',
  'map.delete(key);',
];

it('refuses calls of the entity manager that could read or write every row, or run text as SQL, and no others', () => {
  expect(refusedLines([...REFUSED, ...ALLOWED])).toEqual(REFUSED.map((_, index) => index + 1));
});
