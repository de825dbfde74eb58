//! A few questions for those who have no words for what they need: one a page, each may be skipped, all of them in the address and nowhere
//! else. It ends in services, who decides, by when and with which papers.
mod answers;
mod next;
mod question;
mod result;
mod way;

use crate::pages::{
    draw::title,
    links,
    load::{Trouble, loaded, sorry},
    parts::quick_exit::QuickExit,
    resident::find,
    visit::{area, cx, language, site},
    words::say,
};
use domain::{
    Result,
    area::{Area, AreaCode},
    guide::{Guide, Stand},
    hotline::Hotline,
};
use leptos::{
    either::{Either, EitherOf3},
    prelude::*,
};
use result::Outcome;
use std::sync::Arc;
use store::Cx;
use way::Way;

/// What an address of the guide leads to.
enum Shown {
    /// No guide was imported.
    Nothing,
    Question(Asked),
    Result(Box<Outcome>),
}

/// What every page of the guide knows.
pub struct Asked {
    pub guide: Arc<Guide>,
    pub way: Way,
    /// The chosen unit and its ancestors, nearest first.
    pub area: Vec<Area>,
    /// Those that take requests.
    pub places: Vec<Area>,
    /// Of the chosen place's country.
    pub hotlines: Vec<Hotline>,
    /// The address said something that the guide does not know.
    pub lost: bool,
}
impl Asked {
    pub fn place(&self) -> Option<&Area> {
        self.area.first()
    }
}

/// Its title says nothing of what is asked: the browser keeps it.
#[component]
pub fn Page() -> impl IntoView {
    title(say("guide-title"));
    if !find::allowed() {
        return Either::Left(sorry(Trouble::TooMany));
    }
    let way = Way::of_address();
    Either::Right(view! { <QuickExit/> {loaded(load(cx(), site().index, way), page)} })
}

async fn load(cx: Cx, index: search::Index, way: Way) -> Result<Shown> {
    let guide = store::guide::read(&cx).await?;
    if guide.start().is_none() {
        return Ok(Shown::Nothing);
    }
    let area = match &way.area {
        Some(code) => store::areas::path(&cx, &AreaCode(code.clone())).await?,
        None => vec![],
    };
    let way = Way { area: way.area.filter(|_| !area.is_empty()), ..way };
    let places = store::areas::municipalities_with_rules(&cx).await?;
    let hotlines = match area.first() {
        Some(place) => store::hotlines::of_country(&cx, &place.country, Some(&place.code)).await?,
        None => vec![],
    };
    let asked = Asked { way, area, places, hotlines, lost: false, guide };
    let stand = asked.guide.walk(&asked.way.said, asked.way.area.is_some()).stand;
    match stand {
        Stand::Asking(_) => Ok(Shown::Question(asked)),
        Stand::Lost => {
            let way = Way { said: vec![], without: vec![], ..asked.way.clone() };
            Ok(Shown::Question(Asked { way, lost: true, ..asked }))
        }
        Stand::Done => Ok(Shown::Result(Box::new(result::outcome(&cx, &index, asked).await?))),
    }
}

fn page(shown: Shown) -> impl IntoView {
    match shown {
        Shown::Nothing => EitherOf3::A(nothing()),
        Shown::Question(asked) => EitherOf3::B(question::page(&asked)),
        Shown::Result(outcome) => EitherOf3::C(result::page(*outcome)),
    }
}

fn nothing() -> impl IntoView {
    let find = links::with_area(links::find(language()), area().as_ref());
    view! {
        <h1>{say("guide-title")}</h1>
        <p class="lead">{say("guide-none")}</p>
        <p class="actions"><a class="button primary" href=find>{say("guide-find")}</a></p>
    }
}
