//! Who came in lately, and what was done about ways in: for who manages a municipality's people. The trail has it; from where somebody came nobody knows.
use crate::{Cx, cx::time, fault::OrFault};
use domain::{Result, Time, access::Act, area::AreaCode};

const DAY_MS: i64 = 86_400_000;
pub const LATELY_DAYS: i64 = 30;
/// More are not shown.
const MOST: i64 = 100;

/// A row of the trail about a way in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignIn {
    pub at: Time,
    /// As in the trail: `signed-in`, `sign-on-refused`, `password-changed`, `factor-set-up`, `factor-removed`, `factor-reset`.
    pub act: String,
    /// Of the account; nobody's where somebody was refused.
    pub email: Option<String>,
}

/// Of a municipality's own people, the newest first.
pub async fn sign_ins(cx: &Cx, municipality: &AreaCode) -> Result<Vec<SignIn>> {
    cx.require(&Act::ManageStaff { municipality: municipality.clone() })?;
    // An object begins with `account:` and an id of 36 signs.
    let rows: Vec<(i64, String, Option<String>)> = sqlx::query_as(
        "SELECT t.at, t.act, c.email FROM audit t LEFT JOIN account c ON c.id = SUBSTR(t.object, 9, 36) \
         WHERE t.act IN ('signed-in', 'sign-on-refused', 'password-changed', 'factor-set-up', 'factor-removed', 'factor-reset') \
         AND t.at > $1 AND (c.municipality = $2 OR t.municipality = $2) ORDER BY t.seq DESC LIMIT $3",
    )
    .bind(cx.now_ms() - LATELY_DAYS * DAY_MS)
    .bind(&municipality.0)
    .bind(MOST)
    .fetch_all(cx.db.reader())
    .await
    .or_fault("list who came in")?;
    Ok(rows.into_iter().map(|(at, act, email)| SignIn { at: time(at), act, email }).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        accounts::{NewAccount, create},
        sessions, testing,
    };
    use domain::{Error, Id, access::Caller, account::Role};
    use jiff::SignedDuration;

    #[tokio::test]
    async fn an_administrator_sees_who_of_the_own_people_came_in_lately() {
        testing::each(|db| async move {
            let cx = testing::cx(&db, Caller::Anyone);
            let operator = Cx { caller: Caller::Operator, ..cx.clone() };
            for (email, municipality) in [("ona@vr.example", "LT-58"), ("jonas@rk.example", "LT-40")] {
                let new = NewAccount {
                    email: email.parse().unwrap(),
                    role: Role::Triage,
                    organization: Id::named("organization", "council"),
                    municipality: Some(AreaCode(municipality.into())),
                    password: "correct horse battery".into(),
                };
                let account = create(&operator, new).await.unwrap();
                sessions::start(&cx, account).await.unwrap();
            }
            let here = AreaCode("LT-58".into());
            let seen = |role, days: i64| {
                let now = cx.now + SignedDuration::from_hours(24 * days);
                let cx = Cx { caller: testing::staff(role, "LT-58"), now, ..cx.clone() };
                let here = here.clone();
                async move { sign_ins(&cx, &here).await }
            };
            let one = SignIn { at: cx.now, act: "signed-in".into(), email: Some("ona@vr.example".into()) };
            assert_eq!(seen(Role::Administrator, 0).await, Ok(vec![one]));
            assert_eq!(seen(Role::Administrator, 30).await, Ok(vec![]), "long ago");
            assert_eq!(seen(Role::Supervisor, 0).await, Err(Error::Forbidden));
        })
        .await;
    }
}
