//! The same words as HTML: paragraphs and one kind of link, no picture, no style, nothing that is loaded from anywhere.
use domain::Language;

/// An empty line begins a paragraph; a line that is an address becomes a link.
pub fn of(language: Language, subject: &str, text: &str) -> String {
    let paragraphs: String = text
        .trim()
        .split("\n\n")
        .map(|block| format!("<p>{}</p>\n", block.lines().map(line).collect::<Vec<_>>().join("<br>\n")))
        .collect::<Vec<_>>()
        .concat();
    format!(
        "<!doctype html>\n<html lang=\"{language}\">\n<head><meta charset=\"utf-8\"><title>{}</title></head>\n<body>\n{paragraphs}</body>\n</html>\n",
        escaped(subject)
    )
}

fn line(line: &str) -> String {
    let words = escaped(line.trim());
    let is_address = ["https://", "http://"].iter().any(|start| words.starts_with(start)) && !words.contains(' ');
    if is_address { format!("<a href=\"{words}\">{words}</a>") } else { words }
}

/// A name out of the catalogue, which others write: within a letter it has no line of its own that could become a link.
pub fn one_line(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stay_words_and_an_address_is_a_link() {
        let page = of(Language::Lt, "A & B", "Laba diena,\n\nčia:\nhttps://kladka.example/lt/follow\n\n<script>\"");
        assert!(page.contains("<html lang=\"lt\">") && page.contains("<title>A &amp; B</title>"), "{page}");
        assert!(
            page.contains("<p>čia:<br>\n<a href=\"https://kladka.example/lt/follow\">https://kladka.example/lt/follow</a></p>"),
            "{page}"
        );
        assert!(page.contains("<p>&lt;script&gt;&quot;</p>"), "{page}");
    }
    #[test]
    fn a_name_makes_no_link_however_it_is_written() {
        for name in ["Namai\nhttps://evil.example", "Namai\r\n\r\nhttps://evil.example\r\n", "Namai\u{2028}https://evil.example"] {
            let page = of(Language::En, "", &format!("You are invited to {}", one_line(name)));
            assert!(page.contains("Namai https://evil.example") && !page.contains("<a "), "{page}");
        }
    }
}
