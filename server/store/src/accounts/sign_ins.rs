//! Who came in lately, and what was done about ways in: for who manages a municipality's people. The trail has it; from where somebody came nobody knows.
use crate::{
    Cx,
    cx::time,
    fault::{OrFault, broken},
    rows::marks,
};
use domain::{
    Result, Time,
    access::Act,
    account::{Way, WayIn},
    area::AreaCode,
};
use sqlx::AssertSqlSafe;

const DAY_MS: i64 = 86_400_000;
pub const LATELY_DAYS: i64 = 30;
/// More are not shown.
const MOST: i64 = 100;

/// A row of the trail about a way in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignIn {
    pub at: Time,
    pub what: WayIn,
    /// Of who signed in; rows of before do not say.
    pub way: Option<Way>,
    /// Of the account; nobody's where somebody was refused.
    pub email: Option<String>,
}
type Columns = (i64, String, String, Option<String>);
fn sign_in((at, act, object, email): Columns) -> Result<SignIn> {
    let what = act.parse().map_err(|()| broken("audit.act"))?;
    let way = object.rsplit_once(" way:").and_then(|(_, way)| way.parse().ok());
    Ok(SignIn { at: time(at), what, way, email })
}

/// Of a municipality's own people, the newest first.
pub async fn sign_ins(cx: &Cx, municipality: &AreaCode) -> Result<Vec<SignIn>> {
    cx.require(&Act::ManageStaff { municipality: municipality.clone() })?;
    // An object begins with `account:` and an id of 36 signs.
    let sql = format!(
        "SELECT t.at, t.act, t.object, c.email FROM audit t LEFT JOIN account c ON c.id = SUBSTR(t.object, 9, 36) \
         WHERE t.at > $1 AND (c.municipality = $2 OR t.municipality = $2) AND t.act IN ({}) ORDER BY t.seq DESC LIMIT $3",
        marks(4, WayIn::ALL.len())
    );
    let query = sqlx::query_as::<_, Columns>(AssertSqlSafe(sql)).bind(cx.now_ms() - LATELY_DAYS * DAY_MS).bind(&municipality.0).bind(MOST);
    let rows = WayIn::ALL.iter().fold(query, |query, what| query.bind(what.code()));
    let rows = rows.fetch_all(cx.db.reader()).await.or_fault("list who came in")?;
    rows.into_iter().map(sign_in).collect()
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
            let mut ids = vec![];
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
                ids.push(account);
            }
            let ona = ids[0];
            let here = AreaCode("LT-58".into());
            let seen = |role, days: i64| {
                let now = cx.now + SignedDuration::from_hours(24 * days);
                let cx = Cx { caller: testing::staff(role, "LT-58"), now, ..cx.clone() };
                let here = here.clone();
                async move { sign_ins(&cx, &here).await }
            };
            let one = |what, way| SignIn { at: cx.now, what, way, email: Some("ona@vr.example".into()) };
            assert_eq!(seen(Role::Administrator, 0).await, Ok(vec![one(WayIn::SignedIn, Some(Way::Password))]));
            // With a passkey; and each deed that the trail knows is told.
            sessions::start_as(&cx, ona, Way::Passkey, "").await.unwrap();
            for what in WayIn::ALL {
                let mut tx = cx.begin().await.unwrap();
                crate::audit::note(&mut tx, &cx, what.code(), &format!("account:{ona}"), None).await.unwrap();
                crate::audit::note(&mut tx, &cx, "session-ended", &format!("account:{ona}"), None).await.unwrap();
                tx.commit().await.unwrap();
            }
            let told = seen(Role::Administrator, 0).await.unwrap();
            let mut all: Vec<_> = WayIn::ALL.into_iter().rev().map(|what| one(what, None)).collect();
            all.extend([Way::Passkey, Way::Password].map(|way| one(WayIn::SignedIn, Some(way))));
            assert_eq!(told, all);
            assert_eq!(seen(Role::Administrator, 30).await, Ok(vec![]), "long ago");
            assert_eq!(seen(Role::Supervisor, 0).await, Err(Error::Forbidden));
        })
        .await;
    }
}
