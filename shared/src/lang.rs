//! The two languages of the platform.

use crate::codes::code_enum;

code_enum! {
    /// A language of the interface and of labels; French is the default.
    #[derive(Default)]
    pub enum Lang {
        /// French.
        #[default]
        Fr = "fr",
        /// English.
        En = "en",
    }
}
