//! What it costs, honestly: a sentence for everyone, and prices by whom they are for.
use super::{
    Filled, Own, Reading, Sheet,
    rows::{List, ROWS, id, items, put, text},
    sheet::{number, typed, value},
};
use crate::form::{Problem, Wrong};
use serde_json::json;

pub mod names {
    use crate::listing::rows::{Names, row_names};
    pub const COST: Names = row_names!("cost");
    pub const OPTION: Names = row_names!("option");
    pub const AMOUNT: Names = row_names!("amount");
    pub const CURRENCY: Names = row_names!("currency");
    pub const ABOUT: Names = row_names!("about");
}
use names::{ABOUT, AMOUNT, COST, CURRENCY, OPTION};

/// Of the three countries.
pub const CURRENCIES: [&str; 3] = ["EUR", "UAH", "PLN"];

pub fn drawn(own: &Own) -> Sheet {
    let mut sheet = Sheet::default();
    sheet.add("fees_description", text(own, "fees_description"));
    for (row, cost) in items(own, "cost_options").into_iter().take(ROWS).enumerate() {
        sheet.add(COST[row], id(cost));
        sheet.add(OPTION[row], text(cost, "option"));
        sheet.add(AMOUNT[row], typed(cost.get("amount")));
        sheet.add(CURRENCY[row], text(cost, "currency"));
        sheet.add(ABOUT[row], text(cost, "amount_description"));
    }
    sheet
}

pub fn parse(sheet: &Sheet, with: &Reading<'_>) -> Result<Filled, Vec<Problem>> {
    let mut problems = vec![];
    let said = sheet.text("fees_description", &mut problems);
    let mut list = List::of(with, "cost_options");
    for row in 0..ROWS {
        let option = sheet.line(OPTION[row], &mut problems);
        let about = sheet.line(ABOUT[row], &mut problems);
        let amount = sheet.number(AMOUNT[row], (0.0, 1_000_000.0), &mut problems);
        if option.is_none() && about.is_none() && sheet.get(AMOUNT[row]).trim().is_empty() {
            continue;
        }
        let currency = sheet.get(CURRENCY[row]);
        let known = CURRENCIES.contains(&currency) || items(with.own, "cost_options").iter().any(|cost| text(cost, "currency") == currency);
        // A price without a currency means nothing to anyone from the other side of a border.
        if amount.is_some_and(|amount| amount > 0.0) && !known {
            problems.push(Problem::new(CURRENCY[row], Wrong::Missing));
        }
        let says = option.as_deref().or(about.as_deref()).unwrap_or(sheet.get(AMOUNT[row]));
        let mut cost = list.base(sheet.get(COST[row]), says);
        put(&mut cost, "option", value(option));
        put(&mut cost, "amount", number(amount));
        put(&mut cost, "currency", (!currency.is_empty()).then(|| json!(currency)));
        put(&mut cost, "amount_description", value(about));
        list.push(cost);
    }
    list.keep(|cost| items(with.own, "cost_options").iter().skip(ROWS).any(|kept| id(kept) == id(cost)));
    let filled = vec![("fees_description".to_owned(), value(said)), list.filled()];
    if problems.is_empty() { Ok(filled) } else { Err(problems) }
}
