//! A further agency that leads for a while: afterwards it reads its own part again, and nothing of what it got as the one who led.
use super::*;
use store::keys::Holder;

/// How the lead goes away again from the day centre, which stays on with its part.
#[derive(Clone, Copy, Debug)]
enum End {
    SentOn,
    Declined,
    Completed,
}

/// Its part has a question and an answer of its own, so has the lead's; then it leads.
async fn leads_for_a_while(world: &World, centre: &Cx) -> (Id<Referral>, Receipt) {
    let (id, receipt) = world.send(&draft("home.help", VINNYTSIA)).await;
    let holder = world.cx(Caller::Holder(id));
    let worker = world.staff(Role::CaseWorker, VINNYTSIA);
    for (who, part, question, answer) in
        [(centre, Part::Also, "Коли зручно?", "Увечері"), (&worker, Part::Lead, "На якому поверсі?", "На п’ятому")]
    {
        let task = task_of(&world.followed(&receipt).await, part);
        referrals::ask(who, task, question).await.unwrap();
        referrals::answer(&holder, id, answer).await.unwrap();
    }
    world.vault.route(&world.staff(Role::Triage, VINNYTSIA), id, org("vn-tc"), "Ви ближче").await.unwrap();
    referrals::answer(&holder, id, "Є ще сходи").await.unwrap();
    (id, receipt)
}
async fn end(world: &World, centre: &Cx, (id, receipt): (Id<Referral>, &Receipt), how: End) {
    let lead = task_of(&world.followed(receipt).await, Part::Lead);
    match how {
        End::SentOn => {
            world.vault.route(&world.staff(Role::Triage, VINNYTSIA), id, org("vn-mcss"), "").await.unwrap();
        }
        End::Declined => referrals::decline(centre, lead, Reason::NoPlaces, "").await.unwrap(),
        End::Completed => {
            referrals::accept(centre, lead).await.unwrap();
            referrals::complete(centre, lead, Outcome::Helped).await.unwrap();
        }
    }
}

#[tokio::test]
async fn who_leads_no_more_and_stays_on_reads_its_own_part_alone() {
    testing::each(|db| async move {
        let world = World::new(db).await;
        let centre = world.cx(testing::manager("vn-tc"));
        let words = async |id| world.vault.messages(&centre, id).await.unwrap().into_iter().map(|m| m.words).collect::<Vec<_>>();
        let is_a_part = async |id| {
            let readers = referrals::consents(&world.cx(Caller::Holder(id)), id).await.unwrap();
            readers.into_iter().find(|one| one.agency == Some(org("vn-tc"))).unwrap().part
        };
        for how in [End::SentOn, End::Declined, End::Completed] {
            let (id, receipt) = leads_for_a_while(&world, &centre).await;
            let whole = world.vault.open_referral(&centre, id).await.unwrap();
            assert!(!whole.part && !whole.story.is_empty() && !is_a_part(id).await, "{how:?}: who leads reads all");
            assert_eq!(words(id).await.len(), 6, "{how:?}: and all that was said");
            // Its key is replaced meanwhile: also what lies aside is wrapped anew before the old key goes.
            world.vault.rotate(&world.cx(Caller::Operator), &Holder::Organization(org("vn-tc"))).await.unwrap();
            let system = world.cx(Caller::System);
            world.vault.tend(&system).await.unwrap();
            let later = Cx { now: system.now + SignedDuration::from_mins(11), ..system };
            assert_eq!(world.vault.tend(&later).await.unwrap().keys_destroyed, 1, "{how:?}");

            end(&world, &centre, (id, &receipt), how).await;
            assert_eq!(world.vault.open_referral(&centre, id).await.unwrap(), whole.for_part(), "{how:?}");
            assert_eq!(words(id).await, ["Коли зручно?", "Увечері"], "{how:?}: what was said for its part");
            assert!(is_a_part(id).await, "{how:?}: and the person is told so");

            let also = task_of(&world.followed(&receipt).await, Part::Also);
            referrals::decline(&centre, also, Reason::NoPlaces, "").await.unwrap();
            assert_eq!(world.vault.open_referral(&centre, id).await, Err(Error::Forbidden), "{how:?}: the end of its part is the end");
        }
    })
    .await;
}
