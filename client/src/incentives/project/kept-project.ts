import { localCopy } from '../../drafts/local-copy.ts';

/** "My project": the last one typed on this device, in the form of the address. */
export const keptProject = localCopy('qaita.project', (value) => (typeof value === 'string' && value.length <= 4_000 ? value : null));
