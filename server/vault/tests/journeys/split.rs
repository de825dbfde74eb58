//! One request to several agencies: a key and a part each, and nothing of the others'.
use super::*;
use domain::split::{Share, Split};
use store::keys::Holder;

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
        // What the person writes unasked is for who leads.
        referrals::answer(&world.cx(Caller::Holder(id)), id, "Є ще сходи").await.unwrap();
        assert_eq!((words(&lead).await.len(), words(&further).await.len()), (4, 3));
    })
    .await;
}
#[tokio::test]
async fn a_further_agency_gets_what_its_part_needs_and_no_key_to_the_whole() {
    testing::each(|db| async move {
        let world = World::new(db).await;
        let (id, _) = world.send(&draft("home.help", VINNYTSIA)).await;
        let shares = vec![share("vn-mcss", None, ""), share("vn-brig", None, "")];
        let split = Split { lead: Some(org("vn-mcss")), shares };
        world.vault.split(&world.staff(Role::Triage, VINNYTSIA), id, &split).await.unwrap();
        let (lead, further) = (world.cx(testing::manager("vn-mcss")), world.cx(testing::manager("vn-brig")));
        // Who does a part gets what it needs: whom it is for and how to reach them; the rest its key does not open.
        let (whole, part) = (world.vault.open_referral(&lead, id).await.unwrap(), world.vault.open_referral(&further, id).await.unwrap());
        assert_eq!(part, whole.for_part());
        assert_eq!(
            (part.name.as_str(), &part.contact, part.story.as_str(), part.rule.as_str()),
            ("Ona Petraitienė", &whole.contact, "", "")
        );
        assert!(!whole.part && !whole.story.is_empty() && part.flags.is_empty() && part.residence.is_none());
        // So does whoever the rules name besides, from the first moment.
        let centre = world.vault.open_referral(&world.cx(testing::manager("vn-tc")), id).await.unwrap();
        assert_eq!(centre, part);
        // Its key is replaced like any other; when it declines, nothing opens to it any more.
        world.vault.rotate(&world.cx(Caller::Operator), &Holder::Organization(org("vn-brig"))).await.unwrap();
        world.vault.tend(&world.cx(Caller::System)).await.unwrap();
        assert_eq!(world.vault.open_referral(&further, id).await.unwrap(), part);
        assert_eq!(world.vault.open_referral(&world.cx(testing::manager("vr-vdc-svajone")), id).await, Err(Error::Forbidden));
        let readers = referrals::consents(&world.cx(Caller::Holder(id)), id).await.unwrap();
        let sees_a_part = |name: &str| readers.iter().find(|one| one.agency == Some(org(name))).unwrap().part;
        assert_eq!(["vn-mcss", "vn-brig", "vn-tc"].map(sees_a_part), [false, true, true], "and the person is told so");
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
#[tokio::test]
async fn whoever_takes_requests_in_the_area_is_chosen_beside_the_rules_for_a_reason_that_only_they_read() {
    testing::each(|db| async move {
        let world = World::new(db).await;
        let (id, receipt) = world.send(&draft("home.help", VILNIUS)).await;
        let triage = world.staff(Role::Triage, VILNIUS);
        world.vault.route(&triage, id, org("vr-vdc-svajone"), "Vaikas ten jau lanko būrelį").await.unwrap();
        let centre = world.cx(testing::manager("vr-vdc-svajone"));
        let words = async |cx: &Cx| world.vault.messages(cx, id).await.unwrap().into_iter().map(|m| m.words).collect::<Vec<_>>();
        assert_eq!(words(&centre).await, ["Vaikas ten jau lanko būrelį"]);
        assert_eq!(words(&triage).await.len(), 1);
        let holder = world.cx(Caller::Holder(id));
        assert!(world.vault.holder_messages(&holder, &receipt).await.unwrap().is_empty());
        // Sent on once more: a word between two offices stays between them.
        world.vault.route(&triage, id, org("vr-sav-svr"), "").await.unwrap();
        assert!(words(&world.cx(testing::manager("vr-sav-svr"))).await.is_empty());
        assert_eq!(words(&triage).await.len(), 1);
    })
    .await;
}
