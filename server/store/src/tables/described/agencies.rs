//! Agencies of a municipality: an organization of the catalogue, and what the municipality says of it.
use super::{
    Agency, By,
    Input::{Line, Municipality},
    Table, YES_NO, column,
};
use crate::{
    import::{RowProblem, table::Row},
    rows::{Cell, Target},
};
use domain::{Id, Language, contact::Email, organization::Organization};

const AGENCY: Target = Target {
    table: "agency",
    keys: 2,
    columns: &[
        "municipality",
        "organization",
        "name_lt",
        "name_pl",
        "name_uk",
        "name_en",
        "name_ru",
        "phone",
        "email",
        "hours_lt",
        "hours_pl",
        "hours_uk",
        "hours_en",
        "hours_ru",
        "takes_requests",
    ],
};

pub(super) static AGENCIES: Table = Table {
    name: "agencies",
    columns: &[
        column("municipality", Municipality),
        column("organization", Agency),
        column("name_lt", Line),
        column("name_pl", Line),
        column("name_uk", Line),
        column("name_en", Line),
        column("name_ru", Line),
        column("phone", Line),
        column("email", Line),
        column("hours_lt", Line),
        column("hours_pl", Line),
        column("hours_uk", Line),
        column("hours_en", Line),
        column("hours_ru", Line),
        column("takes_requests", YES_NO),
    ],
    keys: 2,
    // Whoever waits for help calls these numbers.
    careful: true,
    target: &AGENCY,
    shape: "tttttttttttttti",
    order: "municipality, organization",
    read: agency,
    whose: By::Own(0),
    named_in: &[],
};

/// Of a name or a time of day.
const LONGEST: usize = 150;

fn agency(row: &Row) -> Result<Vec<Cell>, RowProblem> {
    let municipality = row.required("municipality")?;
    row.required("organization")?;
    let Some(organization) = row.parsed::<Id<Organization>>("organization", "is not known here")? else {
        return Err(row.problem("organization", "is empty"));
    };
    let texts = |of: &str| Language::ALL.map(|language| row.get(&format!("{of}_{language}")).to_owned());
    let (names, hours) = (texts("name"), texts("hours"));
    if names.iter().all(String::is_empty) {
        return Err(row.problem("name_lt", "no name in any language"));
    }
    for (of, texts) in [("name", &names), ("hours", &hours)] {
        if let Some((language, _)) = Language::ALL.iter().zip(texts).find(|(_, text)| text.chars().count() > LONGEST) {
            return Err(row.problem(&format!("{of}_{language}"), format!("is longer than {LONGEST}")));
        }
    }
    let phone = row.get("phone");
    let digits = phone.chars().filter(char::is_ascii_digit).count();
    if !phone.is_empty() && (digits < 3 || !phone.chars().all(|c| c.is_ascii_digit() || "+ ()-".contains(c))) {
        return Err(row.problem("phone", "is not made of digits"));
    }
    row.parsed::<Email>("email", "is no address of e-mail")?;
    if !matches!(row.get("takes_requests"), "" | "yes" | "no") {
        return Err(row.problem("takes_requests", "is none of yes, no"));
    }
    let mut cells = vec![Cell::text(municipality), Cell::text(&organization.text())];
    cells.extend(names.iter().map(|name| Cell::maybe(name)));
    cells.extend([Cell::text(phone), Cell::text(row.get("email"))]);
    cells.extend(hours.iter().map(|hours| Cell::maybe(hours)));
    cells.push(Cell::Whole(Some(i64::from(row.get("takes_requests") != "no"))));
    Ok(cells)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_agency_has_a_name_and_can_be_called_and_written_to() {
        let id = Id::<Organization>::named("organization", "a").text();
        let why = |organization: &str, name: &str, phone: &str, email: &str, takes: &str| {
            let cells: Vec<String> = AGENCY
                .columns
                .iter()
                .map(|column| match *column {
                    "municipality" => "LT-58",
                    "organization" => organization,
                    "name_lt" => name,
                    "phone" => phone,
                    "email" => email,
                    "takes_requests" => takes,
                    _ => "",
                })
                .map(str::to_owned)
                .collect();
            agency(&Row::of(1, AGENCY.columns, &cells)).map_err(|problem| (problem.column.clone(), problem.why().0)).err()
        };
        let wrong = |column: &str, why| Some((column.to_owned(), why));
        assert_eq!(why(&id, "Skyrius", "+370 5 200 00 00", "a@example.org", "yes"), None);
        assert_eq!(why(&id, "Skyrius", "", "", ""), None);
        assert_eq!(why("", "Skyrius", "", "", ""), wrong("organization", "empty"));
        assert_eq!(why("x", "Skyrius", "", "", ""), wrong("organization", "unknown"));
        assert_eq!(why(&id, "", "", "", ""), wrong("name_lt", "no-text"));
        assert_eq!(why(&id, &"a".repeat(151), "", "", ""), wrong("name_lt", "long"));
        assert_eq!(why(&id, "Skyrius", "call us", "", ""), wrong("phone", "digits"));
        assert_eq!(why(&id, "Skyrius", "", "nobody", ""), wrong("email", "email"));
        assert_eq!(why(&id, "Skyrius", "", "", "maybe"), wrong("takes_requests", "none-of"));
    }
}
