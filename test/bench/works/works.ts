import { ALONE_WORKS } from './alone-works.ts';
import { PRIVATE_WORKS } from './private-works.ts';
import { PUBLIC_WORKS } from './public-works.ts';
import type { Work } from './work.ts';

/** Every question that is asked through the API, in the order of the table. */
export const API_WORKS: readonly Work[] = [...PUBLIC_WORKS, ...PRIVATE_WORKS, ...ALONE_WORKS];
