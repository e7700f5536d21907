import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  discovery,
  enableNonRepudiationChecks,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import type { Configuration } from 'openid-client';
import type { ExternalIdentity } from '../identity/external.service.ts';
import type { Errand, Journey } from './oidc-journey.ts';

/** An identity provider with which the operator has registered this installation. */
export interface OidcProvider {
  readonly id: string;
  readonly name: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

const TEN_MINUTES = 600_000;
const TIMEOUT_SECONDS = 5;
const FIVE_MINUTES_SECONDS = 300;

/** Fetches the provider's metadata once; a failure is not cached. The signatures of its statements are checked. */
const discover = ({ issuer, clientId, clientSecret }: OidcProvider): Promise<Configuration> => {
  const insecure = issuer.startsWith('http:') ? [allowInsecureRequests] : [];
  return discovery(new URL(issuer), clientId, clientSecret, undefined, {
    execute: [...insecure, enableNonRepudiationChecks],
    timeout: TIMEOUT_SECONDS,
  });
};

/** Talks to the providers of this installation. */
export class OidcClients {
  private readonly known = new Map<string, Promise<Configuration>>();

  public constructor(private readonly origin: string) {}

  /** The address for the browser, and the values it must bring back. */
  public async begin(provider: OidcProvider, errand: Errand): Promise<{ url: URL; journey: Journey }> {
    const config = await this.configOf(provider);
    const verifier = randomPKCECodeVerifier();
    const journey = {
      provider: provider.id,
      state: randomState(),
      nonce: randomNonce(),
      verifier,
      errand,
      until: Date.now() + TEN_MINUTES,
    };
    const url = buildAuthorizationUrl(config, {
      redirect_uri: this.callback(provider),
      scope: 'openid',
      response_type: 'code',
      state: journey.state,
      nonce: journey.nonce,
      code_challenge: await calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      // Linking and proving an identity need a fresh sign-in, not a session that happens to be open at the provider.
      ...(errand.kind === 'SIGN_IN' ? {} : { prompt: 'login' }),
      ...(errand.kind === 'PROVE' ? { max_age: String(FIVE_MINUTES_SECONDS) } : {}),
    });
    return { url, journey };
  }

  /** Exchanges the code for a signed statement of identity. Throws when anything does not fit. */
  public async finish(provider: OidcProvider, journey: Journey, requestUrl: string): Promise<ExternalIdentity> {
    const config = await this.configOf(provider);
    const url = new URL(this.callback(provider));
    url.search = new URL(requestUrl, this.origin).search;
    const tokens = await authorizationCodeGrant(config, url, {
      pkceCodeVerifier: journey.verifier,
      expectedState: journey.state,
      expectedNonce: journey.nonce,
      idTokenExpected: true,
      // The provider must say when the person last signed in there, and that must be just now.
      ...(journey.errand.kind === 'PROVE' ? { maxAge: FIVE_MINUTES_SECONDS } : {}),
    });
    const claims = tokens.claims();
    if (!claims) throw new Error('The provider did not say who signed in.');
    return { issuer: claims.iss, subject: claims.sub };
  }

  private callback({ id }: OidcProvider): string {
    return `${this.origin}/oidc/${id}/callback`;
  }

  private configOf(provider: OidcProvider): Promise<Configuration> {
    const known = this.known.get(provider.id);
    if (known) return known;
    const asked = discover(provider);
    this.known.set(provider.id, asked);
    asked.catch(() => this.known.delete(provider.id));
    return asked;
  }
}
