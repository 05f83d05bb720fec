"""Contains all the data models used in inputs/outputs"""

from .access import Access
from .access_token import AccessToken
from .access_token_list import AccessTokenList
from .account import Account
from .account_detail import AccountDetail
from .account_group import AccountGroup
from .account_page import AccountPage
from .account_role import AccountRole
from .account_session import AccountSession
from .account_session_list import AccountSessionList
from .account_state import AccountState
from .account_summary import AccountSummary
from .action_collection import ActionCollection
from .action_detail import ActionDetail
from .action_document import ActionDocument
from .action_feature import ActionFeature
from .action_page import ActionPage
from .action_partner import ActionPartner
from .action_properties import ActionProperties
from .action_revision import ActionRevision
from .action_sort import ActionSort
from .action_source import ActionSource
from .action_status import ActionStatus
from .action_summary import ActionSummary
from .affiliation import Affiliation
from .answer_question import AnswerQuestion
from .api_key import ApiKey
from .api_key_day import ApiKeyDay
from .api_key_decision import ApiKeyDecision
from .api_key_list import ApiKeyList
from .api_key_owner import ApiKeyOwner
from .api_key_page import ApiKeyPage
from .api_key_state import ApiKeyState
from .api_key_usage import ApiKeyUsage
from .api_root import ApiRoot
from .attachment import Attachment
from .attachment_document import AttachmentDocument
from .audit_entry_ref import AuditEntryRef
from .audit_line import AuditLine
from .audit_page import AuditPage
from .budget_line import BudgetLine
from .budget_nature import BudgetNature
from .call_status import CallStatus
from .call_step import CallStep
from .change import Change
from .change_page import ChangePage
from .claim import Claim
from .claim_evidence import ClaimEvidence
from .claim_status import ClaimStatus
from .colleague import Colleague
from .colleague_list import ColleagueList
from .confirm_proposal import ConfirmProposal
from .consent import Consent
from .consent_kind import ConsentKind
from .contact import Contact
from .contact_document import ContactDocument
from .convention import Convention
from .correction_details import CorrectionDetails
from .correction_proposal import CorrectionProposal
from .country import Country
from .cover import Cover
from .cover_document import CoverDocument
from .create_access_token import CreateAccessToken
from .create_affiliation import CreateAffiliation
from .create_api_key import CreateApiKey
from .create_claim import CreateClaim
from .create_decisions import CreateDecisions
from .create_group_invitation import CreateGroupInvitation
from .create_member import CreateMember
from .create_participant import CreateParticipant
from .create_preview import CreatePreview
from .create_proposal_correction import CreateProposalCorrection
from .create_proposal_correction_kind import CreateProposalCorrectionKind
from .create_proposal_missing_member import CreateProposalMissingMember
from .create_proposal_missing_member_kind import CreateProposalMissingMemberKind
from .create_proposal_report import CreateProposalReport
from .create_proposal_report_kind import CreateProposalReportKind
from .create_reference_line import CreateReferenceLine
from .create_session_link import CreateSessionLink
from .create_session_link_method import CreateSessionLinkMethod
from .create_session_password import CreateSessionPassword
from .create_session_password_method import CreateSessionPasswordMethod
from .create_sign_in_link import CreateSignInLink
from .create_webhook import CreateWebhook
from .created_access_token import CreatedAccessToken
from .created_api_key_secret import CreatedApiKeySecret
from .created_webhook import CreatedWebhook
from .dated_format import DatedFormat
from .decided_item import DecidedItem
from .decision import Decision
from .decision_outcome import DecisionOutcome
from .decision_outcomes import DecisionOutcomes
from .delivery_outcome import DeliveryOutcome
from .demonstration import Demonstration
from .demonstration_account import DemonstrationAccount
from .demonstration_mail import DemonstrationMail
from .department import Department
from .disabled_reason import DisabledReason
from .editable_event import EditableEvent
from .entry_change import EntryChange
from .entry_format import EntryFormat
from .entry_ref import EntryRef
from .entry_type import EntryType
from .epci_form import EpciForm
from .erase_account import EraseAccount
from .error_code import ErrorCode
from .event_collection import EventCollection
from .event_detail import EventDetail
from .event_document import EventDocument
from .event_feature import EventFeature
from .event_format import EventFormat
from .event_kind import EventKind
from .event_page import EventPage
from .event_period import EventPeriod
from .event_properties import EventProperties
from .event_revision import EventRevision
from .event_sort import EventSort
from .event_source import EventSource
from .event_status import EventStatus
from .event_summary import EventSummary
from .facet import Facet
from .facet_count import FacetCount
from .feature_collection_type import FeatureCollectionType
from .feature_type import FeatureType
from .field_error import FieldError
from .figures import Figures
from .freshness import Freshness
from .function import Function
from .funding_call_detail import FundingCallDetail
from .funding_call_document import FundingCallDocument
from .funding_call_page import FundingCallPage
from .funding_call_revision import FundingCallRevision
from .funding_call_sort import FundingCallSort
from .funding_call_source import FundingCallSource
from .funding_call_summary import FundingCallSummary
from .group_meeting import GroupMeeting
from .group_ref import GroupRef
from .group_role import GroupRole
from .image_size import ImageSize
from .label import Label
from .lang import Lang
from .link_credentials import LinkCredentials
from .links import Links
from .map_entry import MapEntry
from .map_feature import MapFeature
from .map_properties import MapProperties
from .map_view import MapView
from .media_type import MediaType
from .member_collection import MemberCollection
from .member_contacts import MemberContacts
from .member_detail import MemberDetail
from .member_document import MemberDocument
from .member_feature import MemberFeature
from .member_kind import MemberKind
from .member_merge import MemberMerge
from .member_page import MemberPage
from .member_properties import MemberProperties
from .member_ref import MemberRef
from .member_revision import MemberRevision
from .member_role import MemberRole
from .member_sort import MemberSort
from .member_source import MemberSource
from .member_summary import MemberSummary
from .member_trust import MemberTrust
from .merge_member import MergeMember
from .missing_member import MissingMember
from .missing_member_proposal import MissingMemberProposal
from .moderation_author import ModerationAuthor
from .moderation_counts import ModerationCounts
from .moderation_item import ModerationItem
from .moderation_kind import ModerationKind
from .moderation_page import ModerationPage
from .moderation_status import ModerationStatus
from .named_entry import NamedEntry
from .network import Network
from .oembed import Oembed
from .oembed_format import OembedFormat
from .oembed_type import OembedType
from .own_entry import OwnEntry
from .own_entry_page import OwnEntryPage
from .participant import Participant
from .participant_page import ParticipantPage
from .participant_status import ParticipantStatus
from .partner_document import PartnerDocument
from .partner_role import PartnerRole
from .password_credentials import PasswordCredentials
from .personal_affiliation import PersonalAffiliation
from .personal_audit_entry import PersonalAuditEntry
from .personal_claim import PersonalClaim
from .personal_consent import PersonalConsent
from .personal_contact import PersonalContact
from .personal_data import PersonalData
from .personal_identity import PersonalIdentity
from .personal_mail import PersonalMail
from .personal_participation import PersonalParticipation
from .personal_profile import PersonalProfile
from .personal_proposal import PersonalProposal
from .personal_revision import PersonalRevision
from .personal_session import PersonalSession
from .place import Place
from .point import Point
from .point_geometry import PointGeometry
from .point_type import PointType
from .preview import Preview
from .problem import Problem
from .proposal_author import ProposalAuthor
from .provider_sign_out import ProviderSignOut
from .publication import Publication
from .recovery_codes import RecoveryCodes
from .reference import Reference
from .reference_line import ReferenceLine
from .reference_lines import ReferenceLines
from .reference_list import ReferenceList
from .reference_order import ReferenceOrder
from .relation import Relation
from .report_proposal import ReportProposal
from .report_reason import ReportReason
from .request_decision import RequestDecision
from .revision import Revision
from .revision_page import RevisionPage
from .rights import Rights
from .rule import Rule
from .search_count import SearchCount
from .search_hit import SearchHit
from .search_results import SearchResults
from .second_factor_code import SecondFactorCode
from .second_factor_enrolment import SecondFactorEnrolment
from .second_factor_state import SecondFactorState
from .session import Session
from .session_grant import SessionGrant
from .side import Side
from .sign_in_method import SignInMethod
from .sign_in_provider import SignInProvider
from .speaker import Speaker
from .standing import Standing
from .stats import Stats
from .stored_file import StoredFile
from .stratum import Stratum
from .text_part import TextPart
from .tiles import Tiles
from .token_scope import TokenScope
from .undated_format import UndatedFormat
from .update_account import UpdateAccount
from .update_account_standing import UpdateAccountStanding
from .update_affiliation import UpdateAffiliation
from .update_api_key_decision import UpdateApiKeyDecision
from .update_participant import UpdateParticipant
from .update_participant_request import UpdateParticipantRequest
from .update_password import UpdatePassword
from .update_publication import UpdatePublication
from .update_reference_line import UpdateReferenceLine
from .update_webhook import UpdateWebhook
from .venue import Venue
from .visibility import Visibility
from .webhook import Webhook
from .webhook_delivery import WebhookDelivery
from .webhook_delivery_page import WebhookDeliveryPage
from .webhook_event import WebhookEvent
from .webhook_list import WebhookList
from .webhook_message import WebhookMessage
from .webhook_state import WebhookState
from .working_group_detail import WorkingGroupDetail
from .working_group_document import WorkingGroupDocument
from .working_group_page import WorkingGroupPage
from .working_group_revision import WorkingGroupRevision
from .working_group_sort import WorkingGroupSort
from .working_group_source import WorkingGroupSource
from .working_group_summary import WorkingGroupSummary
from .working_group_workspace import WorkingGroupWorkspace

