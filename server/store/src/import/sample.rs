//! The demonstration catalogue that the product brings along: all its files, in the order in which they need each other.
use super::{Progress, Report};
use crate::Cx;
use domain::Result;

macro_rules! file {
    ($name:literal) => {
        include_bytes!(concat!("../../../sample/", $name)).as_slice()
    };
}

/// Loads it all; the same again changes nothing.
pub async fn sample(cx: &Cx, progress: Progress<'_>) -> Result<Report> {
    let mut all = Report::default();
    all.add(super::areas(cx, file!("areas.csv"), progress).await?);
    all.add(super::taxonomy(cx, file!("taxonomy.csv"), progress).await?);
    all.add(super::phrases(cx, file!("need_phrases.csv"), progress).await?);
    all.add(super::groups(cx, file!("groups.csv"), progress).await?);
    all.add(super::hotlines(cx, file!("hotlines.csv"), progress).await?);
    all.add(super::danger_words(cx, file!("danger_words.csv"), progress).await?);
    all.add(super::holidays(cx, file!("holidays_2025_2029.csv"), progress).await?);
    all.add(super::deadlines(cx, file!("deadlines.csv"), progress).await?);
    all.add(super::fees(cx, file!("fees.csv"), progress).await?);
    all.add(super::providers(cx, file!("providers.csv"), progress).await?);
    all.add(super::routing(cx, file!("routing.csv"), progress).await?);
    all.add(super::guide(cx, file!("guide.toml"), progress).await?);
    Ok(all)
}
