//! The ground behind maps from a file of the operator's own: this host alone is asked, and only for squares that there are.
use super::TestSite;
use axum::http::StatusCode;
use domain::Language;
use scraper::{Html, Selector};
use server::{config::Ground, ground, web::Front};
use std::{path::Path, sync::Arc};

/// A `PMTiles` file of one square, the whole world, with a sea in it: nothing packed, one entry, written byte by byte.
fn written(path: &Path) {
    let sea: [u8; 14] = [9, 0, 0, 26, 0x80, 0x40, 0, 0, 0x80, 0x40, 0xff, 0x3f, 0, 15];
    let shape = [[0x18, 3, 0x22, 14].as_slice(), &sea].concat();
    let layer = [b"\x0a\x05water\x12\x12".as_slice(), &shape, b"\x28\x80\x20\x78\x02".as_slice()].concat();
    let length = u8::try_from(layer.len()).unwrap();
    let square = [[0x1a, length].as_slice(), &layer].concat();
    let root = [1, 0, 1, length + 2, 1];
    let mut head = b"PMTiles\x03".to_vec();
    let tiles_at = 127 + root.len() as u64;
    let numbers = [127, root.len() as u64, 0, 0, 0, 0, tiles_at, square.len() as u64, 1, 1, 1];
    head.extend(numbers.iter().flat_map(|number| number.to_le_bytes()));
    // Clustered; directories and squares as they are; shapes; from zoom 0 to 0.
    head.extend([1, 1, 1, 1, 0, 0]);
    head.resize(127, 0);
    std::fs::write(path, [head, root.to_vec(), square].concat()).unwrap();
}

#[tokio::test]
async fn a_map_file_in_the_data_folder_lies_behind_maps_and_nobody_else_is_asked() {
    let plain = TestSite::sample().await;
    assert_eq!(plain.get("/ground/0123456789ab/0/0/0").await.status, StatusCode::NOT_FOUND);
    let path = plain.folder().join("ground.pmtiles");
    written(&path);
    let (tiles, archive) = ground::open(Some(&Ground::File { path, credit: "© Somebody".into() })).unwrap();
    let mut state = plain.state.clone();
    state.site.settings = Arc::new(app::pages::Settings { tiles, ..app::pages::Settings::clone(&state.site.settings) });
    let front = Front::of(&state).with_ground(archive);
    let site = TestSite { router: server::router_behind(state.clone(), front), state, ..plain };

    let page = site.get("/en/find").await;
    let policy = page.header("content-security-policy");
    assert!(policy.contains("img-src 'self' data:;") && !policy.contains("http"), "{policy}");
    let html = Html::parse_document(&page.body);
    let pictures: Vec<_> = html.select(&css("#map svg .ground image")).filter_map(|image| image.attr("href")).collect();
    assert!((1..=20).contains(&pictures.len()) && pictures.iter().all(|href| href.starts_with("/ground/")), "{pictures:?}");
    let map: String = html.select(&css("#map")).flat_map(|map| map.text()).collect();
    assert!(map.contains("© Somebody") && !map.contains("which sees"), "{map}");
    let privacy = site.get(&app::pages::links::privacy(Language::En)).await;
    assert!(privacy.status == StatusCode::OK && !privacy.body.contains("picture of the ground"));

    let stamp = pictures[0].rsplitn(4, '/').last().unwrap();
    assert_eq!(site.get(pictures[0]).await.status, StatusCode::OK);
    let square = site.get(&format!("{stamp}/0/0/0")).await;
    assert_eq!((square.status, square.header("content-type")), (StatusCode::OK, "image/svg+xml"));
    assert!(square.header("cache-control").contains("immutable") && square.header("set-cookie").is_empty());
    assert!(square.body.contains("M0 0l4096 0l0 4096l-4096 0z"), "{}", square.body);
    for none in ["/5/0/0", "/0/1/0", "/0/0/1", "/0/0/-1", "/0/0/x", "/99/0/0", "/0/0/99999999999", "/300/0/0"] {
        assert_eq!(site.get(&format!("{stamp}{none}")).await.status, StatusCode::NOT_FOUND, "{none}");
    }
    assert_eq!(site.get("/ground/0123456789ab/0/0/0").await.status, StatusCode::NOT_FOUND, "another state of the file");
}

fn css(selector: &str) -> Selector {
    Selector::parse(selector).unwrap()
}

#[tokio::test]
async fn a_server_for_the_ground_is_named_on_the_page_about_privacy_in_all_languages() {
    let plain = TestSite::empty().await;
    let tiles = app::pages::Tiles { template: "https://tiles.example.org/{z}/{x}/{y}.png".parse().unwrap(), credit: "© Somebody".into() };
    let mut state = plain.state.clone();
    for language in Language::ALL {
        assert!(!plain.get(&app::pages::links::privacy(language)).await.body.contains("tiles.example.org"));
    }
    state.site.settings = Arc::new(app::pages::Settings { tiles: Some(tiles), ..app::pages::Settings::clone(&state.site.settings) });
    let site = TestSite { router: server::router(state.clone()), state, ..plain };
    for language in Language::ALL {
        assert!(site.get(&app::pages::links::privacy(language)).await.body.contains("tiles.example.org"), "{language:?}");
    }
}

#[test]
fn a_map_file_that_cannot_be_used_ends_the_start_with_a_sentence() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ground.pmtiles");
    let open = || ground::open(Some(&Ground::File { path: path.clone(), credit: "© Somebody".into() })).err().unwrap_or_default();
    assert!(open().contains("ground.pmtiles cannot be used"));
    std::fs::write(&path, [0; 300]).unwrap();
    assert!(open().contains("no PMTiles file"));
}
