//! The sample guide on both databases, and files that are no guide.
use crate::{Cx, guide, import, testing};
use domain::{
    Language,
    access::Caller,
    guide::{Guide, MOST, Stand},
};

const SAMPLE: &str = include_str!("../../../sample/guide.toml");

async fn names(db: &crate::Db) -> Cx {
    let cx = testing::cx(db, Caller::Operator);
    import::areas(&cx, b"code,name_en,country,kind\nLT,Lithuania,LT,country\nUA,Ukraine,UA,country\n", &|_| ()).await.unwrap();
    import::taxonomy(&cx, include_bytes!("../../../sample/taxonomy.csv"), &|_| ()).await.unwrap();
    import::groups(&cx, include_bytes!("../../../sample/groups.csv"), &|_| ()).await.unwrap();
    cx
}
async fn take(cx: &Cx, text: &str) -> import::Report {
    import::guide(cx, text.as_bytes(), &|_| ()).await.unwrap()
}

#[tokio::test]
async fn the_sample_guide_is_whole_and_twice_changes_nothing() {
    testing::each(|db| async move {
        let cx = names(&db).await;
        assert!(!guide::exists(&cx).await.unwrap());
        let report = take(&cx, SAMPLE).await;
        assert_eq!((report.problems.as_slice(), report.changed, report.unchanged), (&[][..], 0, 0));
        assert_eq!(report.added, report.read);
        let cursor = crate::changes::latest(&cx).await.unwrap();
        let again = take(&cx, SAMPLE).await;
        assert_eq!((again.added, again.changed, again.unchanged), (0, 0, report.read));
        assert_eq!(crate::changes::latest(&cx).await.unwrap(), cursor);
        let stored = guide::read(&cx).await.unwrap();
        let walk = stored.walk(&[], false);
        assert!(matches!(walk.stand, Stand::Asking(question) if question.code == "who"));
        assert_eq!(walk.length, MOST);
    })
    .await;
}

#[tokio::test]
async fn what_is_exported_is_the_file_that_was_imported() {
    testing::each(|db| async move {
        let cx = names(&db).await;
        take(&cx, SAMPLE).await;
        assert_eq!(guide::export(&cx).await.unwrap(), SAMPLE);
    })
    .await;
}

#[tokio::test]
async fn a_changed_guide_takes_the_place_of_the_old_one_and_is_noted() {
    testing::each(|db| async move {
        let cx = names(&db).await;
        take(&cx, SAMPLE).await;
        let cursor = crate::changes::latest(&cx).await.unwrap();
        let shorter = SAMPLE.split("\n[[paper]]").next().unwrap().replace("Who needs help?", "Whom is it for?");
        let report = take(&cx, &shorter).await;
        let papers = SAMPLE.matches("[[paper]]").count() as u64;
        assert_eq!((report.added, report.changed, report.problems.len()), (0, papers + 1, 0));
        assert!(crate::changes::latest(&cx).await.unwrap() > cursor);
        let stored = guide::read(&cx).await.unwrap();
        assert_eq!(stored.start().unwrap().title.0[&Language::En], "Whom is it for?");
        assert!(stored.papers.is_empty());
    })
    .await;
}

#[tokio::test]
async fn a_guide_with_a_mistake_is_refused_whole_and_the_old_one_stays() {
    testing::each(|db| async move {
        let cx = names(&db).await;
        take(&cx, SAMPLE).await;
        for (from, to, column, reason) in [
            ("next = \"what\"", "next = \"nowhere\"", "who, next", "no such question"),
            ("title.uk = \"Кому потрібна допомога?\"\n", "", "who, title.uk", "missing in uk"),
            (
                "need = [\"home.help\", \"home.alarm\"]",
                "need = [\"home.flying\"]",
                "older, answer home, need",
                "`home.flying` is not known",
            ),
            ("audience = [\"youth\"]", "audience = [\"giants\"]", "who, answer young, audience", "`giants` is not known"),
            ("kind = \"several\"", "kind = \"many\"", "file", "none of one, several, place"),
            ("crisis = true", "crysis = true", "file", "unknown field `crysis`"),
            ("urgency = \"soon\"", "urgency = \"never\"", "file", "none of normal, soon, urgent"),
            ("label.ru = \"Мне\"", "label.xx = \"Mir\"", "file", "unknown variant `xx`"),
            ("code = \"when\"\n", "code = \"when\"\nnext = \"who\"\n", "when, next", "already asked"),
        ] {
            assert!(SAMPLE.contains(from), "{from}");
            let line = SAMPLE[..SAMPLE.find(from).unwrap()].matches('\n').count() as u64 + 1;
            let report = take(&cx, &SAMPLE.replacen(from, to, 1)).await;
            let problem = report.problems.iter().find(|p| p.column == column && p.reason.contains(reason));
            let problem = problem.unwrap_or_else(|| panic!("{to}: {:?}", report.problems));
            // The line of the question or answer, or of the very word.
            assert!(problem.line <= line && problem.line + 16 > line, "{to}: line {} of {line}", problem.line);
            assert_eq!(guide::export(&cx).await.unwrap(), SAMPLE);
        }
        for bytes in [&b"\xff"[..], b"", b"not = [toml", b"[[question]]"] {
            assert!(!import::guide(&cx, bytes, &|_| ()).await.unwrap().problems.is_empty());
        }
        assert_eq!(guide::export(&cx).await.unwrap(), SAMPLE);
    })
    .await;
}

#[tokio::test]
async fn only_who_may_import_the_catalogue_may_change_the_guide() {
    testing::each(|db| async move {
        let cx = testing::cx(&db, Caller::Anyone);
        assert_eq!(import::guide(&cx, SAMPLE.as_bytes(), &|_| ()).await.unwrap_err(), domain::Error::Forbidden);
        assert_eq!(*guide::read(&cx).await.unwrap(), Guide::default());
    })
    .await;
}

#[test]
fn any_text_survives_the_file() {
    let text = "a \"quoted\" \\ back\nline\tтекст ’\u{1}";
    let mut made = guide::file::read(SAMPLE.as_bytes()).ok().unwrap().guide;
    made.questions[0].title.0.insert(Language::En, text.into());
    let again = guide::file::read(guide::file::write(&made).as_bytes()).ok().unwrap().guide;
    assert_eq!(again, made);
}
