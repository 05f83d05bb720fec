//! Who may do what: one table of every operation.

/// Who may call an operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Permission {
    /// Everybody, without signing in: it shows public data alone.
    Anyone,
}

/// Every operation by its id, with who may call it. A test compares the table with the router
/// and the OpenAPI document.
pub const OPERATIONS: &[(&str, Permission)] = &[
    ("get_action", Permission::Anyone),
    ("get_action_stats", Permission::Anyone),
    ("get_event", Permission::Anyone),
    ("get_event_stats", Permission::Anyone),
    ("get_funding_call", Permission::Anyone),
    ("get_funding_call_stats", Permission::Anyone),
    ("get_liveness", Permission::Anyone),
    ("get_map", Permission::Anyone),
    ("get_member", Permission::Anyone),
    ("get_member_map", Permission::Anyone),
    ("get_member_stats", Permission::Anyone),
    ("get_readiness", Permission::Anyone),
    ("get_reference", Permission::Anyone),
    ("get_root", Permission::Anyone),
    ("get_stats", Permission::Anyone),
    ("get_working_group", Permission::Anyone),
    ("get_working_group_stats", Permission::Anyone),
    ("list_actions", Permission::Anyone),
    ("list_actions_geojson", Permission::Anyone),
    ("list_events", Permission::Anyone),
    ("list_funding_calls", Permission::Anyone),
    ("list_members", Permission::Anyone),
    ("list_members_geojson", Permission::Anyone),
    ("list_working_groups", Permission::Anyone),
    ("search", Permission::Anyone),
];
