import type { ReactElement } from 'react';

const PATHS = {
  search: 'M10.5 4a6.5 6.5 0 1 0 4.1 11.5l4.9 5 1.5-1.5-5-4.9A6.5 6.5 0 0 0 10.5 4Zm0 2a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9Z',
  close: 'm6.4 5 5.6 5.6L17.6 5 19 6.4 13.4 12l5.6 5.6-1.4 1.4-5.6-5.6L6.4 19 5 17.6l5.6-5.6L5 6.4Z',
  check: 'm9.5 17.6-5-5L6 11l3.5 3.6L18 6l1.5 1.5Z',
  alert: 'M12 3 1.8 20.5h20.4Zm0 4 6.8 11.6H5.2Zm-1 3.6v4h2v-4Zm0 5v2h2v-2Z',
  info: 'M12 2.5a9.5 9.5 0 1 0 0 19 9.5 9.5 0 0 0 0-19Zm0 2a7.5 7.5 0 1 1 0 15 7.5 7.5 0 0 1 0-15ZM11 7v2h2V7Zm0 4v6h2v-6Z',
  menu: 'M4 6h16v2H4Zm0 5h16v2H4Zm0 5h16v2H4Z',
  filter: 'M3 5h18v2.5l-7 6.5v5l-4 2v-7L3 7.5Zm3 2 6 5.6L18 7Z',
  arrow: 'm13 5 7 7-7 7-1.5-1.5 4.6-4.5H4v-2h12.1l-4.6-4.5Z',
  pin: 'M12 2a7 7 0 0 0-7 7c0 5 7 13 7 13s7-8 7-13a7 7 0 0 0-7-7Zm0 2a5 5 0 0 1 5 5c0 2.9-3.2 7.5-5 9.8C10.200 16.500 7 11.900 7 9a5 5 0 0 1 5-5Zm0 2.500a2.500 2.500 0 1 0 0 5 2.500 2.500 0 0 0 0-5Z',
} as const;

export type IconName = keyof typeof PATHS;

/** An icon of one page only: its path stands beside that page and not in the start of all. */
export const Sign = ({ path }: { readonly path: string }): ReactElement => (
  <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d={path} />
  </svg>
);

/** An icon beside words; never the only carrier of a meaning. */
export const Icon = ({ name }: { readonly name: IconName }): ReactElement => <Sign path={PATHS[name]} />;
