// An OpenID provider for tests, on the loopback address and the port of its argument, or a free one. The first line of its input is
// the private key that it signs with, as a JWK; the first line of its output is its issuer. It ends when its input does, so that it
// never outlives a test.
import { createServer } from 'node:http';
import { createInterface } from 'node:readline';
import Provider from 'oidc-provider';

const SCOPES = 'diagnoses:read diagnoses:write packs:read packs:write alarms:write admin';

/** What tokens can be asked for, by the parameter "resource" (RFC 8707), and what they are then. */
const RESOURCES = {
  'urn:lineman': { audience: 'lineman', accessTokenFormat: 'jwt', jwt: { sign: { alg: 'RS256' } } },
  'urn:lineman:opaque': { audience: 'lineman', accessTokenFormat: 'opaque' },
  'urn:elsewhere': { audience: 'elsewhere', accessTokenFormat: 'jwt', jwt: { sign: { alg: 'RS256' } } },
};

/** An application of the tenant acme, one of no tenant, the service's own client, and a program that people log in to. */
const CLIENTS = [
  { client_id: 'sender', tenant: 'acme' },
  { client_id: 'nowhere' },
  { client_id: 'service', tenant: 'acme' },
].map((client) => ({
  ...client,
  client_secret: `${client.client_id}-secret-of-the-tests`,
  grant_types: ['client_credentials'],
  response_types: [],
  redirect_uris: [],
  scope: SCOPES,
}));
CLIENTS.push({
  client_id: 'desk',
  token_endpoint_auth_method: 'none',
  application_type: 'web',
  redirect_uris: ['http://127.0.0.1/desk'],
  grant_types: ['authorization_code'],
  response_types: ['code'],
  scope: `openid ${SCOPES}`,
});

function start(issuer, key) {
  const provider = new Provider(issuer, {
    jwks: { keys: [key] },
    clients: CLIENTS,
    extraClientMetadata: { properties: ['tenant'] },
    scopes: ['openid', ...SCOPES.split(' ')],
    cookies: { keys: ['of the tests'] },
    pkce: { required: () => true },
    ttl: { AccessToken: 300, ClientCredentials: 300, Session: 300, Interaction: 300, Grant: 300 },
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      introspection: { enabled: true, allowedPolicy: (context, client) => client.clientId === 'service' },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => 'urn:lineman',
        useGrantedResource: () => true,
        getResourceServerInfo: (context, resource) => ({ scope: SCOPES, ...RESOURCES[resource] }),
      },
    },
    // People are called name@tenant.
    findAccount: (context, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
    extraTokenClaims: async (context, token) => {
      if (token.accountId) {
        const [name, tenant] = token.accountId.split('@');
        return { preferred_username: name, tenant };
      }
      const client = await provider.Client.find(token.clientId);
      return client.tenant ? { tenant: client.tenant } : undefined;
    },
    // Whoever logs in agrees to whatever the program asks for.
    loadExistingGrant: async (context) => {
      const grant = new provider.Grant({
        clientId: context.oidc.client.clientId,
        accountId: context.oidc.session.accountId,
      });
      grant.addOIDCScope(`openid ${SCOPES}`);
      grant.addResourceScope('urn:lineman', SCOPES);
      await grant.save();
      return grant;
    },
    interactions: { url: (context, interaction) => `/login/${interaction.uid}` },
  });
  const answer = provider.callback();
  return async (request, response) => {
    if (!request.url.startsWith('/login/')) {
      answer(request, response);
      return;
    }
    try {
      const { params } = await provider.interactionDetails(request, response);
      await provider.interactionFinished(request, response, { login: { accountId: params.login_hint } });
    } catch (wrong) {
      response.writeHead(400).end(String(wrong));
    }
  };
}

const input = createInterface({ input: process.stdin });
input.once('line', (line) => {
  const server = createServer();
  server.listen(Number(process.argv[2] ?? 0), '127.0.0.1', () => {
    const issuer = `http://127.0.0.1:${server.address().port}`;
    server.on('request', start(issuer, JSON.parse(line)));
    process.stdout.write(`${issuer}\n`);
  });
});
input.once('close', () => process.exit(0));
