//! Tables that a municipality keeps, as those who keep them see it: forms, files with a dry run, a second person, history; and what residents see of it.
use super::{TestSite, browser::Browser, browser::Page, journeys, mail, post_office::mail_server};
use app::pages::{
    links::{self, staff::EditsAsked},
    words::{say_in, say_in_with},
};
use axum::{
    body::Body,
    http::{Request, StatusCode, header},
};
use domain::{
    Id, Language,
    access::Caller,
    account::Role,
    area::AreaCode,
    edit::{RecordKey, RecordKind},
    listing::Section,
    service::Service,
};
use server::jobs::deliver;
use store::{Cx, accounts, tables};

const VILNIUS: &str = "LT-58";
const LT: Language = Language::Lt;
const EN: Language = Language::En;

/// Administrators and supervisors of two municipalities.
async fn kept() -> TestSite {
    let site = journeys::seeds().await;
    let operator = Cx::new(site.cx().db, Caller::Operator, site.cx().now);
    for (email, role, place) in [
        ("admin@vr.example", Role::Administrator, VILNIUS),
        ("supervisor@vr.example", Role::Supervisor, VILNIUS),
        ("admin@rk.example", Role::Administrator, "LT-40"),
    ] {
        let new = accounts::NewAccount {
            email: email.parse().unwrap(),
            role,
            organization: Id::named("organization", "vr-sav-sr"),
            municipality: Some(AreaCode(place.into())),
            password: journeys::PASSWORD.into(),
        };
        accounts::create(&operator, new).await.unwrap();
    }
    site
}

fn table(name: &str) -> &'static tables::Table {
    tables::find(name).unwrap()
}

/// Sends a file as a browser does, and shows what it leads to.
async fn upload(site: &TestSite, browser: &mut Browser<'_>, name: &str, file: &[u8]) -> Page {
    let head = "--line\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x.csv\"\r\nContent-Type: text/csv\r\n\r\n";
    let body = [head.as_bytes(), file, b"\r\n--line--\r\n"].concat();
    let cookies = browser.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("; ");
    let request = Request::post(links::tables::upload(EN, table(name)))
        .header(header::COOKIE, cookies)
        .header("sec-fetch-site", "same-origin")
        .header(header::CONTENT_LENGTH, body.len())
        .header(header::CONTENT_TYPE, "multipart/form-data; boundary=line");
    let answer = site.ask(request.body(Body::from(body)).unwrap()).await;
    if answer.status != StatusCode::SEE_OTHER {
        return Page { at: String::new(), status: answer.status, body: answer.body };
    }
    let at = answer.header("location").to_owned();
    browser.get(&at).await
}

const WATER: [(&str, &str); 7] = [
    ("id", "water"),
    ("area", VILNIUS),
    ("level", "danger"),
    ("starts", "2026-11-23T10:00"),
    ("ends", "2026-11-23T16:00"),
    ("text_lt", "Nevirinto vandens negerkite"),
    ("text_en", "Boil all <b>water</b>"),
];

