// Builds, and makes pictures of the pages that carry the look: `pnpm gallery [PAGE…]`, into test-results/gallery.
import { build } from './build.mjs';
import { findBrowser } from './find-browser.mjs';
import { at, tool } from './project.mjs';
import { run } from './steps.mjs';

await build();
await run(tool('tsx'), [at('test', 'gallery', 'gallery.ts'), ...process.argv.slice(2)], { env: { CHROME_BIN: findBrowser() } });
