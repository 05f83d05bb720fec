"""Whether what docs/API.md tells people to type works: `check-snippets.py URL`, on a server with
demonstration data, with SESSION, the access token of a session, and CLI, the folder of the command line, in
the environment.

Runs the page's fenced blocks of bash, python and typescript, in order and in one temporary folder, as
somebody does who follows it; `openapi/` lies there as in the sources. A block of text after one is
what it prints, where … stands for anything. Other fenced blocks, which nothing would prove, are refused.
"""

import difflib
import json
import os
import re
import subprocess
import sys
import tempfile
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs/API.md"
# The address that the page writes.
WRITTEN = "http://127.0.0.1:8080"
LANGUAGES = ("bash", "python", "typescript")
server = sys.argv[1].rstrip("/")


def snippets():
    """Line, language, source and, where the page says it, output."""
    found = []
    fences = re.finditer(r"^```(\S*)\n(.*?)^```$", PAGE.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    for fence in fences:
        language, source = fence.groups()
        line = fence.string.count("\n", 0, fence.start()) + 1
        if language in LANGUAGES:
            found.append([line, language, source, None])
        elif language == "text" and found and found[-1][3] is None:
            found[-1][3] = source
        else:
            raise SystemExit(f"{PAGE.name}:{line}: a fenced block is one of {', '.join(LANGUAGES)}, or the text that one prints.")
    assert {language for _, language, _, _ in found} == set(LANGUAGES), "a language is missing"
    return found


def personal_token():
    body = json.dumps({"name": "docs/API.md", "scopes": ["read", "write"], "days": 1}).encode()
    headers = {"Authorization": f"Bearer {os.environ['SESSION']}", "Content-Type": "application/json"}
    request = urllib.request.Request(f"{server}/api/v1/account/access-tokens", body, headers)
    return json.load(urllib.request.urlopen(request))["token"]


def environment(folder):
    """pip and npm install what the page says, into this folder, with what scripts/setup has fetched."""
    return {
        **os.environ,
        "TOKEN": personal_token(),
        "PATH": f"{ROOT}/.venv/bin:{os.environ['CLI']}:{os.environ['PATH']}",
        "PASSERELLE_URL": server,
        "PASSERELLE_LANG": "en",
        "PYTHONPATH": f"{folder}/site-packages",
        "PIP_TARGET": f"{folder}/site-packages",
        "PIP_NO_INDEX": "1",
        "PIP_NO_DEPS": "1",
        # So that pip spells no.
        "PIP_NO_BUILD_ISOLATION": "0",
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
        "npm_config_prefer_offline": "true",
        "npm_config_audit": "false",
        "npm_config_fund": "false",
    }


def compile_typescript(folder, variables):
    modules = ROOT / "openapi/typescript/node_modules"
    options = ["--strict", "--skipLibCheck", "--target", "es2022", "--module", "nodenext", "--types", "node"]
    sources = sorted(path.name for path in folder.glob("*.mts"))
    command = [modules / ".bin/tsc", *options, "--typeRoots", modules / "@types", "--outDir", "compiled", *sources]
    return subprocess.run(command, check=False, cwd=folder, env=variables, capture_output=True, text=True, timeout=120)


def run(folder, variables, line, language):
    if language == "typescript":
        if not (folder / "compiled").exists():
            compiled = compile_typescript(folder, variables)
            if compiled.returncode:
                return compiled
        command = ["node", f"compiled/{line}.mjs"]
    else:
        command = {"bash": ["bash", "-euo", "pipefail"], "python": [f"{ROOT}/.venv/bin/python"]}[language] + [str(line)]
    return subprocess.run(command, check=False, cwd=folder, env=variables, capture_output=True, text=True, timeout=120)


def printed_as_said(printed, said):
    pattern = ".*?".join(re.escape(part) for part in said.strip().split("…"))
    return re.fullmatch(pattern, printed.strip(), re.DOTALL)


failed = 0
with tempfile.TemporaryDirectory() as temporary:
    folder = Path(temporary)
    (folder / "openapi").symlink_to(ROOT / "openapi")
    variables = environment(folder)
    page = snippets()
    for line, language, source, _ in page:
        name = f"{line}.mts" if language == "typescript" else str(line)
        (folder / name).write_text(source.replace(WRITTEN, server), encoding="utf-8")
    for line, language, _, said in page:
        answer = run(folder, variables, line, language)
        printed = answer.stdout.replace(server, WRITTEN)
        if answer.returncode:
            failed += 1
            print(f"{PAGE.name}:{line}: the {language} ends with {answer.returncode}:\n{printed}{answer.stderr}", file=sys.stderr)
        elif said is not None and not printed_as_said(printed, said):
            failed += 1
            difference = difflib.unified_diff(said.splitlines(), printed.splitlines(), "the page", "printed", lineterm="")
            print(f"{PAGE.name}:{line}: the {language} prints something else:", *difference, sep="\n", file=sys.stderr)
if failed:
    raise SystemExit(f"{failed} of {len(page)} snippets of {PAGE.name} do not work as it says")
print(f"{PAGE.name}: {len(page)} snippets work as it says")
