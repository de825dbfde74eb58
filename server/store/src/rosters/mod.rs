//! People and teams as files: who works here, and in which teams. A file is read row by row and shows what it would do before it does it; it does all
//! of it or nothing, by the same verbs as the pages. Nobody is let go by a file, least of all by being absent from it; what one did can be taken back
//! for a day. Only ids are kept of it.
mod deeds;
mod log;
mod people;
mod teams;
#[cfg(test)]
mod tests;

pub use deeds::{Deed, Named, Step};
pub use log::{Recent, RosterChange, recent, undo};

use crate::{
    Cx, Tx, audit,
    import::{Report, table},
    teams::Seat,
};
use deeds::Done;
use domain::{Error, Id, Language, Result, Wrong, access::Act};
use std::{fmt, str::FromStr};

/// Which of the two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Roster {
    People,
    Teams,
}
impl Roster {
    pub const ALL: [Self; 2] = [Self::People, Self::Teams];
    pub const fn code(self) -> &'static str {
        match self {
            Self::People => "people",
            Self::Teams => "teams",
        }
    }
    pub const fn columns(self) -> &'static [&'static str] {
        match self {
            Self::People => &people::COLUMNS,
            Self::Teams => &teams::COLUMNS,
        }
    }
}
impl fmt::Display for Roster {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}
impl FromStr for Roster {
    type Err = ();
    fn from_str(code: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|roster| roster.code() == code).ok_or(())
    }
}

/// Why a row cannot be taken. Each has words that say what to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The line cannot be read.
    Unreadable,
    /// Letters of it were lost on the way, in another encoding.
    Encoding,
    ColumnMissing,
    TooManyRows,
    Email,
    /// The address stands in the file twice, or the team.
    Twice,
    Role,
    /// One's own role.
    Own,
    /// Staff stay staff, a provider's people stay a provider's.
    OtherKind,
    Organization,
    State,
    Team,
    /// The address has an account elsewhere, or one that has ended.
    Taken,
    TooMany,
    Id,
    Name,
    SameName,
    Note,
    Retired,
    /// It has changed meanwhile.
    Gone,
}
impl Fault {
    pub const fn code(self) -> &'static str {
        match self {
            Self::Unreadable => "unreadable",
            Self::Encoding => "encoding",
            Self::ColumnMissing => "column-missing",
            Self::TooManyRows => "too-many-rows",
            Self::Email => "email",
            Self::Twice => "twice",
            Self::Role => "role",
            Self::Own => "own",
            Self::OtherKind => "other-kind",
            Self::Organization => "organization",
            Self::State => "state",
            Self::Team => "team",
            Self::Taken => "taken",
            Self::TooMany => "too-many",
            Self::Id => "id",
            Self::Name => "name",
            Self::SameName => "same-name",
            Self::Note => "note",
            Self::Retired => "retired",
            Self::Gone => "gone",
        }
    }
    /// What a verb refused, as the row says it.
    fn of(error: &Error) -> Option<Self> {
        let problem = match error {
            Error::Invalid(problems) => problems.first(),
            Error::NotFound | Error::Forbidden | Error::Stale => return Some(Self::Gone),
            _ => return None,
        };
        Some(match problem.map(|problem| (problem.field, problem.what)) {
            Some(("email", Wrong::NotAllowed)) => Self::Taken,
            Some((_, Wrong::TooMany)) => Self::TooMany,
            Some(("team", Wrong::DoNotMatch)) => Self::SameName,
            Some(("role", _)) => Self::OtherKind,
            _ => Self::Gone,
        })
    }
}

/// A row that cannot be taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowFault {
    pub line: u64,
    /// Empty where it is about the whole row.
    pub column: String,
    pub fault: Fault,
}
impl RowFault {
    fn new(line: u64, column: &str, fault: Fault) -> Self {
        Self { line, column: column.to_owned(), fault }
    }
}

/// What a file would do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    pub steps: Vec<Step>,
    /// Rows that say what stands there already.
    pub unchanged: usize,
    pub faults: Vec<RowFault>,
}
impl Plan {
    /// One whole word for what it would do: whoever says yes says it to this and to nothing else.
    pub fn seal(&self) -> String {
        blake3::hash(format!("{:?}", self.steps).as_bytes()).to_hex().to_string()
    }
    pub fn may_be_taken(&self) -> bool {
        self.faults.is_empty() && !self.steps.is_empty()
    }
}

/// What became of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Taken {
    Done(Id<RosterChange>),
    /// It cannot be taken, or would do something else by now than was shown: nothing is done.
    Again(Plan),
}

/// More rows are not read.
const MOST: usize = 500;

