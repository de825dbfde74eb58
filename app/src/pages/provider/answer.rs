//! Answering one request by the link in a letter, without an account. The address in the letter is changed for a cookie at once, so that the
//! link stands in no title, list of visited pages or referrer. Looking changes nothing: programs that look through mail open links and press
//! buttons, so no answer is chosen beforehand. Nothing personal is shown here; that needs an account.
use crate::pages::{
    desk::{names::Names, request::Facts, words},
    draw::{title, unlisted},
    linked::out_of_sight,
    links,
    load::{Answer, loaded, to},
    parts::{
        clock::Clock,
        contacts::Contacts,
        error_summary::ErrorSummary,
        field::{Choice, Choices, Field, TextArea},
        notice::{Notice, Tone},
    },
    redraw::{Redraw, attempt},
    visit::{ANSWER, Cookies, Spoken, Visit, asked, cookie, cx, language},
    words::{date_time, due_words, say, say_with},
};
use axum::{Form, extract::Path, response::Response};
use domain::{
    Attempt, Error, Language, Result, Time,
    access::Caller,
    link_form::{LinkAnswer, LinkForm},
    organization::Organization,
    referral::{Circumstances, Reason, Stage, Step},
    remaining::remaining,
};
use leptos::{either::EitherOf4, prelude::*};
use store::{
    Cx,
    referrals::{self, Invited},
};

/// So long a link from a letter can be worked with before it has to be opened again.
pub(super) const MINUTES: i64 = 60;

/// The address of the letter.
pub async fn exchange(Spoken(language): Spoken, Path((_, token)): Path<(String, String)>) -> Response {
    out_of_sight(&links::answer(language), ANSWER, token, MINUTES)
}

/// A request as its link shows it.
struct Shown {
    invited: Invited,
    steps: Vec<Step>,
    names: Names,
    /// Who can undo what was done here, and gives accounts.
    council: Option<Organization>,
    now: Time,
}

async fn load(cx: Cx, token: Option<String>, language: Language) -> Result<Option<Shown>> {
    let Some(token) = token else { return Ok(None) };
    let invited = match referrals::by_link(&cx, &token).await {
        Err(Error::NotFound) => return Ok(None),
        invited => invited?,
    };
    let referral = &invited.referral;
    let names = Names::of(&cx, language, &referral.municipality, [referral.area.clone()], [invited.linked.organization]).await?;
    let country = store::areas::find(&cx, &referral.municipality).await?.country;
    let steps = invited.steps(&Circumstances::of(referral, country, false), cx.now);
    let council = store::organizations::council_of(&cx, &referral.municipality).await?;
    Ok(Some(Shown { steps, names, council, now: cx.now, invited }))
}

#[component]
pub fn Page() -> impl IntoView {
    title(say("link-title"));
    unlisted();
    loaded(load(cx(), cookie(ANSWER), language()), |shown| match shown {
        None => EitherOf4::A(lost()),
        Some(shown) => match shown.invited.used {
            Some((step, at)) => EitherOf4::B(done(shown, step, at)),
            None if shown.steps.is_empty() => EitherOf4::C(ended(shown)),
            None => EitherOf4::D(open(shown)),
        },
    })
}

/// Never made, forgotten long ago, or opened too long ago: one cannot tell from the other, and neither may a stranger.
fn lost() -> impl IntoView {
    title(say("link-lost-title"));
    view! {
        <h1>{say("link-lost-title")}</h1>
        <p class="lead">{say("link-lost-text")}</p>
        <p class="actions"><a href=links::sign_in(language())>{say("account-sign-in-title")}</a></p>
    }
}

