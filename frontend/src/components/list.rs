//! What lists are made of: search box, facets, chips, count, sort, and the way to more.

mod chips;
mod count;
mod facet;
mod more;
mod search_box;
mod sort;
mod take_away;

pub use chips::{ActiveFilters, Chip};
pub use count::ResultCount;
pub use facet::{FacetGroup, FacetOption, FacetStates, FilterPanel};
pub use more::{ListBody, ListStates, NoneLeft};
pub use search_box::SearchBox;
pub use sort::{SortOption, SortSelect};
pub use take_away::TakeAway;
