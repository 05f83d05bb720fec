//! Writing entries: forms that save as one types, both versions where two write at once, and the
//! history of each entry.

pub mod bar;
mod conflict;
pub mod edited;
mod editor;
mod fields;
mod files;
pub mod form;
mod forms;
pub mod history;
mod leaving;
mod local;
mod logic;
pub mod mine;
mod model;
mod moment;
mod names;
mod parts;
mod picker;
mod preview;
mod words;
