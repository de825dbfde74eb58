//! Notes inside an agency: opened for its own members, and for nobody else, whoever gets the request later.
use super::*;
use domain::referral::{Checked, Identity};

#[tokio::test]
async fn a_note_opens_for_the_own_agency_alone_and_does_not_travel() {
    testing::each(|db| async move {
        let world = World::new(db).await;
        let (id, receipt) = world.send(&day_centre()).await;
        let manager = world.cx(testing::manager("vr-vdc-svajone"));
        let (worker, triage) = (world.staff(Role::CaseWorker, VILNIUS), world.staff(Role::Triage, VILNIUS));
        referrals::add_note(&manager, id, "Paskambinti mokytojai").await.unwrap();
        referrals::add_note(&worker, id, "Šeima žinoma").await.unwrap();
        let words = |notes: Vec<vault::Note>| notes.into_iter().map(|note| note.words).collect::<Vec<_>>();
        assert_eq!(words(world.vault.notes(&manager, id).await.unwrap()), ["Paskambinti mokytojai"]);
        let read = world.vault.notes(&triage, id).await.unwrap();
        assert_eq!((read[0].words.as_str(), read.len()), ("Šeima žinoma", 1), "a colleague reads it, and only the own agency's");
        assert!(world.vault.messages(&manager, id).await.unwrap().is_empty(), "a note is no message");
        let holder = world.cx(Caller::Holder(id));
        assert!(world.vault.holder_messages(&holder, &receipt).await.unwrap().is_empty());
        assert_eq!(world.vault.notes(&holder, id).await, Err(Error::Forbidden));

        // Sent on: the next agency reads messages, not notes; the one before has lost its own.
        world.vault.route(&triage, id, org("vr-sav-svr"), "").await.unwrap();
        let department = world.cx(testing::manager("vr-sav-svr"));
        assert!(world.vault.notes(&department, id).await.unwrap().is_empty());
        assert!(world.vault.messages(&department, id).await.unwrap().is_empty());
        assert_eq!(world.vault.notes(&manager, id).await, Err(Error::Forbidden));
        world.vault.route(&triage, id, org("vr-vdc-svajone"), "Vietos yra").await.unwrap();
        assert!(world.vault.notes(&manager, id).await.unwrap().is_empty(), "what was destroyed does not come back");
        assert_eq!(words(world.vault.notes(&worker, id).await.unwrap()), ["Šeima žinoma"]);

        // A new receipt opens messages, and no note.
        let checked = Checked { how: Identity::KnownInPerson, note: String::new() };
        let new = world.vault.renew_receipt(&world.staff(Role::Supervisor, VILNIUS), id, 0, &checked).await.unwrap();
        assert!(world.vault.holder_messages(&holder, &new).await.unwrap().is_empty());
        world.vault.erase(&world.staff(Role::Supervisor, VILNIUS), id).await.unwrap();
        assert_eq!(world.vault.notes(&worker, id).await, Err(Error::NotFound));
    })
    .await;
}
