//! A dry run of the rules: who would get this, by which rule, and why the others lost; and what no rule covers. Nothing is stored, and nobody's
//! request is looked at.
use super::seat;
use crate::pages::{
    desk::words,
    draw::title,
    links,
    load::loaded,
    parts::{
        field::{Choice, Field, Select, Ticks},
        notice::{Notice, Tone},
    },
    visit::{asked, cx, language},
    words::{limit_words, list, say, say_with},
};
use domain::{
    Id, Language, Result,
    area::{Area, AreaCode},
    deadline::{LegalLimit, answer_limit, is_crisis, legal_limit},
    organization::Organization,
    routing::{Case, Decision, Duty, Flag, Gap, Residence, Rule, Urgency, WhyNot, decide},
    taxonomy::{Audience, Term, TermCode},
};
use leptos::{either::Either, prelude::*};
use std::{collections::HashMap, sync::Arc};
use store::{Cx, routing};

/// As it stands in the address.
#[derive(Clone, Debug, Default)]
struct Question {
    area: String,
    need: String,
    audience: String,
    age: String,
    urgency: String,
    residence: String,
    marks: Vec<(&'static str, Flag, bool)>,
    /// A proposed change of the rules, as if it were live.
    change: String,
}
impl Question {
    fn asked() -> Self {
        let marks =
            [("violence", Flag::Violence), ("danger", Flag::Danger), ("child", Flag::Child), ("case_management", Flag::CaseManagement)];
        Self {
            area: asked("area"),
            need: asked(links::NEED),
            audience: asked("audience"),
            age: asked("age"),
            urgency: asked("urgency"),
            residence: asked("residence"),
            change: asked("change"),
            marks: marks.into_iter().map(|(name, flag)| (name, flag, asked(name) == "yes")).collect(),
        }
    }
    /// What is not understood counts as not said.
    fn case(&self) -> Case {
        Case {
            need: Some(TermCode(self.need.clone())),
            audience: Some(self.audience.clone()).filter(|code| !code.is_empty()),
            age: self.age.trim().parse().ok(),
            urgency: self.urgency.parse().unwrap_or_default(),
            residence: self.residence.parse().ok(),
            flags: self.marks.iter().filter(|(.., marked)| *marked).map(|(_, flag, _)| *flag).collect(),
            ..Case::default()
        }
    }
}

struct Dry {
    question: Question,
    here: Area,
    areas: Vec<Area>,
    terms: Arc<Vec<Term>>,
    audiences: Vec<Audience>,
    answer: Option<Answered>,
    gaps: Vec<Gap>,
    names: HashMap<Id<Organization>, String>,
}
/// What the rules say to the question.
struct Answered {
    decision: Option<Decision>,
    limit: LegalLimit,
    urgency: Urgency,
    /// Those of this place alone, the strongest first.
    rules: Vec<Rule>,
}

async fn load(cx: Cx, question: Question) -> Result<Dry> {
    let (_, municipality) = seat(&cx.caller)?;
    let here = store::areas::find(&cx, &municipality).await?;
    let units = store::areas::children(&cx, &municipality).await?;
    let rules = match question.change.parse() {
        Ok(change) => store::tables::rules_with(&cx, change).await?,
        Err(_) => routing::rules(&cx).await?,
    };
    let answer = if question.area.is_empty() || question.need.is_empty() { None } else { answered(&cx, &question, &here, &rules).await? };
    let agencies: Vec<_> = rules.iter().filter_map(|rule| rule.agency).collect();
    let names = store::organizations::find_many(&cx, &agencies).await?;
    Ok(Dry {
        gaps: routing::uncovered_in(&cx, &rules, &municipality).await?.map(|found| found.gaps).unwrap_or_default(),
        areas: std::iter::once(here.clone()).chain(units).collect(),
        here,
        terms: store::taxonomy::core(&cx).await?,
        audiences: store::audiences::all(&cx).await?.clone(),
        names: names.into_iter().filter_map(|agency| Some((agency.id?, agency.name))).collect(),
        question,
        answer,
    })
}

/// `None` for a place that is not known.
async fn answered(cx: &Cx, question: &Question, here: &Area, rules: &[Rule]) -> Result<Option<Answered>> {
    let case = routing::case(cx, &AreaCode(question.area.clone()), question.case()).await?;
    if case.areas.is_empty() {
        return Ok(None);
    }
    let mut own: Vec<Rule> = rules.iter().filter(|rule| rule.is_of(&case.areas)).cloned().collect();
    own.sort_by(|a, b| (b.priority, &a.id).cmp(&(a.priority, &b.id)));
    let crisis = case.need.as_ref().is_some_and(|need| is_crisis(need, &case.flags));
    Ok(Some(Answered {
        decision: decide(&own, &case),
        limit: legal_limit(&here.country, crisis, store::law::setting(cx, &here.country).await?),
        urgency: case.urgency,
        rules: own,
    }))
}

impl Dry {
    fn agency(&self, id: Id<Organization>) -> String {
        self.names.get(&id).cloned().unwrap_or_else(|| id.text())
    }
    fn need(&self, code: &TermCode) -> String {
        let term = self.terms.iter().find(|term| term.code == *code);
        term.map_or_else(|| code.to_string(), |term| term.labels.text(language(), &[Language::En]).text)
    }
}

#[component]
pub fn Page() -> impl IntoView {
    loaded(load(cx(), Question::asked()), |dry| {
        title(say("routing-title"));
        view! {
            <h1>{say("routing-title")}</h1>
            <p class="lead">{say("routing-lead")}</p>
            {(!dry.question.change.is_empty()).then(|| view! { <Notice tone=Tone::Warning><p>{say("tables-try-proposed")}</p></Notice> })}
            {form(&dry)}
            {dry.answer.as_ref().map(|answer| result(&dry, answer))}
            {uncovered(&dry)}
        }
    })
}

fn form(dry: &Dry) -> impl IntoView + use<> {
    let text = |labels: &domain::language::Labels| labels.text(language(), &[Language::En]).text;
    let Question { area, need, audience, age, urgency, residence, marks, change } = dry.question.clone();
    let areas = dry.areas.iter().map(|area| Choice::new(area.code.to_string(), text(&area.names))).collect();
    let groups = dry.terms.iter().filter(|term| term.code.is_group()).map(|group| {
        let needs = dry.terms.iter().filter(|term| !term.code.is_group() && term.code.group() == group.code);
        (text(&group.labels), needs.map(|term| Choice::new(term.code.to_string(), text(&term.labels))).collect())
    });
    let audiences = dry.audiences.iter().map(|one| Choice::new(one.code.clone(), text(&one.labels))).collect();
    let urgencies = Urgency::ALL.map(|one| Choice::new(one.code(), words::urgency(one))).to_vec();
    let residences = Residence::ALL.map(|one| Choice::new(one.code(), words::residence(one))).to_vec();
    let ticks = marks.into_iter().map(|(name, flag, marked)| (name, words::flag(flag), marked)).collect();
    let all = |choices| vec![(String::new(), choices)];
    view! {
        <form class="question" method="get" action=links::staff::routing(language()) novalidate>
            {(!change.is_empty()).then(|| view! { <input type="hidden" name="change" value=change/> })}
            <Select name="area" label=say("routing-area") groups=all(areas) value=area/>
            <Select name="need" label=say("routing-need") empty=say("routing-choose") groups=groups.collect() value=need/>
            <Select name="audience" label=say("routing-audience") empty=say("routing-any") groups=all(audiences) value=audience/>
            <Field name="age" label=say("routing-age") inputmode="numeric" value=age problem=None optional=true/>
            <Select name="urgency" label=say("routing-urgency") groups=all(urgencies) value=urgency/>
            <Select name="residence" label=say("routing-residence") empty=say("routing-any") groups=all(residences) value=residence/>
            <Ticks legend=say("routing-marks") ticks/>
            <p class="actions"><button>{say("routing-submit")}</button></p>
        </form>
    }
}

fn result(dry: &Dry, answer: &Answered) -> impl IntoView + use<> {
    let says = match &answer.decision {
        None => Either::Left(view! { <Notice tone=Tone::Warning><p>{say("routing-uncovered-here")}</p></Notice> }),
        Some(decision) => Either::Right(decided(dry, answer, decision)),
    };
    view! {
        <section aria-labelledby="result" id="answer">
            <h2 id="result">{say("routing-result")}</h2>
            {says}
            {others(dry, answer)}
        </section>
    }
}

fn decided(dry: &Dry, answer: &Answered, decision: &Decision) -> impl IntoView + use<> {
    let who = match (decision.duty, decision.lead) {
        (Duty::Direct, _) => say("routing-direct"),
        (Duty::None, _) => say("routing-none"),
        (_, Some(lead)) => say_with("routing-lead-by", &[("agency", dry.agency(lead).into())]),
        _ => say("routing-uncovered-here"),
    };
    let also: Vec<String> = decision.also.iter().map(|agency| dry.agency(*agency)).collect();
    let also = (!also.is_empty()).then(|| say_with("routing-also", &[("agencies", list(&also).into())]));
    let basis = answer.rules.iter().find(|rule| rule.id == decision.rule).map(|rule| rule.legal_basis.clone()).unwrap_or_default();
    let limit = &answer.limit;
    let legal = (decision.duty == Duty::Lead).then(|| {
        let key = if limit.proposed { "routing-legal-proposed" } else { "routing-legal" };
        say_with(key, &[("limit", limit_words(limit.limit.count, limit.limit.unit).into()), ("basis", limit.basis.clone().into())])
    });
    let answers = answer_limit(answer.urgency);
    let answers =
        (decision.duty != Duty::None).then(|| say_with("routing-answer", &[("limit", limit_words(answers.count, answers.unit).into())]));
    view! {
        <p><strong>{who}</strong></p>
        {also.map(|also| view! { <p>{also}</p> })}
        <p>{say_with("routing-rule", &[("rule", decision.rule.clone().into()), ("basis", basis.into())])}</p>
        {[legal, answers].into_iter().flatten().map(|words| view! { <p>{words}</p> }).collect_view()}
    }
}

/// The rules of this place that did not decide, the strongest first.
fn others(dry: &Dry, answer: &Answered) -> impl IntoView + use<> {
    let why: HashMap<&str, WhyNot> =
        answer.decision.iter().flat_map(|decision| &decision.why_not).map(|(rule, why)| (rule.as_str(), *why)).collect();
    let row = |rule: &Rule| {
        let why = why.get(rule.id.as_str())?;
        let agency = rule.agency.map(|agency| format!(" · {}", dry.agency(agency)));
        Some(view! {
            <tr>
                <th scope="row" data-label=say("routing-others-rule")>{rule.id.clone()}</th>
                <td data-label=say("routing-others-priority")>{rule.priority.to_string()}</td>
                <td data-label=say("routing-others-says")>{duty(rule.duty)} {agency}</td>
                <td data-label=say("routing-others-why")>{why_not(*why)}</td>
            </tr>
        })
    };
    let rows: Vec<_> = answer.rules.iter().filter_map(row).collect();
    let heads = ["routing-others-rule", "routing-others-priority", "routing-others-says", "routing-others-why"];
    (!rows.is_empty()).then(|| {
        view! {
            <table class="requests">
                <caption>{say("routing-others")}</caption>
                <thead><tr>{heads.map(|head| view! { <th scope="col">{say(head)}</th> }).collect_view()}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        }
    })
}

fn duty(duty: Duty) -> String {
    say(match duty {
        Duty::Lead => "task-part-lead",
        Duty::Also => "task-part-also",
        Duty::Direct => "task-part-direct",
        Duty::None => "routing-duty-none",
    })
}

fn why_not(why: WhyNot) -> String {
    say(match why {
        WhyNot::Area => "routing-why-area",
        WhyNot::Need => "routing-why-need",
        WhyNot::Audience => "routing-why-audience",
        WhyNot::Age => "routing-why-age",
        WhyNot::Urgency => "routing-why-urgency",
        WhyNot::Residence => "routing-why-residence",
        WhyNot::Flags => "routing-why-flags",
        WhyNot::Date => "routing-why-date",
        WhyNot::Priority => "routing-why-priority",
    })
}

fn uncovered(dry: &Dry) -> impl IntoView + use<> {
    let place = dry.here.names.text(language(), &[Language::En]).text;
    let row = |gap: &Gap| {
        view! {
            <tr>
                <th scope="row" data-label=say("routing-need")>{dry.need(&gap.need)}</th>
                <td data-label=say("routing-gaps-count")>
                    {say_with("routing-gaps-of", &[("count", gap.uncovered.into()), ("of", gap.of.into())])}
                </td>
                <td data-label=say("routing-gaps-example")>{example(dry, &gap.example)}</td>
            </tr>
        }
    };
    let heads = ["routing-need", "routing-gaps-count", "routing-gaps-example"];
    let table = if dry.gaps.is_empty() {
        Either::Left(view! { <p>{say_with("routing-gaps-none", &[("municipality", place.into())])}</p> })
    } else {
        Either::Right(view! {
            <table class="requests">
                <caption>{say_with("routing-gaps-caption", &[("municipality", place.into())])}</caption>
                <thead><tr>{heads.map(|head| view! { <th scope="col">{say(head)}</th> }).collect_view()}</tr></thead>
                <tbody>{dry.gaps.iter().map(row).collect_view()}</tbody>
            </table>
        })
    };
    view! {
        <section aria-labelledby="gaps">
            <h2 id="gaps">{say("routing-gaps")}</h2>
            {table}
        </section>
    }
}

/// What sets the example apart; nothing stands for whoever asks.
fn example(dry: &Dry, case: &Case) -> String {
    let text = |labels: &domain::language::Labels| labels.text(language(), &[Language::En]).text;
    let audience = case.audience.as_ref().and_then(|code| dry.audiences.iter().find(|one| one.code == *code)).map(|one| text(&one.labels));
    let age = case.age.map(|age| say_with("routing-example-age", &[("age", age.into())]));
    let urgency = (case.urgency != Urgency::Normal).then(|| words::urgency(case.urgency));
    let residence = case.residence.map(words::residence);
    let flags = case.flags.iter().map(|flag| words::flag(*flag));
    let parts: Vec<String> = audience.into_iter().chain(age).chain(urgency).chain(residence).chain(flags).collect();
    if parts.is_empty() { say("routing-example-anyone") } else { list(&parts) }
}
