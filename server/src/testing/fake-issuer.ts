import { createHash, createSign, generateKeyPairSync, randomUUID } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Grant {
  readonly challenge: string;
  readonly claims: Record<string, unknown>;
}

const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

const bodyOf = async (request: IncomingMessage): Promise<URLSearchParams> => {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return new URLSearchParams(text);
};

/** An identity provider for tests: it checks PKCE, signs identities, and can be told to lie. */
export class FakeIssuer {
  public url = '';
  private readonly grants = new Map<string, Grant>();
  private readonly keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
  private readonly server: Server = createServer((request, response) => void this.answer(request, response));
  private signingKey: KeyObject = this.keys.privateKey;

  public constructor(private readonly clientId: string) {}

  public async start(): Promise<this> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    this.url = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
    return this;
  }

  public stop(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  /** The query of the callback after the person has agreed at the provider. */
  public consent(authorization: URL, subject: string, lies: Record<string, unknown> = {}): string {
    const wanted = authorization.searchParams;
    const code = randomUUID();
    const now = Math.floor(Date.now() / 1000);
    const truth = { iss: this.url, aud: this.clientId, sub: subject, iat: now, exp: now + 300, nonce: wanted.get('nonce'), auth_time: now };
    this.grants.set(code, { challenge: wanted.get('code_challenge') ?? '', claims: { ...truth, ...lies } });
    return `?code=${code}&state=${encodeURIComponent(wanted.get('state') ?? '')}`;
  }

  /** From now on statements are signed with a key that is not published. */
  public signWithForeignKey(): void {
    this.signingKey = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  }

  public signWithOwnKey(): void {
    this.signingKey = this.keys.privateKey;
  }

  private sign(claims: Record<string, unknown>): string {
    const input = `${encode({ alg: 'RS256', kid: 'k1', typ: 'JWT' })}.${encode(claims)}`;
    return `${input}.${createSign('RSA-SHA256').update(input).sign(this.signingKey).toString('base64url')}`;
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const known: Record<string, () => Promise<object> | object> = {
      '/.well-known/openid-configuration': () => this.about(),
      '/jwks': () => ({ keys: [{ ...this.keys.publicKey.export({ format: 'jwk' }), kid: 'k1', alg: 'RS256', use: 'sig' }] }),
      '/token': async () => this.tokens(await bodyOf(request)),
    };
    const body = await known[request.url ?? '']?.();
    response.writeHead(!body ? 404 : 'error' in body ? 400 : 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body ?? {}));
  }

  private about(): object {
    return {
      issuer: this.url,
      authorization_endpoint: `${this.url}/authorize`,
      token_endpoint: `${this.url}/token`,
      jwks_uri: `${this.url}/jwks`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256'],
      code_challenge_methods_supported: ['S256'],
    };
  }

  private tokens(asked: URLSearchParams): object {
    const code = asked.get('code') ?? '';
    const grant = this.grants.get(code);
    this.grants.delete(code);
    const proof = createHash('sha256')
      .update(asked.get('code_verifier') ?? '')
      .digest('base64url');
    if (!grant || proof !== grant.challenge) return { error: 'invalid_grant' };
    return { access_token: randomUUID(), token_type: 'Bearer', expires_in: 300, id_token: this.sign(grant.claims) };
  }
}
