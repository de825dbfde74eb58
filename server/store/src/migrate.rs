//! The database's shape, step by step: one SQL text for both databases, its reason on line one, run once, each in a transaction.
use crate::{
    OpenError,
    db::{Db, Kind},
};
use sqlx::AssertSqlSafe;

/// One step; `migrations/NNNN_name.sql`, with sample data for the step after it in `migrations/samples/NNNN.sql`.
pub(crate) struct Migration {
    pub number: i64,
    pub name: &'static str,
    pub sql: &'static str,
}

macro_rules! migration {
    ($number:literal, $name:literal) => {
        Migration { number: $number, name: $name, sql: include_str!(concat!("../migrations/", $name, ".sql")) }
    };
}

pub(crate) const ALL: &[Migration] = &[
    migration!(1, "0001_change_log"),
    migration!(2, "0002_catalogue"),
    migration!(3, "0003_places"),
    migration!(4, "0004_rules"),
    migration!(5, "0005_accounts"),
    migration!(6, "0006_drafts"),
    migration!(7, "0007_referrals"),
    migration!(8, "0008_audit"),
    migration!(9, "0009_jobs_and_keys"),
    migration!(10, "0010_guide"),
    migration!(12, "0012_need_phrases"),
    migration!(13, "0013_unmet"),
    migration!(14, "0014_crisis"),
    migration!(15, "0015_listing_facts"),
    migration!(16, "0016_outlines"),
    migration!(17, "0017_schedule_exceptions"),
    migration!(18, "0018_loop"),
    migration!(21, "0021_outbox"),
    migration!(22, "0022_clock"),
    migration!(23, "0023_erasure"),
    migration!(24, "0024_audit_heads"),
    migration!(27, "0027_left_visits"),
    migration!(28, "0028_work_list"),
    migration!(29, "0029_handovers"),
    migration!(30, "0030_answer_links"),
    migration!(31, "0031_legal_reminders"),
    migration!(32, "0032_consents"),
    migration!(33, "0033_split"),
    migration!(34, "0034_edits"),
    migration!(36, "0036_listing_editor"),
    migration!(38, "0038_invitations"),
    migration!(39, "0039_sessions"),
    migration!(40, "0040_second_factors"),
    migration!(41, "0041_freshness"),
    migration!(42, "0042_vacancy"),
    migration!(43, "0043_tables"),
    migration!(44, "0044_banners"),
    migration!(45, "0045_assignments_of_each_desk"),
    migration!(46, "0046_consent_ends_and_parts"),
    migration!(47, "0047_passkeys"),
    migration!(48, "0048_sign_on"),
    migration!(49, "0049_suggestions"),
    migration!(50, "0050_claims"),
    migration!(51, "0051_duplicates"),
    migration!(52, "0052_letter_wording"),
    migration!(53, "0053_agencies"),
    migration!(54, "0054_listing_upkeep"),
    migration!(55, "0055_teams"),
    migration!(57, "0057_claimants_addresses"),
    migration!(58, "0058_letters_to_known_computers"),
    migration!(59, "0059_places_for_services"),
    migration!(61, "0061_back_to_a_part"),
    migration!(62, "0062_letters_that_do_not_come"),
    migration!(65, "0065_long_logs"),
    migration!(67, "0067_rosters"),
    migration!(68, "0068_sign_on_refusals"),
    migration!(71, "0071_promises_that_pause"),
];

/// Brings the database to today's shape; answers how many steps it took.
pub async fn migrate(db: &Db) -> Result<u32, OpenError> {
    migrate_to(db, i64::MAX).await
}

/// How many steps `migrate` would take; changes nothing.
pub async fn pending(db: &Db) -> Result<usize, OpenError> {
    let known: Vec<i64> = sqlx::query_scalar("SELECT number FROM migration").fetch_all(db.reader()).await.unwrap_or_default();
    match known.iter().find(|number| ALL.iter().all(|step| step.number != **number)) {
        Some(newer) => Err(OpenError::Newer(*newer)),
        None => Ok(ALL.len() - known.len()),
    }
}

