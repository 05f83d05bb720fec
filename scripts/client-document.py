"""The OpenAPI document as openapi-python-client understands all of it: `client-document.py openapi/openapi.json`.

- A union there may be of named schemas, and may not be of schemas that are composed on the spot
  (`oneOf` of `allOf`), as requests that have a kind are. Each gets a name here, made of the union's
  and of the value that tells it from the others.
- Of an answer in several media types it reads the first alone, and XML not at all. Such an answer is
  bytes here, for its caller to read: a table, a calendar, a feed, activities.
"""

import json
import sys

BYTES = {"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}}


def name_variants(schemas):
    for union, schema in list(schemas.items()):
        for place, variant in enumerate(schema.get("oneOf", [])):
            if "allOf" not in variant:
                continue
            own = variant["allOf"][-1]["properties"]
            (kind,) = next(iter(own.values()))["enum"]
            name = union + "".join(word.capitalize() for word in kind.split("_"))
            assert name not in schemas, f"{name} is a schema already"
            schemas[name] = variant
            schema["oneOf"][place] = {"$ref": f"#/components/schemas/{name}"}


def answer_bytes(paths):
    for operations in paths.values():
        for operation in operations.values():
            for answer in operation["responses"].values():
                content = answer.get("content", {})
                if len(content) > 1 or "application/xml" in content:
                    answer["content"] = BYTES


with open(sys.argv[1], encoding="utf-8") as file:
    document = json.load(file)
name_variants(document["components"]["schemas"])
answer_bytes(document["paths"])
json.dump(document, sys.stdout, ensure_ascii=False)
