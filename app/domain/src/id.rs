//! Ids with the type of what they name: two kinds cannot be swapped.
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::{fmt, hash::Hash, marker::PhantomData, str::FromStr};
use uuid::Uuid;

/// The namespace of every id that is made from a name (UUIDv5): sample records, terms, areas. Never change it: ids would change.
pub const NAMESPACE: Uuid = Uuid::from_u128(0x6b6c_6164_6b61_5000_8000_6b6c_6164_6b61);

const SHORT: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

pub struct Id<T: ?Sized>(Uuid, PhantomData<fn() -> T>);

impl<T: ?Sized> Id<T> {
    pub const fn from_uuid(uuid: Uuid) -> Self {
        Self(uuid, PhantomData)
    }
    /// The id that belongs to a name such as `organization:vn-dsp`, the same at every import.
    pub fn named(kind: &str, name: &str) -> Self {
        Self::from_uuid(Uuid::new_v5(&NAMESPACE, format!("{kind}:{name}").as_bytes()))
    }
    pub const fn uuid(self) -> Uuid {
        self.0
    }
    /// As it stands in SQL, in JSON and in an address.
    pub fn text(self) -> String {
        self.0.to_string()
    }
    /// In 26 capital letters and digits (Crockford's base 32), for addresses that hold many and become codes to scan.
    pub fn short(self) -> String {
        let bits = self.0.as_u128();
        (0..26).rev().map(|place| char::from(SHORT[usize::try_from(bits >> (5 * place) & 31).unwrap_or_default()])).collect()
    }
    /// Reads both ways of writing.
    pub fn from_text(text: &str) -> Option<Self> {
        if text.len() != 26 {
            return text.parse().ok();
        }
        let value = |c: u8| SHORT.iter().position(|letter| *letter == c.to_ascii_uppercase());
        let mut bits = 0_u128;
        for (place, c) in text.bytes().enumerate() {
            let value = value(c)?;
            // 26 times 5 bits are two more than an id has.
            if place == 0 && value > 7 {
                return None;
            }
            bits = bits << 5 | u128::try_from(value).ok()?;
        }
        Some(Self::from_uuid(Uuid::from_u128(bits)))
    }
}
impl<T: ?Sized> Clone for Id<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T: ?Sized> Copy for Id<T> {}
impl<T: ?Sized> PartialEq for Id<T> {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}
impl<T: ?Sized> Eq for Id<T> {}
impl<T: ?Sized> PartialOrd for Id<T> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
impl<T: ?Sized> Ord for Id<T> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.0.cmp(&other.0)
    }
}
impl<T: ?Sized> Hash for Id<T> {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.0.hash(state);
    }
}
impl<T: ?Sized> fmt::Debug for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
impl<T: ?Sized> fmt::Display for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
impl<T: ?Sized> FromStr for Id<T> {
    type Err = uuid::Error;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Uuid::parse_str(text).map(Self::from_uuid)
    }
}
impl<T: ?Sized> Serialize for Id<T> {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(s)
    }
}
impl<'de, T: ?Sized> Deserialize<'de> for Id<T> {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        Uuid::deserialize(d).map(Self::from_uuid)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    #[test]
    fn a_name_always_gives_the_same_id() {
        assert_eq!(Id::<str>::named("organization", "vn-dsp"), Id::named("organization", "vn-dsp"));
        assert_ne!(Id::<str>::named("organization", "vn-dsp"), Id::named("area", "vn-dsp"));
    }
    #[test]
    fn the_short_way_of_writing_names_the_same_id() {
        for id in [Id::<str>::named("service", "a"), Id::from_uuid(Uuid::nil()), Id::from_uuid(Uuid::max())] {
            assert_eq!(id.short().len(), 26);
            assert_eq!(Id::from_text(&id.short()), Some(id));
            assert_eq!(Id::from_text(&id.short().to_lowercase()), Some(id));
            assert_eq!(Id::from_text(&id.text()), Some(id));
        }
        for wrong in ["", "7", "8ZZZZZZZZZZZZZZZZZZZZZZZZZ", "U0000000000000000000000000", "ąąąąąąąąąąąąą"] {
            assert_eq!(Id::<str>::from_text(wrong), None, "{wrong}");
        }
    }
}