fn open(shown: Shown) -> impl IntoView {
    let Shown { invited, steps, names, council, now } = shown;
    let agency = names.agency(Some(invited.linked.organization));
    let task = &invited.task;
    let left = remaining(task.state.at(), now, task.due_at, &names.calendar);
    let attempt = attempt::<LinkForm>();
    let problems = attempt.problems.clone();
    let until = say_with("link-until", &[("date", due_words(invited.expires_at, names.zone).into())]);
    view! {
        <ErrorSummary problems/>
        <h1>{say("link-title")}</h1>
        <p class="lead">{say_with("link-lead", &[("agency", agency.into()), ("municipality", names.municipality.clone().into())])}</p>
        <Clock left due=due_words(task.due_at, names.zone)/>
        {facts(&invited, &names)}
        <section class="sealed" aria-labelledby="personal">
            <h2 id="personal">{say("link-personal-title")}</h2>
            <p>{say("link-personal-text")}</p>
        </section>
        {answers(&steps, attempt)}
        <p class="muted">{until}</p>
        {whom_to_ask(council, "link-ask-them")}
    }
}

/// The clear columns, as an inbox shows them.
fn facts(invited: &Invited, names: &Names) -> impl IntoView + use<> {
    let referral = &invited.referral;
    let rows = [
        ("staff-referral-number", Some(reference(invited))),
        // A part has a need of its own; what else was asked for is not theirs to know.
        ("staff-referral-need", Some(names.need(invited.task.need.as_ref().unwrap_or(&referral.need)))),
        ("staff-referral-area", Some(names.area(&referral.area))),
        ("staff-referral-urgency", Some(words::urgency(referral.urgency))),
        ("staff-referral-received", Some(date_time(referral.received_at, names.zone))),
    ];
    view! {
        <section>
            <Facts rows=rows.map(|(key, value)| (say(key), value)).into()/>
            {referral.must_not_refuse.then(|| view! { <p class="mark" data-tone="danger">{say("task-mark-must-not-refuse")}</p> })}
        </section>
    }
}

/// As it stands in the letter.
fn reference(invited: &Invited) -> String {
    invited.referral.id.text().chars().take(8).collect::<String>().to_uppercase()
}

fn answers(steps: &[Step], attempt: Attempt<LinkForm>) -> impl IntoView + use<> {
    let offered = LinkForm::CHOICES.into_iter().filter(|step| steps.contains(step));
    let choices = offered.map(|step| Choice::new(step.code(), say(&format!("link-choice-{}", step.code())))).collect();
    let reasons = Reason::ALL.map(|reason| Choice::new(reason.code(), words::reason(reason))).into();
    let wrong = ["choice", "weeks", "question", "reason", "note"].map(|field| attempt.problem(field));
    let LinkForm { choice, weeks, question, reason, note } = attempt.form;
    let has = |step: Step| steps.contains(&step);
    let waitlist = has(Step::Waitlist).then(|| {
        view! {
            <div data-when="waitlist">
                <Field name="weeks" label=say("task-waitlist-weeks") inputmode="numeric" value=weeks problem=wrong[1]/>
            </div>
        }
    });
    let decline = has(Step::Decline).then(|| {
        view! {
            <div data-when="decline">
                <Choices name="reason" legend=say("task-decline-reason") choices=reasons value=reason problem=wrong[3]/>
                <TextArea name="note" label=say("task-decline-note") value=note problem=wrong[4] rows=3/>
            </div>
        }
    });
    let forbidden = (!has(Step::Decline)).then(|| view! { <p>{say("task-decline-forbidden")}</p> });
    view! {
        <form method="post" action=links::answer(language()) class="question by-link" novalidate>
            <Choices name="choice" legend=say("link-choice-legend") choices value=choice problem=wrong[0]/>
            {waitlist}
            <div data-when="ask">
                <TextArea
                    name="question"
                    label=say("task-ask-question")
                    hint=say("link-question-hint")
                    value=question
                    problem=wrong[2]
                />
            </div>
            {decline}
            {forbidden}
            <button class="primary">{say("link-submit")}</button>
        </form>
    }
}

