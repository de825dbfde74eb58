//! What is erased stays erased, whatever old backups hold; and a lost receipt gives way to a new one.
use super::*;
use domain::referral::{Checked, Identity};
use std::fs;

/// What a thief of yesterday's backup has: the database and the key file as they were.
fn copied(world: &World, db: &str) -> tempfile::TempDir {
    let backup = tempfile::tempdir().unwrap();
    for end in ["", "-wal"] {
        let from = format!("{db}{end}");
        if fs::exists(&from).unwrap() {
            fs::copy(&from, backup.path().join(format!("old.sqlite{end}"))).unwrap();
        }
    }
    fs::copy(world.folder.path().join("keys"), backup.path().join("keys")).unwrap();
    backup
}
/// How much of each kind of sealed text opens (facts, messages, notes, the contact), with the backup's keys and with the erasure file as it is
/// today.
async fn opens(world: &World, backup: &tempfile::TempDir, id: Id<Referral>) -> [Result<usize, Error>; 4] {
    let old = store::open(&format!("sqlite:{}", backup.path().join("old.sqlite").display())).await.unwrap();
    let vault = Vault::open_with(&backup.path().join("keys"), &world.folder.path().join("erasure.keys"), None).unwrap();
    let (worker, system) = (testing::cx(&old, testing::staff(Role::CaseWorker, VINNYTSIA)), testing::cx(&old, Caller::System));
    let opened = [
        vault.open_referral(&worker, id).await.map(|_| 1),
        vault.messages(&worker, id).await.map(|messages| messages.len()),
        vault.notes(&worker, id).await.map(|notes| notes.len()),
        vault.contact(&system, id).await.map(|contact| usize::from(contact.is_some())),
    ];
    old.close().await;
    opened
}
/// With a question, an answer and a note.
async fn talked_of(world: &World) -> Id<Referral> {
    let (id, receipt) = world.send(&draft("home.help", VINNYTSIA)).await;
    let worker = world.staff(Role::CaseWorker, VINNYTSIA);
    let task = task_of(&world.followed(&receipt).await, Part::Lead);
    referrals::ask(&worker, task, "Коли зручно?").await.unwrap();
    referrals::answer(&world.cx(Caller::Holder(id)), id, "Зранку").await.unwrap();
    referrals::add_note(&worker, id, "Ліфта немає").await.unwrap();
    id
}
/// All closed texts of a request, as they stand in the database.
async fn closed(world: &World, id: Id<Referral>) -> Vec<Vec<u8>> {
    let worker = world.staff(Role::CaseWorker, VINNYTSIA);
    let mut texts = vec![referrals::facts(&worker, id).await.unwrap().ciphertext];
    texts.extend(referrals::messages(&worker, id).await.unwrap().into_iter().map(|message| message.closed.ciphertext));
    texts.extend(referrals::notes(&worker, id).await.unwrap().into_iter().map(|note| note.closed.ciphertext));
    texts.extend(referrals::contact(&world.cx(Caller::System), id).await.unwrap().map(|contact| contact.ciphertext));
    texts
}

