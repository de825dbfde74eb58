//! An address as a code to scan, drawn as one path of SVG: for paper, and for one telephone beside another. Only public addresses become one.
use leptos::prelude::*;
use qrcode::{Color, EcLevel, QrCode};
use std::fmt::Write;

/// Light modules around the code: readers need four.
const QUIET: usize = 4;

/// Drawn once, under this id; nothing where the address is longer than a code can be.
#[component]
pub fn Qr(id: &'static str, address: String, label: String) -> impl IntoView {
    drawn(&address).map(|(size, path)| {
        let side = size + 2 * QUIET;
        view! {
            <svg class="qr" role="img" aria-label=label width="192" height="192">
                <symbol id=id viewBox=format!("0 0 {side} {side}") shape-rendering="crispEdges">
                    // White, whatever the page's colours are: many readers cannot read a light code on a dark ground.
                    <path fill="#fff" d=format!("M0 0h{side}v{side}H0z")/>
                    <path fill="#000" d=path/>
                </symbol>
                <use href=format!("#{id}")/>
            </svg>
        }
    })
}

/// The same code in another place of the page.
#[component]
pub fn QrAgain(id: &'static str, label: String) -> impl IntoView {
    view! { <svg class="qr" role="img" aria-label=label width="192" height="192"><use href=format!("#{id}")/></svg> }
}

/// The side in modules, and the dark ones: each run of a row is one rectangle.
fn drawn(address: &str) -> Option<(usize, String)> {
    let code = QrCode::with_error_correction_level(address, EcLevel::M).ok()?;
    let side = code.width();
    let mut path = String::new();
    for (y, row) in code.to_colors().chunks(side).enumerate() {
        let mut x = 0;
        for run in row.chunk_by(|a, b| a == b) {
            if run[0] == Color::Dark {
                write!(path, "M{} {}h{}v1h-{}z", x + QUIET, y + QUIET, run.len(), run.len()).ok()?;
            }
            x += run.len();
        }
    }
    Some((side, path))
}

#[cfg(test)]
mod tests {
    use super::*;
    #[test]
    fn a_list_of_thirty_still_fits_and_a_novel_does_not() {
        let list = format!("https://help.example.org/lt/list?s={}", ["0123456789ABCDEFGHJKMNPQRS"; 30].join("."));
        let (side, path) = drawn(&list).unwrap();
        assert!(side <= 105, "{side} modules are too fine to print");
        assert!(path.starts_with("M4 4h7v1h-7z"), "the corner's eye stands first");
        assert!(drawn(&"a".repeat(4000)).is_none());
    }
}
