/** The pnpm that runs us, or the one that would: a command and the arguments before ours. */
export const pnpmCommand = () => {
  const mine = process.env.npm_execpath ?? '';
  if (!/pnpm/.test(mine)) return ['npx', '-y', 'pnpm@12'];
  return /\.[cm]?js$/.test(mine) ? [process.execPath, mine] : [mine];
};
