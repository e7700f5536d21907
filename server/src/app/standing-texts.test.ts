import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { makeScratch, removeScratch } from '../testing/scratch.ts';
import { readStandingTexts } from './standing-texts.ts';

const folders: string[] = [];
afterAll(() => folders.forEach(removeScratch));

const folderOf = (files: Readonly<Record<string, string>>): string => {
  const folder = makeScratch('qaita-texts-');
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
  return folder;
};

describe('texts of the operator', () => {
  it('are none without the setting', async () => {
    expect(await readStandingTexts(undefined)).toEqual({});
  });

  it('are read by page and language, as Markdown', async () => {
    const texts = await readStandingTexts(
      folderOf({ 'privacy.ru.md': '# Данные\n\n- один\n- [два](https://example.kz)', 'terms.kk.md': 'Мәтін' }),
    );
    expect(Object.keys(texts)).toEqual(['privacy.RU', 'terms.KK']);
    expect(texts['privacy.RU']).toContain('<h1>Данные</h1>');
    expect(texts['privacy.RU']).toContain('<a href="https://example.kz">два</a>');
  });

  it('run nothing in a reader’s browser', async () => {
    const text = '<script>alert(1)</script>\n\n<img src=x onerror=alert(1)>\n\n[a](javascript:alert(1)) [b](data:text/html,1)';
    const html = (await readStandingTexts(folderOf({ 'about.en.md': text })))['about.EN'] ?? '';
    expect(html).not.toMatch(/<(script|img)|href="(javascript|data)/);
    expect(html).toContain('&lt;script&gt;');
  });

  it('are refused with a name that no page has, and without their folder', async () => {
    await expect(readStandingTexts(folderOf({ 'privcy.ru.md': 'x' }))).rejects.toThrow(/privcy\.ru\.md/);
    await expect(readStandingTexts('/nowhere/at/all')).rejects.toThrow(/OPERATOR_TEXTS/);
  });
});
