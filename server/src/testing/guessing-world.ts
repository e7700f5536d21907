import type { RequestServices } from '../request/services.ts';
import { signIn } from '../identity/sign-in.service.ts';
import { hashPassword } from '../identity/password.hashing.ts';
import { Browser, aPerson, newAddress } from './browsers.ts';
import type { MadePerson } from './browsers.ts';
import { openTestDatabase } from './test-database.ts';
import type { TestDatabase } from './test-database.ts';
import { openServicesOn } from './world.ts';

export const PASSWORD = 'степь, ветер и рельсы';
export const WRONG = 'a wrong password again';
/** For an account from unknown devices, within half an hour. */
export const BUDGET = 10;

/** `IN`, or the reason for the refusal. */
export const outcomeOf = (answer: Promise<unknown>): Promise<string> =>
  answer.then(
    () => 'IN',
    (problem: { code: string; details: { rule?: string } }) => problem.details.rule ?? problem.code,
  );

/** Accounts, their owners' browsers and those of attackers. */
export class Siege {
  private constructor(
    public readonly database: TestDatabase,
    public readonly services: RequestServices,
    public readonly passwordHash: string,
  ) {}

  public static async open(): Promise<Siege> {
    const database = await openTestDatabase();
    return new Siege(database, await openServicesOn(database), await hashPassword(PASSWORD));
  }

  public aBrowser(): Browser {
    return new Browser(this.services);
  }

  public async anInvestor(totpSecret?: string): Promise<MadePerson & { email: string }> {
    const email = newAddress();
    const person = { email, kind: 'INVESTOR', passwordHash: this.passwordHash, ...(totpSecret ? { totpSecret } : {}) } as const;
    return { email, ...(await aPerson(this.database.ownerPool, person)) };
  }

  public async enterOn(browser: Browser, email: string, password = PASSWORD): Promise<unknown> {
    return signIn(await browser.request(), email, password);
  }

  /** This many guesses, each from an address of its own; returns how often each outcome occurred. */
  public async guess(email: string, count: number): Promise<Record<string, number>> {
    const tally: Record<string, number> = {};
    for (let done = 0; done < count; done += 1) {
      const outcome = await outcomeOf(this.enterOn(this.aBrowser(), email, WRONG));
      tally[outcome] = (tally[outcome] ?? 0) + 1;
    }
    return tally;
  }
}
