//! Notices of areas: those that are shown now, and when that changes. Times stand in the table by the clock of the place.
use crate::{Cx, areas, fault::OrFault, kept};
use domain::{
    Language, Result, Time,
    area::{AreaCode, Country},
    banner::Banner,
    language::Labels,
};
use jiff::{civil::DateTime, tz::TimeZone};
use sqlx::FromRow;
use std::collections::HashSet;

#[derive(FromRow)]
struct Row {
    area: String,
    country: Option<String>,
    level: String,
    starts: String,
    ends: String,
    text_lt: Option<String>,
    text_pl: Option<String>,
    text_uk: Option<String>,
    text_en: Option<String>,
    text_ru: Option<String>,
}
impl Row {
    /// `None` for what this program does not understand.
    fn banner(self) -> Option<Banner> {
        let area = AreaCode(self.area);
        let country = self.country.map(Country).or_else(|| area.country());
        let zone = TimeZone::get(country.map_or("UTC", |country| country.zone())).unwrap_or(TimeZone::UTC);
        let at = |text: &str| Some(text.parse::<DateTime>().ok()?.to_zoned(zone.clone()).ok()?.timestamp());
        let texts = [self.text_lt, self.text_pl, self.text_uk, self.text_en, self.text_ru];
        Some(Banner {
            level: self.level.parse().ok()?,
            text: Labels(Language::ALL.into_iter().zip(texts).filter_map(|(language, text)| Some((language, text?))).collect()),
            starts: at(&self.starts)?,
            ends: at(&self.ends)?,
            area,
        })
    }
}

/// What is shown, the loudest first, and the next moment at which a notice of these areas comes or goes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Shown {
    pub banners: Vec<Banner>,
    pub changes_at: Option<Time>,
}

/// Those of these areas and of all that they lie in.
pub async fn shown(cx: &Cx, areas: &[AreaCode]) -> Result<Shown> {
    let all = kept::once(cx, "banners", "", read(cx)).await?;
    if all.is_empty() || areas.is_empty() {
        return Ok(Shown::default());
    }
    let mut here = HashSet::new();
    for area in areas {
        here.extend(areas::path(cx, area).await?.into_iter().map(|area| area.code));
    }
    let of_here = || all.iter().filter(|banner| here.contains(&banner.area));
    let mut banners: Vec<Banner> = of_here().filter(|banner| banner.is_shown_at(cx.now)).cloned().collect();
    banners.sort_by(|one, other| other.level.cmp(&one.level).then(one.ends.cmp(&other.ends)));
    Ok(Shown { banners, changes_at: of_here().filter_map(|banner| banner.changes_after(cx.now)).min() })
}

async fn read(cx: &Cx) -> Result<Vec<Banner>> {
    const ALL: &str = "SELECT b.area, a.country, b.level, b.starts, b.ends, b.text_lt, b.text_pl, b.text_uk, b.text_en, b.text_ru \
        FROM banner b LEFT JOIN area a ON a.code = b.area ORDER BY b.id";
    let rows = sqlx::query_as::<_, Row>(ALL).fetch_all(cx.db.reader()).await.or_fault("read notices of areas")?;
    Ok(rows.into_iter().filter_map(Row::banner).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing;
    use domain::{access::Caller, banner::Level};

    #[tokio::test]
    async fn a_notice_is_shown_in_its_area_while_it_lasts_by_the_clock_of_the_place() {
        testing::each(|db| async move {
            testing::catalogue(&db).await;
            let cx = testing::cx(&db, Caller::Operator);
            // Noon UTC is two in the afternoon in Vilnius.
            let file = "id,area,level,starts,ends,text_lt,text_en\n\
                water,LT-58,warning,2026-11-23T13:00,2026-11-23T15:00,Nėra vandens,No water\n\
                fire,LT-58-S01,danger,2026-11-23T14:30,2026-11-23T16:00,,Fire\n\
                old,LT-58,info,2026-11-01T00:00,2026-11-23T14:00,,Over\n\
                bad,LT-58,loud,2026-11-23T13:00,2026-11-23T15:00,,x\n\
                back,LT-58,info,2026-11-23T13:00,2026-11-23T13:00,,x\n\
                mute,LT-58,info,2026-11-23T13:00,2026-11-23T15:00,,\n";
            let report = crate::import::banners(&cx, file.as_bytes(), &|_| ()).await.unwrap();
            let wrong: Vec<_> = report.problems.iter().map(|problem| (problem.line, problem.column.as_str(), problem.why().0)).collect();
            assert_eq!((report.added, wrong), (3, vec![(5, "level", "none-of"), (6, "ends", "before"), (7, "text_en", "no-text")]));
            let area = |code: &str| [AreaCode(code.into())];
            let at = |cx: &Cx, time: &str| Cx { now: time.parse().unwrap(), ..cx.clone() };
            let told = async |cx: &Cx, code: &str| {
                let shown = shown(cx, &area(code)).await.unwrap();
                let texts = shown.banners.iter().map(|banner| banner.text.text(Language::En, &[]).text).collect::<Vec<_>>();
                (texts, shown.changes_at.map(|at| at.to_string()).unwrap_or_default())
            };
            assert_eq!(told(&cx, "LT-58").await, (vec!["No water".to_owned()], "2026-11-23T13:00:00Z".to_owned()));
            assert_eq!(told(&cx, "LT-58-S01").await, (vec!["No water".to_owned()], "2026-11-23T12:30:00Z".to_owned()));
            let later = at(&cx, "2026-11-23T12:30:00Z");
            assert_eq!(told(&later, "LT-58-S01").await.0, ["Fire", "No water"]);
            assert_eq!(told(&at(&cx, "2026-11-23T14:00:00Z"), "LT-58-S01").await, (vec![], String::new()));
            assert_eq!(told(&cx, "LT-40").await, (vec![], String::new()));
            assert_eq!(told(&cx, "nowhere").await, (vec![], String::new()));
            assert_eq!(shown(&cx, &[]).await.unwrap(), Shown::default());
            let loud = shown(&later, &area("LT-58-S01")).await.unwrap();
            assert_eq!(loud.banners[0].level, Level::Danger);
        })
        .await;
    }
}
