//! What a page weighs when everything that it loads is sent for the first time: the page itself, its style sheet, script and icons, each with its
//! head, compressed with brotli. Kept small by CI.
use crate::{command::Done, served::Served};
use std::{
    collections::BTreeSet,
    io::{Write, stdout},
};

/// Pages that a phone opens on a bad line, and how many bytes each may take.
const PAGES: [(&str, usize); 3] = [("home", 30_000), ("find", 60_000), ("service", 60_000)];
const SCRIPT: usize = 5_000;

pub struct Weight {
    pub page: &'static str,
    most: usize,
    /// The page alone.
    html: usize,
    /// With all that it loads.
    pub whole: usize,
    files: usize,
    script: usize,
}

/// On a server with the sample: the find page is full of results.
pub fn of_pages(served: &Served) -> Done<Vec<Weight>> {
    let find = crate::bench::pages::FIND;
    let service = a_service(served, find)?;
    ["/uk", find, &service].into_iter().zip(PAGES).map(|(path, (page, most))| of_page(served, path, page, most)).collect()
}

/// The first on a page of results that is shown at once: services for crises lead to numbers to call.
pub fn a_service(served: &Served, find: &str) -> Done<String> {
    let list = String::from_utf8(served.get(find, "identity")?.body)?;
    let address = |at: &str| format!("/uk/services/{}", at.split(['"', '?', '#', '\'', '&']).next().unwrap_or_default());
    for service in list.split("/uk/services/").skip(1).map(address) {
        if served.get(&service, "identity")?.status == 200 {
            return Ok(service);
        }
    }
    Err(format!("{find} lists no service that is shown at once").into())
}

fn of_page(served: &Served, path: &str, page: &'static str, most: usize) -> Done<Weight> {
    let text = String::from_utf8(served.get(path, "identity")?.body)?;
    let files = loads(&text);
    let sent = |path: &str| -> Done<usize> {
        let answer = served.get(path, "br")?;
        if answer.status == 200 { Ok(answer.head.len() + 4 + answer.body.len()) } else { Err(format!("{path}: {}", answer.status).into()) }
    };
    let html = sent(path)?;
    let each = files.iter().map(|file| Ok((file, sent(file)?))).collect::<Done<Vec<_>>>()?;
    let script = each.iter().filter(|(file, _)| file.contains(".js")).map(|(_, bytes)| bytes).sum();
    Ok(Weight { page, most, html, whole: html + each.iter().map(|(_, bytes)| bytes).sum::<usize>(), files: files.len(), script })
}

/// What a browser fetches for the page: the addresses of `<link>` (but for those that only name another page), `<script>` and `<img>`.
fn loads(page: &str) -> BTreeSet<String> {
    let tags = page.split('<').filter_map(|tag| tag.split_once('>').map(|(tag, _)| tag));
    let fetched = tags.filter_map(|tag| {
        let name = match tag.split([' ', '\n']).next()? {
            "link" if !tag.contains("rel=\"alternate\"") && !tag.contains("rel=\"canonical\"") => " href=\"",
            "script" | "img" => " src=\"",
            _ => return None,
        };
        let (_, rest) = tag.split_once(name)?;
        Some(rest.split('"').next()?.to_owned()).filter(|address| address.starts_with('/'))
    });
    fetched.collect()
}

pub fn print(weights: &[Weight]) -> Done {
    let mut out = stdout().lock();
    writeln!(out, "{:<22} {:>9} {:>9} {:>9} {:>9}", "bytes on the wire, br", "page", "all", "files", "at most")?;
    for one in weights {
        writeln!(out, "{:<22} {:>9} {:>9} {:>9} {:>9}", one.page, one.html, one.whole, one.files + 1, one.most)?;
    }
    Ok(())
}

/// What is too heavy, in words.
pub fn over(weights: &[Weight]) -> Vec<String> {
    let pages =
        weights.iter().filter(|one| one.whole > one.most).map(|one| format!("{}: {} bytes, {} are allowed", one.page, one.whole, one.most));
    let scripts = weights
        .iter()
        .filter(|one| one.script > SCRIPT)
        .map(|one| format!("{}: {} bytes of scripts, {SCRIPT} are allowed", one.page, one.script));
    pages.chain(scripts).collect()
}

/// For CI, on the program that the tests use.
pub fn check() -> Done {
    let served = Served::start(&crate::served::of_tests()?)?;
    let weights = of_pages(&served)?;
    print(&weights)?;
    let over = over(&weights);
    if over.is_empty() { Ok(()) } else { Err(over.join("; ").into()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_loads_its_files_and_not_the_pages_it_names() {
        let page = r#"<link rel="stylesheet" href="/assets/main.1.css"><link rel="alternate" hreflang="lt" href="/lt"><script src="/assets/k.js" defer></script>
            <img alt="" src="/assets/map.svg"><a href="/uk/find">x</a><img src="data:image/png;base64,x"><link rel="canonical" href="/uk">"#;
        assert_eq!(loads(page).into_iter().collect::<Vec<_>>(), ["/assets/k.js", "/assets/main.1.css", "/assets/map.svg"]);
    }
}
