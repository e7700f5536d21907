// Cuts one font for all three languages out of Inter (SIL Open Font Licence): ready-made subsets spread the Kazakh letters and ₸ over
// four files.
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import subsetFont from 'subset-font';

const folder = path.dirname(createRequire(import.meta.url).resolve('inter-ui/package.json'));
const range = (from, to) => Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)).join('');
const letters =
  range(0x20, 0x7e) + range(0xa0, 0xff) + range(0x410, 0x44f) + 'ЁёӘәҒғҚқҢңӨөҰұҮүҺһІі₸№«»–—…‘’“”„•→←↑↓×≈≤≥−₽€' + 'ĞğİıŞş\u202f\u2009';

const font = await readFile(path.join(folder, 'variable', 'InterVariable.woff2'));
const cut = await subsetFont(font, letters, { targetFormat: 'woff2', variationAxes: { wght: { min: 400, max: 700 }, opsz: 14 } });
await writeFile(new URL('../public/fonts/inter-qaita.woff2', import.meta.url), cut);
console.log(`${(cut.length / 1024).toFixed(1)} KiB`);
