import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { currentMark, markOf } from './data-mark.ts';

let root: string;
let folder: string;
let program: string;

beforeAll(async () => {
  root = await mkdtemp(path.join(os.tmpdir(), 'qaita-data-mark-'));
  folder = path.join(root, 'data');
  program = path.join(root, 'main.js');
  await mkdir(path.join(folder, 'demo'), { recursive: true });
  await writeFile(path.join(folder, 'towns.json'), '[]');
  await writeFile(path.join(folder, 'demo/rows.json'), '[]');
  await writeFile(program, 'one');
});
afterAll(() => rm(root, { recursive: true }));

const mark = (change: { withDemo?: boolean; day?: string } = {}): Promise<string> =>
  markOf({ folder, withDemo: false, day: '2026-12-01', program, ...change });

describe('the mark of a load', () => {
  it('stays while nothing changes, and changes with the day and with invented rows', async () => {
    expect(await mark()).toBe(await mark());
    expect(new Set([await mark(), await mark({ withDemo: true }), await mark({ day: '2026-12-02' })]).size).toBe(3);
  });

  it('changes with every file, its name and the program', async () => {
    const marks = [await mark()];
    await writeFile(path.join(folder, 'demo/rows.json'), '[1]');
    marks.push(await mark());
    await writeFile(path.join(folder, 'zones.json'), '');
    marks.push(await mark());
    await writeFile(program, 'two');
    marks.push(await mark());
    expect(new Set(marks).size).toBe(4);
  });

  it('is unknown where the sources run', async () => {
    expect(await currentMark(folder, false)).toBeNull();
  });
});
