import { asSystem, personOf, withManager } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { emit } from '../request/outbox.ts';
import { notFound } from '../kernel/problems.ts';
import { isUuid } from '../kernel/uuid.ts';
import { endOthers } from './session.renewal.ts';
import { signOut } from './session.service.ts';
import { Session } from './session.entity.ts';

/** Ends one session of the person; for this one use signOut. Somebody else's session is NOT_FOUND. */
export const endSession = async (ctx: Context, id: string): Promise<boolean> => {
  const person = personOf(ctx);
  if (!isUuid(id)) throw notFound();
  if (id === person.sessionId) return signOut(ctx);
  await asSystem(ctx, async (ctx) => {
    const { affected } = await withManager(ctx, (manager) => manager.delete(Session, { id, personId: person.id }));
    if (!affected) throw notFound();
    await emit(ctx, 'session.ended', person.id, { payload: { count: 1 } });
  });
  return true;
};

/** Ends all other sessions of the person. Returns how many. */
export const endOtherSessions = (ctx: Context): Promise<number> => {
  const person = personOf(ctx);
  return asSystem(ctx, async (ctx) => {
    const count = await endOthers(ctx, person);
    if (count > 0) await emit(ctx, 'session.ended', person.id, { payload: { count } });
    return count;
  });
};
