//! Addresses of the operator's own map file.

/// A square of it: the state of the file, then size, column and row (`{z}`, `{x}`, `{y}`), which a map fills in.
pub fn square(stamp: &str) -> String {
    format!("/ground/{stamp}/{{z}}/{{x}}/{{y}}")
}
