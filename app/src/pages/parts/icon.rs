//! Icons of one line set (Lucide, ISC): 24 px, silent, always beside a word. Only those that are used are built in.
use icondata_core::IconData;
use icondata_lu as lu;
use leptos::prelude::*;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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

#[component]
pub fn Icon(sign: Sign) -> impl IntoView {
    let icon = sign.data();
    view! {
        <svg
            class="icon"
            width="24"
            height="24"
            viewBox="0 0 24 24"
            fill="none"
            stroke="currentColor"
            stroke-width="2"
            stroke-linecap="round"
            stroke-linejoin="round"
            aria-hidden="true"
            focusable="false"
            inner_html=icon.data
        ></svg>
    }
}
