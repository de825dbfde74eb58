//! The journey's answers between two pages: in the database unreadable, for the key is in the browser's cookie alone.
use crate::{Error, Secrets, cookie};

const LABEL: &str = "kladka/1 draft";

pub fn seal(secrets: &Secrets, json: &[u8]) -> Result<Vec<u8>, Error> {
    cookie::seal(secrets, LABEL, json)
}
pub fn open(secrets: &Secrets, sealed: &[u8]) -> Option<Vec<u8>> {
    cookie::unseal(secrets, LABEL, sealed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_draft_opens_with_its_own_cookie_and_no_other(json in proptest::collection::vec(any::<u8>(), 0..5000)) {
            let (own, other) = (Secrets::new(), Secrets::new());
            let sealed = seal(&own, &json).unwrap();
            prop_assert_eq!(open(&own, &sealed), Some(json));
            prop_assert_eq!(open(&other, &sealed), None);
        }
        #[test]
        fn a_changed_draft_does_not_open(at in 0usize..1064, bit in 0u8..8) {
            let own = Secrets::new();
            let mut sealed = seal(&own, b"{}").unwrap();
            sealed[at] ^= 1 << bit;
            prop_assert_eq!(open(&own, &sealed), None);
        }
    }
    #[test]
    fn a_cut_draft_does_not_open() {
        let own = Secrets::new();
        let sealed = seal(&own, b"{}").unwrap();
        for length in [0, 1, 24, 39, 40, sealed.len() - 1] {
            assert_eq!(open(&own, &sealed[..length]), None, "{length}");
        }
    }
    #[test]
    fn the_length_of_a_draft_tells_nothing() {
        let own = Secrets::new();
        let length = |n: usize| seal(&own, &vec![b'a'; n]).unwrap().len();
        assert_eq!(length(0), length(1000));
        assert_eq!(length(0), 24 + 1024 + 16);
        assert_eq!(length(1024), 24 + 2048 + 16);
    }
}
