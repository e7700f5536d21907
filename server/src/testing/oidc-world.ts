import { randomUUID } from 'node:crypto';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import type { OrganisationKind } from 'shared/identity/roles.ts';
import type { Actor } from '../access/actor.ts';
import { makeHttp } from '../http/http-server.ts';
import { oidcRoutes } from '../oidc/oidc.routes.ts';
import { loadActor } from '../identity/session.queries.ts';
import { hashToken, newToken } from '../kernel/tokens.ts';
import { aPerson, newAddress } from './browsers.ts';
import type { MadePerson } from './browsers.ts';
import { openTestDatabase } from './test-database.ts';
import type { TestDatabase } from './test-database.ts';
import { FakeIssuer } from './fake-issuer.ts';
import { openServicesOn, silentLog } from './world.ts';

export const ORIGIN = 'http://localhost:8080';
const CLIENT = { clientId: 'qaita', clientSecret: 'a secret of this test' };

/** A browser with its cookies and an address of its own. */
export class CookieBrowser {
  private readonly cookies = new Map<string, string>();
  private readonly address = `2001:db8:${randomUUID().slice(0, 4)}:${randomUUID().slice(0, 4)}::1`;

  public constructor(private readonly app: FastifyInstance) {}

  public async open(url: string, headers: Record<string, string> = {}): Promise<LightMyRequestResponse> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const sent = { cookie, 'x-forwarded-for': this.address, 'accept-language': 'en', ...headers };
    const page = await this.app.inject({ method: 'GET', url, headers: sent });
    for (const { name, value } of page.cookies) this.cookies.set(name, value);
    return page;
  }

  public set session(token: string) {
    this.cookies.set('qaita', token);
  }

  public get session(): string {
    return this.cookies.get('qaita') ?? '';
  }
}

export interface Entered {
  readonly browser: CookieBrowser;
  readonly page: LightMyRequestResponse;
  readonly actor: Actor;
}

/** The routes behind the real server, with two providers that answer and one that does not. */
export class OidcWorld {
  private constructor(
    public readonly database: TestDatabase,
    public readonly bank: FakeIssuer,
    public readonly post: FakeIssuer,
    private readonly app: FastifyInstance,
  ) {}

  public static async open(): Promise<OidcWorld> {
    const database = await openTestDatabase();
    const [bank, post] = await Promise.all([new FakeIssuer('qaita').start(), new FakeIssuer('qaita').start()]);
    const app = await makeHttp({ proxyHops: 1, isSecure: false, log: silentLog });
    const providers = [
      { id: 'bank', name: 'Bank', issuer: bank.url, ...CLIENT },
      { id: 'post', name: 'Post', issuer: post.url, ...CLIENT },
      { id: 'gone', name: 'Gone', issuer: 'http://127.0.0.1:1', ...CLIENT },
    ];
    await app.register(oidcRoutes, { providers, services: await openServicesOn(database), origin: ORIGIN });
    return new OidcWorld(database, bank, post, app);
  }

  public async close(): Promise<void> {
    await this.app.close();
    await Promise.all([this.bank.stop(), this.post.stop()]);
    await this.database.close();
  }

  public browser(): CookieBrowser {
    return new CookieBrowser(this.app);
  }

  /** Starts signing in; returns the address at the provider. */
  public async begin(browser: CookieBrowser, provider = 'bank'): Promise<URL> {
    return new URL((await browser.open(`/oidc/${provider}/start`)).headers.location ?? '');
  }

  /** Somebody who is fully signed in by other means. */
  public async somebody(
    kind: OrganisationKind = 'INVESTOR',
    totpSecret?: string,
    { isProved = true } = {},
  ): Promise<MadePerson & { email: string; browser: CookieBrowser }> {
    const email = newAddress();
    const person = await aPerson(this.database.ownerPool, { email, kind, ...(totpSecret ? { totpSecret } : {}) });
    const browser = this.browser();
    browser.session = newToken();
    await this.database.ownerPool.query(
      `insert into session (token_hash, person_id, level, rights_version, expires_at, proved_at)
        values ($1, $2, 'FULL', 1, now() + interval '1 day', case when $3 then now() end)`,
      [hashToken(browser.session), person.id, isProved],
    );
    return { ...person, email, browser };
  }

  /** Somebody with an identity at the bank. */
  public async linked(kind: OrganisationKind = 'INVESTOR', totpSecret?: string): Promise<MadePerson & { subject: string }> {
    const person = await this.somebody(kind, totpSecret);
    const subject = randomUUID();
    await this.database.ownerPool.query('insert into external_identity (issuer, subject, person_id) values ($1, $2, $3)', [
      this.bank.url,
      subject,
      person.id,
    ]);
    return { ...person, subject };
  }

  /** The complete way to the provider and back. */
  public async enterAs(subject: string, lies: Record<string, unknown> = {}): Promise<Entered> {
    const browser = this.browser();
    const page = await browser.open(`/oidc/bank/callback${this.bank.consent(await this.begin(browser), subject, lies)}`);
    return { browser, page, actor: await loadActor(this.database.systemPool, browser.session) };
  }
}