/// A step that stands in the database but not in the program means a newer program wrote it: refused.
pub(crate) async fn migrate_to(db: &Db, last: i64) -> Result<u32, OpenError> {
    let mut connection = db.writer().acquire().await?;
    if db.kind() == Kind::Postgres {
        // Two nodes may start at once: one of them waits here.
        sqlx::raw_sql("SELECT pg_advisory_lock(7075656)").execute(&mut *connection).await?;
    }
    let done = run(&mut connection, db.kind(), last).await;
    if db.kind() == Kind::Postgres {
        sqlx::raw_sql("SELECT pg_advisory_unlock(7075656)").execute(&mut *connection).await?;
    }
    done
}

async fn run(connection: &mut sqlx::AnyConnection, kind: Kind, last: i64) -> Result<u32, OpenError> {
    const TABLE: &str = "CREATE TABLE IF NOT EXISTS migration (number BIGINT PRIMARY KEY, name TEXT NOT NULL)";
    sqlx::raw_sql(TABLE).execute(&mut *connection).await?;
    let known: Vec<i64> = sqlx::query_scalar("SELECT number FROM migration ORDER BY number").fetch_all(&mut *connection).await?;
    if let Some(newer) = known.iter().find(|number| ALL.iter().all(|step| step.number != **number)) {
        return Err(OpenError::Newer(*newer));
    }
    let mut count = 0;
    for step in ALL.iter().filter(|step| !known.contains(&step.number) && step.number <= last) {
        step.run(connection, kind).await.map_err(|fault| OpenError::Migration(step.number, fault))?;
        count += 1;
    }
    Ok(count)
}

impl Migration {
    async fn run(&self, connection: &mut sqlx::AnyConnection, kind: Kind) -> Result<(), sqlx::Error> {
        let mut transaction = sqlx::Connection::begin(connection).await?;
        sqlx::raw_sql(AssertSqlSafe(dialect(self.sql, kind))).execute(&mut *transaction).await?;
        sqlx::query("INSERT INTO migration (number, name) VALUES ($1, $2)")
            .bind(self.number)
            .bind(self.name)
            .execute(&mut *transaction)
            .await?;
        transaction.commit().await
    }
}

/// The two words that the databases say differently; triggers have no common form, so their lines are marked with the database's name.
pub(crate) fn dialect(sql: &str, kind: Kind) -> String {
    let (bytes, sequence, own_lines) = match kind {
        Kind::Sqlite => ("BLOB", "INTEGER PRIMARY KEY AUTOINCREMENT", "-- sqlite: "),
        Kind::Postgres => ("BYTEA", "BIGINT GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY", "-- postgres: "),
    };
    sql.replace("{BYTES}", bytes).replace("{SEQUENCE}", sequence).replace(own_lines, "")
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::Path;

    fn sample(number: i64) -> String {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("migrations/samples/{number:04}.sql"));
        std::fs::read_to_string(&file).unwrap_or_else(|_| panic!("{} is missing", file.display()))
    }

    #[tokio::test]
    async fn each_migration_runs_on_the_sample_data_of_the_one_before() {
        crate::testing::each_empty(|db| async move {
            for step in ALL {
                assert_eq!(migrate_to(&db, step.number).await.unwrap(), 1, "{}", step.name);
                sqlx::raw_sql(AssertSqlSafe(sample(step.number))).execute(db.writer()).await.unwrap();
            }
            assert_eq!(migrate(&db).await.unwrap(), 0);
        })
        .await;
    }
    #[test]
    fn every_migration_says_why_on_its_first_line_and_stands_in_order() {
        assert!(ALL.is_sorted_by(|before, after| before.number < after.number));
        for step in ALL {
            assert!(step.name.starts_with(&format!("{:04}_", step.number)), "{}", step.name);
            assert!(step.sql.starts_with("-- "), "{} gives no reason", step.name);
        }
    }
    #[tokio::test]
    async fn a_database_of_a_newer_program_is_refused() {
        crate::testing::each(|db| async move {
            sqlx::raw_sql("INSERT INTO migration (number, name) VALUES (9999, 'later')").execute(db.writer()).await.unwrap();
            assert!(matches!(migrate(&db).await, Err(OpenError::Newer(9999))));
        })
        .await;
    }
}
