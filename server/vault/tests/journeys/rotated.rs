//! A holder's key gives way to the next: what was sealed to the old one is wrapped anew, and the old one, wherever a copy lies, opens nothing.
use super::*;
use std::{fs, time::Instant};
use store::keys::Holder;

fn vinnytsia() -> Holder {
    Holder::Municipality(AreaCode(VINNYTSIA.into()))
}
fn after(cx: &Cx, minutes: i64) -> Cx {
    Cx { now: cx.now + SignedDuration::from_mins(minutes), ..cx.clone() }
}
/// A vault with the keys as they were before.
fn old_keys(world: &World) -> (tempfile::TempDir, Vault) {
    let folder = tempfile::tempdir().unwrap();
    let keys = folder.path().join("keys");
    fs::copy(world.folder.path().join("keys"), &keys).unwrap();
    let vault = Vault::open_with(&keys, &world.folder.path().join("erasure.keys"), None).unwrap();
    (folder, vault)
}
/// A vault whose key file lacks this holder's key, and the line that was taken away.
fn keys_without(world: &World, holder: &Holder) -> (tempfile::TempDir, Vault, String) {
    let (folder, _) = old_keys(world);
    let keys = folder.path().join("keys");
    let text = fs::read_to_string(&keys).unwrap();
    let own = format!("{holder} ");
    let (lost, left): (Vec<&str>, Vec<&str>) = text.lines().partition(|line| line.starts_with(&own));
    assert_eq!(lost.len(), 1, "one key is taken away");
    fs::write(&keys, left.join("\n") + "\n").unwrap();
    let vault = Vault::open_with(&keys, &world.folder.path().join("erasure.keys"), None).unwrap();
    (folder, vault, lost[0].to_owned())
}

