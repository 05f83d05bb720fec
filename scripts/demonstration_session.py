"""A session of an account of the demonstration; `demonstration_session.py URL EMAIL` prints its access token."""

import json
import sys
import urllib.request


class Session:
    """Somebody who has signed in, with the second factor where the account has one."""

    def __init__(self, server, account):
        self.server = server
        demonstration = self.ask("GET", "/demonstration")
        code = next(it.get("code") for it in demonstration["accounts"] if it["email"] == account)
        words = {"method": "password", "email": account, "password": demonstration["password"]}
        self.token = self.ask("POST", "/session", words)["access_token"]
        if code:
            self.ask("PUT", "/session/second-factor", {"code": code}, Authorization=f"Bearer {self.token}")

    def ask(self, method, path, body=None, **headers):
        request = urllib.request.Request(f"{self.server}/api/v1{path}", method=method, headers=headers)
        if body is not None:
            request.data = json.dumps(body).encode()
            request.add_header("Content-Type", "application/json")
        with urllib.request.urlopen(request) as answer:
            if cookie := answer.headers["Set-Cookie"]:
                self.cookie = cookie.split(";")[0]
            return json.loads(answer.read() or "null")

    def next_token(self):
        token, self.token = self.token, None
        return token or self.ask("POST", "/session/tokens", Cookie=self.cookie)["access_token"]


if __name__ == "__main__":
    print(Session(*sys.argv[1:]).next_token())
