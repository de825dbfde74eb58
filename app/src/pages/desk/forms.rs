//! What may be done with one request now, as forms: those steps that the table of moves offers to whoever looks at it, and no others.
use super::{
    Desk,
    inside::{NewNote, Owner},
    receivers::Receivers,
    request::Request,
    words,
};
use crate::pages::{
    parts::field::{Choice, Choices, Field, Select, Suggested, TextArea},
    redraw::attempt,
    staff::split::SplitLink,
    visit::{asked, language},
    words::{say, say_with},
};
use domain::{
    Attempt, Id, Wrong,
    referral::{Circumstances, Outcome, Reason, Referral, Step, Task, tries},
    staff_form::ActForm,
};
use leptos::{either::Either, prelude::*};

#[component]
pub fn Acts(request: Request) -> impl IntoView {
    let Some(task) = request.task.clone().filter(|_| request.view.referral.withdrawn_at.is_none()) else {
        return Either::Left(view! { <p class="request-acts muted">{say("staff-referral-nothing")}</p> });
    };
    let tried = tries::days(&request.view.tries, &request.names.calendar.zone);
    let forms = Forms { attempt: attempt(), desk: request.desk, referral: request.view.referral.id, task: task.id, tried };
    // What the law forbids is said, not just hidden.
    let forbidden = request.case.must_not_refuse && !task.part.is_own();
    // What ends the whole request stands apart, folded: it is seldom meant, and never by mistake.
    let (ends, each): (Vec<Step>, Vec<Step>) = request.steps.iter().copied().partition(|step| ends(*step));
    let wrong = forms
        .attempt
        .problems
        .iter()
        .any(|problem| ["closing", "closing_note", "cancelling", "cancel_note", "into"].contains(&problem.field));
    let open = wrong || ends.iter().any(|step| step.code() == asked("act"));
    let ends = (!ends.is_empty()).then(|| {
        let forms = ends.iter().map(|step| forms.of(*step, &request)).collect_view();
        view! { <details class="acts-more" open=open><summary>{say("task-ends-title")}</summary> <div>{forms}</div></details> }
    });
    let each = each.iter().map(|step| forms.of(*step, &request)).collect_view();
    let inside = view! { <NewNote request=request.clone()/> <Owner request=request.clone()/> };
    let split = (request.desk == Desk::Staff && !request.receivers.is_empty()).then(|| view! { <SplitLink request/> });
    Either::Right(view! { <div class="request-acts">{each} {forbidden.then(cannot_decline)} {split} {inside} {ends}</div> })
}

/// Ends the request rather than answers it.
const fn ends(step: Step) -> bool {
    matches!(step, Step::Unreachable | Step::Close | Step::Cancel | Step::Merge | Step::Mistaken)
}

/// Where the forms of one page are sent, and what was typed in the last one.
struct Forms {
    attempt: Attempt<ActForm>,
    desk: Desk,
    referral: Id<Referral>,
    task: Id<Task>,
    /// On so many days it was tried to reach the person.
    tried: usize,
}

impl Forms {
    fn of(&self, step: Step, request: &Request) -> AnyView {
        match step {
            Step::Accept | Step::Start | Step::File => self.at_once(step).into_any(),
            Step::Waitlist => self.waitlist().into_any(),
            Step::Ask => self.ask().into_any(),
            Step::Try => self.try_to_reach().into_any(),
            Step::Complete => self.complete().into_any(),
            Step::Reply => self.reply().into_any(),
            Step::Decline => self.decline().into_any(),
            Step::Route if !request.receivers.is_empty() => self.route(&request.receivers).into_any(),
            Step::StillNeeded => self.act(step, false, ().into_any(), "primary").into_any(),
            Step::Unreachable | Step::Mistaken | Step::Mark => self.plain(step).into_any(),
            Step::Unmark => self.unmark().into_any(),
            Step::Close => self.close(&request.case).into_any(),
            Step::Cancel => self.cancel(&request.case).into_any(),
            Step::Merge if !request.others.is_empty() => self.merge(request.others.clone()).into_any(),
            // Not of a desk: the person's own steps and the clock's; or nothing to choose from.
            _ => ().into_any(),
        }
    }

