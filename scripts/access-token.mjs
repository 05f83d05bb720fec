// The access token of an account of the demonstration: `node access-token.mjs URL EMAIL`.
const [base, email] = process.argv.slice(2);

const ask = async (method, path, body, token) => {
  const answer = await fetch(`${base}/api/v1${path}`, {
    method,
    headers: { "Content-Type": "application/json", ...(token && { Authorization: `Bearer ${token}` }) },
    body: body && JSON.stringify(body),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
  return text && JSON.parse(text);
};

const { password, accounts } = await ask("GET", "/demonstration");
const { code } = accounts.find((account) => account.email === email);
const session = await ask("POST", "/session", { method: "password", email, password });
if (code) await ask("PUT", "/session/second-factor", { code }, session.access_token);
console.log(session.access_token);
