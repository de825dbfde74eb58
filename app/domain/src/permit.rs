//! Licences and accreditations: since when a provider may give a service, and from which day on it may not. By kind, as the law names them.
use jiff::civil::Date;
use serde::Deserialize;

/// One licence or accreditation of a service (our profile of HSDS, `service.permits`); days are ISO dates.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Permit {
    /// `licence` or `accreditation`.
    pub kind: String,
    /// Of what, in the words of the register.
    pub name: Option<String>,
    pub number: Option<String>,
    pub issuer: Option<String>,
    pub issued: Option<String>,
    pub suspended: Option<String>,
    /// The end of the suspension.
    pub resumed: Option<String>,
    /// From this day on it is no more.
    pub revoked: Option<String>,
    pub uri: Option<String>,
}

/// How a permit stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    Valid,
    /// Until the day on which it is resumed, where that is known.
    Suspended(Option<Date>),
    Revoked(Date),
}

fn day(text: Option<&String>) -> Option<Date> {
    text?.get(..10)?.parse().ok()
}

impl Permit {
    pub fn standing(&self, today: Date) -> Standing {
        if let Some(revoked) = day(self.revoked.as_ref()).filter(|revoked| *revoked <= today) {
            return Standing::Revoked(revoked);
        }
        let resumed = day(self.resumed.as_ref());
        match day(self.suspended.as_ref()) {
            Some(from) if from <= today && resumed.is_none_or(|resumed| resumed > today) => Standing::Suspended(resumed),
            _ => Standing::Valid,
        }
    }
    /// The day from which it is of no use: revoked, or suspended with no end in sight.
    fn ends(&self) -> Option<Date> {
        let suspended = day(self.suspended.as_ref()).filter(|_| self.resumed.is_none());
        day(self.revoked.as_ref()).into_iter().chain(suspended).min()
    }
}

/// The day from which the service may not be given: one kind of permit has run out, and no other of that kind goes on.
/// Without any permit stated nothing is known, and nothing ends.
pub fn until(permits: &[Permit]) -> Option<Date> {
    let of_kind = |kind: &str| {
        let ends: Option<Vec<Date>> = permits.iter().filter(|permit| permit.kind == kind).map(Permit::ends).collect();
        ends.and_then(|ends| ends.into_iter().max())
    };
    permits.iter().filter_map(|permit| of_kind(&permit.kind)).min()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn permit(kind: &str, suspended: &str, resumed: &str, revoked: &str) -> Permit {
        let given = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
        Permit { kind: kind.into(), suspended: given(suspended), resumed: given(resumed), revoked: given(revoked), ..Permit::default() }
    }

    #[test]
    fn a_service_ends_with_the_last_permit_of_a_kind() {
        let open = permit("licence", "", "", "");
        let revoked = permit("licence", "", "", "2026-03-01");
        let accredited = permit("accreditation", "", "", "2026-02-01");
        for (permits, expected) in [
            (vec![], None),
            (vec![open.clone()], None),
            (vec![revoked.clone()], Some(date(2026, 3, 1))),
            (vec![revoked.clone(), open.clone()], None),
            (vec![open, accredited.clone()], Some(date(2026, 2, 1))),
            (vec![revoked, accredited], Some(date(2026, 2, 1))),
            (vec![permit("licence", "2026-01-10", "", "")], Some(date(2026, 1, 10))),
            (vec![permit("licence", "2026-01-10", "2026-02-10", "")], None),
            (vec![permit("licence", "", "", "soon")], None),
        ] {
            assert_eq!(until(&permits), expected, "{permits:?}");
        }
    }
    #[test]
    fn a_permit_stands_as_its_days_say() {
        let permit = permit("licence", "2026-01-10", "2026-02-10", "2026-06-01");
        for (today, standing) in [
            (date(2026, 1, 9), Standing::Valid),
            (date(2026, 1, 10), Standing::Suspended(Some(date(2026, 2, 10)))),
            (date(2026, 2, 10), Standing::Valid),
            (date(2026, 6, 1), Standing::Revoked(date(2026, 6, 1))),
        ] {
            assert_eq!(permit.standing(today), standing, "{today}");
        }
    }
}
