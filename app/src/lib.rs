//! What people see: pages drawn on the server, and the few islands that also run in the browser.
pub mod islands;

#[cfg(feature = "ssr")]
pub mod pages;

/// Wakes the islands of a page that the server has already drawn.
#[cfg(feature = "hydrate")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    console_error_panic_hook::set_once();
    leptos::mount::hydrate_islands();
}
