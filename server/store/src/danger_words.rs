//! The list of words that say somebody may be in danger. Read once between two changes, since every search is looked through; an empty table is no
//! reason to miss one, so the list that the product brings along stands in for it.
use crate::{Cx, fault::OrFault, import, kept};
use domain::{
    Result,
    crisis::{DangerWords, Pattern},
    taxonomy::TermCode,
};
use std::sync::{Arc, LazyLock};

static BUILT_IN: LazyLock<Arc<DangerWords>> =
    LazyLock::new(|| Arc::new(DangerWords::new(import::patterns(include_bytes!("../../sample/danger_words.csv")))));

/// The list as it stands.
pub async fn list(cx: &Cx) -> Result<Arc<DangerWords>> {
    let own = kept::once(cx, "danger words", "", read(cx)).await?;
    Ok(if own.is_empty() { BUILT_IN.clone() } else { own })
}

async fn read(cx: &Cx) -> Result<DangerWords> {
    let rows: Vec<(String, String, String, String, i64)> =
        sqlx::query_as("SELECT language, pattern, kind, need, plain FROM danger_word ORDER BY language, pattern")
            .fetch_all(cx.db.reader())
            .await
            .or_fault("read the words of danger")?;
    let pattern = |(language, pattern, kind, need, plain): (String, String, String, String, i64)| {
        Some(Pattern { language: language.parse().ok()?, kind: kind.parse().ok()?, pattern, need: TermCode(need), plain: plain == 1 })
    };
    Ok(DangerWords::new(rows.into_iter().filter_map(pattern)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing;
    use domain::{access::Caller, crisis::danger};

    fn needs(words: &str) -> Vec<String> {
        danger(words, &BUILT_IN).into_iter().map(|need| need.0).collect()
    }

    #[test]
    fn people_in_danger_are_heard_in_five_languages_with_and_without_diacritics() {
        for (words, need) in [
            ("vyras mane muša", "crisis.violence"),
            ("mane sumušė", "crisis.violence"),
            ("vyras mane musa", "crisis.violence"),
            ("smurtas artimoje aplinkoje", "crisis.violence"),
            ("patyriau SMURTĄ", "crisis.violence"),
            ("išprievartavo", "crisis.violence"),
            ("isprievartavo mane", "crisis.violence"),
            ("nebenoriu gyventi", "crisis.hotline"),
            ("noriu mirti", "crisis.hotline"),
            ("savizudybe", "crisis.hotline"),
            ("prekyba zmonemis", "crisis.trafficking"),
            ("kaimynai muša vaiką", "crisis.child-at-risk"),
            ("grasina nužudyti", "crisis.intervention"),
            ("mąż mnie bije", "crisis.violence"),
            ("maz mnie bije", "crisis.violence"),
            ("przemoc domowa", "crisis.violence"),
            ("zostałam zgwałcona", "crisis.violence"),
            ("zgwalcona", "crisis.violence"),
            ("gwałt", "crisis.violence"),
            ("nie chce zyc", "crisis.hotline"),
            ("myśli samobójcze", "crisis.hotline"),
            ("handel ludzmi", "crisis.trafficking"),
            ("ojciec bije dziecko", "crisis.child-at-risk"),
            ("chce mnie zabić", "crisis.intervention"),
            ("чоловік мене б'є", "crisis.violence"),
            ("чоловік мене б’є", "crisis.violence"),
            ("домашнє насильство", "crisis.violence"),
            ("зґвалтування", "crisis.violence"),
            ("згвалтування", "crisis.violence"),
            ("не хочу жити", "crisis.hotline"),
            ("самогубство", "crisis.hotline"),
            ("торгівля людьми", "crisis.trafficking"),
            ("дитина в небезпеці", "crisis.child-at-risk"),
            ("він мене вб'є", "crisis.intervention"),
            ("муж бьёт меня", "crisis.violence"),
            ("муж бьет", "crisis.violence"),
            ("домашнее насилие", "crisis.violence"),
            ("изнасилование", "crisis.violence"),
            ("хочу умереть", "crisis.hotline"),
            ("суицид", "crisis.hotline"),
            ("отец избивает ребёнка", "crisis.child-at-risk"),
            ("угроза жизни", "crisis.intervention"),
            ("my husband beats me", "crisis.violence"),
            ("domestic abuse", "crisis.violence"),
            ("I was raped", "crisis.violence"),
            ("I don't want to live", "crisis.hotline"),
            ("I don’t want to live", "crisis.hotline"),
            ("suicidal thoughts", "crisis.hotline"),
            ("human trafficking", "crisis.trafficking"),
            ("child abuse", "crisis.child-at-risk"),
            ("he will kill me", "crisis.intervention"),
            ("nasylstvo", "crisis.violence"),
        ] {
            assert!(needs(words).iter().any(|found| found == need), "{words}: {:?} is not {need}", needs(words));
        }
    }

    /// Found by a stranger who typed what came to mind: the nearest words that the search knew were a shower and a parenting course.
    #[test]
    fn what_a_stranger_found_missing_is_heard() {
        for (words, need) in [
            ("rapes me", "crisis.violence"),
            ("my stepfather rapes me", "crisis.violence"),
            ("муж душит", "crisis.violence"),
            ("чоловік душить", "crisis.violence"),
            ("начальник домогается", "crisis.violence"),
            ("escape from my husband", "crisis.violence"),
            ("escape from him", "crisis.violence"),
            ("women's refuge", "crisis.violence"),
            ("втекти від чоловіка", "crisis.violence"),
            ("uciec od męża", "crisis.violence"),
            ("убежать от мужа", "crisis.violence"),
            ("pabėgti nuo vyro", "crisis.violence"),
            ("передозування", "crisis.hotline"),
            ("передоз", "crisis.hotline"),
            ("perdozavo", "crisis.hotline"),
            ("przedawkował leki", "crisis.hotline"),
            ("cut myself", "crisis.hotline"),
            ("my baby is not breathing", "crisis.intervention"),
            ("дитина не дихає", "crisis.intervention"),
            // Cyrillic words in Latin letters.
            ("hochu pomerty", "crisis.hotline"),
            ("khochu umeret", "crisis.hotline"),
            ("cholovik bye mene", "crisis.violence"),
            ("muzh bjot", "crisis.violence"),
            ("dushyt mene", "crisis.violence"),
        ] {
            assert!(needs(words).iter().any(|found| found == need), "{words}: {:?} is not {need}", needs(words));
        }
    }

    /// Usual ways of saying it that the list did not have before it was gone through.
    #[test]
    fn what_the_review_found_missing_is_heard() {
        for (words, need) in [
            ("prievartavimas", "crisis.violence"),
            ("vyras mane daužo", "crisis.violence"),
            ("grasino man peiliu", "crisis.violence"),
            ("gyventi nebenoriu", "crisis.hotline"),
            ("sūnus nori pasikarti", "crisis.hotline"),
            ("darbdavys atėmė pasą", "crisis.trafficking"),
            ("pagrobė vaiką", "crisis.intervention"),
            ("chcę się zabić", "crisis.hotline"),
            ("chce sie zabic", "crisis.hotline"),
            ("córka tnie się", "crisis.hotline"),
            ("odebrać sobie życie", "crisis.hotline"),
            ("boję się że mnie pobije", "crisis.violence"),
            ("dzieci w niebezpieczeństwie", "crisis.child-at-risk"),
            ("mnie zabije", "crisis.intervention"),
            ("хочу покінчити з собою", "crisis.hotline"),
            ("чоловік мене вдарив", "crisis.violence"),
            ("розбещення неповнолітніх", "crisis.child-at-risk"),
            ("забрали паспорт і змушують працювати", "crisis.trafficking"),
            ("муж меня насиловал", "crisis.violence"),
            ("он меня ударил", "crisis.violence"),
            ("жить не хочу", "crisis.hotline"),
            ("похитили ребёнка", "crisis.intervention"),
            ("she wants to kill herself", "crisis.hotline"),
            ("my daughter cuts herself", "crisis.hotline"),
            ("I'm scared of my husband", "crisis.violence"),
            ("he slapped me", "crisis.violence"),
            ("forced marriage", "crisis.violence"),
            ("my boss keeps my passport", "crisis.trafficking"),
            ("samoubijstvo", "crisis.hotline"),
        ] {
            assert!(needs(words).iter().any(|found| found == need), "{words}: {:?} is not {need}", needs(words));
        }
    }

    /// False friends in five languages, and what people ask every day.
    const HARMLESS: &str = "musė|musės naikinimas|sumuštiniai vaikams|mušamieji instrumentai|mušamųjų pamokos|prievartinis išieškojimas|\
        mus priims|Mūša upė|muselė|žudymas laiko|być razem|byc razem|pobicie rekordu|bije serce|gwałtowna burza|\
        gwaltowny wzrost|bilet|bieżnia|zabić czas|не бувати|насилу ходить|збити ціну|бити байдики|було|б'є струмом|\
        бюро|побачити лікаря|побутова допомога|насилу дошёл|сбить температуру|убить время|бьёт током|\
        битва экстрасенсов|был дома|бить баклуши|угроз нет|beat the queue|kill time|beat box lessons|killer whale|\
        grape|rapeseed oil|therapist|off the beaten track|substance abuse treatment|non-violent communication|\
        traffic rules|heartbeat|drum beating lessons|die Stadt|догляд вдома|pagalba namuose|opieka nad seniorem|\
        help at home|уход за больным|dienos centras|\
        mokymai pasikartoja kas mėnesį|pasikartojantis renginys|žalčiai smaugliai|muškietininkai|užpuolė nerimas|prievartos priemonės|\
        dziecko ma przemoczone buty|na gwałt potrzebuję opiekunki|grozi mi eksmisja|grozi mi bezdomność|dusi mnie kaszel|zegar bije dwunastą|\
        rekord pobity|bije na alarm|bije po kieszeni|samobójczy gol|розбещений онук|душить кашель|б'є по кишені|б'ють на сполох|годинник б'є|\
        бьёт по карману|бьют тревогу|бьёт дрожь|мне угрожает выселение|душит кашель|my back is killing me|my knees are killing me|\
        my back hurts me|my leg hurts me at night|a dog bit me|exercise after a heart attack|rehabilitation after stroke|unconscious bias training|\
        stabbing pain in chest|overcome with a smile|be mine|to be or not to be|mena|bet menu|po infarkto reabilitacija|opieka po zawale|nóż do chleba|\
        реабілітація після інфаркту|домагаюся виплат|як домогтися пенсії|душить алергія|душит кашель|не дышит нос|під'їзд без пандуса|\
        night shelter|I cannot breathe when I go out|pomoc domowa|transport na wózku|vaiko priežiūra|kad nepamirštų|refugee status|help for refugees|\
        it beats me how to fill this in|landlord threatens to evict us|in danger of losing my home|oilseed rape|he abuses alcohol|hit me up|vaikas dar nekalba|nekantrauju|grasina teismu|погрожують забрати дітей";

    #[test]
    fn what_only_sounds_like_danger_is_left_alone() {
        for words in HARMLESS.split('|').chain([""]) {
            assert_eq!(needs(words), Vec::<String>::new(), "{words}");
        }
    }

    /// Decided: who looks for a course against violence gets the page as well. It is one page more, and the same words stand for both.
    #[test]
    fn prevention_is_named_by_the_danger_and_brings_the_page() {
        for words in ["smurto prevencijos kursai", "savižudybių prevencija", "програма для кривдників домашнього насильства"]
        {
            assert!(!needs(words).is_empty(), "{words}");
        }
    }

    #[test]
    fn every_line_of_the_list_can_be_read_and_finds_itself() {
        let patterns = import::patterns(include_bytes!("../../sample/danger_words.csv"));
        assert!(patterns.len() > 700, "{}", patterns.len());
        for line in patterns.iter().filter(|line| line.kind == domain::crisis::Kind::Danger) {
            let typed = line.pattern.replace('*', "");
            assert!(domain::crisis::is_crisis(&line.need), "{}", line.need);
            assert!(!danger(&typed, &DangerWords::new([line.clone()])).is_empty(), "{typed}");
        }
        for language in domain::Language::ALL {
            let of = |need: &str| patterns.iter().any(|line| line.language == language && line.need.as_str() == need);
            for need in ["crisis.violence", "crisis.hotline", "crisis.trafficking", "crisis.child-at-risk", "crisis.intervention"] {
                assert!(of(need), "{language} has no word for {need}");
            }
        }
    }

    #[tokio::test]
    async fn a_municipality_changes_the_list_and_an_empty_one_is_not_left_empty() {
        testing::each(|db| async move {
            let cx = testing::cx(&db, Caller::Operator);
            let speaks = async |cx: &Cx, words: &str| !danger(words, &list(cx).await.unwrap()).is_empty();
            assert!(speaks(&cx, "smurtas").await);
            let own = "language,kind,pattern,need,plain\nlt,danger,bėda*,crisis.intervention,yes\nlt,off,smurt*,,yes\nxx,danger,a,b,yes\nlt,danger,c,,yes\nlt,danger,*,b,yes\n";
            let report = import::danger_words(&cx, own.as_bytes(), &|_| ()).await.unwrap();
            assert_eq!((report.added, report.problems.len()), (2, 3));
            assert!(speaks(&cx, "bėda").await && speaks(&cx, "beda").await);
            assert!(!speaks(&cx, "smurtas").await);
        })
        .await;
    }
}
