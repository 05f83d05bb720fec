//! Who may do what, decided here and nowhere else, from who asks, what they want and on which
//! thing. Pure: it reads no database and no clock.

mod operations;
#[cfg(test)]
mod tests;

use passerelle_shared::accounts::{AccountRole, MemberRole, SecondFactorState, TokenScope};
use uuid::Uuid;

pub use operations::OPERATIONS;

/// What an operation asks of whoever calls it, before anything is looked up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Permission {
    /// Everybody, without signing in: it shows public data alone, or begins a session.
    Anyone,
    /// Everybody; whoever is signed in does it in that name.
    Visitor,
    /// A signed-in account, for what is its own. It needs no second factor yet: this is where one
    /// is set up. No personal access token comes here.
    Account,
    /// A signed-in account, or its personal access token; what it may do depends on the thing,
    /// and [`can`] decides.
    SignedIn,
    /// Whoever animates the network.
    Animator,
    /// Whoever looks after accounts and configuration.
    Administrator,
}

/// Who asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Actor {
    /// The account.
    pub account: Uuid,
    /// The session, unless a personal access token asks.
    pub session: Option<Uuid>,
    /// Part on the platform.
    pub role: AccountRole,
    /// Where the session stands with the second factor.
    pub second_factor: SecondFactorState,
    /// Members that the account belongs to.
    pub members: Vec<(Uuid, MemberRole)>,
    /// Working groups that the account is in.
    pub groups: Vec<Uuid>,
    /// Those of them that it leads.
    pub led_groups: Vec<Uuid>,
    /// What a personal access token may do; nothing is held back from a session.
    pub scopes: Option<Vec<TokenScope>>,
}

/// Why something may not be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The thing does not exist for this actor.
    Invisible,
    /// The thing is seen, and this may not be done with it.
    Forbidden,
    /// The second factor comes first.
    SecondFactor,
}

/// What somebody wants to do with a thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    /// See the entry as its editors do: drafts, history, contacts.
    Read,
    /// See what people say of themselves on the entry, whomever they show it.
    Contacts,
    /// Change the entry, or make one.
    Edit,
    /// Show the entry to the public, without anybody looking at it first.
    Publish,
    /// Delete the entry, or bring it back.
    Delete,
    /// Say who belongs to a member or a group, and with which role.
    Staff,
    /// See the people that the network is shown: who is in a working group, and whom a member names.
    Meet,
    /// Enter a working group, or ask to.
    Join,
}

/// A thing, with what decides about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Thing<'a> {
    /// A member, or what belongs to it alone.
    Member {
        /// The member.
        id: Uuid,
        /// Whether the animators let it publish by itself.
        trusted: bool,
        /// Whether everybody sees it.
        public: bool,
    },
    /// An action or an event: its lead or host edits it, and so do those named beside it.
    Entry {
        /// Members whose editors edit it; the first is the one whose it is.
        owners: &'a [Uuid],
        /// Whether the animators let the first owner publish by itself.
        trusted: bool,
        /// The working group that it belongs to.
        group: Option<Uuid>,
        /// Whether everybody sees it.
        public: bool,
    },
    /// The directory: who edits it brings members into it.
    Directory,
    /// A working group.
    Group {
        /// The group.
        id: Uuid,
        /// Whether everybody sees it.
        public: bool,
    },
    /// A funding call.
    FundingCall {
        /// Whether everybody sees it.
        public: bool,
    },
}

impl Thing<'_> {
    /// Whether everybody sees it.
    pub const fn is_public(&self) -> bool {
        match *self {
            Self::Member { public, .. }
            | Self::Entry { public, .. }
            | Self::Group { public, .. }
            | Self::FundingCall { public } => public,
            Self::Directory => true,
        }
    }
}

impl Actor {
    /// Whether the account animates the network: administrators do, too.
    pub fn animates(&self) -> bool {
        matches!(
            self.role,
            AccountRole::Animator | AccountRole::Administrator
        )
    }

    /// What the account may do for a member.
    pub fn role_in(&self, member: Uuid) -> Option<MemberRole> {
        self.members
            .iter()
            .find(|(id, _)| *id == member)
            .map(|&(_, role)| role)
    }

    /// Whether the account is of somebody in the network: somebody of a member, or of its team.
    fn in_network(&self) -> bool {
        !self.members.is_empty() || self.role != AccountRole::Member
    }

    fn edits(&self, member: Uuid) -> bool {
        matches!(
            self.role_in(member),
            Some(MemberRole::Editor | MemberRole::Administrator)
        )
    }

    fn administers(&self, member: Uuid) -> bool {
        self.role_in(member) == Some(MemberRole::Administrator)
    }
}

