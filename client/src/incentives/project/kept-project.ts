import { localCopy } from '../../drafts/local-copy.ts';

/** "My project", the last one typed on this device, as the address has it. */
export const keptProject = localCopy('qaita.project', (value) => (typeof value === 'string' && value.length <= 4_000 ? value : null));
