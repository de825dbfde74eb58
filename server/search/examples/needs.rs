//! `cargo run -p search --example needs [worst] [file]`: recall@5 of everyday sentences on the services of the sample catalogue.
#[path = "../tests/support/mod.rs"]
mod support;

use std::io::Write;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let worst: usize = std::env::args().nth(1).and_then(|n| n.parse().ok()).unwrap_or(0);
    let file = std::env::args().nth(2).unwrap_or_else(|| "needs.tsv".to_owned());
    let mut out = std::io::stdout().lock();
    let mut asked = support::needs(&file);
    asked.sort_by(|a, b| a.recall.total_cmp(&b.recall));
    for language in [None, Some("lt"), Some("pl"), Some("uk"), Some("en"), Some("ru")] {
        let of: Vec<_> = asked.iter().filter(|a| language.is_none_or(|l| l == a.language)).map(|a| a.recall).collect();
        writeln!(
            out,
            "{:4} n={:3} recall@5={:.3}",
            language.unwrap_or("all"),
            of.len(),
            of.iter().sum::<f64>() / f64::from(u32::try_from(of.len())?)
        )?;
    }
    for asked in asked.iter().take(worst) {
        writeln!(
            out,
            "{:.2} {} {} -> wanted {}, understood {:?}",
            asked.recall, asked.language, asked.sentence, asked.needs, asked.understood
        )?;
    }
    Ok(())
}