#[tokio::test]
async fn a_notice_waits_for_a_second_person_then_residents_see_it_until_it_ends_by_itself() {
    let site = kept().await;
    let mut author = Browser::new(&site);
    author.sign_in(EN, "admin@vr.example").await;
    let all = author.get(&links::tables::all(EN)).await;
    all.says("X-493, 18(1), 19(1)");
    all.says(&say_in(EN, "task-grounds-unnamed"));
    let list = author.follow(&all, &links::tables::table(EN, table("banners"), "", 1)).await;
    let form = author.follow(&list, &links::tables::new(EN, table("banners"))).await;
    let refused = author.submit(&form, "/new", &[("id", "water"), ("area", VILNIUS), ("level", "danger"), ("text_en", "Boil it")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    refused.says(&say_in(EN, "table-wrong-empty"));
    assert!(refused.body.contains("Boil it"), "what was typed is kept");
    let waiting = author.submit(&form, "/new", &WATER).await;
    waiting.says(&say_in(EN, "tables-told-waiting"));
    assert!(!waiting.body.contains("value=\"approve\"") && waiting.body.contains("value=\"withdraw\""));
    let change = waiting.at.clone();

    let places = [links::with(links::home(EN), &[("area", VILNIUS)]), links::with(links::find(EN), &[("area", VILNIUS)])];
    let mut resident = Browser::new(&site);
    for place in &places {
        resident.get(place).await.does_not_say("Boil all");
    }
    // Its author cannot let it go live, not even by a form made by hand.
    let by_hand = Page {
        at: change.clone(),
        status: StatusCode::OK,
        body: format!("<form method=post action=\"{change}\"><input type=radio name=act value=approve></form>"),
    };
    let action = change.rsplit('/').next().unwrap().to_owned();
    assert_eq!(author.submit(&by_hand, &action, &[("act", "approve")]).await.status, StatusCode::FORBIDDEN);
    let mut stranger = Browser::new(&site);
    stranger.sign_in(EN, "admin@rk.example").await;
    assert_eq!(stranger.get(&change).await.status, StatusCode::NOT_FOUND);

    let mut second = Browser::new(&site);
    second.sign_in(EN, "supervisor@vr.example").await;
    let waits = second.get(&links::tables::all(EN)).await;
    waits.says(&say_in(EN, "tables-yours"));
    let seen = second.follow(&waits, &change).await;
    let live = second.submit(&seen, &action, &[("act", "approve")]).await;
    live.says(&say_in(EN, "tables-told-live"));
    live.says("admin@vr.example");
    live.says("supervisor@vr.example");
    for place in &places {
        let page = resident.get(place).await;
        page.says("Boil all <b>water</b>");
        assert!(!page.body.contains("<b>water"), "words are text");
    }
    resident.get(&links::with(links::home(LT), &[("area", VILNIUS)])).await.says("Nevirinto vandens negerkite");
    resident.get(&links::with(links::find(LT), &[("area", "LT-40")])).await.does_not_say("Nevirinto");
    let svajone = links::service(EN, Id::named("service", "vr-vdc-svajone:day.children"));
    resident.get(&svajone).await.says("Boil all");
    let trail = second.get(&links::staff::audit(EN, 0)).await;
    trail.says(&say_in(EN, "tables-deed-proposed"));
    trail.says(&say_in(EN, "tables-deed-approved"));
    // Noon UTC is two in the afternoon in Vilnius: it ends at two UTC.
    site.minutes_pass(119);
    resident.get(&places[1]).await.says("Boil all");
    site.minutes_pass(1);
    for place in &places {
        resident.get(place).await.does_not_say("Boil all");
    }
}

#[tokio::test]
async fn a_letter_is_worded_by_two_leaves_in_their_words_and_goes_back_in_one_tap() {
    let site = kept().await;
    let mut author = Browser::new(&site);
    author.sign_in(EN, "admin@vr.example").await;
    let proposed = say_in_with(EN, "start-proposed", &[("count", 1.into())]);
    author.get(&links::staff::start(EN)).await.does_not_say(&proposed);
    let all = author.get(&links::staff::wording_in(EN, LT)).await;
    all.says(&say_in(EN, "wording-built-in"));
    let key = [("municipality", VILNIUS), ("letter", "person"), ("language", "lt")];
    let form = author.follow(&all, &links::with(links::tables::new(EN, table("letters")), &key)).await;
    assert!(form.body.contains("{link}"), "it begins with the words of the program");
    let with = |body: &'static str| [key.as_slice(), &[("subject", "Jums yra žinutė"), ("body", body)]].concat();
    let refused = author.submit(&form, "/new", &with("Skambinkite mums")).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    refused.says(&say_in_with(EN, "table-wrong-must-keep", &[("detail", "{link}".into())]));
    assert!(refused.body.contains("Skambinkite mums"), "what was typed is kept");
    let waiting = author.submit(&form, "/new", &with("Laba diena,\n\nžinutė laukia čia:\n{link}")).await;
    waiting.says(&say_in(EN, "tables-told-waiting"));
    assert!(waiting.part("blockquote.letter").contains("žinutė laukia čia: http"), "{}", waiting.text());
    author.get(&links::staff::start(EN)).await.says(&proposed);

    let mut second = Browser::new(&site);
    second.sign_in(EN, "supervisor@vr.example").await;
    let start = second.get(&links::staff::start(EN)).await;
    start.says(&say_in_with(EN, "start-tables", &[("count", 1.into())]));
    assert!(start.part("header .menu a[href$='/staff/tables'] .waits").starts_with('1'), "{}", start.body);
    let seen = second.get(&waiting.at).await;
    let action = waiting.at.rsplit('/').next().unwrap().to_owned();
    second.submit(&seen, &action, &[("act", "approve")]).await.says(&say_in(EN, "tables-told-live"));

    let (at, letters) = mail_server(|_, _| None).await;
    mail::sent(&site, mail::by_email("motrja@example.lt")).await;
    deliver::run(&mail::work(&site, &mail::flags(&site, at))).await.unwrap();
    let came = letters.lock().unwrap().iter().find(|letter| letter.to.contains("motrja@example.lt")).unwrap().text_and_html();
    assert!(came.0.contains("žinutė laukia čia:") && came.1.contains("/lt/follow\">"), "{came:?}");
    mail::tells_nothing(&came.0);

    let own = author.get(&links::staff::wording_in(EN, LT)).await;
    own.says(&say_in(EN, "wording-own"));
    author.submit(&own, "/remove", &[]).await.says(&say_in(EN, "tables-told-waiting"));
}

#[tokio::test]
async fn a_file_is_tried_out_row_by_row_and_what_was_shown_is_what_is_done_and_undone() {
    let site = kept().await;
    let mut author = Browser::new(&site);
    author.sign_in(EN, "admin@vr.example").await;
    let file = "code,parent_code,country,kind,name_en,lat\nLT-58-Q1,LT-58,LT,eldership,First,\nLT-58-Q2,LT-58,LT,eldership,,\n\
        LT-58-Q3,LT-58,LT,eldership,Third,north\nLT-40-Q,LT-40,LT,eldership,Theirs,\n";
    let dry = upload(&site, &mut author, "areas", file.as_bytes()).await;
    assert_eq!(dry.status, StatusCode::OK, "{}", dry.text());
    let problems = dry.part("#problems");
    for told in ["3", "table-wrong-no-text", "4", "table-wrong-number", "5", "table-wrong-foreign"] {
        let told = if told.len() > 1 { say_in(EN, told) } else { told.to_owned() };
        assert!(problems.contains(&told), "{told}: {problems}");
    }
    assert!(dry.part("#rows").contains("LT-58-Q1"), "{}", dry.part("#rows"));
    let found = || async { store::areas::find(&site.cx(), &AreaCode("LT-58-Q1".into())).await };
    assert!(found().await.is_err(), "a dry run changes nothing");
    let action = dry.at.rsplit('/').next().unwrap().to_owned();
    let live = author.submit(&dry, &action, &[("act", "take")]).await;
    live.says(&say_in(EN, "tables-told-live"));
    assert!(found().await.is_ok());
    let again = author.submit(&dry, &action, &[("act", "take")]).await;
    assert_eq!(again.status, StatusCode::CONFLICT);
    let undone = author.submit(&live, &action, &[("act", "undo")]).await;
    undone.says(&say_in(EN, "tables-told-live"));
    assert!(found().await.is_err());
    let history = author.get(&links::tables::history(EN, table("areas"), None, 0)).await;
    history.says(&say_in(EN, "tables-source-undo"));
    history.says(&say_in(EN, "tables-source-file"));

    let same = author.get(&links::tables::export(EN, table("areas"))).await;
    let nothing = upload(&site, &mut author, "areas", same.body.as_bytes()).await;
    nothing.says(&say_in(EN, "tables-told-nothing"));
    assert!(!nothing.body.contains("value=\"take\""));
    let large = vec![b'x'; 3 * 1024 * 1024];
    assert_eq!(upload(&site, &mut author, "areas", &large).await.status, StatusCode::PAYLOAD_TOO_LARGE);
    upload(&site, &mut author, "areas", b"name\nx\n").await.says(&say_in(EN, "table-wrong-column"));
    upload(&site, &mut author, "areas", b"\xff\xfe\x00").await.says(&say_in(EN, "tables-told-nothing"));
}

#[tokio::test]
async fn proposed_rules_can_be_tried_before_anyone_says_yes() {
    let site = kept().await;
    let mut author = Browser::new(&site);
    author.sign_in(EN, "admin@vr.example").await;
    let form = author.get(&links::tables::new(EN, table("routing"))).await;
    let rule = [("id", "lt58-x"), ("priority", "99"), ("area", VILNIUS), ("need", "home.help"), ("duty", "none"), ("legal_basis", "Trial")];
    let waiting = author.submit(&form, "/new", &rule).await;
    waiting.says(&say_in(EN, "tables-told-waiting"));
    let asked = [("area", VILNIUS), ("need", "home.help")];
    author.get(&links::with(links::staff::routing(EN), &asked)).await.does_not_say("lt58-x");
    let tried = author.follow(&waiting, &format!("{}?change=", links::staff::routing(EN))).await;
    tried.says(&say_in(EN, "tables-try-proposed"));
    let id = tried.at.split("change=").nth(1).unwrap();
    let answer = author.get(&links::with(links::staff::routing(EN), &[("change", id), asked[0], asked[1]])).await;
    assert!(answer.part("#answer").contains("lt58-x"), "{}", answer.part("#answer"));
    let mut stranger = Browser::new(&site);
    stranger.sign_in(EN, "admin@rk.example").await;
    assert_eq!(stranger.get(&tried.at).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn who_was_overtaken_sees_both_versions_and_another_municipality_cannot_write() {
    let site = kept().await;
    let mut author = Browser::new(&site);
    author.sign_in(EN, "admin@vr.example").await;
    let key = table("areas").key_of(&["LT-58-S01".to_owned()]);
    let address = links::tables::row(EN, table("areas"), &key);
    let (one, other) = (author.get(&address).await, author.get(&address).await);
    let typed = |name| [("name_en", name), ("parent_code", VILNIUS)];
    let action = address.rsplit('/').next().unwrap().to_owned();
    let kept = [("country", "LT"), ("kind", "eldership"), ("name_lt", "Avižienių seniūnija")];
    author.submit(&one, &action, &[&typed("Mine")[..], &kept].concat()).await.says(&say_in(EN, "tables-told-live"));
    let overtaken = author.submit(&other, &action, &[&typed("Yours")[..], &kept].concat()).await;
    assert_eq!(overtaken.status, StatusCode::CONFLICT, "{}", overtaken.text());
    for told in ["Mine", "Yours", &say_in(EN, "tables-overtaken")] {
        overtaken.says(told);
    }
    author.submit(&overtaken, &action, &[&typed("Yours")[..], &kept].concat()).await.says("Yours");
    let mut stranger = Browser::new(&site);
    stranger.sign_in(EN, "admin@rk.example").await;
    assert_eq!(stranger.get(&address).await.status, StatusCode::NOT_FOUND);
    let forged = stranger.submit(&one, &action, &[&typed("Theirs")[..], &kept].concat()).await;
    assert!(forged.status.is_client_error(), "{}", forged.status);
    for nobody in ["triage@vr.example", "manager@vr.example"] {
        let mut nobody_here = Browser::new(&site);
        nobody_here.sign_in(EN, nobody).await;
        assert_eq!(nobody_here.get(&address).await.status, StatusCode::FORBIDDEN, "{nobody}");
    }
}

/// Two people agree that hours and telephones are looked at first. Then their provider corrects both, the hours are accepted and the number is refused,
/// both sides see it, residents' data follow, and what stood there before is brought back.
#[tokio::test]
async fn what_two_agreed_to_look_at_first_is_accepted_or_refused_and_brought_back() {
    let site = kept().await;
    let (mut author, mut second) = (Browser::new(&site), Browser::new(&site));
    author.sign_in(EN, "admin@vr.example").await;
    second.sign_in(EN, "supervisor@vr.example").await;
    for field in ["phones", "schedules"] {
        let form = author.get(&links::tables::new(EN, table("field-policies"))).await;
        let line = [("municipality", VILNIUS), ("kind", "service"), ("field", field), ("goes", "review")];
        let waiting = author.submit(&form, "/new", &line).await;
        let seen = second.get(&waiting.at).await;
        let live = second.submit(&seen, waiting.at.rsplit('/').next().unwrap(), &[("act", "approve")]).await;
        live.says(&say_in(EN, "tables-told-live"));
    }
    let service = Id::<Service>::named("service", "vr-vdc-svajone:day.children");
    let record = RecordKey::of(RecordKind::Service, service);
    let published = async || site.get(&format!("/api/hsds/v3/services/{service}")).await.json();
    let before = published().await;

    let mut manager = Browser::new(&site);
    manager.sign_in(EN, "manager@vr.example").await;
    let hours = [("days-1", "MO"), ("from-1", "08:00"), ("to-1", "17:00"), ("holidays", "unsaid"), ("do", "save")];
    let number = [("number-1", "+370 5 299 1234"), ("type-1", "voice"), ("do", "save")];
    for (section, typed) in [(Section::Contact, &number[..]), (Section::Hours, &hours[..])] {
        let form = manager.get(&links::listing::section(EN, &record, section, None)).await;
        manager.submit(&form, &format!("/{}", section.code()), typed).await.says(&say_in(EN, "upkeep-waiting-title"));
    }
    assert_eq!((&published().await["phones"], &published().await["schedules"]), (&before["phones"], &before["schedules"]), "both wait");

    let mut triage = Browser::new(&site);
    triage.sign_in(EN, "triage@vr.example").await;
    for _ in 0..2 {
        let list = triage.get(&links::staff::edits(EN, &EditsAsked::default())).await;
        let page = triage.follow(&list, "/en/staff/edits/").await;
        let refused = page.text().contains("299 1234");
        let verdict: &[(&str, &str)] =
            if refused { &[("verdict-0", "refused"), ("reason-0", "not-confirmed")] } else { &[("verdict-0", "accepted")] };
        triage.submit(&page, &page.at.clone(), verdict).await.says(&say_in(EN, "edits-done-decided"));
    }
    let told = manager.get(&links::provider::edits(EN, 0)).await;
    for key in ["edits-state-accepted", "edits-state-refused", "edits-reason-not-confirmed"] {
        told.says(&say_in(EN, key));
    }
    let after = published().await;
    assert_eq!(after["phones"], before["phones"], "what was refused is not there");
    assert!(after["schedules"][0]["opens_at"].as_str().is_some_and(|time| time.starts_with("08:00")), "{after}");

    let history = triage.get(&links::staff::history(EN, &record, 0)).await;
    triage.submit(&history, "/restore", &[]).await.says(&say_in(EN, "edits-done-restored"));
    assert_eq!(published().await["schedules"], before["schedules"]);
}

/// Whether the words became an element.
fn is_hit(body: &str) -> bool {
    let picture = scraper::Selector::parse("img[src=x]").unwrap();
    scraper::Html::parse_document(body).select(&picture).next().is_some()
}

/// Every field of every table: what stands there is text wherever it is shown.
#[tokio::test]
async fn words_in_any_field_stay_words() {
    const CANARY: &str = "<img src=x onerror=alert(1)>\"'&";
    let site = kept().await;
    let mut author = Browser::new(&site);
    author.sign_in(EN, "admin@vr.example").await;
    for table in tables::all() {
        let form = author.get(&links::tables::new(EN, table)).await;
        for column in table.columns {
            let fits = matches!(column.input, tables::Input::Line | tables::Input::Words | tables::Input::Whole);
            if !fits {
                continue;
            }
            let answer = author.submit(&form, "/new", &[(column.name, CANARY)]).await;
            assert!(!answer.status.is_server_error() && !is_hit(&answer.body), "{table:?}: {}", column.name);
        }
        let header = table.columns.iter().map(|column| column.name).collect::<Vec<_>>().join(",");
        let row = vec![format!("\"{}\"", CANARY.replace('"', "\"\"")); table.columns.len()].join(",");
        let dry = upload(&site, &mut author, table.name, format!("{header}\n{row}\n").as_bytes()).await;
        assert!(dry.status == StatusCode::OK && !is_hit(&dry.body), "{table:?}");
    }
    // One that is taken, and what residents see of it.
    let form = author.get(&links::tables::new(EN, table("banners"))).await;
    let mut notice = WATER.to_vec();
    notice[0].1 = CANARY;
    notice[5].1 = CANARY;
    notice[6].1 = CANARY;
    let waiting = author.submit(&form, "/new", &notice).await;
    let mut second = Browser::new(&site);
    second.sign_in(EN, "supervisor@vr.example").await;
    let seen = second.get(&waiting.at).await;
    let live = second.submit(&seen, waiting.at.rsplit('/').next().unwrap(), &[("act", "approve")]).await;
    live.says(&say_in(EN, "tables-told-live"));
    let list = second.get(&links::tables::table(EN, table("banners"), CANARY, 1)).await;
    let page = Browser::new(&site).get(&links::with(links::find(LT), &[("area", VILNIUS)])).await;
    page.says(CANARY);
    for page in [live, list, page] {
        assert!(!is_hit(&page.body), "{}", page.at);
    }
}

#[tokio::test]
async fn every_table_has_its_words_in_five_languages() {
    let site = kept().await;
    let mut author = Browser::new(&site);
    author.sign_in(EN, "admin@vr.example").await;
    for language in Language::ALL {
        let all = author.get(&links::tables::all(language)).await;
        assert!(!all.body.contains("Unknown local"), "{}", all.text());
        for table in tables::all() {
            let cx = Cx::new(site.cx().db, store::testing::staff(Role::Administrator, VILNIUS), site.cx().now);
            let row = tables::lines(&cx, table.name).await.unwrap().first().map(|line| links::tables::row(language, table, &line.key));
            let addresses = [
                Some(links::tables::table(language, table, "a", 1)),
                Some(links::tables::new(language, table)),
                Some(links::tables::upload(language, table)),
                Some(links::tables::history(language, table, None, 0)),
                row,
            ];
            for address in addresses.into_iter().flatten() {
                let page = author.get(&address).await;
                assert_eq!(page.status, StatusCode::OK, "{address}");
                assert!(!page.body.contains("Unknown local"), "{address}: {}", page.text());
            }
        }
    }
    for odd in [
        "/en/staff/tables/accounts",
        "/en/staff/tables/routing/rows/%00",
        "/en/staff/tables/routing/rows/gICA",
        "/en/staff/tables/routing/changes/1",
    ] {
        assert_eq!(author.get(odd).await.status, StatusCode::NOT_FOUND, "{odd}");
    }
    let odd = author.get("/en/staff/tables/routing?q=zzzz%F0%9F%A6%86&page=99999999999999999999").await;
    odd.says(&say_in(EN, "tables-empty"));
}
