//! Closed lists of words with a code each: the compiler knows every word, and nothing from outside a list can be read in.

/// The enum, all of it in order, each word's code (as in SQL, forms and files), and a word from its code.
macro_rules! closed {
    ($(#[$doc:meta])* $name:ident { $($(#[$word:meta])* $variant:ident = $code:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        pub enum $name {
            $($(#[$word])* #[serde(rename = $code)] $variant),+
        }
        impl $name {
            pub const ALL: [Self; [$($code),+].len()] = [$(Self::$variant),+];
            pub const fn code(self) -> &'static str {
                match self {
                    $(Self::$variant => $code),+
                }
            }
        }
        impl std::str::FromStr for $name {
            type Err = ();
            fn from_str(code: &str) -> Result<Self, ()> {
                Self::ALL.into_iter().find(|word| word.code() == code).ok_or(())
            }
        }
    };
}
pub(crate) use closed;
