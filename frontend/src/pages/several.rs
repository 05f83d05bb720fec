//! One lazy page for several: each further one divides the code that pages share into more and
//! smaller parts, and so makes every public page larger. Pages that belong together share one.

/// A lazy page that shows, by the kind of its address, one of several components.
macro_rules! several {
    ($(#[$doc:meta])* $name:ident { $($($kind:ident)|+ => $page:ident,)+ }) => {
        $(#[$doc])*
        pub struct $name {
            kind: Option<$crate::routes::Kind>,
        }

        #[leptos_router::lazy_route]
        impl leptos_router::LazyRoute for $name {
            fn data() -> Self {
                Self {
                    kind: $crate::state::address::kind_of_page(),
                }
            }

            fn view(this: Self) -> leptos::prelude::AnyView {
                use leptos::prelude::*;
                match this.kind {
                    $(Some($($crate::routes::Kind::$kind)|+) => view! { <$page/> }.into_any(),)+
                    _ => view! { <$crate::pages::not_found::NotFoundPage/> }.into_any(),
                }
            }
        }
    };
}
pub(super) use several;
