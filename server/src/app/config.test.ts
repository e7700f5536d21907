import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { OperatorProblem } from '../kernel/operator-problem.ts';
import { readConfig, SETTING_NAMES } from './config.ts';
import { PROJECT_ROOT } from '../installation/paths.ts';

describe('the settings', () => {
  it('have usable defaults', () => {
    expect(readConfig({})).toMatchObject({ NODE_ENV: 'development', PORT: 8080, isProduction: false, freeDocuments: true });
  });

  it('take free documents away in production', () => {
    expect(readConfig({ NODE_ENV: 'production' })).toMatchObject({ isProduction: true, freeDocuments: false });
  });

  it('name every problem at once', () => {
    const read = () => readConfig({ NODE_ENV: 'staging', PORT: '99999', DATABASE_URL: 'mysql://x' });
    expect(read).toThrow(OperatorProblem);
    for (const name of ['NODE_ENV', 'PORT', 'DATABASE_URL']) expect(read).toThrow(new RegExp(name));
  });

  it('take the style of one tile server, and nothing that would change the headers or give away a password', () => {
    const read = (url: string) => readConfig({ MAP_STYLE_URL: url }).MAP_STYLE_URL;
    expect(read('https://tiles.example.kz:8443/styles/basic/style.json?key=1')).toBe(
      'https://tiles.example.kz:8443/styles/basic/style.json?key=1',
    );
    const bad = [
      'style.json',
      'ftp://x/style.json',
      'https://x',
      'https://me:secret@x/style.json',
      "https://x/; script-src 'unsafe-inline'",
    ];
    for (const url of bad) expect(() => read(url), url).toThrow(/MAP_STYLE_URL/);
  });

  it('are all listed in .env.example, and nothing else is', () => {
    const example = readFileSync(path.join(PROJECT_ROOT, '.env.example'), 'utf8');
    const listed = [...example.matchAll(/^#?\s?([A-Z][A-Z0-9_]+)=/gm)].map((match) => match[1]);
    expect(new Set(listed)).toEqual(new Set(SETTING_NAMES));
  });
});
