//! Built files: style sheets, scripts, pictures. Their names hold a hash of their content, so a browser may keep them for ever.
use app::pages::Assets;
use axum::{
    Router,
    extract::Request,
    http::{HeaderValue, header::CACHE_CONTROL},
    middleware::{Next, from_fn},
    response::Response,
};
use std::{collections::HashMap, path::Path};
use tower_http::services::ServeDir;

const FOLDER: &str = "/assets";

pub fn is_file(path: &str) -> bool {
    path.strip_prefix(FOLDER).is_some_and(|rest| rest.starts_with('/'))
}

/// Names of the built files by the name that pages know them by.
pub struct Manifest(HashMap<String, String>);

impl Manifest {
    /// Of a site that was not built the names are plain: its pages stand, without their looks.
    pub fn read(site: &Path) -> Self {
        let text = std::fs::read_to_string(site.join("manifest.json")).ok();
        Self(text.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default())
    }
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
    pub fn assets(&self) -> Assets {
        let [css, kladka_js, passkey_js, app_js, app_wasm, wake_js] =
            ["main.css", "kladka.js", "passkey.js", "app.js", "app_bg.wasm", "wake.js"].map(|name| self.address(name));
        Assets { css, kladka_js, passkey_js, app_js, app_wasm, wake_js }
    }
    fn address(&self, name: &str) -> String {
        format!("{FOLDER}/{}", self.0.get(name).map_or(name, String::as_str))
    }
}

/// The files as they were compressed at build, and those that robots and browsers look for at the root.
pub fn router<S: Clone + Send + Sync + 'static>(site: &Path) -> Router<S> {
    let manifest = Manifest::read(site);
    let folder = ServeDir::new(site).precompressed_br().precompressed_gzip().append_index_html_on_directories(false);
    let at_root = ["robots.txt", "favicon.ico", "favicon.svg", "manifest.webmanifest"].into_iter().filter_map(|name| {
        let file = site.join(manifest.0.get(name).map_or(name, String::as_str));
        file.exists().then_some((name, file))
    });
    let mut router = Router::new().nest_service(FOLDER, folder).layer(from_fn(keep));
    for (name, file) in at_root {
        router = router.route_service(&format!("/{name}"), tower_http::services::ServeFile::new(file));
    }
    router
}

async fn keep(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    if response.status().is_success() || response.status() == axum::http::StatusCode::NOT_MODIFIED {
        response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("public, max-age=31536000, immutable"));
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;
    #[test]
    fn pages_name_the_built_files_by_their_hashes() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("manifest.json"), r#"{"main.css": "main.3fa9.css"}"#).unwrap();
        let assets = Manifest::read(folder.path()).assets();
        assert_eq!((assets.css.as_str(), assets.kladka_js.as_str()), ("/assets/main.3fa9.css", "/assets/kladka.js"));
    }
    #[test]
    fn only_what_lies_in_the_folder_is_a_file() {
        assert!(is_file("/assets/main.css") && !is_file("/assetsx") && !is_file("/lt"));
    }
}
