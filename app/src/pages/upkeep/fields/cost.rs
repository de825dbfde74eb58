//! What it costs.
use super::{hidden, more};
use crate::pages::{
    parts::field::{Choice, Field, Select, TextArea},
    words::{say, say_with},
};
use domain::{
    Attempt,
    listing::{CURRENCIES, Sheet, last, names::cost as name},
};
use leptos::prelude::*;

pub fn fields(attempt: &Attempt<Sheet>) -> impl IntoView + use<> {
    let sheet = &attempt.form;
    let names = [&name::OPTION, &name::AMOUNT, &name::ABOUT];
    let rows = (0..last(sheet, &names)).map(|place| row(attempt, place)).collect_view();
    view! {
        <TextArea
            name="fees_description"
            label=say("upkeep-field-fees_description")
            hint=say("upkeep-fees-hint")
            value=sheet.get("fees_description").to_owned()
            problem=attempt.problem("fees_description")
            rows=3
            optional=true
        />
        {rows}
        {more(sheet, &names)}
    }
}

fn row(attempt: &Attempt<Sheet>, place: usize) -> impl IntoView + use<> {
    let sheet = &attempt.form;
    let [option, amount, currency, about] = [name::OPTION, name::AMOUNT, name::CURRENCY, name::ABOUT].map(|names| names[place]);
    let stored = sheet.get(currency).to_owned();
    let odd = (!stored.is_empty() && !CURRENCIES.contains(&stored.as_str())).then(|| Choice::new(stored.clone(), stored.clone()));
    let currencies = CURRENCIES.iter().map(|code| Choice::new(*code, *code)).chain(odd).collect();
    let value = |field: &str| sheet.get(field).to_owned();
    let problem = |field: &str| attempt.problem(field);
    view! {
        <fieldset class="field row">
            <legend>{say_with("upkeep-cost-row", &[("number", (place + 1).into())])}</legend>
            {hidden(name::COST[place], sheet)}
            <Field name=option label=say("upkeep-cost-option") hint=say("upkeep-cost-option-hint") value=value(option) problem=problem(option) optional=true/>
            <div class="together">
                <Field name=amount label=say("upkeep-cost-amount") hint=say("upkeep-cost-amount-hint") inputmode="decimal" value=value(amount) problem=problem(amount) optional=true/>
                <Select name=currency label=say("upkeep-cost-currency") empty=say("upkeep-unsaid") groups=vec![(String::new(), currencies)] value=stored problem=problem(currency)/>
            </div>
            <Field name=about label=say("upkeep-cost-about") value=value(about) problem=problem(about) optional=true/>
        </fieldset>
    }
}
