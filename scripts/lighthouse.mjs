// Lighthouse as on a phone, of a server that runs: `pnpm lighthouse [PATH…]`; ORIGIN says where (http://localhost:8080). Lighthouse comes by npx, the
// figures go into docs/performance.md by hand, and no test asserts them.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from './find-browser.mjs';

const PAGES = ['/', '/opportunities', '/opportunities/serebryansk-neorganika', '/towns/ridder', '/zones/saryarqa'];
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];
const FLAGS = '--headless=new --no-sandbox --disable-gpu';

const origin = process.env.ORIGIN ?? 'http://localhost:8080';
const paths = process.argv.slice(2).length > 0 ? process.argv.slice(2) : PAGES;
const folder = mkdtempSync(join(tmpdir(), 'qaita-lighthouse-'));
const browser = findBrowser();

const figuresOf = (path) => {
  const file = join(folder, 'report.json');
  const options = [
    '--quiet',
    '--output=json',
    `--output-path=${file}`,
    `--only-categories=${CATEGORIES.join(',')}`,
    `--chrome-flags=${FLAGS}`,
  ];
  // Russian is the language of the address; a first visit would be led to that of the browser.
  options.push('--extra-headers={"Cookie":"lang=ru"}');
  const { status } = spawnSync('npx', ['-y', 'lighthouse@13', origin + path, ...options], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, CHROME_PATH: browser },
  });
  if (status !== 0) throw new Error(`Lighthouse could not read ${path}.`);
  const { categories, audits } = JSON.parse(readFileSync(file, 'utf8'));
  const weak = Object.values(categories).flatMap(({ auditRefs }) =>
    auditRefs.filter(({ id, weight }) => weight > 0 && (audits[id].score ?? 1) < 0.9).map(({ id }) => id),
  );
  return {
    scores: CATEGORIES.map((name) => Math.round(categories[name].score * 100)),
    shift: audits['cumulative-layout-shift'].displayValue,
    weak,
  };
};

try {
  console.log(`| page | ${CATEGORIES.join(' | ')} | layout shift | what costs |\n| --- |${' --- |'.repeat(CATEGORIES.length + 2)}`);
  for (const path of paths) {
    const { scores, shift, weak } = figuresOf(path);
    console.log(`| ${path} | ${scores.join(' | ')} | ${shift} | ${weak.join(', ')} |`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
