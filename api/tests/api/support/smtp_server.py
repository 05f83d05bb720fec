"""A mail server for the tests: what arrives is told on standard output, a line of JSON a message.

    smtp_server.py none|starttls|implicit CA_FILE REFUSALS

The first line is the port. The certificate of localhost is signed by an authority that is written to
CA_FILE. The first REFUSALS messages are refused for now after they were read, with the recipient's
address in the reply, as real servers do. It ends with its standard input.
"""

import asyncio
import json
import ssl
import sys
from email import message_from_bytes, policy

import trustme
from aiosmtpd.smtp import SMTP


class Mailbox:
    def __init__(self, refusals, implicit):
        self.implicit = implicit
        self.refusals = refusals

    async def handle_DATA(self, server, session, envelope):
        accepted = self.refusals == 0
        self.refusals -= not accepted
        message = message_from_bytes(envelope.content, policy=policy.default)
        parts = {part.get_content_type(): part.get_content() for part in message.iter_parts()}
        tell(
            {
                "accepted": accepted,
                "tls": self.implicit or session.ssl is not None,
                "from": envelope.mail_from,
                "to": envelope.rcpt_tos,
                "type": message.get_content_type(),
                "headers": {name: str(value) for name, value in message.items()},
                "text": parts.get("text/plain"),
                "html": parts.get("text/html"),
            }
        )
        if accepted:
            return "250 OK"
        if envelope.rcpt_tos[0].startswith("inconnu"):
            return f"550 5.1.1 <{envelope.rcpt_tos[0]}> unknown"
        return f"451 4.7.1 <{envelope.rcpt_tos[0]}> try again later"


def tell(what):
    print(json.dumps(what), flush=True)


async def serve(mode, ca_file, refusals):
    authority = trustme.CA()
    authority.cert_pem.write_to_path(ca_file)
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    authority.issue_cert("localhost").configure_cert(context)
    mailbox = Mailbox(refusals, mode == "implicit")

    def session():
        starttls = context if mode == "starttls" else None
        return SMTP(mailbox, tls_context=starttls, hostname="localhost", enable_SMTPUTF8=True)

    loop = asyncio.get_running_loop()
    implicit = context if mode == "implicit" else None
    server = await loop.create_server(session, "127.0.0.1", 0, ssl=implicit)
    tell(server.sockets[0].getsockname()[1])
    await loop.run_in_executor(None, sys.stdin.read)


asyncio.run(serve(sys.argv[1], sys.argv[2], int(sys.argv[3])))
