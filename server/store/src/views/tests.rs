//! Views: whose they are, who else sees them, which one opens; and that they hold nothing that was typed.
use super::*;
use crate::{
    accounts::{self, NewAccount},
    testing,
};
use domain::{
    access::{Caller, Member},
    account::Role,
    area::AreaCode,
};

async fn clerk(db: &crate::Db, name: &str, organization: &str) -> Cx {
    let municipality = Some(AreaCode("LT-58".into()));
    let organization = Id::named("organization", organization);
    let new = NewAccount {
        email: format!("{name}@example.org").parse().unwrap(),
        role: Role::Triage,
        organization,
        municipality: municipality.clone(),
        password: "correct horse battery".into(),
    };
    let account = accounts::create(&testing::cx(db, Caller::Operator), new).await.unwrap();
    testing::cx(db, Caller::Member(Member { account, role: Role::Triage, organization, municipality }))
}
fn filter(text: &str) -> Filter {
    Filter::of_kept(text)
}
fn names(views: &[View]) -> Vec<&str> {
    views.iter().map(|view| view.name.as_str()).collect()
}

#[tokio::test]
async fn a_view_is_kept_renamed_shared_with_the_own_agency_and_removed() {
    testing::each(|db| async move {
        let (me, colleague, other) =
            (clerk(&db, "me", "vr-sav").await, clerk(&db, "she", "vr-sav").await, clerk(&db, "he", "rk-sav").await);
        let typed = Filter { words: "Olha Marker".into(), ..filter("stage=sent&urgency=urgent") };
        save(&me, " Urgent  new ", &typed, false).await.unwrap();
        save(&me, "Mine", &filter("whose=mine"), false).await.unwrap();
        let views = all(&me).await.unwrap();
        assert_eq!(names(&views), ["Mine", "Urgent new"]);
        assert_eq!(views[1].filter, filter("stage=sent&urgency=urgent"));
        assert!(!testing::everything_stored(&db).await.contains("Olha Marker"), "what was typed is not kept");
        assert!(all(&colleague).await.unwrap().is_empty());

        let id = views[1].id;
        change(&me, id, "Urgent", true).await.unwrap();
        let seen = all(&colleague).await.unwrap();
        assert_eq!((names(&seen), seen[0].own, seen[0].shared), (vec!["Urgent"], false, true));
        assert!(all(&other).await.unwrap().is_empty(), "another agency's colleagues do not see it");
        assert_eq!(change(&colleague, id, "Hers", true).await, Err(Error::NotFound));
        assert_eq!(remove(&colleague, id).await, Err(Error::NotFound));
        let taken = Err(Error::Invalid(vec![Problem::new("view", Wrong::NotAllowed)]));
        assert_eq!(change(&me, id, "Mine", true).await, taken);

        save(&me, "Urgent", &filter("stage=asked"), true).await.unwrap();
        assert_eq!(all(&colleague).await.unwrap()[0].filter, filter("stage=asked"), "the same name means the new filter");
        remove(&me, id).await.unwrap();
        assert_eq!(names(&all(&me).await.unwrap()), ["Mine"]);
    })
    .await;
}

#[tokio::test]
async fn one_view_opens_first_and_keys_can_be_switched_off() {
    testing::each(|db| async move {
        let (me, colleague) = (clerk(&db, "me", "vr-sav").await, clerk(&db, "she", "vr-sav").await);
        assert_eq!(settings(&me).await, Ok(Settings { keys: true, opens: None }));
        save(&me, "Mine", &filter("whose=mine"), true).await.unwrap();
        let id = all(&me).await.unwrap()[0].id;
        open_with(&me, Some(id)).await.unwrap();
        set_keys(&me, false).await.unwrap();
        assert_eq!(settings(&me).await, Ok(Settings { keys: false, opens: Some(id) }));
        open_with(&colleague, Some(id)).await.unwrap();
        assert_eq!(settings(&colleague).await, Ok(Settings { keys: true, opens: Some(id) }));
        change(&me, id, "Mine", false).await.unwrap();
        assert_eq!(open_with(&colleague, Some(id)).await, Err(Error::NotFound), "what one does not see does not open");
        open_with(&me, None).await.unwrap();
        assert_eq!(settings(&me).await.unwrap().opens, None);
    })
    .await;
}

#[tokio::test]
async fn nobody_without_a_list_keeps_views_of_it() {
    testing::each(|db| async move {
        for caller in [Caller::Anyone, testing::staff(Role::FrontDesk, "LT-58")] {
            let cx = testing::cx(&db, caller);
            assert_eq!(all(&cx).await, Err(Error::Forbidden));
            assert_eq!(save(&cx, "Mine", &Filter::default(), false).await, Err(Error::Forbidden));
            assert_eq!(settings(&cx).await, Err(Error::Forbidden));
        }
    })
    .await;
}

#[tokio::test]
async fn a_providers_people_keep_and_share_views_of_their_inbox() {
    testing::each(|db| async move {
        let member = async |name: &str, role: Role, organization: &str| {
            let organization = Id::named("organization", organization);
            let new = NewAccount {
                email: format!("{name}@example.org").parse().unwrap(),
                role,
                organization,
                municipality: None,
                password: "correct horse battery".into(),
            };
            let account = accounts::create(&testing::cx(&db, Caller::Operator), new).await.unwrap();
            testing::cx(&db, Caller::Member(Member { account, role, organization, municipality: None }))
        };
        let me = member("ona", Role::ProviderManager, "vr-vdc-svajone").await;
        let editor = member("ina", Role::ProviderEditor, "vr-vdc-svajone").await;
        let other = member("jan", Role::ProviderManager, "rk-sav").await;
        save(&me, "Urgent", &filter("urgency=urgent"), true).await.unwrap();
        assert_eq!(names(&all(&editor).await.unwrap()), ["Urgent"]);
        assert!(all(&other).await.unwrap().is_empty(), "another organization's people do not see it");
        set_keys(&me, false).await.unwrap();
        assert!(!settings(&me).await.unwrap().keys && settings(&editor).await.unwrap().keys);
    })
    .await;
}
