//! Icons of one line set (Lucide, ISC): 24 px, silent, always beside a word. Only those that are used are built in. A page draws each once,
//! at its end, and names it wherever it stands: a list of twenty services names some seventy.
use icondata_core::IconData;
use icondata_lu as lu;
use leptos::prelude::*;
use std::{
    collections::BTreeSet,
    sync::{Arc, Mutex, PoisonError},
};

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sign {
    Search,
    Phone,
    Mail,
    Globe,
    Info,
    Check,
    Warning,
    Leave,
    Place,
    Clock,
    Calendar,
    Document,
    Money,
    Person,
    /// Several people who share work.
    Team,
    Print,
    Save,
    Share,
    Language,
    Plus,
    Minus,
    Whole,
    Near,
    Close,
    Filter,
    Order,
    Map,
    List,
    /// Where people live, who need not go anywhere.
    Home,
    /// A card for an address book.
    Card,
    /// The group of needs with this code; a plain one for those that are not ours.
    Need(&'static str),
}

impl Sign {
    /// The icon of a group of `core`.
    pub fn of_group(code: &str) -> Self {
        GROUPS.iter().find(|(group, _)| *group == code).map_or(Self::Info, |(group, _)| Self::Need(group))
    }
    /// Its name within a page.
    fn id(self) -> String {
        if let Self::Need(code) = self { format!("sign-{code}") } else { format!("sign-{self:?}") }
    }
    fn data(self) -> &'static IconData {
        match self {
            Self::Search => lu::LuSearch,
            Self::Phone => lu::LuPhone,
            Self::Mail => lu::LuMail,
            Self::Globe => lu::LuGlobe,
            Self::Info => lu::LuInfo,
            Self::Check => lu::LuCircleCheck,
            Self::Warning => lu::LuTriangleAlert,
            Self::Leave => lu::LuLogOut,
            Self::Place => lu::LuMapPin,
            Self::Clock => lu::LuClock,
            Self::Calendar => lu::LuCalendar,
            Self::Document => lu::LuFileText,
            Self::Money => lu::LuBanknote,
            Self::Person => lu::LuUser,
            Self::Team => lu::LuUsers,
            Self::Print => lu::LuPrinter,
            Self::Save => lu::LuBookmark,
            Self::Share => lu::LuShare2,
            Self::Language => lu::LuLanguages,
            Self::Plus => lu::LuPlus,
            Self::Minus => lu::LuMinus,
            Self::Whole => lu::LuMaximize,
            Self::Near => lu::LuLocateFixed,
            Self::Close => lu::LuX,
            Self::Filter => lu::LuSlidersHorizontal,
            Self::Order => lu::LuArrowUpDown,
            Self::Map => lu::LuMap,
            Self::List => lu::LuList,
            Self::Home => lu::LuHouse,
            Self::Card => lu::LuContact,
            Self::Need(code) => GROUPS.iter().find(|(group, _)| *group == code).map_or(lu::LuInfo, |(_, icon)| icon),
        }
    }
}

static GROUPS: [(&str, &IconData); 14] = [
    ("INFO", lu::LuMessageCircle),
    ("HOME", lu::LuHouse),
    ("DAY", lu::LuSun),
    ("STAY", lu::LuBedDouble),
    ("CRISIS", lu::LuLifeBuoy),
    ("FAMILY", lu::LuUsers),
    ("YOUTH", lu::LuGraduationCap),
    ("DISAB", lu::LuAccessibility),
    ("MENTAL", lu::LuBrain),
    ("MOVE", lu::LuBus),
    ("BASIC", lu::LuShoppingBasket),
    ("WAR", lu::LuLuggage),
    ("WORK", lu::LuBriefcase),
    ("COMM", lu::LuSprout),
];

/// What a page names so far.
#[derive(Clone, Default)]
pub struct Signs(Arc<Mutex<BTreeSet<Sign>>>);

impl Signs {
    /// The drawings of all that the page has named.
    pub fn drawn(&self) -> String {
        let signs = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let each = signs.iter().map(|sign| {
            let (id, lines) = (sign.id(), sign.data().data);
            format!(
                "<symbol id=\"{id}\" viewBox=\"0 0 24 24\" stroke=\"currentColor\" stroke-width=\"2\" stroke-linecap=\"round\" \
                 stroke-linejoin=\"round\">{lines}</symbol>"
            )
        });
        format!("<svg>{}</svg>", each.collect::<String>())
    }
}

/// The page will need this drawing, if not yet: a part of it may be replaced by one that names it.
pub fn ready(sign: Sign) {
    with_context::<Signs, _>(|signs| signs.0.lock().unwrap_or_else(PoisonError::into_inner).insert(sign));
}

#[component]
pub fn Icon(sign: Sign) -> impl IntoView {
    ready(sign);
    view! { <svg class="icon" width="24" height="24" fill="none" aria-hidden="true" inner_html=format!("<use href=\"#{}\"/>", sign.id())></svg> }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_draws_each_sign_once_however_often_it_names_it() {
        Owner::new().with(|| {
            let signs = Signs::default();
            provide_context(signs.clone());
            let named = [Sign::Phone, Sign::of_group("HOME"), Sign::Phone].map(|sign| view! { <Icon sign/> }.to_html()).concat();
            ready(Sign::Plus);
            for (id, times) in [("sign-Phone", 2), ("sign-HOME", 1), ("sign-Plus", 0)] {
                assert_eq!(named.matches(&format!("href=\"#{id}\"")).count(), times, "{id}");
                assert_eq!(signs.drawn().matches(&format!("id=\"{id}\"")).count(), 1, "{id}");
            }
        });
    }
}
