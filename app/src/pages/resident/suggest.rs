//! "Something is wrong here": a visitor marks what, and may say it in a few words; a code tells them later what became of it. Nobody is asked who
//! they are, no cookie is set, and the title does not say what was looked at.
use crate::pages::{
    FormRoute,
    doors::Door::Discreet,
    draw::title,
    links::{self, pattern},
    load::{Answer, ErrorPage, Trouble, loaded, to},
    parts::{
        edits::{reason_words, state_words},
        error_summary::ErrorSummary,
        field::{Field, TextArea, Ticks},
        notice::{Notice, Tone},
    },
    redraw::{Redraw, attempt},
    resident::before,
    site::Limited,
    visit::{Allowance, Spoken, Visit, cx, language},
    words::{date, say, say_with},
};
use axum::{
    Form,
    extract::{MatchedPath, Path},
    routing::post,
};
use domain::{
    Attempt, Error, Problem, Result, Wrong,
    edit::{Amiss, LONGEST_SUGGESTION, RecordKey, RecordKind, SuggestForm},
    location::Phone,
    organization::Organization,
    receipt::Receipt,
};
use leptos::{either::EitherOf3, prelude::*};
use leptos_router::hooks::use_params_map;
use serde::Deserialize;
use store::{
    Cx,
    edits::{Suggested, SuggestionOutcome},
};

pub fn forms() -> Vec<FormRoute> {
    vec![
        FormRoute::new(pattern::SUGGEST, Discreet, post(submit)),
        FormRoute::new(pattern::SUGGEST_ORGANIZATION, Discreet, post(submit)),
        FormRoute::new(pattern::SUGGESTION, Discreet, post(look)),
    ]
}

/// In the context of the page that follows on sending: shown once, and in no address.
#[derive(Clone)]
struct Code(String);

/// What the page is about: whether anybody would look at it, and who can be called.
struct About {
    record: RecordKey,
    taken: bool,
    called: Option<(Organization, Phone)>,
}

async fn load(cx: Cx, record: Option<RecordKey>) -> Result<About> {
    let record = record.ok_or(Error::NotFound)?;
    let taken = store::edits::takes_suggestions(&cx, &record).await?;
    Ok(About { taken, called: called(&cx, &record).await?, record })
}

/// Not everybody writes: the council that answers for the place, else the provider.
async fn called(cx: &Cx, record: &RecordKey) -> Result<Option<(Organization, Phone)>> {
    let (provider, area) = match record.kind {
        RecordKind::Service => {
            let service = store::services::find(cx, record.id.parse().map_err(|_| Error::NotFound)?).await?;
            let area = service.areas().into_iter().next();
            (service.organization, area)
        }
        RecordKind::Organization => {
            let id = record.id.parse().map_err(|_| Error::NotFound)?;
            (Some(store::organizations::find(cx, id).await?), store::edits::municipality_of(cx, id).await?)
        }
        RecordKind::Location => (None, None),
    };
    let council = match area {
        Some(area) => store::organizations::council_of(cx, &area).await?,
        None => None,
    };
    let phone = |one: &Organization| one.phones.iter().find(|phone| phone.is_rung()).cloned();
    Ok(council.into_iter().chain(provider).find_map(|one| phone(&one).map(|phone| (one, phone))))
}

/// Of a service.
#[component]
pub fn Page() -> impl IntoView {
    page(RecordKind::Service)
}
#[component]
pub fn OfOrganization() -> impl IntoView {
    page(RecordKind::Organization)
}

fn page(kind: RecordKind) -> impl IntoView {
    title(say("suggest-title"));
    let id = use_params_map().read_untracked().get("id").unwrap_or_default();
    let attempt = attempt::<SuggestForm>();
    let code = use_context::<Code>();
    loaded(load(cx(), RecordKey::parse(kind.code(), &id)), move |about| match (code, about.taken) {
        (Some(code), _) => EitherOf3::A(thanks(&about.record, code)),
        (None, true) => EitherOf3::B(form(&about, attempt)),
        (None, false) => EitherOf3::C(nobody(&about)),
    })
}

fn nobody(about: &About) -> impl IntoView + use<> {
    let site = about.called.is_none().then(|| view! { <p><a href=links::about(language())>{say("suggest-about")}</a></p> });
    view! {
        <h1>{say("suggest-title")}</h1>
        <p class="lead">{say("suggest-nobody")}</p>
        {by_telephone(about)}
        {site}
        <p>{back(&about.record)}</p>
    }
}

fn by_telephone(about: &About) -> impl IntoView + use<> {
    about.called.clone().map(|(who, phone)| {
        let words = say_with("suggest-call", &[("agency", who.text("name", language()).text.into())]);
        let href = phone.href();
        view! { <p>{words} " " <a href=href>{phone.number}</a></p> }
    })
}

fn back(record: &RecordKey) -> impl IntoView + use<> {
    links::listed(language(), record).map(|href| view! { <a href=href>{say("suggest-back")}</a> })
}