/// Who may: an administrator of the municipality about its own, a provider's manager about theirs.
fn seat(cx: &Cx, roster: Roster) -> Result<Seat> {
    let seat = Seat::of(cx)?;
    if roster == Roster::People {
        cx.require(&match &seat.municipality {
            Some(municipality) => Act::ManageStaff { municipality: municipality.clone() },
            None => Act::ManageTeam { organization: seat.organization },
        })?;
    }
    Ok(seat)
}

/// Whether the caller has files of this kind at all.
pub fn may_keep(cx: &Cx, roster: Roster) -> Result<()> {
    seat(cx, roster).map(|_| ())
}

/// The whole roster as a file, which taken in again changes nothing. Who took it stands in the trail.
pub async fn export(cx: &Cx, roster: Roster) -> Result<String> {
    let seat = seat(cx, roster)?;
    let rows = match roster {
        Roster::People => people::lines(cx, &seat).await?,
        Roster::Teams => teams::lines(cx, &seat).await?,
    };
    let mut file = csv::Writer::from_writer(vec![]);
    let broken = |_| crate::fault::broken("a roster's file");
    file.write_record(roster.columns()).map_err(broken)?;
    for row in rows {
        file.write_record(row.iter().map(|cell| table::guarded(cell))).map_err(broken)?;
    }
    let bytes = file.into_inner().map_err(|_| Error::Unavailable)?;
    let text = String::from_utf8(bytes).map_err(|_| Error::Unavailable)?;
    let mut tx = cx.begin().await?;
    audit::note(&mut tx, cx, "roster-exported", &format!("roster:{roster}"), seat.municipality.as_ref()).await?;
    tx.commit().await?;
    Ok(text)
}

/// What the file would do, tried out to the end and left undone. `language`: of the letters to those whom it invites.
pub async fn check(cx: &Cx, roster: Roster, text: &str, language: Language) -> Result<Plan> {
    let seat = seat(cx, roster)?;
    let (plan, ..) = tried(cx, (roster, &seat), text, language).await?;
    Ok(plan)
}

/// Does what was shown: `seen` is the plan's seal.
pub async fn take(cx: &Cx, roster: Roster, text: &str, language: Language, seen: &str) -> Result<Taken> {
    let seat = seat(cx, roster)?;
    let (plan, mut tx, done) = tried(cx, (roster, &seat), text, language).await?;
    if !plan.may_be_taken() || plan.seal() != seen {
        return Ok(Taken::Again(plan));
    }
    let id = log::write(&mut tx, cx, (roster, &seat), done).await?;
    tx.commit().await?;
    Ok(Taken::Done(id))
}

/// The plan, and the transaction in which all of it is done already; dropped, it leaves no trace.
async fn tried(cx: &Cx, (roster, seat): (Roster, &Seat), text: &str, language: Language) -> Result<(Plan, Tx, Vec<Done>)> {
    let mut plan = match roster {
        Roster::People => people::plan(cx, seat, text, language).await?,
        Roster::Teams => teams::plan(cx, seat, text).await?,
    };
    let mut tx = cx.begin().await?;
    let (mut done, mut refused) = (vec![], vec![]);
    for step in &plan.steps {
        for deed in &step.deeds {
            match deeds::act(&mut tx, cx, seat, deed).await {
                Ok(made) => done.push((step.line, made)),
                Err(error) => match Fault::of(&error) {
                    Some(fault) => refused.push(RowFault::new(step.line, "", fault)),
                    None => return Err(error),
                },
            }
        }
    }
    // Names are compared when all of it is done: a later row may have freed one.
    for (line, made) in &done {
        if let Err(error) = deeds::fits(&mut tx, seat, made).await {
            refused.push(RowFault::new(*line, "", Fault::of(&error).ok_or(error)?));
        }
    }
    refused.dedup();
    plan.faults.extend(refused);
    plan.faults.sort_by_key(|fault| fault.line);
    Ok((plan, tx, done.into_iter().map(|(_, made)| made).collect()))
}

/// The rows of a file; what cannot be read is a fault of the plan already. And which of the columns it has.
fn read(text: &str, needed: &[&str], plan: &mut Plan) -> (Vec<table::Row>, Vec<String>) {
    let mut report = Report::default();
    let mut rows = table::rows(text.as_bytes(), needed, &mut report);
    plan.faults.extend(report.problems.into_iter().map(|problem| {
        let missing = needed.contains(&problem.column.as_str());
        RowFault::new(problem.line, &problem.column, if missing { Fault::ColumnMissing } else { Fault::Unreadable })
    }));
    if rows.len() > MOST {
        plan.faults.push(RowFault::new(rows[MOST].line, "", Fault::TooManyRows));
        rows.truncate(MOST);
    }
    let columns = table::header(text.as_bytes());
    rows.retain(|row| {
        let lost = columns.iter().find(|column| row.get(column).contains(char::REPLACEMENT_CHARACTER));
        plan.faults.extend(lost.map(|column| RowFault::new(row.line, column, Fault::Encoding)));
        lost.is_none()
    });
    (rows, columns)
}
