import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const SOURCES = join(import.meta.dirname, '..');

const pages = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter(
  (name) => name.endsWith('.tsx') && !name.endsWith('.test.tsx'),
);

/** Attributes that make a browser silently drop a part of what is pasted, or all of it. */
const CUTS = /\bmaxLength=|\.maxLength\b|\btype="number"|type=\{?'number'/;

it('no field lets the browser cut what is pasted', () => {
  expect(pages.length).toBeGreaterThan(200);
  expect(pages.filter((name) => CUTS.test(readFileSync(join(SOURCES, name), 'utf8')))).toEqual([]);
});
