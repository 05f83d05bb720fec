//! Light, dark, or what the system says; kept in the browser.

use leptos::prelude::*;

/// Where the choice is kept; `shell/theme.js` reads it before the first paint.
const KEY: &str = "passerelle-theme";

/// What the visitor chose.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the system says.
    #[default]
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// The value of `data-theme` and of the stored choice.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The next choice of a button that goes through all.
    #[must_use]
    pub const fn next(self) -> Self {
        match self {
            Self::Auto => Self::Light,
            Self::Light => Self::Dark,
            Self::Dark => Self::Auto,
        }
    }

    fn stored() -> Self {
        match storage()
            .and_then(|storage| storage.get_item(KEY).ok().flatten())
            .as_deref()
        {
            Some("light") => Self::Light,
            Some("dark") => Self::Dark,
            _ => Self::Auto,
        }
    }
}

/// Applies the stored choice and makes it known below.
pub fn provide_theme() -> RwSignal<Theme> {
    let theme = RwSignal::new(Theme::stored());
    Effect::new(move |_| apply(theme.get()));
    provide_context(theme);
    theme
}

fn apply(theme: Theme) {
    if let Some(root) = document().document_element() {
        // Nothing to do for a browser that refuses an attribute or storage: the page still works.
        let _ = root.set_attribute("data-theme", theme.code());
    }
    if let Some(storage) = storage() {
        let _ = storage.set_item(KEY, theme.code());
    }
}

fn storage() -> Option<web_sys::Storage> {
    window().local_storage().ok().flatten()
}

#[cfg(test)]
mod tests {
    use super::Theme;

    #[test]
    fn the_button_goes_through_all_themes() {
        let seen = [Theme::Auto, Theme::Auto.next(), Theme::Auto.next().next()];
        assert_eq!(seen.map(Theme::code), ["auto", "light", "dark"]);
        assert_eq!(Theme::Dark.next(), Theme::Auto);
    }
}
