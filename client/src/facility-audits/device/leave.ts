import type { Locale } from 'shared/locale/locale.ts';
import { translator } from '../../kernel/words.ts';
import { AUDIT_WORDS } from '../facility-audits.words.ts';
import { forgetPerson, unsentAudits } from './device.ts';
import { dropPageWorkers } from './page-worker.ts';

/** Whether a person may sign out: asks first where audits on this device have not been sent. */
export const mayLeave = async (person: string, locale: Locale): Promise<boolean> => {
  const t = translator(AUDIT_WORDS, locale);
  const unsent = await unsentAudits(person).catch(() => 0);
  return unsent === 0 || window.confirm(t('leaving', { count: unsent }));
};

/** Leaves nothing of the person's audits on this device. */
export const leaveNothing = async (person: string): Promise<void> => {
  await forgetPerson(person).catch(() => undefined);
  await dropPageWorkers().catch(() => undefined);
};
