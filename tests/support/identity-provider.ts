import { createServer, type Server } from 'node:http';
import { Provider } from 'oidc-provider';

/** Who is signed in at the provider now, and what it says of them. */
export interface Known {
  sub: string;
  name?: string;
  email?: string;
  email_verified?: boolean;
  groups?: string[] | string;
  amr?: string[];
}

/** A provider of OpenID Connect in this process, at which somebody is signed in without being asked. */
export class OwnProvider {
  known: Known = { sub: 'nobody' };
  /** For how long its tokens hold. */
  seconds = 3600;
  issuer = '';
  #server: Server | undefined;

  /** Begins to listen; whoever signs in is sent back to that address. */
  async open(redirectUri: string): Promise<void> {
    const server = createServer();
    this.#server = server;
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as { port: number };
    this.issuer = `http://127.0.0.1:${port}`;
    const provider = new Provider(this.issuer, {
      clients: [{ client_id: 'koppel', client_secret: 'between-us-two', redirect_uris: [redirectUri] }],
      claims: { openid: ['sub'], profile: ['name', 'groups'], email: ['email', 'email_verified'], amr: null },
      conformIdTokenClaims: false,
      cookies: { keys: ['a key'] },
      features: { devInteractions: { enabled: false }, claimsParameter: { enabled: true } },
      findAccount: (_, sub) => ({ accountId: sub, claims: async () => ({ ...this.known, sub }) }),
      interactions: { url: (_, { uid }) => `/interaction/${uid}` },
      ttl: { IdToken: () => this.seconds, Interaction: 600, Session: 600, Grant: 600, AccessToken: 600 },
    });
    const serve = provider.callback();
    server.on('request', async (request, response) => {
      if (!request.url?.startsWith('/interaction/')) return serve(request, response);
      const { prompt, params, session } = await provider.interactionDetails(request, response);
      const grant = new provider.Grant({
        accountId: session?.accountId ?? '',
        clientId: String(params.client_id),
      });
      grant.addOIDCScope('openid profile email');
      const { sub, amr } = this.known;
      const result =
        prompt.name === 'login'
          ? { login: { accountId: sub, ...(amr && { amr }) } }
          : { consent: { grantId: await grant.save() } };
      return provider.interactionFinished(request, response, result, { mergeWithLastSubmission: true });
    });
  }

  /** Goes to the provider in a browser of its own, and answers where that sends back to. */
  async visit(address: string): Promise<URL> {
    const cookies = new Map<string, string>();
    for (let next = address; ; ) {
      const response = await fetch(next, {
        redirect: 'manual',
        headers: { cookie: [...cookies].map((pair) => pair.join('=')).join('; ') },
      });
      for (const cookie of response.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
        cookies.set(name, value);
      }
      const location = response.headers.get('location');
      if (!location) throw new Error(`The provider answered ${response.status}: ${await response.text()}`);
      const to = new URL(location, next);
      if (to.origin !== this.issuer) return to;
      next = to.href;
    }
  }

  async close(): Promise<void> {
    this.#server?.closeAllConnections();
    await new Promise((resolve) => this.#server?.close(resolve));
  }
}
