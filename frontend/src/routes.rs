//! The addresses of the interface, as the server knows them too.

pub use passerelle_shared::addresses::*;
