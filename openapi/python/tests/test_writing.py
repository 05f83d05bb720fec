"""What a script writes with a personal access token."""

from uuid import uuid4

from passerelle_client.api.actions import create_action, delete_action, get_action_source, update_action
from passerelle_client.api.members import get_member
from passerelle_client.api.root import get_demonstration
from passerelle_client.api.session import create_session
from passerelle_client.models import ActionDocument, CreateSessionPassword


def document(editor, title):
    return ActionDocument(
        title=title,
        summary="Made by the test of the client in Python.",
        relation="jumelage",
        status="planned",
        lead=get_member.sync("la-rochelle", client=editor).id,
    )


def test_an_action_from_its_draft_to_its_end(with_scopes):
    editor = with_scopes("read", "write")
    key = f'"{uuid4()}"'
    created = create_action.sync_detailed(client=editor, body=document(editor, "Un essai"), idempotency_key=key)
    again = create_action.sync_detailed(client=editor, body=document(editor, "Un essai"), idempotency_key=key)
    assert (created.status_code, again.status_code) == (201, 201)
    assert not created.parsed.deleted_at
    assert again.parsed.id == created.parsed.id
    id = str(created.parsed.id)

    first = get_action_source.sync_detailed(id, client=editor).headers["ETag"]
    changed = update_action.sync_detailed(id, client=editor, body=document(editor, "Un autre essai"), if_match=first)
    assert (changed.status_code, changed.parsed.document.title) == (200, "Un autre essai")
    late = update_action.sync(id, client=editor, body=document(editor, "Trop tard"), if_match=first)
    assert late.code == "precondition_failed"
    assert get_action_source.sync(id, client=editor).document.title == "Un autre essai"

    assert delete_action.sync_detailed(id, client=editor, if_match=changed.headers["ETag"]).status_code == 204
    assert get_action_source.sync(id, client=editor).deleted_at


def test_a_wrong_document_is_told_field_by_field(with_scopes):
    editor = with_scopes("read", "write")
    problem = create_action.sync(client=editor, body=document(editor, ""))
    assert problem.code == "invalid_body"
    assert [(error.pointer, error.rule) for error in problem.errors] == [("/title", "required")]


def test_a_token_that_only_reads_does_not_write(with_scopes):
    reader = with_scopes("read")
    refused = create_action.sync(client=reader, body=document(reader, "Un essai"))
    assert refused.code == "forbidden"


def test_signing_in_by_password(client):
    body = CreateSessionPassword(
        method="password", email="lecture@passerelle.example", password=get_demonstration.sync(client=client).password
    )
    assert create_session.sync(client=client, body=body).access_token
    body.password = "autre chose"
    assert create_session.sync(client=client, body=body).code == "invalid_credentials"
