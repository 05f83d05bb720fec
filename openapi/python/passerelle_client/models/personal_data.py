from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.access_token import AccessToken
    from ..models.api_key import ApiKey
    from ..models.personal_affiliation import PersonalAffiliation
    from ..models.personal_audit_entry import PersonalAuditEntry
    from ..models.personal_claim import PersonalClaim
    from ..models.personal_consent import PersonalConsent
    from ..models.personal_contact import PersonalContact
    from ..models.personal_identity import PersonalIdentity
    from ..models.personal_mail import PersonalMail
    from ..models.personal_participation import PersonalParticipation
    from ..models.personal_profile import PersonalProfile
    from ..models.personal_proposal import PersonalProposal
    from ..models.personal_revision import PersonalRevision
    from ..models.personal_session import PersonalSession
    from ..models.stored_file import StoredFile
    from ..models.webhook import Webhook


T = TypeVar("T", bound="PersonalData")


@_attrs_define
class PersonalData:
    """Everything that the platform knows of a person with an account.

    Attributes:
        access_tokens (list[AccessToken]): Personal access tokens, without the tokens themselves.
        affiliations (list[PersonalAffiliation]): Parts in members, also those that were offered and not taken yet.
        api_keys (list[ApiKey]): API keys, without their secrets.
        audit (list[PersonalAuditEntry]): The audit log, as far as the person did something or something was done with
            the account.
        claims (list[PersonalClaim]): Claims of members' pages.
        consents (list[PersonalConsent]): What the person was told or agreed to, latest first.
        contacts (list[PersonalContact]): Contacts of members' pages with the account's e-mail address.
        exported_at (datetime.datetime): When this was put together.
        files (list[StoredFile]): Files that the person sent and that are kept.
        identities (list[PersonalIdentity]): Who the person is at other services that the account is linked with.
        mails (list[PersonalMail]): Mails that were written to the person and are still known.
        participations (list[PersonalParticipation]): Parts in working groups, also those that were asked for or
            offered.
        profile (PersonalProfile): An account, with everything that stands in it but secrets.
        proposals (list[PersonalProposal]): Corrections, reports and missing members that were proposed.
        revisions (list[PersonalRevision]): Entries that the person saved: which, when and what was done.
        sessions (list[PersonalSession]): Sessions that are kept, also those that have ended.
        webhooks (list[Webhook]): Webhooks, without their secrets.
    """

    access_tokens: list[AccessToken]
    affiliations: list[PersonalAffiliation]
    api_keys: list[ApiKey]
    audit: list[PersonalAuditEntry]
    claims: list[PersonalClaim]
    consents: list[PersonalConsent]
    contacts: list[PersonalContact]
    exported_at: datetime.datetime
    files: list[StoredFile]
    identities: list[PersonalIdentity]
    mails: list[PersonalMail]
    participations: list[PersonalParticipation]
    profile: PersonalProfile
    proposals: list[PersonalProposal]
    revisions: list[PersonalRevision]
    sessions: list[PersonalSession]
    webhooks: list[Webhook]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        access_tokens = []
        for access_tokens_item_data in self.access_tokens:
            access_tokens_item = access_tokens_item_data.to_dict()
            access_tokens.append(access_tokens_item)

        affiliations = []
        for affiliations_item_data in self.affiliations:
            affiliations_item = affiliations_item_data.to_dict()
            affiliations.append(affiliations_item)

        api_keys = []
        for api_keys_item_data in self.api_keys:
            api_keys_item = api_keys_item_data.to_dict()
            api_keys.append(api_keys_item)

        audit = []
        for audit_item_data in self.audit:
            audit_item = audit_item_data.to_dict()
            audit.append(audit_item)

        claims = []
        for claims_item_data in self.claims:
            claims_item = claims_item_data.to_dict()
            claims.append(claims_item)

        consents = []
        for consents_item_data in self.consents:
            consents_item = consents_item_data.to_dict()
            consents.append(consents_item)

        contacts = []
        for contacts_item_data in self.contacts:
            contacts_item = contacts_item_data.to_dict()
            contacts.append(contacts_item)

        exported_at = self.exported_at.isoformat()

        files = []
        for files_item_data in self.files:
            files_item = files_item_data.to_dict()
            files.append(files_item)

        identities = []
        for identities_item_data in self.identities:
            identities_item = identities_item_data.to_dict()
            identities.append(identities_item)

        mails = []
        for mails_item_data in self.mails:
            mails_item = mails_item_data.to_dict()
            mails.append(mails_item)

        participations = []
        for participations_item_data in self.participations:
            participations_item = participations_item_data.to_dict()
            participations.append(participations_item)

        profile = self.profile.to_dict()

        proposals = []
        for proposals_item_data in self.proposals:
            proposals_item = proposals_item_data.to_dict()
            proposals.append(proposals_item)

        revisions = []
        for revisions_item_data in self.revisions:
            revisions_item = revisions_item_data.to_dict()
            revisions.append(revisions_item)

        sessions = []
        for sessions_item_data in self.sessions:
            sessions_item = sessions_item_data.to_dict()
            sessions.append(sessions_item)

        webhooks = []
        for webhooks_item_data in self.webhooks:
            webhooks_item = webhooks_item_data.to_dict()
            webhooks.append(webhooks_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "access_tokens": access_tokens,
                "affiliations": affiliations,
                "api_keys": api_keys,
                "audit": audit,
                "claims": claims,
                "consents": consents,
                "contacts": contacts,
                "exported_at": exported_at,
                "files": files,
                "identities": identities,
                "mails": mails,
                "participations": participations,
                "profile": profile,
                "proposals": proposals,
                "revisions": revisions,
                "sessions": sessions,
                "webhooks": webhooks,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.access_token import AccessToken  # noqa: PLC0415
        from ..models.api_key import ApiKey  # noqa: PLC0415
        from ..models.personal_affiliation import PersonalAffiliation  # noqa: PLC0415
        from ..models.personal_audit_entry import PersonalAuditEntry  # noqa: PLC0415
        from ..models.personal_claim import PersonalClaim  # noqa: PLC0415
        from ..models.personal_consent import PersonalConsent  # noqa: PLC0415
        from ..models.personal_contact import PersonalContact  # noqa: PLC0415
        from ..models.personal_identity import PersonalIdentity  # noqa: PLC0415
        from ..models.personal_mail import PersonalMail  # noqa: PLC0415
        from ..models.personal_participation import PersonalParticipation  # noqa: PLC0415
        from ..models.personal_profile import PersonalProfile  # noqa: PLC0415
        from ..models.personal_proposal import PersonalProposal  # noqa: PLC0415
        from ..models.personal_revision import PersonalRevision  # noqa: PLC0415
        from ..models.personal_session import PersonalSession  # noqa: PLC0415
        from ..models.stored_file import StoredFile  # noqa: PLC0415
        from ..models.webhook import Webhook  # noqa: PLC0415

        d = dict(src_dict)
        access_tokens = []
        _access_tokens = d.pop("access_tokens")
        for access_tokens_item_data in _access_tokens:
            access_tokens_item = AccessToken.from_dict(access_tokens_item_data)

            access_tokens.append(access_tokens_item)

        affiliations = []
        _affiliations = d.pop("affiliations")
        for affiliations_item_data in _affiliations:
            affiliations_item = PersonalAffiliation.from_dict(affiliations_item_data)

            affiliations.append(affiliations_item)

        api_keys = []
        _api_keys = d.pop("api_keys")
        for api_keys_item_data in _api_keys:
            api_keys_item = ApiKey.from_dict(api_keys_item_data)

            api_keys.append(api_keys_item)

        audit = []
        _audit = d.pop("audit")
        for audit_item_data in _audit:
            audit_item = PersonalAuditEntry.from_dict(audit_item_data)

            audit.append(audit_item)

        claims = []
        _claims = d.pop("claims")
        for claims_item_data in _claims:
            claims_item = PersonalClaim.from_dict(claims_item_data)

            claims.append(claims_item)

        consents = []
        _consents = d.pop("consents")
        for consents_item_data in _consents:
            consents_item = PersonalConsent.from_dict(consents_item_data)

            consents.append(consents_item)

        contacts = []
        _contacts = d.pop("contacts")
        for contacts_item_data in _contacts:
            contacts_item = PersonalContact.from_dict(contacts_item_data)

            contacts.append(contacts_item)

        exported_at = datetime.datetime.fromisoformat(d.pop("exported_at"))

        files = []
        _files = d.pop("files")
        for files_item_data in _files:
            files_item = StoredFile.from_dict(files_item_data)

            files.append(files_item)

        identities = []
        _identities = d.pop("identities")
        for identities_item_data in _identities:
            identities_item = PersonalIdentity.from_dict(identities_item_data)

            identities.append(identities_item)

        mails = []
        _mails = d.pop("mails")
        for mails_item_data in _mails:
            mails_item = PersonalMail.from_dict(mails_item_data)

            mails.append(mails_item)

        participations = []
        _participations = d.pop("participations")
        for participations_item_data in _participations:
            participations_item = PersonalParticipation.from_dict(participations_item_data)

            participations.append(participations_item)

        profile = PersonalProfile.from_dict(d.pop("profile"))

        proposals = []
        _proposals = d.pop("proposals")
        for proposals_item_data in _proposals:
            proposals_item = PersonalProposal.from_dict(proposals_item_data)

            proposals.append(proposals_item)

        revisions = []
        _revisions = d.pop("revisions")
        for revisions_item_data in _revisions:
            revisions_item = PersonalRevision.from_dict(revisions_item_data)

            revisions.append(revisions_item)

        sessions = []
        _sessions = d.pop("sessions")
        for sessions_item_data in _sessions:
            sessions_item = PersonalSession.from_dict(sessions_item_data)

            sessions.append(sessions_item)

        webhooks = []
        _webhooks = d.pop("webhooks")
        for webhooks_item_data in _webhooks:
            webhooks_item = Webhook.from_dict(webhooks_item_data)

            webhooks.append(webhooks_item)

        personal_data = cls(
            access_tokens=access_tokens,
            affiliations=affiliations,
            api_keys=api_keys,
            audit=audit,
            claims=claims,
            consents=consents,
            contacts=contacts,
            exported_at=exported_at,
            files=files,
            identities=identities,
            mails=mails,
            participations=participations,
            profile=profile,
            proposals=proposals,
            revisions=revisions,
            sessions=sessions,
            webhooks=webhooks,
        )

        personal_data.additional_properties = d
        return personal_data

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