#[tokio::test]
async fn after_a_rotation_all_opens_with_the_new_key_and_nothing_with_the_old() {
    testing::each(|db| async move {
        let world = World::new(db).await;
        let (id, receipt) = world.send(&draft("home.help", VINNYTSIA)).await;
        let (worker, system) = (world.staff(Role::CaseWorker, VINNYTSIA), world.cx(Caller::System));
        let task = task_of(&world.followed(&receipt).await, Part::Lead);
        referrals::ask(&worker, task, "Коли зручно?").await.unwrap();
        referrals::add_note(&worker, id, "Ліфта немає").await.unwrap();
        let (_folder, old) = old_keys(&world);
        assert!(old.open_referral(&worker, id).await.is_ok());

        for holder in [vinnytsia(), Holder::Notifier, Holder::Organization(org("vn-dsp"))] {
            world.vault.rotate(&system, &holder).await.unwrap();
            assert_eq!(world.vault.rotate(&system, &holder).await, Err(Error::Stale), "one at a time");
        }
        let (between, _) = world.send(&draft("home.help", VINNYTSIA)).await;
        assert!(world.vault.open_referral(&worker, id).await.is_ok(), "what is not wrapped anew yet opens with the old key");
        let tended = world.vault.tend(&system).await.unwrap();
        assert_eq!(
            (tended.wraps_renewed, tended.keys_destroyed),
            (6, 0),
            "facts and message twice, the note, the contact; nothing of the new request"
        );
        assert_eq!(world.vault.tend(&after(&system, 5)).await.unwrap().keys_destroyed, 0, "someone may still be sealing to it");
        assert_eq!(world.vault.tend(&after(&system, 11)).await.unwrap().keys_destroyed, 3);

        for one in [id, between] {
            assert!(world.vault.open_referral(&worker, one).await.is_ok());
            assert_eq!(old.open_referral(&worker, one).await, Err(Error::Locked));
        }
        assert_eq!(world.vault.messages(&worker, id).await.unwrap().len(), 1);
        assert_eq!(world.vault.notes(&worker, id).await.unwrap()[0].words, "Ліфта немає");
        assert_eq!(old.notes(&worker, id).await, Err(Error::Locked));
        assert!(world.vault.contact(&system, id).await.unwrap().is_some() && old.contact(&system, id).await == Err(Error::Locked));
        let again = Vault::open(&world.folder.path().join("keys")).unwrap();
        assert!(again.open_referral(&worker, between).await.is_ok(), "the new key is on disk");
        assert_eq!(again.status(&system).await.unwrap().lost, Vec::<String>::new());
    })
    .await;
}
/// A key file was put back that is older than the key that texts are still wrapped to.
#[tokio::test]
async fn a_key_that_is_lost_keeps_nothing_from_being_erased_nor_the_trail_from_being_signed() {
    testing::each(|db| async move {
        let world = World::new(db).await;
        let (closed, _) = world.send(&draft("home.help", VINNYTSIA)).await;
        let (gone, _) = world.send(&draft("home.help", VINNYTSIA)).await;
        let (_folder, vault, _) = keys_without(&world, &vinnytsia());
        let system = world.cx(Caller::System);
        vault.rotate(&system, &vinnytsia()).await.unwrap();
        store::erasure::begin(&world.staff(Role::Supervisor, VINNYTSIA), gone).await.unwrap();
        store::audit::chain(&system).await.unwrap();

        assert_eq!(vault.tend(&system).await, Err(Error::Locked), "it says that something is wrong");
        assert_eq!(store::erasure::begun(&system).await.unwrap(), []);
        assert_eq!(store::audit::heads(&system).await.unwrap().len(), 1);
        assert!(vault.open_referral(&world.staff(Role::CaseWorker, VINNYTSIA), closed).await.is_err());
    })
    .await;
}
#[tokio::test]
async fn a_key_that_is_lost_keeps_no_other_holder_waiting_and_is_tried_again() {
    testing::each(|db| async move {
        let world = World::new(db).await;
        let (id, _) = world.send(&draft("home.help", VINNYTSIA)).await;
        let (folder, vault, lost) = keys_without(&world, &vinnytsia());
        let system = world.cx(Caller::System);
        // In the order in which they are gone through: the one whose key is lost comes first.
        let holders = [vinnytsia(), Holder::Notifier, Holder::Organization(org("vn-dsp"))];
        for holder in &holders {
            vault.rotate(&system, holder).await.unwrap();
        }
        let stale = async || {
            let mut left = vec![];
            for holder in &holders {
                left.push(referrals::stale_wraps(&system, holder, 2, 99).await.unwrap().len());
            }
            left
        };
        assert_eq!(stale().await, [1, 1, 1]);
        assert_eq!(vault.tend(&system).await, Err(Error::Locked), "it says that something is wrong");
        assert_eq!(stale().await, [1, 0, 0], "the others have theirs");
        assert_eq!(vault.tend(&after(&system, 11)).await, Err(Error::Locked));
        let old = store::keys::all(&system).await.unwrap().into_iter().filter(|held| held.replaced_at.is_some());
        assert_eq!(old.map(|held| held.holder).collect::<Vec<_>>(), [vinnytsia()], "and their old keys are destroyed");

        // The lost key is found again, and put back.
        let keys = folder.path().join("keys");
        fs::write(&keys, format!("{}{lost}\n", fs::read_to_string(&keys).unwrap())).unwrap();
        let whole = Vault::open_with(&keys, &world.folder.path().join("erasure.keys"), None).unwrap();
        assert_eq!(whole.tend(&after(&system, 12)).await.unwrap().wraps_renewed, 1);
        assert_eq!(stale().await, [0, 0, 0]);
        assert!(whole.open_referral(&world.staff(Role::CaseWorker, VINNYTSIA), id).await.is_ok());
    })
    .await;
}
#[tokio::test]
async fn keys_are_replaced_by_themselves_after_a_year() {
    testing::each(|db| async move {
        let world = World::new(db).await;
        let system = world.cx(Caller::System);
        let epochs = async |cx: &Cx| store::keys::all(cx).await.unwrap().into_iter().map(|held| held.epoch).max().unwrap();
        world.vault.tend(&after(&system, 364 * 24 * 60)).await.unwrap();
        assert_eq!(epochs(&system).await, 1);
        world.vault.tend(&after(&system, 366 * 24 * 60)).await.unwrap();
        assert_eq!(epochs(&system).await, 2);
    })
    .await;
}

/// S3. `KLADKA_ROTATED` says how many, ten thousand with `cargo xtask test --slow`.
#[tokio::test]
#[ignore = "a minute and more: cargo xtask test --slow"]
async fn ten_thousand_requests_are_wrapped_anew_within_a_minute() {
    const COUNT: usize = 10_000;
    let (_file, db) = testing::sqlite().await;
    let world = World::new(db).await;
    let (worker, system) = (world.staff(Role::CaseWorker, VINNYTSIA), world.cx(Caller::System));
    let mut sent = vec![];
    for n in 0..COUNT {
        if n % 900 == 0 {
            world.vault.ensure_keys(&system).await.unwrap();
        }
        sent.push(world.send(&draft("home.help", VINNYTSIA)).await.0);
    }
    let (_folder, old) = old_keys(&world);
    let begun = Instant::now();
    world.vault.rotate(&system, &vinnytsia()).await.unwrap();
    let mut renewed = 0;
    loop {
        match world.vault.tend(&after(&system, 11)).await.unwrap() {
            tended if tended.keys_destroyed > 0 => break,
            tended => renewed += tended.wraps_renewed,
        }
    }
    let took = begun.elapsed();
    eprintln!("{renewed} wraps made anew in {:.1} s", took.as_secs_f64());
    assert!(renewed == COUNT && took.as_secs() <= 60, "{renewed} in {took:?}");
    for id in sent.iter().step_by(97) {
        assert!(world.vault.open_referral(&worker, *id).await.is_ok());
        assert_eq!(old.open_referral(&worker, *id).await, Err(Error::Locked));
    }
}
