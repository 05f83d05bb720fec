//! Icons of Lucide (ISC licence, `icons/LICENSE`): only those used, inline, in the text's colour.
//! A new one: its shapes from lucide-static into `icons/`, its line here.

use leptos::prelude::*;

/// Declares the icons, each with the shapes in its file.
macro_rules! icons {
    ($( $variant:ident = $file:literal ),+ $(,)?) => {
        /// An icon.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[expect(missing_docs, reason = "the names are Lucide's")]
        pub enum IconName { $( $variant ),+ }

        impl IconName {
            const fn shapes(self) -> &'static str {
                match self { $( Self::$variant => include_str!(concat!("../../icons/", $file, ".svg")) ),+ }
            }
        }
    };
}

icons! {
    ArrowLeft = "arrow-left",
    ArrowRight = "arrow-right",
    CalendarDays = "calendar-days",
    Check = "check",
    ChevronDown = "chevron-down",
    Clock = "clock",
    Coins = "coins",
    Download = "download",
    ExternalLink = "external-link",
    Globe = "globe",
    Handshake = "handshake",
    Hourglass = "hourglass",
    Info = "info",
    Landmark = "landmark",
    Languages = "languages",
    List = "list",
    Mail = "mail",
    Map = "map",
    MapPin = "map-pin",
    Menu = "menu",
    Moon = "moon",
    Phone = "phone",
    Printer = "printer",
    RefreshCw = "refresh-cw",
    Rss = "rss",
    Search = "search",
    SlidersHorizontal = "sliders-horizontal",
    Sun = "sun",
    SunMoon = "sun-moon",
    TriangleAlert = "triangle-alert",
    UserRound = "user-round",
    Users = "users",
    Video = "video",
    WifiOff = "wifi-off",
    X = "x",
}

/// An icon beside a text that says the same: hidden from screen readers, as high as the text.
#[component]
pub fn Icon(
    /// Which one.
    name: IconName,
) -> impl IntoView {
    view! {
        <svg
            class="icon"
            viewBox="0 0 24 24"
            fill="none"
            stroke="currentColor"
            stroke-width="2"
            stroke-linecap="round"
            stroke-linejoin="round"
            aria-hidden="true"
            inner_html=name.shapes()
        />
    }
}
