import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import { beforeAll, describe, expect, it } from 'vitest';
import { PROJECT_ROOT } from 'server/src/installation/paths.ts';

interface Component {
  readonly name: string;
  readonly group?: string;
  readonly version: string;
  readonly purl: string;
  readonly licenses?: readonly unknown[];
  readonly externalReferences?: readonly { readonly hashes?: readonly { readonly alg: string; readonly content: string }[] }[];
}

/** Our own packages, and one that does not state its licence. */
const OURS = ['shared', 'server', 'client'];
const WITHOUT_LICENCE = ['@mapbox/jsonlint-lines-primitives'];

const nameOf = ({ group, name }: Component): string => (group ? `${group}/${name}` : name);

const dependenciesOf = (folder: string): string[] => {
  const read = JSON.parse(readFileSync(path.join(PROJECT_ROOT, folder, 'package.json'), 'utf8')) as {
    dependencies?: Record<string, string>;
  };
  return Object.entries(read.dependencies ?? {}).flatMap(([name, version]) =>
    version.startsWith('workspace:') ? [] : [`${name}@${version}`],
  );
};

describe('the bill of materials', () => {
  let text: string;
  let components: readonly Component[];

  beforeAll(() => {
    const { stdout, stderr, status } = spawnSync(process.execPath, [path.join(PROJECT_ROOT, 'scripts/sbom.mjs')], {
      cwd: PROJECT_ROOT,
      encoding: 'utf8',
      maxBuffer: 64e6,
    });
    if (status !== 0) throw new Error(stderr);
    text = stdout;
    components = (JSON.parse(text) as { components: readonly Component[] }).components;
  }, 60_000);

  it('is CycloneDX', async () => {
    expect(await new Validation.JsonStrictValidator(Spec.Version.v1dot6).validate(text)).toBeNull();
  });

  it('names everything that the packages ask for in production, in its very version', () => {
    const named = new Set(components.map((component) => `${nameOf(component)}@${component.version}`));
    expect(['server', 'client'].flatMap(dependenciesOf).filter((one) => !named.has(one))).toEqual([]);
  });

  it('names nothing that is only for building and testing', () => {
    const named = components.map(nameOf);
    for (const tool of ['vitest', 'oxlint', 'typescript', '@playwright/test', 'hucre']) expect(named).not.toContain(tool);
  });

  it('gives each a licence and a hash', () => {
    const foreign = components.filter((component) => !OURS.includes(nameOf(component)));
    expect(foreign.filter(({ licenses }) => !licenses?.length).map(nameOf)).toEqual(WITHOUT_LICENCE);
    expect(
      foreign
        .filter(({ externalReferences }) => !externalReferences?.some(({ hashes }) => hashes?.some(({ alg }) => alg === 'SHA-512')))
        .map(nameOf),
    ).toEqual([]);
  });
});
