//! Places free, by groups of people, and how long one waits.
use super::{hidden, more};
use crate::pages::{
    parts::field::{Field, Select},
    upkeep::load::Editing,
    words::{say, say_with},
};
use domain::{
    Attempt,
    listing::{Sheet, last, names::capacity as name},
};
use leptos::prelude::*;

pub fn fields(editing: &Editing, attempt: &Attempt<Sheet>) -> impl IntoView + use<> {
    let names = [&name::FREE, &name::ALL, &name::NOTE];
    let rows = (0..last(&attempt.form, &names)).map(|place| row(editing, attempt, place)).collect_view();
    let wait = "wait_time";
    view! {
        {rows}
        {more(&attempt.form, &names)}
        <Field name=wait label=say("upkeep-field-wait_time") hint=say("editor-wait-hint") value=attempt.form.get(wait).to_owned() problem=attempt.problem(wait) optional=true/>
    }
}

fn row(editing: &Editing, attempt: &Attempt<Sheet>, place: usize) -> impl IntoView + use<> {
    let sheet = &attempt.form;
    let [group, free, all, note] = [name::FOR, name::FREE, name::ALL, name::NOTE].map(|names| names[place]);
    let groups = vec![(String::new(), editing.groups())];
    let value = |field: &str| sheet.get(field).to_owned();
    let problem = |field: &str| attempt.problem(field);
    view! {
        <fieldset class="field row">
            <legend>{say_with("upkeep-capacity-row", &[("number", (place + 1).into())])}</legend>
            {hidden(name::CAPACITY[place], sheet)}
            <Select name=group label=say("upkeep-capacity-for") empty=say("upkeep-capacity-everyone") groups value=value(group) problem=problem(group)/>
            <div class="together">
                <Field name=free label=say("upkeep-capacity-free") inputmode="numeric" value=value(free) problem=problem(free)/>
                <Field name=all label=say("upkeep-capacity-all") inputmode="numeric" value=value(all) problem=problem(all) optional=true/>
            </div>
            <Field name=note label=say("upkeep-capacity-note") value=value(note) problem=problem(note) optional=true/>
        </fieldset>
    }
}