#[tokio::test]
async fn an_erased_request_opens_from_no_old_backup_and_is_in_no_live_file() {
    let (file, db) = testing::sqlite().await;
    let world = World::new(db).await;
    let (gone, stays) = (talked_of(&world).await, talked_of(&world).await);
    let path = file.url().trim_start_matches("sqlite:").to_owned();
    let backup = copied(&world, &path);
    let all: [Result<usize, Error>; 4] = [Ok(1), Ok(2), Ok(1), Ok(1)];
    assert_eq!((opens(&world, &backup, gone).await, opens(&world, &backup, stays).await), (all.clone(), all.clone()), "before");
    let worker = world.staff(Role::CaseWorker, VINNYTSIA);
    let sealed = closed(&world, gone).await;
    let held = |bytes: &[u8]| sealed.iter().filter(|text| bytes.windows(64).any(|window| window == &text[200..264])).count();
    assert_eq!((held(&testing::raw_sqlite(&world.db).await), sealed.len()), (5, 5), "the scan sees what is there");

    world.vault.erase(&world.staff(Role::Supervisor, VINNYTSIA), gone).await.unwrap();
    assert_eq!(world.vault.open_referral(&worker, gone).await, Err(Error::NotFound));
    let none: [Result<usize, Error>; 4] = std::array::from_fn(|_| Err(Error::Locked));
    assert_eq!((opens(&world, &backup, gone).await, opens(&world, &backup, stays).await), (none, all), "after");
    assert_eq!(held(&testing::raw_sqlite(&world.db).await), 0, "not sealed either, neither in the file nor in its log");
    assert!(world.vault.open_referral(&worker, stays).await.is_ok());
    let trail = store::audit::of_municipality(&world.staff(Role::Supervisor, VINNYTSIA), &AreaCode(VINNYTSIA.into()), 0).await.unwrap();
    assert_eq!(trail.iter().filter(|row| row.act == "erased" && row.object == format!("referral:{gone}")).count(), 1);
}
#[tokio::test]
async fn an_erasure_that_was_broken_off_is_finished_by_the_job() {
    testing::each(|db| async move {
        let world = World::new(db).await;
        let (id, _) = world.send(&draft("home.help", VINNYTSIA)).await;
        store::erasure::begin(&world.staff(Role::Supervisor, VINNYTSIA), id).await.unwrap();
        let system = world.cx(Caller::System);
        assert_eq!(world.vault.tend(&system).await.unwrap().erased, 1);
        assert_eq!(world.vault.tend(&system).await.unwrap().erased, 0);
        assert_eq!(store::erasure::begun(&system).await.unwrap(), []);
    })
    .await;
}
#[tokio::test]
async fn a_lost_receipt_gives_way_to_a_new_one_that_opens_the_same() {
    testing::each(|db| async move {
        let world = World::new(db).await;
        let (id, lost) = world.send(&day_centre()).await;
        let (manager, triage) = (world.cx(testing::manager("vr-vdc-svajone")), world.staff(Role::Triage, VILNIUS));
        let task = task_of(&world.followed(&lost).await, Part::Direct);
        referrals::ask(&manager, task, "Kiek vaikui metų?").await.unwrap();
        let visit = store::follows::start(&world.cx(Caller::Anyone), &lost).await.unwrap();
        let checked = Checked { how: Identity::Other, note: "Seniūnė Ona paliudijo".into() };
        for stranger in [world.staff(Role::Triage, VINNYTSIA), world.staff(Role::FrontDesk, VILNIUS), manager, world.cx(Caller::Holder(id))]
        {
            assert!(world.vault.renew_receipt(&stranger, id, 0, &checked).await.is_err_and(|error| error == Error::Forbidden));
        }
        let new = world.vault.renew_receipt(&triage, id, 0, &checked).await.unwrap_or_else(|error| panic!("{error}"));
        assert!(new != lost);
        let anyone = world.cx(Caller::Anyone);
        assert_eq!(referrals::follow(&anyone, &lost).await, Err(Error::NotFound), "the lost one opens nothing");
        assert!(store::follows::load(&anyone, &visit).await.unwrap().is_none(), "and neither do visits that it opened");
        assert_eq!(referrals::follow(&anyone, &new).await, Ok(id));
        let holder = world.cx(Caller::Holder(id));
        let messages = world.vault.holder_messages(&holder, &new).await.unwrap();
        assert_eq!(messages[0].words, "Kiek vaikui metų?");
        assert_eq!(messages[1].words, "Seniūnė Ona paliudijo", "how it was made sure is the person's to read");
        referrals::answer(&holder, id, "Aštuoneri").await.unwrap();
        assert_eq!(world.vault.holder_messages(&holder, &new).await.unwrap().len(), 3, "later messages are sealed to the new one");
        let supervisor = world.staff(Role::Supervisor, VILNIUS);
        let trail = store::audit::of_municipality(&supervisor, &AreaCode(VILNIUS.into()), 0).await.unwrap();
        for act in ["identity-other", "receipt-renewed"] {
            assert!(trail.iter().any(|row| row.act == act && row.role == "triage"), "{act}");
        }
        let view = world.followed(&new).await;
        let told = view.events.iter().find(|event| event.kind == EventKind::Renewed).unwrap();
        assert!(told.agency.is_some(), "by which office");
    })
    .await;
}
#[tokio::test]
async fn of_two_receipts_that_are_asked_for_at_once_one_is_given_and_that_one_opens_all() {
    testing::each(|db| async move {
        let world = World::new(db).await;
        let (id, lost) = world.send(&day_centre()).await;
        let task = task_of(&world.followed(&lost).await, Part::Direct);
        referrals::ask(&world.cx(testing::manager("vr-vdc-svajone")), task, "Kiek vaikui metų?").await.unwrap();
        let triage = world.staff(Role::Triage, VILNIUS);
        let checked = Checked { how: Identity::Other, note: "Seniūnė Ona paliudijo".into() };
        // The button was pressed twice: whichever answer comes last, no page shows a receipt that is dead.
        let (one, other) =
            tokio::join!(world.vault.renew_receipt(&triage, id, 0, &checked), world.vault.renew_receipt(&triage, id, 0, &checked));
        let (given, refused) = if one.is_ok() { (one, other) } else { (other, one) };
        assert_eq!(refused.err(), Some(Error::Stale));
        let (anyone, holder, given) = (world.cx(Caller::Anyone), world.cx(Caller::Holder(id)), given.unwrap());
        assert_eq!(referrals::follow(&anyone, &given).await, Ok(id));
        assert_eq!(world.vault.holder_messages(&holder, &given).await.unwrap().len(), 2, "the question, and the words about the check");
        // Who knows of it gets another.
        let next = world.vault.renew_receipt(&triage, id, 1, &checked).await.unwrap();
        assert_eq!(referrals::follow(&anyone, &given).await, Err(Error::NotFound));
        assert_eq!(world.vault.holder_messages(&holder, &next).await.unwrap().len(), 3);
    })
    .await;
}
#[tokio::test]
async fn what_is_said_while_a_receipt_is_given_opens_with_it() {
    testing::each(|db| async move {
        let world = World::new(db).await;
        let (id, lost) = world.send(&day_centre()).await;
        let task = task_of(&world.followed(&lost).await, Part::Direct);
        let (manager, triage) = (world.cx(testing::manager("vr-vdc-svajone")), world.staff(Role::Triage, VILNIUS));
        let checked = Checked { how: Identity::Document, note: String::new() };
        let (given, asked) =
            tokio::join!(world.vault.renew_receipt(&triage, id, 0, &checked), referrals::ask(&manager, task, "Kiek vaikui metų?"));
        asked.unwrap();
        let messages = world.vault.holder_messages(&world.cx(Caller::Holder(id)), &given.unwrap()).await.unwrap();
        assert_eq!(messages.iter().map(|message| message.words.as_str()).collect::<Vec<_>>(), ["Kiek vaikui metų?"]);
    })
    .await;
}
