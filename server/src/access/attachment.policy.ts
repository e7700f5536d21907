import { organisationsOf } from './actor.ts';
import type { Actor } from './actor.ts';

/**
 * The organisation in whose name the actor may bring files: the wished one, or else the first. Null when there is none: analysts
 * and the platform attach nothing. Who may read a file is decided by the rows that link to it (`attachment_is_linked`).
 */
export const bringsFilesFor = (actor: Actor, wished: string | null): string | null => {
  const own = organisationsOf(actor, 'SPK', 'ZONE_COMPANY', 'AUDIT', 'AKIMAT', 'INVESTOR');
  return (wished === null ? own[0] : own.find((one) => one === wished)) ?? null;
};