/// The link has been used: what for, what comes of it, and what to do if it was somebody else.
fn done(shown: Shown, step: Step, at: Time) -> impl IntoView {
    let Shown { invited, names, council, .. } = shown;
    let code = step.code();
    title(say("link-done-title"));
    view! {
        <h1>{say("link-done-title")}</h1>
        <Notice tone=Tone::Good>
            <p><strong>{say(&format!("link-done-{code}"))}</strong></p>
            <p>{date_time(at, names.zone)}</p>
        </Notice>
        <p class="lead">{say(&format!("link-next-{code}"))}</p>
        <Facts rows=vec![(say("staff-referral-number"), Some(reference(&invited)))]/>
        <section aria-labelledby="not-you">
            <h2 id="not-you">{say("link-not-you-title")}</h2>
            <p>{say("link-not-you-text")}</p>
        </section>
        {whom_to_ask(council, "link-call-them")}
    }
}

/// Nobody used it, and it is over all the same.
fn ended(shown: Shown) -> impl IntoView {
    let Shown { invited, names, council, .. } = shown;
    let stage = invited.task.state.stage();
    let why = match stage {
        Stage::Sent | Stage::Returned => "link-ended-time",
        Stage::Accepted | Stage::InService | Stage::Waitlisted | Stage::Asked | Stage::Completed | Stage::Declined => "link-ended-answered",
        _ => "link-ended-gone",
    };
    let due = due_words(invited.task.due_at, names.zone);
    let kept = (asked("kept") == "yes").then(|| view! { <Notice tone=Tone::Good><p>{say("link-kept-late")}</p></Notice> });
    title(say("link-ended-title"));
    view! {
        {kept}
        <h1>{say("link-ended-title")}</h1>
        <p class="lead">{say_with(why, &[("date", due.into())])}</p>
        <Facts rows=vec![(say("staff-referral-number"), Some(reference(&invited)))]/>
        {whom_to_ask(council, "link-call-them")}
    }
}

fn whom_to_ask(council: Option<Organization>, lead: &'static str) -> impl IntoView {
    council.map(|organization| view! { <section class="well"><p>{say(lead)}</p> <Contacts organization/></section> })
}

/// Whatever was answered, or could not be any more, the page itself tells.
pub async fn submit(Visit(cx): Visit, Spoken(language): Spoken, cookies: Cookies, page: Redraw, Form(form): Form<LinkForm>) -> Answer {
    let address = links::answer(language);
    let Some(token) = cookies.get(ANSWER) else { return Ok(to(&address)) };
    let invited = match referrals::by_link(&cx, &token).await {
        Err(Error::NotFound) => return Ok(to(&address)),
        invited => invited?,
    };
    if invited.used.is_some() {
        return Ok(to(&address));
    }
    let answer = match form.parse() {
        Ok(answer) => answer,
        Err(problems) => return Ok(page.with(Attempt { form, problems }).await),
    };
    let cx = Cx::new(cx.db.clone(), Caller::Linked(invited.linked.clone()), cx.now);
    match act(&cx, &invited, answer.clone()).await {
        Err(Error::Stale) if kept_late(&cx, language, &invited, &answer).await? => Ok(to(&links::with(address, &[("kept", "yes")]))),
        Ok(()) | Err(Error::Stale | Error::Forbidden) => Ok(to(&address)),
        Err(error) => Err(error.into()),
    }
}

/// The link ended while they were typing: why they decline is kept with the request all the same.
async fn kept_late(cx: &Cx, language: Language, invited: &Invited, answer: &LinkAnswer) -> Result<bool> {
    let LinkAnswer::Decline(reason, note) = answer else { return Ok(false) };
    referrals::declined_late(cx, invited.task.id, &words::reason_and_note(language, *reason, note)).await
}

async fn act(cx: &Cx, invited: &Invited, answer: LinkAnswer) -> Result<()> {
    let task = invited.task.id;
    match answer {
        LinkAnswer::Accept => referrals::accept(cx, task).await,
        LinkAnswer::Waitlist(weeks) => referrals::waitlist(cx, task, weeks).await,
        LinkAnswer::Ask(question) => referrals::ask(cx, task, &question).await,
        LinkAnswer::Decline(reason, note) => referrals::decline(cx, task, reason, &note).await,
    }
}