/// Roles whose rights reach so far that a password alone is not enough.
pub const fn needs_second_factor(role: AccountRole) -> bool {
    !matches!(role, AccountRole::Member)
}

/// Whether an actor may call an operation at all.
///
/// # Errors
/// Why not.
pub fn admits(permission: Permission, actor: &Actor, reads: bool) -> Result<(), Refusal> {
    if let Some(scopes) = &actor.scopes {
        let wanted = if reads {
            TokenScope::Read
        } else {
            TokenScope::Write
        };
        if permission == Permission::Account || !scopes.contains(&wanted) {
            return Err(Refusal::Forbidden);
        }
    }
    let complete = matches!(
        actor.second_factor,
        SecondFactorState::None | SecondFactorState::Passed
    );
    match permission {
        Permission::Anyone | Permission::Visitor | Permission::Account => Ok(()),
        _ if !complete => Err(Refusal::SecondFactor),
        Permission::SignedIn => Ok(()),
        Permission::Animator if actor.animates() => Ok(()),
        Permission::Administrator if actor.role == AccountRole::Administrator => Ok(()),
        Permission::Animator | Permission::Administrator => Err(Refusal::Forbidden),
    }
}

/// Whether an actor may do something with a thing.
///
/// # Errors
/// Why not: what an actor may not even see is invisible.
pub fn can(actor: &Actor, deed: Deed, thing: Thing<'_>) -> Result<(), Refusal> {
    let (allowed, seen) = match thing {
        Thing::Member {
            id,
            trusted,
            public,
        } => {
            let belongs = actor.role_in(id).is_some();
            let allowed = match deed {
                Deed::Read | Deed::Contacts => belongs,
                Deed::Edit => actor.edits(id),
                Deed::Publish => trusted && actor.edits(id),
                Deed::Staff => actor.administers(id),
                Deed::Meet => belongs || public && actor.in_network(),
                Deed::Delete | Deed::Join => false,
            };
            (allowed, public || belongs)
        }
        Thing::Entry {
            owners,
            trusted,
            group,
            public,
        } => {
            let belongs = owners.iter().any(|&id| actor.role_in(id).is_some());
            let edits = owners.iter().any(|&id| actor.edits(id));
            let owns = owners.first().is_some_and(|&id| actor.edits(id));
            let leads = group.is_some_and(|id| actor.led_groups.contains(&id));
            let takes_part = group.is_some_and(|id| actor.groups.contains(&id));
            let allowed = match deed {
                Deed::Read => belongs || takes_part,
                Deed::Edit => edits || leads,
                Deed::Publish => trusted && owns || leads,
                Deed::Delete => owns || leads,
                Deed::Contacts | Deed::Staff | Deed::Meet | Deed::Join => false,
            };
            (allowed, public || belongs || takes_part)
        }
        Thing::Group { id, public } => {
            let leads = actor.led_groups.contains(&id);
            let takes_part = actor.groups.contains(&id);
            let allowed = match deed {
                Deed::Read => takes_part,
                Deed::Edit | Deed::Publish | Deed::Staff => leads,
                Deed::Meet => takes_part || public && actor.in_network(),
                Deed::Join => public && actor.in_network(),
                Deed::Contacts | Deed::Delete => false,
            };
            (allowed, public || takes_part)
        }
        Thing::Directory => {
            let region = actor.role == AccountRole::Region;
            (region && deed == Deed::Edit, true)
        }
        Thing::FundingCall { public } => {
            let region = actor.role == AccountRole::Region;
            let allowed = matches!(deed, Deed::Read | Deed::Edit | Deed::Publish | Deed::Delete);
            (region && allowed, public || region)
        }
    };
    // The Région reads everything but contacts; the animators do everything.
    let sees_all = actor.role == AccountRole::Region;
    let reads = sees_all && matches!(deed, Deed::Read | Deed::Meet);
    match (allowed || reads || actor.animates(), seen || sees_all) {
        (true, _) => Ok(()),
        (false, true) => Err(Refusal::Forbidden),
        (false, false) => Err(Refusal::Invisible),
    }
}

/// Whether a thing is the actor's own to edit: what the actor saves, the owner has said.
pub fn speaks_for(actor: &Actor, thing: Thing<'_>) -> bool {
    match thing {
        Thing::Member { id, .. } => actor.edits(id),
        Thing::Entry { owners, group, .. } => {
            owners.iter().any(|&id| actor.edits(id))
                || group.is_some_and(|id| actor.led_groups.contains(&id))
        }
        Thing::Group { id, .. } => actor.led_groups.contains(&id),
        Thing::FundingCall { .. } => actor.role == AccountRole::Region,
        Thing::Directory => false,
    }
}