    /// What is done most, in sight and with one press.
    fn at_once(&self, step: Step) -> impl IntoView + use<> {
        let code = step.code();
        view! {
            <section class="act" aria-labelledby=code>
                <h2 id=code>{say(&format!("task-{code}-title"))}</h2>
                <p>{say(&format!("task-{code}-lead"))}</p>
                <form method="post" action=self.desk.act(language(), self.referral, code)>
                    {self.shown()}
                    <button class="primary">{say(&format!("task-{code}-submit"))}</button>
                </form>
            </section>
        }
    }

    /// Nothing to fill in, but nothing to press by mistake either.
    fn plain(&self, step: Step) -> impl IntoView + use<> {
        self.act(step, false, ().into_any(), "danger")
    }

    fn waitlist(&self) -> impl IntoView + use<> {
        let (value, problem) = (self.attempt.form.weeks.clone(), self.attempt.problem("weeks"));
        let fields = view! { <Field name="weeks" label=say("task-waitlist-weeks") inputmode="numeric" value problem/> };
        self.act(Step::Waitlist, problem.is_some(), fields.into_any(), "primary")
    }

    fn route(&self, receivers: &Receivers) -> impl IntoView + use<> {
        let choices = receivers.named.iter().map(|(id, name)| Choice::new(id.text(), name.clone())).collect();
        let (value, problem) = (self.attempt.form.agency.clone(), self.attempt.problem("agency"));
        let groups = vec![(String::new(), choices)];
        let [other, why] = ["other_agency", "why"].map(|field| self.attempt.problem(field));
        let (typed, reason) = (self.attempt.form.other_agency.clone(), self.attempt.form.why.clone());
        let names: Vec<String> = receivers.further.iter().map(|(_, name)| name.clone()).collect();
        let further = (!names.is_empty()).then(|| {
            view! { <Suggested name="other_agency" label=say("route-other") hint=say("route-other-hint") names value=typed problem=other/> }
        });
        let fields = view! {
            <Select name="agency" label=say("task-route-agency") empty=say("task-route-choose") groups value problem/>
            {further}
            <TextArea name="why" label=say("route-why") hint=say("route-why-hint") value=reason problem=why rows=2/>
        };
        self.act(Step::Route, problem.or(other).or(why).is_some(), fields.into_any(), "primary")
    }

    /// Why stays inside: what the person said of their danger is nobody else's to read.
    fn unmark(&self) -> impl IntoView + use<> {
        let (value, problem) = (self.attempt.form.unmark_note.clone(), self.attempt.problem("unmark_note"));
        let fields = view! {
            <TextArea name="unmark_note" label=say("task-unmark-why") hint=say("task-unmark-why-hint") value problem rows=3/>
        };
        self.act(Step::Unmark, problem.is_some(), fields.into_any(), "danger")
    }

    fn ask(&self) -> impl IntoView + use<> {
        let (value, problem) = (self.attempt.form.question.clone(), self.attempt.problem("question"));
        let fields = view! { <TextArea name="question" label=say("task-ask-question") hint=say("task-ask-hint") value problem/> };
        self.act(Step::Ask, problem.is_some(), fields.into_any(), "primary")
    }

    fn try_to_reach(&self) -> impl IntoView + use<> {
        let choices = tries::Way::ALL.map(|way| Choice::new(way.code(), words::tried(way))).into();
        let (way, wrong) = (self.attempt.form.tried.clone(), self.attempt.problem("tried"));
        let (when, problem) = (self.attempt.form.when.clone(), self.attempt.problem("when"));
        let so_far = say_with("task-try-days", &[("count", self.tried.into()), ("needed", tries::DAYS.into())]);
        let fields = view! {
            <p>{so_far}</p>
            <Choices name="tried" legend=say("task-try-way") choices value=way problem=wrong/>
            <Field name="when" label=say("task-try-when") hint=say("task-try-when-hint") kind="datetime-local" value=when problem/>
        };
        self.act(Step::Try, problem.or(wrong).is_some(), fields.into_any(), "primary")
    }

    fn complete(&self) -> impl IntoView + use<> {
        let choices = Outcome::ALL.map(|outcome| Choice::new(outcome.code(), words::outcome(outcome))).into();
        let (value, problem) = (self.attempt.form.outcome.clone(), self.attempt.problem("outcome"));
        let fields = view! { <Choices name="outcome" legend=say("task-complete-outcome") choices value problem/> };
        self.act(Step::Complete, problem.is_some(), fields.into_any(), "primary")
    }

