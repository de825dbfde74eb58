//! Hand-overs: recorded by a desk, told apart by municipality, counted by themselves.
use super::*;
use crate::testing;
use domain::{account::Role, handover::Way, taxonomy::TermCode};

fn new(area: &str) -> New {
    New {
        area: AreaCode(area.into()),
        need: TermCode("home.help".into()),
        agency: Some(Id::named("organization", "vn-tc")),
        way: Way::Phone,
        day: "2026-11-20".parse().unwrap(),
        outcome: Outcome::Unknown,
    }
}
const VINNYTSIA: &str = "UA05020030000031457";

#[tokio::test]
async fn a_hand_over_is_recorded_its_outcome_told_later_and_counted_by_itself() {
    testing::each(|db| async move {
        testing::catalogue(&db).await;
        let desk = testing::cx(&db, testing::staff(Role::FrontDesk, VINNYTSIA));
        let here = AreaCode(VINNYTSIA.into());
        let id = record(&desk, &new(VINNYTSIA)).await.unwrap();
        record(&desk, &New { agency: None, way: Way::Paper, ..new(VINNYTSIA) }).await.unwrap();
        tell_outcome(&desk, id, Outcome::Helped).await.unwrap();
        let listed = list(&desk, &here).await.unwrap();
        assert_eq!(listed.len(), 2);
        let told = listed.iter().find(|one| one.id == id).unwrap();
        assert_eq!((told.outcome, told.way, told.day.to_string().as_str()), (Outcome::Helped, Way::Phone, "2026-11-20"));

        let supervisor = testing::cx(&db, testing::staff(Role::Supervisor, VINNYTSIA));
        assert!(crate::referrals::queue(&supervisor, &here).await.unwrap().is_empty(), "no clock runs for it");
        let trail = audit::of_municipality(&supervisor, &here, 0).await.unwrap();
        assert_eq!(
            trail.iter().map(|row| row.act.as_str()).collect::<Vec<_>>(),
            ["handover-outcome", "handover-recorded", "handover-recorded"]
        );

        let elsewhere = testing::cx(&db, testing::staff(Role::Supervisor, "LT-58"));
        assert_eq!(tell_outcome(&elsewhere, id, Outcome::Declined).await, Err(Error::NotFound));
        assert_eq!(list(&elsewhere, &here).await, Err(Error::Forbidden));
        assert_eq!(record(&testing::cx(&db, testing::manager("vn-tc")), &new(VINNYTSIA)).await, Err(Error::Forbidden));
    })
    .await;
}

#[tokio::test]
async fn what_the_form_did_not_offer_is_not_recorded() {
    testing::each(|db| async move {
        testing::catalogue(&db).await;
        let desk = testing::cx(&db, testing::staff(Role::Triage, VINNYTSIA));
        let refused = |field| Err(Error::Invalid(vec![Problem::new(field, Wrong::Unknown)]));
        let try_it = async |new: New| record(&desk, &new).await.map(|_| ());
        assert_eq!(try_it(new("LT-58")).await, refused("area"));
        assert_eq!(try_it(New { need: TermCode("HOME".into()), ..new(VINNYTSIA) }).await, refused("need"));
        assert_eq!(try_it(New { agency: Some(Id::named("organization", "nobody")), ..new(VINNYTSIA) }).await, refused("agency"));
    })
    .await;
}
