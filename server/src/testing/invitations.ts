import type { MembershipRole, OrganisationKind } from 'shared/identity/roles.ts';
import type { Context } from '../request/context.ts';
import type { RequestServices } from '../request/services.ts';
import { invite } from '../identity/invitation.service.ts';
import { hashToken, newToken } from '../kernel/tokens.ts';
import { Browser, aPerson, newAddress } from './browsers.ts';
import type { MadePerson } from './browsers.ts';
import { openTestDatabase } from './test-database.ts';
import type { TestDatabase } from './test-database.ts';
import { openServicesOn } from './world.ts';

export interface SignedIn extends MadePerson {
  readonly email: string;
  readonly browser: Browser;
  readonly request: () => Promise<Context>;
}

export interface Asked {
  readonly id: string;
  readonly email: string;
  readonly organisationId: string;
  readonly inviter: SignedIn;
  readonly second: SignedIn;
}

/** People who invite, and organisations to invite into. */
export class InvitationWorld {
  private constructor(
    public readonly database: TestDatabase,
    public readonly services: RequestServices,
  ) {}

  public static async open(): Promise<InvitationWorld> {
    const database = await openTestDatabase();
    return new InvitationWorld(database, await openServicesOn(database));
  }

  /** Somebody fully signed in, with one organisation of a kind. */
  public async signedIn(kind: OrganisationKind, role: MembershipRole = 'LEAD'): Promise<SignedIn> {
    const email = newAddress();
    const person = await aPerson(this.database.ownerPool, { email, kind, role });
    const browser = new Browser(this.services);
    browser.token = newToken();
    await this.database.ownerPool.query(
      `insert into session (token_hash, person_id, level, rights_version, expires_at) values ($1, $2, 'FULL', 1, now() + interval '1 day')`,
      [hashToken(browser.token), person.id],
    );
    return { email, ...person, browser, request: () => browser.request() };
  }

  /** An organisation without people. */
  public async anOrganisation(): Promise<string> {
    const { rows } = await this.database.ownerPool.query<{ id: string }>(
      `insert into organisation (kind, name) values ('SPK', '{"ru": "АО «СПК»"}') returning id`,
    );
    return rows[0]?.id ?? '';
  }

  /** The newest invitation of an address. */
  public async idOf(email: string): Promise<string> {
    const { rows } = await this.database.ownerPool.query<{ id: string }>(
      'select id from invitation where email = $1 order by created_at desc limit 1',
      [email],
    );
    return rows[0]?.id ?? '';
  }

  /** An administrator has invited the first person of an organisation; another one has not answered yet. */
  public async asked(): Promise<Asked> {
    const [inviter, second] = [await this.signedIn('PLATFORM', 'MEMBER'), await this.signedIn('PLATFORM')];
    const organisationId = await this.anOrganisation();
    const email = newAddress();
    await invite(await inviter.request(), { organisationId, email, role: 'LEAD' });
    return { inviter, second, organisationId, email, id: await this.idOf(email) };
  }
}
