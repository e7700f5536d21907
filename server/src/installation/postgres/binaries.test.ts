import { mkdirSync, mkdtempSync, readFileSync, readlinkSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { copyForAll } from './binaries.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'qaita binaries '));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a copy of binaries that were installed under a strict umask can be run by everybody and written by nobody else', () => {
  mkdirSync(join(folder, 'native', 'bin'), { recursive: true, mode: 0o700 });
  writeFileSync(join(folder, 'native', 'bin', 'postgres'), 'run me', { mode: 0o700 });
  writeFileSync(join(folder, 'native', 'notes'), 'read me', { mode: 0o600 });
  symlinkSync('postgres', join(folder, 'native', 'bin', 'postmaster'));
  copyForAll(join(folder, 'native'), join(folder, 'copy'));
  const modeOf = (...parts: string[]): number => statSync(join(folder, 'copy', ...parts)).mode & 0o777;
  expect([modeOf(), modeOf('native'), modeOf('native', 'bin')]).toEqual([0o755, 0o755, 0o755]);
  expect([modeOf('native', 'bin', 'postgres'), modeOf('native', 'notes')]).toEqual([0o755, 0o644]);
  expect(readlinkSync(join(folder, 'copy', 'native', 'bin', 'postmaster'))).toBe('postgres');
});

test('a copy that was made meanwhile is left as it is', () => {
  mkdirSync(join(folder, 'native'));
  mkdirSync(join(folder, 'copy'));
  writeFileSync(join(folder, 'copy', 'kept'), 'kept');
  copyForAll(join(folder, 'native'), join(folder, 'copy'));
  expect(readFileSync(join(folder, 'copy', 'kept'), 'utf8')).toBe('kept');
});
