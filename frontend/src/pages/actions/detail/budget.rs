//! The budget of an action.

use leptos::prelude::*;
use passerelle_shared::actions::BudgetLine;
use passerelle_shared::codes::BudgetNature;

use super::super::logic::{bar, by_nature};
use crate::i18n::{format, labels};
use crate::state::language::{entry_lang, use_lang};
use crate::state::reference::use_words;
use crate::tr;

/// Who pays what: a bar to see it, a table to read it.
#[component]
pub(super) fn Budget(lines: Vec<BudgetLine>) -> impl IntoView {
    let lang = use_lang();
    let words = use_words();
    if lines.is_empty() {
        return None;
    }
    let total = lines.iter().map(|line| line.amount_cents).sum();
    let natures = by_nature(&lines);
    let subtotals = (natures.len() > 1).then_some(natures);
    let pieces = bar(&lines);
    let row = move |line: BudgetLine| {
        let scheme = line.scheme.clone();
        view! {
            <tr>
                <th scope="row">
                    <span lang=entry_lang(lang)>{line.source}</span>
                    {scheme.map(|code| view! { <span class="budget-scheme">{move || words.scheme(lang, &code)}</span> })}
                </th>
                <td><span class=nature_class(line.nature)>{labels::budget_nature(lang, line.nature)}</span></td>
                <td class="budget-amount">{format::money(lang, line.amount_cents)}</td>
            </tr>
        }
    };
    let sum = move |title: &'static str, cents: i64, class: &'static str| {
        view! {
            <tr class=class>
                <th scope="row" colspan="2">{title}</th>
                <td class="budget-amount">{format::money(lang, cents)}</td>
            </tr>
        }
    };
    Some(view! {
        <section class="action-budget">
            <h2>{tr!(lang, actions.detail.budget)}</h2>
            <svg class="budget-bar" width="100%" height="16" aria-hidden="true">
                {pieces
                    .into_iter()
                    .map(|piece| view! {
                        <rect
                            class=piece_class(piece.nature)
                            x=format!("{:.2}%", piece.from)
                            width=format!("{:.2}%", piece.width)
                            height="16"
                        />
                    })
                    .collect_view()}
            </svg>
            <table class="budget">
                <thead>
                    <tr>
                        <th scope="col">{tr!(lang, actions.detail.budget_source)}</th>
                        <th scope="col">{tr!(lang, actions.detail.budget_nature)}</th>
                        <th scope="col" class="budget-amount">{tr!(lang, actions.detail.budget_amount)}</th>
                    </tr>
                </thead>
                <tbody>{lines.into_iter().map(row).collect_view()}</tbody>
                <tfoot>
                    {subtotals
                        .into_iter()
                        .flatten()
                        .map(|(nature, cents)| sum(labels::budget_nature(lang, nature), cents, "budget-subtotal"))
                        .collect_view()}
                    {sum(tr!(lang, actions.detail.total), total, "budget-total")}
                </tfoot>
            </table>
        </section>
    })
}

const fn nature_class(nature: BudgetNature) -> &'static str {
    match nature {
        BudgetNature::Cash => "nature nature-cash",
        BudgetNature::InKind => "nature nature-in-kind",
    }
}

const fn piece_class(nature: BudgetNature) -> &'static str {
    match nature {
        BudgetNature::Cash => "budget-piece budget-piece-cash",
        BudgetNature::InKind => "budget-piece budget-piece-in-kind",
    }
}
