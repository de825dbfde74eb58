//! Notes that stay inside one agency: sealed to it alone, neither to the person nor to any other agency, and never wrapped anew for one.
//! An agency that has no part of the request any more loses its notes with its keys.
use super::{
    Note, schema,
    sealed::{Closed, closed, opener},
    sql,
    talk::PRESSED_TWICE_MS,
    turn::{Turn, words},
};
use crate::{
    Cx,
    cx::time,
    erasure,
    fault::OrFault,
    keys::{self, Holder},
};
use domain::{
    Error, Id, Result, Time,
    access::{Act, Caller},
    account::Account,
    referral::Referral,
};

/// A note as the vault gets it: who wrote it, when, and what is sealed.
#[derive(Clone, Debug)]
pub struct ClosedNote {
    pub by: Id<Account>,
    pub at: Time,
    pub closed: Closed,
}

/// Keeps a note for one's own agency.
pub async fn add_note(cx: &Cx, id: Id<Referral>, typed: &str) -> Result<()> {
    add_note_once(cx, id, typed, new_note()).await
}

/// For a form that is drawn: words that are sent with it are one note, even if the button is pressed twice.
pub fn new_note() -> Id<Note> {
    sql::new_id()
}

pub async fn add_note_once(cx: &Cx, id: Id<Referral>, typed: &str, once: Id<Note>) -> Result<()> {
    let typed = words("inside", typed)?;
    let mut turn = Turn::begin(cx, id).await?;
    // As with messages: other words by the same form are another note, and nobody reads words out of an id who has not seen the form.
    cx.require(&Act::WriteNote(turn.place()))?;
    let once = Id::named("note", &format!("{once}:{id}:{typed}"));
    let once = match sql::noted_at(turn.tx.conn(), once).await.or_fault("look for an equal note")? {
        Some(at) if cx.now_ms() - at < PRESSED_TWICE_MS => return Ok(()),
        Some(_) => new_note(),
        None => once,
    };
    write_as(&mut turn, once, typed).await?;
    turn.commit().await
}

/// Part of what it is about.
pub(super) async fn write_note(turn: &mut Turn<'_>, typed: &str) -> Result<()> {
    write_as(turn, new_note(), typed).await
}

async fn write_as(turn: &mut Turn<'_>, note: Id<Note>, typed: &str) -> Result<()> {
    let (cx, id) = (turn.cx, turn.referral().id);
    let Caller::Member(member) = &cx.caller else { return Err(Error::Forbidden) };
    cx.require(&Act::WriteNote(turn.place()))?;
    let (holder, _) = opener(turn).await?;
    let (label, key) = keys::public(cx, &holder).await?.ok_or(Error::Unavailable)?;
    let erasure = erasure::of(turn.tx.conn(), id).await?.map(|erasure| erasure.key);
    let aad = seal::aad(schema::NOTE, &note.text());
    let sealed = seal::seal(typed.as_bytes(), &aad, &[(label, key)], erasure.as_ref()).map_err(|_| Error::Unavailable)?;
    let author = member.account;
    sql::insert_note(turn.tx.conn(), (note, id, author), &sealed, cx.now_ms()).await.or_fault("store a note")?;
    turn.audit("noted", None).await
}

/// Those of the caller's own agency, oldest first, for the vault to open; audited like everything that is opened.
pub async fn notes(cx: &Cx, id: Id<Referral>) -> Result<Vec<ClosedNote>> {
    let mut turn = Turn::begin(cx, id).await?;
    let (holder, _) = opener(&mut turn).await?;
    turn.audit("notes-read", None).await?;
    turn.commit().await?;
    let holder = holder.to_string();
    let rows = sql::notes(cx.db.reader(), id, &holder).await.or_fault("read notes")?;
    let note = |(note, author, at, ciphertext, wrap, epoch, erasure): sql::NoteColumns| {
        let aad = seal::aad(schema::NOTE, &note);
        Ok(ClosedNote { by: sql::id(&author)?, at: time(at), closed: closed(&holder, aad, (ciphertext, wrap, epoch, erasure)) })
    };
    rows.into_iter().map(note).collect()
}

/// How many notes wait behind the seal for this caller's agency.
pub async fn count_notes(cx: &Cx, id: Id<Referral>) -> Result<i64> {
    let view = super::read::view(cx, id).await?;
    let holder = match &cx.caller {
        Caller::Member(member) if member.role.is_staff() => Holder::Municipality(view.referral.municipality),
        Caller::Member(member) => Holder::Organization(member.organization),
        _ => return Ok(0),
    };
    sql::count_notes(cx.db.reader(), id, &holder.to_string()).await.or_fault("count notes")
}
