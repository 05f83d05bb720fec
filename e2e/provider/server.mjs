// A real provider of OpenID Connect (npm `oidc-provider`), set up as ProConnect is: its scopes and
// level, user information as a signed token, the client's secret in the body.
//
//   node provider/server.mjs '{"redirect": "…/return", "people": {"login": {claims}}, …}'
//
// prints its issuer as a line of JSON, and ends with its standard input. A line there that names a
// forgery ({"forge": "audience"}) has the tokens that follow changed on their way out, as by
// somebody in between; {"forge": null} ends that.
import { createServer } from 'node:http';
import { createInterface } from 'node:readline';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { Provider } from 'oidc-provider';

const asked = JSON.parse(process.argv[2]);
const { redirect, back = [], people, secretIn = 'client_secret_post', idToken = 'ES256', userinfo = 'ES256', logout = true } = asked;
const CLIENT = { client_id: 'passerelle', client_secret: 'a secret: 100 % to be encoded & kept' };

const keys = {};
for (const alg of ['RS256', 'ES256']) keys[alg] = await generateKeyPair(alg, { extractable: true });
const stranger = await generateKeyPair('ES256', { extractable: true });
const jwks = await Promise.all(Object.entries(keys).map(async ([alg, { privateKey }]) => ({ ...(await exportJWK(privateKey)), alg, kid: alg, use: 'sig' })));

const server = createServer();
await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
const issuer = `http://127.0.0.1:${server.address().port}`;

const provider = new Provider(issuer, {
  clients: [
    {
      ...CLIENT,
      redirect_uris: [redirect],
      post_logout_redirect_uris: back,
      token_endpoint_auth_method: secretIn,
      id_token_signed_response_alg: idToken,
      ...(userinfo ? { userinfo_signed_response_alg: userinfo } : {}),
    },
  ],
  jwks: { keys: jwks },
  scopes: ['openid', 'given_name', 'usual_name', 'email', 'uid'],
  claims: { openid: ['sub'], given_name: ['given_name'], usual_name: ['usual_name'], email: ['email', 'email_verified'], uid: ['uid'] },
  acrValues: ['eidas1'],
  clientAuthMethods: [secretIn],
  features: { jwtUserinfo: { enabled: true }, rpInitiatedLogout: { enabled: logout } },
  pkce: { required: () => true },
  cookies: { keys: ['only for tests'] },
  findAccount: (_, sub) => people[sub] && { accountId: sub, claims: () => ({ sub, uid: sub, ...people[sub] }) },
});

const parts = (token) => token.split('.').map((part) => Buffer.from(part, 'base64url').toString());
const part = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
const signed = (claims, alg, key) => new SignJWT(claims).setProtectedHeader({ alg, kid: alg }).sign(key);

/** What somebody in between could make of an ID token; some of it with the provider's own key. */
const forgeries = {
  audience: (claims) => signed({ ...claims, aud: 'another' }, 'ES256', keys.ES256.privateKey),
  audiences: (claims) => signed({ ...claims, aud: [claims.aud, 'another'] }, 'ES256', keys.ES256.privateKey),
  party: (claims) => signed({ ...claims, azp: 'another' }, 'ES256', keys.ES256.privateKey),
  issuer: (claims) => signed({ ...claims, iss: 'https://id.example.org' }, 'ES256', keys.ES256.privateKey),
  expired: (claims) => signed({ ...claims, exp: claims.iat - 120 }, 'ES256', keys.ES256.privateKey),
  timeless: ({ exp, ...claims }) => signed(claims, 'ES256', keys.ES256.privateKey),
  future: (claims) => signed({ ...claims, iat: claims.iat + 3600 }, 'ES256', keys.ES256.privateKey),
  nobody: (claims) => signed({ ...claims, sub: '' }, 'ES256', keys.ES256.privateKey),
  other: (claims) => signed({ ...claims, sub: 'somebody-else' }, 'ES256', keys.ES256.privateKey),
  nonce: ({ nonce, ...claims }) => signed(claims, 'ES256', keys.ES256.privateKey),
  stranger: (claims) => signed(claims, 'ES256', stranger.privateKey),
  secret: (claims) => signed(claims, 'HS256', new TextEncoder().encode(CLIENT.client_secret)),
  none: (claims) => `${part({ alg: 'none' })}.${part(claims)}.`,
  tampered: (claims, token) => token.split('.').with(1, part({ ...claims, sub: 'somebody-else' })).join('.'),
  nonsense: () => 'a.b.c',
};

/** The same of what it says of people. */
const informationForgeries = {
  information_stranger: (claims) => signed(claims, 'ES256', stranger.privateKey),
  information_audience: (claims) => signed({ ...claims, aud: 'another' }, 'ES256', keys.ES256.privateKey),
  information_other: (claims) => signed({ ...claims, sub: 'somebody-else' }, 'ES256', keys.ES256.privateKey),
  information_tampered: (claims, token) => token.split('.').with(1, part({ ...claims, email: 'somebody@example.org' })).join('.'),
};

const claimsOf = (token) => JSON.parse(parts(token)[1]);

let forge = null;
provider.use(async (ctx, next) => {
  await next();
  if (forge in forgeries && ctx.path === '/token' && ctx.body?.id_token) {
    const token = ctx.body.id_token;
    ctx.body = { ...ctx.body, id_token: await forgeries[forge](claimsOf(token), token) };
  }
  if (forge in informationForgeries && ctx.path === '/me') {
    ctx.body = await informationForgeries[forge](claimsOf(ctx.body), ctx.body);
  }
});

server.on('request', provider.callback());
createInterface({ input: process.stdin })
  .on('line', (line) => {
    ({ forge } = JSON.parse(line));
    console.log(JSON.stringify({ forge }));
  })
  .on('close', () => process.exit());
console.log(JSON.stringify({ issuer, ...CLIENT, forgeries: Object.keys({ ...forgeries, ...informationForgeries }) }));