    fn reply(&self) -> impl IntoView + use<> {
        let (value, problem) = (self.attempt.form.answer.clone(), self.attempt.problem("answer"));
        let fields = view! { <TextArea name="answer" label=say("task-reply-answer") hint=say("task-ask-hint") value problem/> };
        self.act(Step::Reply, problem.is_some(), fields.into_any(), "primary")
    }

    fn decline(&self) -> impl IntoView + use<> {
        let choices = Reason::ALL.map(|reason| Choice::new(reason.code(), words::reason(reason))).into();
        let (value, problem) = (self.attempt.form.reason.clone(), self.attempt.problem("reason"));
        let choices = view! { <Choices name="reason" legend=say("task-decline-reason") choices value problem/> };
        let note = (self.attempt.form.note.clone(), self.attempt.problem("note"));
        self.with_note(Step::Decline, choices.into_any(), problem, ("note", note.0, note.1))
    }

    fn close(&self, case: &Circumstances) -> impl IntoView + use<> {
        let choices = case.closings().into_iter().map(|why| Choice::new(why.code(), words::closing(why))).collect();
        let (value, problem) = (self.attempt.form.closing.clone(), self.attempt.problem("closing"));
        let choices = view! { <Choices name="closing" legend=say("task-close-why") choices value problem/> };
        let note = (self.attempt.form.closing_note.clone(), self.attempt.problem("closing_note"));
        self.with_note(Step::Close, choices.into_any(), problem, ("closing_note", note.0, note.1))
    }

    fn cancel(&self, case: &Circumstances) -> impl IntoView + use<> {
        let choices = case.cancellings().into_iter().map(|why| Choice::new(why.code(), words::cancelling(why))).collect();
        let (value, problem) = (self.attempt.form.cancelling.clone(), self.attempt.problem("cancelling"));
        let choices = view! { <Choices name="cancelling" legend=say("task-cancel-why") choices value problem/> };
        let note = (self.attempt.form.cancel_note.clone(), self.attempt.problem("cancel_note"));
        self.with_note(Step::Cancel, choices.into_any(), problem, ("cancel_note", note.0, note.1))
    }

    fn merge(&self, others: Vec<(Id<Referral>, String)>) -> impl IntoView + use<> {
        let choices = others.into_iter().map(|(id, name)| Choice::new(id.text(), name)).collect();
        let (value, problem) = (self.attempt.form.into.clone(), self.attempt.problem("into"));
        let groups = vec![(String::new(), choices)];
        let fields = view! { <Select name="into" label=say("task-merge-into") empty=say("task-route-choose") groups value problem/> };
        self.act(Step::Merge, problem.is_some(), fields.into_any(), "primary")
    }

    /// A closed list, and words to the person beside it.
    fn with_note(
        &self,
        step: Step,
        choices: AnyView,
        problem: Option<Wrong>,
        (name, value, wrong): (&'static str, String, Option<Wrong>),
    ) -> impl IntoView + use<> {
        let fields = view! { {choices} <TextArea name label=say("task-decline-note") value problem=wrong rows=3/> };
        self.act(step, problem.or(wrong).is_some(), fields.into_any(), "danger")
    }

    /// A form that is opened on demand; one with a problem stands open.
    fn act(&self, step: Step, open: bool, fields: AnyView, tone: &'static str) -> impl IntoView + use<> {
        let code = step.code();
        // A link may lead to the one that is meant, such as the queue's keys do.
        let open = open || asked("act") == code;
        view! {
            <details class="act" open=open id=code>
                <summary>{say(&format!("task-{code}-title"))}</summary>
                <p>{say(&format!("task-{code}-lead"))}</p>
                <form method="post" action=self.desk.act(language(), self.referral, code) novalidate>
                    {self.shown()}
                    {fields}
                    <button class=tone>{say(&format!("task-{code}-submit"))}</button>
                </form>
            </details>
        }
    }

    /// The task as it stands on this page: what has moved on meanwhile is not done twice.
    fn shown(&self) -> impl IntoView + use<> {
        view! { <input type="hidden" name="task" value=self.task.text()/> }
    }
}

/// The law forbids it; the verb would refuse as well.
fn cannot_decline() -> impl IntoView {
    view! {
        <section class="act" aria-labelledby="decline">
            <h2 id="decline">{say("task-decline-title")}</h2>
            <p>{say("task-decline-forbidden")}</p>
        </section>
    }
}
