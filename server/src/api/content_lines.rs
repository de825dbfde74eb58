//! Lines of iCalendar (RFC 5545) and vCard (RFC 6350): escaped, folded, ended as both want it. What others typed can never begin a line of its own.

#[derive(Debug, Default)]
pub struct Lines(String);

/// Octets of a line, its end not counted.
const LONGEST: usize = 75;

impl Lines {
    /// A value that needs no escaping: dates, names of zones, numbers. Control characters are left out all the same.
    pub fn plain(&mut self, name: &str, value: &str) {
        self.fold(&format!("{name}:{}", value.chars().filter(|c| !c.is_control()).collect::<String>()));
    }
    /// Text as people write it; an empty one makes no line.
    pub fn text(&mut self, name: &str, value: &str) {
        if !value.trim().is_empty() {
            self.fold(&format!("{name}:{}", escape(value.trim())));
        }
    }
    /// A value of several parts, each escaped by itself.
    pub fn parts(&mut self, name: &str, parts: &[&str]) {
        self.fold(&format!("{name}:{}", parts.iter().map(|part| escape(part.trim())).collect::<Vec<_>>().join(";")));
    }
    pub fn into_text(self) -> String {
        self.0
    }
    /// At most 75 octets a line, never within a character; what follows is set in by a space.
    fn fold(&mut self, line: &str) {
        let mut width = 0;
        for character in line.chars() {
            if width + character.len_utf8() > LONGEST {
                self.0.push_str("\r\n ");
                width = 1;
            }
            self.0.push(character);
            width += character.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}

fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.replace("\r\n", "\n").chars() {
        match character {
            '\\' | ';' | ',' => escaped.extend(['\\', character]),
            '\n' | '\u{2028}' | '\u{2029}' => escaped.push_str("\\n"),
            other if other.is_control() => {}
            other => escaped.push(other),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;
    #[test]
    fn what_was_typed_cannot_become_a_line_of_its_own() {
        let mut lines = Lines::default();
        lines.text("SUMMARY", "a;b,c\\d\r\nEND:VEVENT\rX:1\u{0}");
        lines.plain("URL", "https://x.lt/\r\nATTACH:file:///etc/passwd");
        lines.parts("ADR", &["", "Gedimino pr. 1; 2", "Vilnius"]);
        lines.text("NOTE", " ");
        let text = lines.into_text();
        assert_eq!(
            text.split("\r\n").collect::<Vec<_>>(),
            [
                "SUMMARY:a\\;b\\,c\\\\d\\nEND:VEVENTX:1",
                "URL:https://x.lt/ATTACH:file:///etc/passwd",
                "ADR:;Gedimino pr. 1\\; 2;Vilnius",
                ""
            ]
        );
    }
    #[test]
    fn long_lines_are_folded_between_characters_and_come_back_whole() {
        let long = "Центр надання адміністративних послуг ".repeat(9);
        let mut lines = Lines::default();
        lines.text("SUMMARY", &long);
        let text = lines.into_text();
        assert!(text.split("\r\n").all(|line| line.len() <= LONGEST), "{text}");
        assert_eq!(text.replace("\r\n ", ""), format!("SUMMARY:{}\r\n", long.trim()));
    }
}
