//! A municipality's figures for a year or a quarter: how many asked, how soon they were answered, how it ended, what silence did, what the persons
//! say. Each chart has its table, all of it is a file as well, and small numbers do not leave the store.
use super::{seat, unmet::quoted};
use crate::pages::{
    Site,
    account::confirm,
    desk::words,
    draw::title,
    links,
    load::{Answer, loaded},
    parts::{
        chart::{BarTable, Columns, Row, Tone},
        field::{Choice, Select},
    },
    visit::{Spoken, Visit, asked, asked_in, cx, language, with_language},
    words::{lasting, number, percent, say, say_with},
};
use axum::{
    extract::State,
    http::{
        HeaderValue, Uri,
        header::{CONTENT_DISPOSITION, CONTENT_TYPE},
    },
    response::IntoResponse,
};
use domain::{
    Language, Result,
    referral::{Closing, Reason, Waited, WhyNot},
    statistics::{Answered, Fate, Measure, Period, Report, Said, Share, Silence, Table},
};
use leptos::{either::Either, prelude::*};
use store::{
    Cx,
    referrals::{Figures, figures},
};

struct Seen {
    municipality: String,
    figures: Figures,
}

/// A period that is not understood is none.
async fn load(cx: Cx, period: String, language: Language) -> Result<Seen> {
    let (_, municipality) = seat(&cx.caller)?;
    let area = store::areas::find(&cx, &municipality).await?;
    Ok(Seen {
        municipality: area.names.text(language, &[Language::En]).text,
        figures: figures(&cx, &municipality, period.parse().ok()).await?,
    })
}

#[component]
pub fn Page() -> impl IntoView {
    loaded(load(cx(), asked("period"), language()), |seen| {
        title(say("stat-title"));
        let Seen { municipality, figures: Figures { period, report, periods } } = seen;
        let lead = say_with("stat-lead", &[("municipality", municipality.into()), ("period", name(period).into())]);
        view! {
            <h1>{say("stat-title")}</h1>
            {choice(period, &periods)}
            <p class="lead">{lead}</p>
            {told(&report, period)}
        }
    })
}

/// "2026", "2026, October to December".
fn name(period: Period) -> String {
    let year = period.number().to_string();
    match period.quarter() {
        None => year,
        Some(quarter) => {
            let key = ["stat-quarter-1", "stat-quarter-2", "stat-quarter-3", "stat-quarter-4"][quarter % 4];
            say_with(key, &[("year", year.into())])
        }
    }
}

fn choice(period: Period, periods: &[Period]) -> impl IntoView + use<> {
    let years = periods.chunk_by(|a, b| a.number() == b.number()).map(|year| {
        let choices = year.iter().map(|period| Choice::new(period.to_string(), name(*period))).collect();
        (year.first().map(|year| year.number().to_string()).unwrap_or_default(), choices)
    });
    view! {
        <form class="period" method="get" action=links::staff::statistics(language(), "")>
            <Select name="period" label=say("stat-period") groups=years.collect() value=period.to_string()/>
            <p class="actions"><button class="secondary">{say("stat-show")}</button></p>
        </form>
    }
}

fn told(report: &Report, period: Period) -> impl IntoView + use<> {
    match report.received {
        None => Either::Left(view! { <p>{say("stat-few")}</p> }),
        Some(0) => Either::Left(view! { <p>{say("stat-none")}</p> }),
        Some(received) => Either::Right(view! {
            {heart(report, received)}
            <p class="muted">{say("stat-hidden-note")}</p>
            {months(report)}
            {report.tables.iter().map(section).collect_view()}
            <p><a href=links::staff::statistics_csv(language(), &period.to_string())>{say("stat-csv")}</a></p>
        }),
    }
}

/// What one looks for first.
fn heart(report: &Report, received: i64) -> impl IntoView + use<> {
    let silent = report.table(Measure::Silence).and_then(|table| table.number(Silence::Returned.code()));
    let all = [
        ("stat-received", Some(number(received))),
        ("stat-in-time", report.in_time.map(share)),
        ("stat-median", report.median.map(lasting)),
        ("stat-nine-of-ten", report.nine_of_ten.map(lasting)),
        ("stat-returned", silent.map(number)),
        ("stat-helped", report.helped.map(share)),
    ];
    let each = all.map(|(key, value)| {
        let few = value.is_none();
        view! { <div><dt>{say(key)}</dt><dd class:muted=few>{value.unwrap_or_else(|| say("stat-too-few"))}</dd></div> }
    });
    view! { <dl class="heart">{each.collect_view()}</dl> }
}
fn share(share: Share) -> String {
    let shown = percent(share.percent);
    if share.at_least { say_with("stat-at-least", &[("share", shown.into())]) } else { shown }
}

fn months(report: &Report) -> impl IntoView + use<> {
    let columns = report.months.iter().map(|(day, told)| (day.month().to_string(), *told)).collect();
    let rows = report.months.iter().map(|(day, told)| Row { label: day.strftime("%Y-%m").to_string(), number: *told, tone: Tone::Plain });
    let rows: Vec<Row> = rows.collect();
    view! {
        <section aria-labelledby="months">
            <h2 id="months">{say("stat-months")}</h2>
            <div class="chart"><Columns columns/></div>
            <BarTable caption=say("stat-months") heads=[say("stat-month"), say("stat-requests")] rows whole=report.received/>
        </section>
    }
}

