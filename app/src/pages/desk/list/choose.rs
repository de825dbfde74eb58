//! Which rows a filter keeps: its codes are the domain's to judge, its words are looked for in what a row shows.
use crate::pages::parts::request_table::Line;
use domain::{
    Time,
    access::Member,
    work_list::{Filter, Item},
};

pub fn keeps(filter: &Filter, line: &Line, by: &Member, now: Time) -> bool {
    let row = &line.row;
    let item = Item {
        stage: &row.state,
        urgency: row.urgency,
        need: &row.need,
        area: &row.area,
        agency: row.agency,
        assigned_to: row.assigned_to,
        my_team: line.my_team,
        entry: row.entry,
        overdue: line.clock.as_ref().is_some_and(|(due, ..)| *due < now),
        danger: row.must_not_refuse,
    };
    let text = || format!("{} {} {} {}", line.need, line.area, line.agency, line.owner.as_deref().unwrap_or_default()).to_lowercase();
    filter.keeps(&item, by) && (filter.words.is_empty() || text().contains(&filter.words.to_lowercase()))
}

#[cfg(test)]
pub mod tests {
    use super::*;
    use domain::{
        Id, account::Role, area::AreaCode, referral::Part, remaining::silence, routing::Urgency, taxonomy::TermCode, work_list::Entry,
    };
    use store::referrals::Row;

    pub fn line(agency: &str, need: &str, unanswered: bool) -> Line {
        let at = Time::from_second(1_800_000_000).unwrap();
        let row = Row {
            referral: Id::named("referral", need),
            task: Id::named("task", need),
            agency: Some(Id::named("organization", agency)),
            part: Part::Lead,
            need: TermCode(need.into()),
            area: AreaCode("LT-58".into()),
            municipality: AreaCode("LT-58".into()),
            urgency: Urgency::Normal,
            received_at: at,
            due_at: at,
            legal_due_at: None,
            state: if unanswered { "sent" } else { "accepted" }.into(),
            state_at: at,
            unanswered,
            must_not_refuse: false,
            unheard: false,
            assigned_to: None,
            entry: Entry::Online,
        };
        let words = |text: &str| text.to_owned();
        Line {
            row,
            href: None,
            need: words("Догляд вдома"),
            area: words("Rokiškis"),
            agency: words(agency),
            clock: None,
            legal: None,
            silence: silence(at, at),
            reminders: 0,
            owner: None,
            my_team: false,
        }
    }

    #[test]
    fn words_are_looked_for_in_what_the_row_shows() {
        let me = Member {
            account: Id::named("account", "me"),
            role: Role::Triage,
            organization: Id::named("organization", "vn-dsp"),
            municipality: None,
        };
        let rows = [line("vn-dsp", "home.help", true), Line { owner: Some("Anna".into()), ..line("vn-csssdm", "day.children", false) }];
        let keeps = |words: &str| {
            let filter = Filter { words: words.into(), ..Filter::default() };
            rows.clone().map(|line| super::keeps(&filter, &line, &me, Time::UNIX_EPOCH))
        };
        assert_eq!(keeps(""), [true, true]);
        assert_eq!(keeps("догляд"), [true, true]);
        assert_eq!(keeps("csssdm"), [false, true]);
        assert_eq!(keeps("anna"), [false, true]);
        assert!(!super::keeps(&Filter { group: Some("DAY".into()), ..Filter::default() }, &rows[0], &me, Time::UNIX_EPOCH));
    }
}
