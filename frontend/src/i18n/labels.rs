//! The words for the contract's codes: `labels::relation(lang, action.relation)`. Lower case, as
//! inside a sentence; CSS puts the first letter of a badge in upper case.

use passerelle_shared::{codes, lang::Lang};

use crate::tr;

/// One function per code list: exhaustive, so that a new code needs its words.
macro_rules! labels {
    ($( $(#[$meta:meta])* $list:ident: $codes:ident { $( $variant:ident => $key:ident ),+ $(,)? } )+) => {
        $(
            $(#[$meta])*
            pub fn $list(lang: Lang, code: codes::$codes) -> &'static str {
                match code { $( codes::$codes::$variant => tr!(lang, codes.$list.$key) ),+ }
            }
        )+
    };
}

labels! {
    /// Kind of organisation.
    member_kind: MemberKind {
        Commune => commune,
        Epci => epci,
        Departement => departement,
        Region => region,
        SyndicatMixte => syndicat_mixte,
        Association => association,
        PublicBody => public_body,
        EducationResearch => education_research,
        Health => health,
        Company => company,
        State => state,
        Network => network,
        ForeignAuthority => foreign_authority,
    }
    /// Legal form of an intercommunality.
    epci_form: EpciForm {
        Cc => cc,
        Ca => ca,
        Cu => cu,
        Metropole => metropole,
    }
    /// Whether somebody keeps a page.
    claim: Claim {
        Unclaimed => unclaimed,
        Pending => pending,
        Claimed => claimed,
    }
    /// Kind of relation.
    relation: Relation {
        Jumelage => jumelage,
        CooperationDecentralisee => cooperation_decentralisee,
        ActionPonctuelle => action_ponctuelle,
        OudinSantini => oudin_santini,
        UrgenceHumanitaire => urgence_humanitaire,
        SoutienActeurs => soutien_acteurs,
        Mobilite => mobilite,
        ReseauVilles => reseau_villes,
        CooperationTransfrontaliereEuropeenne => cooperation_transfrontaliere_europeenne,
    }
    /// Where an action stands.
    action_status: ActionStatus {
        Planned => planned,
        Active => active,
        Finalisation => finalisation,
        Closed => closed,
        Cancelled => cancelled,
        Suspended => suspended,
    }
    /// Side of a partner.
    side: Side {
        French => french,
        Foreign => foreign,
    }
    /// Role of a partner.
    partner_role: PartnerRole {
        Funding => funding,
        Accountable => accountable,
        Extending => extending,
        Implementing => implementing,
    }
    /// Nature of a budget line.
    budget_nature: BudgetNature {
        Cash => cash,
        InKind => in_kind,
    }
    /// Kind of event.
    event_kind: EventKind {
        RegionalMeeting => regional_meeting,
        Webinar => webinar,
        Workshop => workshop,
        GroupMeeting => group_meeting,
        Training => training,
        StudyVisit => study_visit,
        PartnerEvent => partner_event,
    }
    /// How one takes part.
    event_format: EventFormat {
        InPerson => in_person,
        Online => online,
        Hybrid => hybrid,
    }
    /// Whether it takes place as announced.
    event_status: EventStatus {
        Scheduled => scheduled,
        Postponed => postponed,
        Cancelled => cancelled,
    }
    /// To come or past.
    event_period: EventPeriod {
        Upcoming => upcoming,
        Past => past,
    }
    /// Audience of an event, in the plural.
    function: Function {
        Elu => elu,
        Technicien => technicien,
        Other => other,
    }
    /// Who may see it.
    visibility: Visibility {
        Public => public,
        Members => members,
        Group => group,
    }
    /// How one enters a group.
    access: Access {
        Open => open,
        OnRequest => on_request,
        Closed => closed,
    }
    /// Where a call stands.
    call_status: CallStatus {
        ClosingSoon => closing_soon,
        Open => open,
        Upcoming => upcoming,
        Closed => closed,
    }
    /// Kind of entry.
    entry_type: EntryType {
        Member => member,
        Action => action,
        Event => event,
        WorkingGroup => working_group,
        FundingCall => funding_call,
    }
    /// How long ago an entry was verified.
    freshness: Freshness {
        Fresh => fresh,
        Ageing => ageing,
        Stale => stale,
    }
    /// Size class of a population.
    stratum: Stratum {
        Under500 => under_500,
        From500 => from_500,
        From1000 => from_1000,
        From2000 => from_2000,
        From3500 => from_3500,
        From5000 => from_5000,
        From7500 => from_7500,
        From10000 => from_10000,
        From15000 => from_15000,
        From20000 => from_20000,
        From35000 => from_35000,
        From50000 => from_50000,
        From75000 => from_75000,
        From100000 => from_100000,
        From200000 => from_200000,
    }
}

/// Parts of an entry that a correction may name: the code that goes into it, and its words.
pub fn entry_parts(lang: Lang) -> Vec<(String, String)> {
    let parts = [
        ("", tr!(lang, proposals.part.any)),
        ("title", tr!(lang, proposals.part.title)),
        ("description", tr!(lang, proposals.part.description)),
        ("dates", tr!(lang, proposals.part.dates)),
        ("places", tr!(lang, proposals.part.places)),
        ("partners", tr!(lang, proposals.part.partners)),
        ("budget", tr!(lang, proposals.part.budget)),
        ("contacts", tr!(lang, proposals.part.contacts)),
        ("website", tr!(lang, proposals.part.website)),
    ];
    parts
        .map(|(code, words)| (code.to_owned(), words.to_owned()))
        .into()
}
