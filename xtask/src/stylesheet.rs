//! The style sheet: `style/main.css` and all it imports, in one small file. Rules are written in `style/`, never here.
use crate::command::Done;
use lightningcss::{
    bundler::{Bundler, FileProvider},
    printer::PrinterOptions,
    stylesheet::{MinifyOptions, ParserOptions},
};
use std::{fs, path::Path};

pub fn build(folder: &Path) -> Done {
    let files = FileProvider::new();
    let mut bundler = Bundler::new(&files, None, ParserOptions::default());
    let mut sheet = bundler.bundle(Path::new("style/main.css")).map_err(|fault| fault.to_string())?;
    sheet.minify(MinifyOptions::default()).map_err(|fault| fault.to_string())?;
    let small = sheet.to_css(PrinterOptions { minify: true, ..PrinterOptions::default() }).map_err(|fault| fault.to_string())?;
    Ok(fs::write(folder.join("main.css"), small.code)?)
}
