import { z } from 'zod';
import { OperatorProblem } from '../kernel/operator-problem.ts';
import type { OidcProvider } from './oidc-client.ts';

const Provider = z.object({
  /** Part of the addresses /oidc/<id>/start and /oidc/<id>/callback. */
  id: z.string().regex(/^[a-z0-9-]{1,32}$/),
  name: z.string().min(1).max(80),
  issuer: z.url({ protocol: /^https?$/ }),
  clientId: z.string().min(1),
  clientSecret: z.string().min(1),
});
const Providers = z.array(Provider).refine((list) => new Set(list.map(({ id }) => id)).size === list.length, 'ids must differ');

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw new OperatorProblem('OIDC_PROVIDERS is not JSON: a list of {"id","name","issuer","clientId","clientSecret"} is expected.');
  }
};

const isLoopback = (issuer: string): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(new URL(issuer).hostname);

/** The providers of the setting OIDC_PROVIDERS; none when it is not set. Without TLS only on this machine. */
export const readOidcProviders = (text: string | undefined): OidcProvider[] => {
  if (!text) return [];
  const providers = Providers.safeParse(parse(text));
  if (!providers.success) {
    const where = providers.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ');
    throw new OperatorProblem(`OIDC_PROVIDERS is not usable: ${where}.`);
  }
  const plain = providers.data.find(({ issuer }) => issuer.startsWith('http:') && !isLoopback(issuer));
  if (plain) throw new OperatorProblem(`OIDC_PROVIDERS: the issuer of ${plain.id} must be https.`);
  return providers.data;
};
