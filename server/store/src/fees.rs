//! What the law of a country says of paying for a need: rows of `fees.csv`, so that a change of law is no change of the program.
use crate::{Cx, fault::OrFault, kept};
use domain::{
    Result,
    area::Country,
    fees::{Fee, that_matter},
    taxonomy::TermCode,
};
use jiff::civil::Date;

/// Every need that the country's law knows.
const ALL_NEEDS: &str = "*";

/// For the main need of a service. `in_law`: the country's own scheme knows the need, so the rules for all services hold for it too.
pub async fn of(cx: &Cx, country: &Country, need: &TermCode, in_law: bool, today: Date) -> Result<Vec<Fee>> {
    const OF: &str = "SELECT audience, granted, basis FROM fee_rule WHERE country = $1 AND (need = $2 OR need = $3) \
        AND (valid_from IS NULL OR valid_from <= $4) AND (valid_to IS NULL OR valid_to >= $4) ORDER BY audience, granted";
    let name = format!("{country} {need} {in_law} {today}", country = country.0);
    let rows = kept::once(cx, "fees", &name, async {
        sqlx::query_as::<_, (String, String, String)>(OF)
            .bind(country.0.clone())
            .bind(need.0.clone())
            .bind(if in_law { ALL_NEEDS } else { "" })
            .bind(today.to_string())
            .fetch_all(cx.db.reader())
            .await
            .or_fault("read what the law says of fees")
    });
    let rows = rows.await?;
    let fee = |(audience, granted, basis): (String, String, String)| {
        Some(Fee { audience: Some(audience).filter(|code| !code.is_empty()), grant: granted.parse().ok()?, basis })
    };
    Ok(that_matter(rows.iter().cloned().filter_map(fee).collect()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing;
    use domain::{access::Caller, fees::Grant};
    use jiff::civil::date;

    #[tokio::test]
    async fn the_law_of_the_country_says_who_need_not_pay() {
        testing::each(|db| async move {
            let cx = testing::cx(&db, Caller::Operator);
            let file = "country,need,audience,granted,basis,valid_from,valid_to\n\
                UA,*,idp,free,art. 28(2),,\nUA,*,,free-below-2-minimums,art. 28(2)b,,\nUA,info.counselling,,free,art. 28(2)a,,2026-06-30\n\
                UA,home.help,,by-pigeon,art. 1,,\n";
            let report = crate::import::fees(&cx, file.as_bytes(), &|_| ()).await.unwrap();
            assert_eq!((report.added, report.problems.len()), (3, 1));
            let of = async |country: &str, need: &str, in_law, today| {
                let fees = super::of(&cx, &Country(country.into()), &TermCode(need.into()), in_law, today).await.unwrap();
                fees.into_iter().map(|fee| (fee.audience.unwrap_or_default(), fee.grant)).collect::<Vec<_>>()
            };
            let some = vec![("idp".to_owned(), Grant::Free), (String::new(), Grant::FreeBelowTwoMinimums)];
            assert_eq!(of("UA", "home.help", true, date(2026, 1, 1)).await, some);
            assert_eq!(of("UA", "info.counselling", true, date(2026, 6, 30)).await, [(String::new(), Grant::Free)]);
            assert_eq!(of("UA", "info.counselling", true, date(2026, 7, 1)).await, some);
            assert_eq!(of("UA", "info.legal", false, date(2026, 1, 1)).await, []);
            assert_eq!(of("LT", "home.help", true, date(2026, 1, 1)).await, []);
        })
        .await;
    }
}