/// Words that nobody came under would only make the others harder to find; the answers are told whole.
fn section(table: &Table) -> impl IntoView + use<> {
    let code = table.measure.code();
    let shown = |told: Option<i64>| told != Some(0) || table.measure == Measure::Answer;
    let rows = table.rows.iter().filter(|(_, told)| shown(*told));
    let rows = rows.map(|(word, told)| Row { label: label(table.measure, word), number: *told, tone: tone(table.measure, word) }).collect();
    let count = match table.measure {
        Measure::Answer | Measure::Outcome | Measure::Help | Measure::Waitlist => "stat-requests",
        Measure::Silence | Measure::Declines | Measure::Refusals | Measure::Elsewhere => "stat-times",
        Measure::WhyNot | Measure::Waited => "stat-answers",
    };
    let caption = say(&format!("stat-title-{code}"));
    let told = if table.is_empty() {
        Either::Left(view! { <p class="muted">{say("stat-nothing")}</p> })
    } else if table.rows.iter().all(|(_, told)| told.is_none()) {
        Either::Left(view! { <p class="muted">{say("stat-too-few")}</p> })
    } else {
        let heads = [say(&format!("stat-head-{code}")), say(count)];
        Either::Right(view! { <BarTable caption=caption.clone() heads rows whole=table.total.flatten()/> })
    };
    view! {
        <section aria-labelledby=code>
            <h2 id=code>{caption}</h2>
            <p class="what">{say(&format!("stat-what-{code}"))}</p>
            {told}
        </section>
    }
}

/// In the words that the desk has for it already, where it has.
fn label(measure: Measure, word: &str) -> String {
    let known = match measure {
        Measure::Declines => word.parse::<Reason>().ok().map(words::reason),
        Measure::Refusals => word.parse::<Closing>().ok().map(words::closing),
        Measure::WhyNot => word.parse::<WhyNot>().ok().map(words::why_not),
        Measure::Waited => word.parse::<Waited>().ok().map(words::waited),
        Measure::Answer => Some(say(&format!("stat-answer-{word}"))),
        Measure::Outcome => Some(say(&format!("stat-outcome-{word}"))),
        Measure::Silence => Some(say(&format!("stat-silence-{word}"))),
        Measure::Help => Some(say(&format!("stat-help-{word}"))),
        Measure::Waitlist => Some(say(&format!("stat-waitlist-{word}"))),
        Measure::Elsewhere => Some(say(&format!("logged-outcome-{word}"))),
    };
    known.unwrap_or_else(|| word.to_owned())
}

fn tone(measure: Measure, word: &str) -> Tone {
    match measure {
        Measure::Answer => match word.parse() {
            Ok(Answered::Day | Answered::ThreeDays | Answered::FiveDays | Answered::Later) => Tone::Well,
            Ok(Answered::Late) => Tone::Late,
            Ok(Answered::Silent) => Tone::Bad,
            Ok(Answered::Waiting | Answered::Ended) | Err(()) => Tone::Quiet,
        },
        Measure::Outcome => match word.parse() {
            Ok(Fate::Completed) => Tone::Well,
            Ok(Fate::Disputed | Fate::Refused | Fate::Unreachable) => Tone::Bad,
            Ok(Fate::Waitlisted) => Tone::Late,
            Ok(Fate::Undecided | Fate::UnderWay) => Tone::Plain,
            Ok(Fate::NotNeeded | Fate::Withdrawn | Fate::NoRequest) | Err(()) => Tone::Quiet,
        },
        Measure::Silence => match word.parse() {
            Ok(Silence::Returned | Silence::Escalated) => Tone::Bad,
            Ok(Silence::LetGo) => Tone::Late,
            Ok(Silence::Reminded | Silence::AskedAgain) | Err(()) => Tone::Plain,
        },
        Measure::Help => match word.parse() {
            Ok(Said::Yes) => Tone::Well,
            Ok(Said::Partly) => Tone::Late,
            Ok(Said::No) => Tone::Bad,
            Ok(Said::Nothing) | Err(()) => Tone::Quiet,
        },
        Measure::Declines | Measure::Refusals | Measure::WhyNot | Measure::Waited | Measure::Waitlist | Measure::Elsewhere => Tone::Plain,
    }
}

fn file(period: Period) -> String {
    format!("kladka-{period}.csv")
}

/// The same for other programs; what is hidden on the page is empty here, and says so.
pub async fn csv(Visit(cx): Visit, State(site): State<Site>, Spoken(language): Spoken, uri: Uri) -> Answer {
    if let Some(asking) = confirm::wanted(&cx, &site, language, &links::staff::statistics(language, &asked_in(&uri, "period"))).await? {
        return Ok(asking);
    }
    let seen = load(cx, asked_in(&uri, "period"), language).await?;
    let Figures { period, report, .. } = seen.figures;
    let mut text = String::from("measure,code,name,number,hidden\r\n");
    let mut line = |measure: &str, code: &str, name: &str, told: Option<i64>| {
        let (number, hidden) = told.map_or((String::new(), "yes"), |number| (number.to_string(), ""));
        text += &[measure, code, name, &number, hidden].map(quoted).join(",");
        text += "\r\n";
    };
    with_language(language, || {
        line("received", &period.to_string(), &say("stat-received"), report.received);
        for (day, told) in &report.months {
            let month = day.strftime("%Y-%m").to_string();
            line("months", &month, &month, *told);
        }
        for table in &report.tables {
            for (word, told) in &table.rows {
                line(table.measure.code(), word, &label(table.measure, word), *told);
            }
        }
    });
    let name = HeaderValue::try_from(format!("attachment; filename=\"{}\"", file(period)));
    let name = name.unwrap_or(HeaderValue::from_static("attachment"));
    let headers = [(CONTENT_TYPE, HeaderValue::from_static("text/csv; charset=utf-8")), (CONTENT_DISPOSITION, name)];
    Ok((headers, text).into_response())
}
