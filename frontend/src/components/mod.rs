//! What pages are made of. A component knows no resource: it takes texts, addresses and signals.

pub mod badge;
pub mod contact;
pub mod copy;
pub mod cover;
pub mod documents;
pub mod download;
pub mod edit_link;
pub mod explore;
pub mod feedback;
pub mod form;
pub mod icon;
pub mod keep;
pub mod layout;
pub mod list;
pub mod map;
pub mod opener;
pub mod page_head;
pub mod private_page;
pub mod report;
pub mod tabs;
pub mod way_back;
