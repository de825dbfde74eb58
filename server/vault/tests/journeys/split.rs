//! One request to several agencies: a key and a part each, and nothing of the others'.
use super::*;
use domain::split::{Share, Split};

fn share(agency: &str, need: Option<&str>, note: &str) -> Share {
    Share { agency: org(agency), need: need.map(|code| domain::taxonomy::TermCode(code.into())), note: note.into() }
}

#[tokio::test]
async fn several_agencies_get_a_part_each_and_the_person_sees_them_all() {
    testing::each(|db| async move {
        let world = World::new(db).await;
        let (id, receipt) = world.send(&draft("home.help", VINNYTSIA)).await;
        let (triage, worker) = (world.staff(Role::Triage, VINNYTSIA), world.staff(Role::CaseWorker, VINNYTSIA));
        let lead = task_of(&world.followed(&receipt).await, Part::Lead);
        referrals::ask(&worker, lead, "На якому поверсі?").await.unwrap();
        referrals::answer(&world.cx(Caller::Holder(id)), id, "На п’ятому").await.unwrap();
        let shares = vec![share("vn-mcss", None, "Ви головні"), share("vn-brig", Some("info.counselling"), "Лише порада")];
        let split = Split { lead: Some(org("vn-mcss")), shares };
        for stranger in [&worker, &world.cx(testing::manager("vn-tc")), &world.staff(Role::Supervisor, VILNIUS)] {
            assert_eq!(world.vault.split(stranger, id, &split).await, Err(Error::Forbidden));
        }
        world.vault.split(&triage, id, &split).await.unwrap();

        let view = world.followed(&receipt).await;
        let open = |agency: &str| view.tasks.iter().find(|task| task.agency == Some(org(agency)) && task.state.is_open()).cloned();
        assert_eq!(open("vn-dsp"), None, "who led so far leads no more");
        assert_eq!((open("vn-mcss").unwrap().part, open("vn-tc").unwrap().part), (Part::Lead, Part::Also));
        let counsel = open("vn-brig").unwrap();
        assert_eq!((counsel.part, counsel.need.unwrap().0.as_str()), (Part::Also, "info.counselling"));
        assert_eq!(view.standing(), Standing::Routed);

        let (lead, further) = (world.cx(testing::manager("vn-mcss")), world.cx(testing::manager("vn-brig")));
        assert_eq!(world.vault.open_referral(&lead, id).await.unwrap().name, "Ona Petraitienė");
        assert_eq!(world.vault.open_referral(&further, id).await.unwrap().name, "Ona Petraitienė");
        let words = async |cx: &Cx| world.vault.messages(cx, id).await.unwrap().into_iter().map(|m| m.words).collect::<Vec<_>>();
        assert_eq!(words(&lead).await, ["На якому поверсі?", "На п’ятому", "Ви головні"], "who leads knows what was said");
        assert_eq!(words(&further).await, ["Лише порада"]);
        assert_eq!(words(&triage).await.len(), 4);
        let own = world.vault.holder_messages(&world.cx(Caller::Holder(id)), &receipt).await.unwrap();
        assert_eq!(own.len(), 2, "words between offices are theirs");

        // Each sees its own part alone.
        let seen = referrals::view(&further, id).await.unwrap();
        assert_eq!(seen.tasks.iter().map(|task| task.agency).collect::<Vec<_>>(), [Some(org("vn-brig"))]);
        assert!(seen.events.iter().all(|event| event.agency.is_none_or(|of| of == org("vn-brig"))));
        assert_eq!(seen.referral.need.0, "info.counselling");
        let inbox = referrals::inbox(&further, org("vn-brig")).await.unwrap();
        assert_eq!((inbox.len(), inbox[0].need.0.as_str()), (1, "info.counselling"));

        // A question from one of them, and its answer, are theirs alone.
        referrals::ask(&further, counsel.id, "Коли зручно?").await.unwrap();
        assert_eq!(world.followed(&receipt).await.standing(), Standing::NeedsAnswer);
        referrals::answer(&world.cx(Caller::Holder(id)), id, "Увечері").await.unwrap();
        assert_eq!(words(&further).await, ["Лише порада", "Коли зручно?", "Увечері"]);
        assert_eq!(words(&lead).await.len(), 3);
    })
    .await;
}
#[tokio::test]
async fn an_agency_is_added_beside_the_one_that_goes_on_and_the_end_waits_for_both() {
    testing::each(|db| async move {
        let world = World::new(db).await;
        let (id, receipt) = world.send(&day_centre()).await;
        let (manager, triage) = (world.cx(testing::manager("vr-vdc-svajone")), world.staff(Role::Triage, VILNIUS));
        let lead = task_of(&world.followed(&receipt).await, Part::Direct);
        referrals::accept(&manager, lead).await.unwrap();
        let beside = |agency: &str| Split { lead: None, shares: vec![share(agency, None, "")] };
        let refused = |field| Err(Error::Invalid(vec![Problem::new(field, Wrong::NotAllowed)]));
        assert_eq!(world.vault.split(&triage, id, &beside("vr-vdc-svajone")).await, refused("agency"), "it has it already");
        world.vault.split(&triage, id, &beside("vr-sav-svr")).await.unwrap();
        assert_eq!(world.followed(&receipt).await.standing(), Standing::Accepted, "the lead goes on");
        referrals::complete(&manager, lead, Outcome::Helped).await.unwrap();
        assert_eq!(world.followed(&receipt).await.standing(), Standing::PartOpen, "one part is still open");
        // Nobody leads any more: the part that is refused is the municipality's again.
        let also = task_of(&world.followed(&receipt).await, Part::Also);
        let further = world.cx(testing::manager("vr-sav-svr"));
        assert_eq!(referrals::view(&further, id).await.unwrap().tasks.len(), 1);
        referrals::decline(&further, also, Reason::NoPlaces, "").await.unwrap();
        assert_eq!(world.followed(&receipt).await.standing(), Standing::InTriage);
        assert_eq!(world.vault.split(&triage, id, &beside("vr-sav-sr")).await, refused("lead"), "triage looks for who leads");
    })
    .await;
}
