//! One request to several agencies at once: a task each, a key each, one of them leads. What was said so far is for who leads; each of the
//! others gets the request, its own part of it, and the word that is meant for it.
use super::{Rewrapped, consents, receivers, sealed, turn::Turn};
use crate::{Cx, jobs::Letter, taxonomy};
use domain::{
    Error, Id, Problem, Result, Wrong,
    access::{Act, Caller},
    referral::{EventKind, Part, Referral, WrongTurn},
    split::{NEED, Share, Split},
    taxonomy::CORE,
};

/// `wraps` are made by the vault, one for each share, in its order.
pub async fn split(cx: &Cx, id: Id<Referral>, split: &Split, wraps: Vec<Rewrapped>) -> Result<()> {
    let mut turn = Turn::begin(cx, id).await?;
    cx.require(&Act::Route { municipality: turn.referral().municipality.clone() })?;
    let Caller::Member(member) = &cx.caller else { return Err(Error::Forbidden) };
    let municipality = turn.referral().municipality.clone();
    fits(&turn, split)?;
    known_needs(cx, split).await?;
    if split.lead.is_some() {
        sealed::leave_main(&mut turn).await?;
    }
    for (share, wraps) in split.shares.iter().zip(wraps) {
        let beside_rules = receivers::require(cx, &municipality, share.agency, &share.note).await?;
        let part = if split.lead == Some(share.agency) { Part::Lead } else { Part::Also };
        consents::pass(&mut turn, share.agency).await?;
        sealed::give(&mut turn, id, wraps).await?;
        let task = turn.add_part(Some(share.agency), part, own_need(&turn, share)).await?;
        if !share.note.is_empty() {
            turn.between(Some(member.organization), (share.agency, part), &share.note).await?;
        }
        turn.event(EventKind::Routed, Some(share.agency)).await?;
        turn.audit("split", Some(task)).await?;
        if beside_rules {
            turn.audit(sealed::BESIDE_RULES, Some(task)).await?;
        }
    }
    turn.tell_person(Letter::Routed).await?;
    turn.commit().await
}

fn own_need(turn: &Turn<'_>, share: &Share) -> Option<domain::taxonomy::TermCode> {
    share.need.clone().filter(|need| *need != turn.referral().need)
}

/// Nobody gets it twice, and somebody leads.
fn fits(turn: &Turn<'_>, split: &Split) -> Result<()> {
    let refused = |field| Err(Error::Invalid(vec![Problem::new(field, Wrong::NotAllowed)]));
    let at_work = turn.place().agencies;
    let leading: Vec<_> = turn.tasks.iter().filter(|task| task.part.is_main() && task.state.is_open()).collect();
    if leading.is_empty() {
        return Err(WrongTurn::Settled.into());
    }
    if split.shares.is_empty() || split.shares.iter().any(|share| at_work.contains(&share.agency)) {
        return refused("agency");
    }
    // The municipality's triage does not lead: it looks for who does.
    if split.lead.is_none() && !leading.iter().any(|task| task.agency.is_some()) {
        return refused("lead");
    }
    Ok(())
}

/// A need stands in clear: it must be one of the scheme.
async fn known_needs(cx: &Cx, split: &Split) -> Result<()> {
    for (share, field) in split.shares.iter().zip(NEED) {
        let Some(need) = &share.need else { continue };
        match taxonomy::find(cx, CORE, need).await {
            Err(Error::NotFound) => return Err(Error::Invalid(vec![Problem::new(field, Wrong::Unknown)])),
            found => found.map(|_| ())?,
        }
    }
    Ok(())
}