fn form(about: &About, attempt: Attempt<SuggestForm>) -> impl IntoView + use<> {
    let record = &about.record;
    let wrong = |field: &str| attempt.problem(field);
    let of_kind = Amiss::ALL.into_iter().filter(|amiss| amiss.is_of(record.kind));
    let ticks: Vec<_> = of_kind.map(|amiss| (amiss.tick(), amiss_words(amiss), attempt.form.is_marked(amiss))).collect();
    let (marks, said, own) = (wrong(Amiss::Contact.tick()), wrong("said"), wrong("own"));
    let hint = say_with("suggest-said-hint", &[("most", LONGEST_SUGGESTION.into())]);
    let asked = attempt.form.looks_personal().then(|| {
        let tick = vec![("own", say("suggest-own"), attempt.form.own == "yes")];
        view! { <Ticks legend=say("suggest-own-title") hint=say("suggest-own-hint") ticks=tick problem=own/> }
    });
    view! {
        <ErrorSummary problems=attempt.problems.clone()/>
        <p class="back">{back(record)}</p>
        <h1>{say("suggest-title")}</h1>
        <p class="lead">{say("suggest-lead")}</p>
        <form method="post" action=links::suggest_edit(language(), record) class="question" novalidate>
            <Ticks legend=say("suggest-what") ticks problem=marks/>
            <TextArea name="said" label=say("suggest-said") hint value=attempt.form.said.clone() problem=said rows=4 optional=true/>
            {asked}
            <button class="primary">{say("suggest-submit")}</button>
        </form>
        {by_telephone(about)}
        <p><a href=links::suggestion(language())>{say("suggest-have-code")}</a></p>
    }
}

fn thanks(record: &RecordKey, code: Code) -> impl IntoView + use<> {
    view! {
        <h1>{say("suggest-thanks")}</h1>
        <Notice tone=Tone::Good><p role="status">{say("suggest-thanks-what")}</p></Notice>
        <p>{say("suggest-code")}</p>
        <p class="lead"><code>{code.0}</code></p>
        <p>{say("suggest-code-what")} " " <a href=links::suggestion(language())>{say("suggest-have-code")}</a></p>
        <p>{back(record)}</p>
    }
}

fn amiss_words(amiss: Amiss) -> String {
    say(&format!("suggest-amiss-{}", amiss.code()))
}

/// Of an organization or of a service, as the address says.
fn kind_of(path: &MatchedPath) -> RecordKind {
    if path.as_str() == pattern::SUGGEST_ORGANIZATION { RecordKind::Organization } else { RecordKind::Service }
}

/// Who sent it, in which language, about which listing.
type Sent = (Visit, Spoken, MatchedPath, Path<(String, String)>);

pub async fn submit(sent: Sent, allowance: Allowance, page: Redraw, Form(form): Form<SuggestForm>) -> Answer {
    let (Visit(cx), Spoken(language), path, Path((_, id))) = sent;
    let record = RecordKey::parse(kind_of(&path).code(), &id).ok_or(ErrorPage(Trouble::NotFound))?;
    allowance.of_visitor(Limited::Search)?;
    // Nobody reads this in time: who writes of danger gets numbers to call, and what was written is not kept.
    if let Some(numbers) = before::instead(allowance.site(), &cx, language, &form.said, "").await {
        return Ok(to(&numbers));
    }
    if let Err(problems) = form.parse(record.kind) {
        return Ok(page.with(Attempt { form, problems }).await);
    }
    allowance.of_visitor(Limited::Missing)?;
    match store::edits::suggest(&cx, &record, &form).await {
        Ok(code) => Ok(page.showing(Code(code.to_string())).await),
        Err(Error::Invalid(problems)) => Ok(page.with(Attempt { form, problems }).await),
        Err(error) => Err(error.into()),
    }
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct LookForm {
    pub suggestion: String,
}

/// What has become of a suggestion.
#[component]
pub fn Look() -> impl IntoView {
    title(say("suggestion-title"));
    let attempt = attempt::<LookForm>();
    let problem = attempt.problem("suggestion");
    view! {
        <ErrorSummary problems=attempt.problems.clone()/>
        <h1>{say("suggestion-title")}</h1>
        {use_context::<Suggested>().map(told)}
        <form method="post" action=links::suggestion(language()) class="question" novalidate>
            <Field name="suggestion" label=say("suggestion-code") hint=say("suggestion-code-hint") value=attempt.form.suggestion problem/>
            <button class="primary">{say("suggestion-submit")}</button>
        </form>
    }
}

fn told(suggested: Suggested) -> impl IntoView {
    let at = say_with("suggestion-of", &[("name", suggested.name.as_str().into()), ("date", date(suggested.at, "UTC").into())]);
    let part = |SuggestionOutcome { amiss, state, reason, words }| {
        view! {
            <dt>{amiss_words(amiss)}</dt>
            <dd>
                <p class="edit-state"><span class="mark">{state_words(state)}</span></p>
                {reason.map(|reason| view! { <p>{say_with("edits-because", &[("reason", reason_words(reason).into())])}</p> })}
                {(!words.is_empty()).then(|| view! { <blockquote class="words">{words}</blockquote> })}
            </dd>
        }
    };
    view! {
        <section class="edit">
            <h2>{at}</h2>
            <dl class="edit-fields">{suggested.parts.into_iter().map(part).collect_view()}</dl>
            <p>{back(&suggested.record)}</p>
        </section>
    }
}

pub async fn look(Visit(cx): Visit, allowance: Allowance, page: Redraw, Form(form): Form<LookForm>) -> Answer {
    allowance.of_visitor(Limited::Receipt)?;
    let wrong = |what| vec![Problem::new("suggestion", what)];
    let code = match form.suggestion.parse::<Receipt>() {
        Ok(code) => code,
        Err(Wrong::Missing) => return Ok(page.with(Attempt { form, problems: wrong(Wrong::Missing) }).await),
        // Too short, too long, another sign: in each case it has to be compared.
        Err(_) => return Ok(page.with(Attempt { form, problems: wrong(Wrong::NotUnderstood) }).await),
    };
    match store::edits::suggested(&cx, &code).await {
        Ok(suggested) => Ok(page.showing(suggested).await),
        Err(Error::NotFound) => Ok(page.with(Attempt { form, problems: wrong(Wrong::Unknown) }).await),
        Err(error) => Err(error.into()),
    }
}
