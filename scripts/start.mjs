// Any Node must be able to parse this file, or an old one could not say what is wrong.
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  console.error('Qaita needs Node.js 20.19 or newer, and this is ' + process.versions.node + ': install a newer one (24 is recommended).');
  process.exit(1);
}

import('./run.mjs')
  .then(({ run }) => run(process.argv.slice(2)))
  .then(
    (code) => process.exit(code),
    (error) => {
      console.error(error.message);
      process.exit(1);
    },
  );
