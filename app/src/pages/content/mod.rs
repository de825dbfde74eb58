//! Pages that only say something: about, privacy, accessibility.
pub mod about;
pub mod accessibility;
pub mod privacy;
mod section;