__all__ = (
    "Access",
    "AccessToken",
    "AccessTokenList",
    "Account",
    "AccountDetail",
    "AccountGroup",
    "AccountPage",
    "AccountRole",
    "AccountSession",
    "AccountSessionList",
    "AccountState",
    "AccountSummary",
    "ActionCollection",
    "ActionDetail",
    "ActionDocument",
    "ActionFeature",
    "ActionPage",
    "ActionPartner",
    "ActionProperties",
    "ActionRevision",
    "ActionSort",
    "ActionSource",
    "ActionStatus",
    "ActionSummary",
    "Affiliation",
    "AnswerQuestion",
    "ApiKey",
    "ApiKeyDay",
    "ApiKeyDecision",
    "ApiKeyList",
    "ApiKeyOwner",
    "ApiKeyPage",
    "ApiKeyState",
    "ApiKeyUsage",
    "ApiRoot",
    "Attachment",
    "AttachmentDocument",
    "AuditEntryRef",
    "AuditLine",
    "AuditPage",
    "BudgetLine",
    "BudgetNature",
    "CallStatus",
    "CallStep",
    "Change",
    "ChangePage",
    "Claim",
    "ClaimEvidence",
    "ClaimStatus",
    "Colleague",
    "ColleagueList",
    "ConfirmProposal",
    "Consent",
    "ConsentKind",
    "Contact",
    "ContactDocument",
    "Convention",
    "CorrectionDetails",
    "CorrectionProposal",
    "Country",
    "Cover",
    "CoverDocument",
    "CreateAccessToken",
    "CreateAffiliation",
    "CreateApiKey",
    "CreateClaim",
    "CreatedAccessToken",
    "CreatedApiKeySecret",
    "CreateDecisions",
    "CreatedWebhook",
    "CreateGroupInvitation",
    "CreateMember",
    "CreateParticipant",
    "CreatePreview",
    "CreateProposalCorrection",
    "CreateProposalCorrectionKind",
    "CreateProposalMissingMember",
    "CreateProposalMissingMemberKind",
    "CreateProposalReport",
    "CreateProposalReportKind",
    "CreateReferenceLine",
    "CreateSessionLink",
    "CreateSessionLinkMethod",
    "CreateSessionPassword",
    "CreateSessionPasswordMethod",
    "CreateSignInLink",
    "CreateWebhook",
    "DatedFormat",
    "DecidedItem",
    "Decision",
    "DecisionOutcome",
    "DecisionOutcomes",
    "DeliveryOutcome",
    "Demonstration",
    "DemonstrationAccount",
    "DemonstrationMail",
    "Department",
    "DisabledReason",
    "EditableEvent",
    "EntryChange",
    "EntryFormat",
    "EntryRef",
    "EntryType",
    "EpciForm",
    "EraseAccount",
    "ErrorCode",
    "EventCollection",
    "EventDetail",
    "EventDocument",
    "EventFeature",
    "EventFormat",
    "EventKind",
    "EventPage",
    "EventPeriod",
    "EventProperties",
    "EventRevision",
    "EventSort",
    "EventSource",
    "EventStatus",
    "EventSummary",
    "Facet",
    "FacetCount",
    "FeatureCollectionType",
    "FeatureType",
    "FieldError",
    "Figures",
    "Freshness",
    "Function",
    "FundingCallDetail",
    "FundingCallDocument",
    "FundingCallPage",
    "FundingCallRevision",
    "FundingCallSort",
    "FundingCallSource",
    "FundingCallSummary",
    "GroupMeeting",
    "GroupRef",
    "GroupRole",
    "ImageSize",
    "Label",
    "Lang",
    "LinkCredentials",
    "Links",
    "MapEntry",
    "MapFeature",
    "MapProperties",
    "MapView",
    "MediaType",
    "MemberCollection",
    "MemberContacts",
    "MemberDetail",
    "MemberDocument",
    "MemberFeature",
    "MemberKind",
    "MemberMerge",
    "MemberPage",
    "MemberProperties",
    "MemberRef",
    "MemberRevision",
    "MemberRole",
    "MemberSort",
    "MemberSource",
    "MemberSummary",
    "MemberTrust",
    "MergeMember",
    "MissingMember",
    "MissingMemberProposal",
    "ModerationAuthor",
    "ModerationCounts",
    "ModerationItem",
    "ModerationKind",
    "ModerationPage",
    "ModerationStatus",
    "NamedEntry",
    "Network",
    "Oembed",
    "OembedFormat",
    "OembedType",
    "OwnEntry",
    "OwnEntryPage",
    "Participant",
    "ParticipantPage",
    "ParticipantStatus",
    "PartnerDocument",
    "PartnerRole",
    "PasswordCredentials",
    "PersonalAffiliation",
    "PersonalAuditEntry",
    "PersonalClaim",
    "PersonalConsent",
    "PersonalContact",
    "PersonalData",
    "PersonalIdentity",
    "PersonalMail",
    "PersonalParticipation",
    "PersonalProfile",
    "PersonalProposal",
    "PersonalRevision",
    "PersonalSession",
    "Place",
    "Point",
    "PointGeometry",
    "PointType",
    "Preview",
    "Problem",
    "ProposalAuthor",
    "ProviderSignOut",
    "Publication",
    "RecoveryCodes",
    "Reference",
    "ReferenceLine",
    "ReferenceLines",
    "ReferenceList",
    "ReferenceOrder",
    "Relation",
    "ReportProposal",
    "ReportReason",
    "RequestDecision",
    "Revision",
    "RevisionPage",
    "Rights",
    "Rule",
    "SearchCount",
    "SearchHit",
    "SearchResults",
    "SecondFactorCode",
    "SecondFactorEnrolment",
    "SecondFactorState",
    "Session",
    "SessionGrant",
    "Side",
    "SignInMethod",
    "SignInProvider",
    "Speaker",
    "Standing",
    "Stats",
    "StoredFile",
    "Stratum",
    "TextPart",
    "Tiles",
    "TokenScope",
    "UndatedFormat",
    "UpdateAccount",
    "UpdateAccountStanding",
    "UpdateAffiliation",
    "UpdateApiKeyDecision",
    "UpdateParticipant",
    "UpdateParticipantRequest",
    "UpdatePassword",
    "UpdatePublication",
    "UpdateReferenceLine",
    "UpdateWebhook",
    "Venue",
    "Visibility",
    "Webhook",
    "WebhookDelivery",
    "WebhookDeliveryPage",
    "WebhookEvent",
    "WebhookList",
    "WebhookMessage",
    "WebhookState",
    "WorkingGroupDetail",
    "WorkingGroupDocument",
    "WorkingGroupPage",
    "WorkingGroupRevision",
    "WorkingGroupSort",
    "WorkingGroupSource",
    "WorkingGroupSummary",
    "WorkingGroupWorkspace",
)
