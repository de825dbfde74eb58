//! A device of the tests' own making: keeps keys on the curve P-256, asks its holder, counts, and writes its answers as a browser would hand them on.
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use p256::ecdsa::{Signature, SigningKey, signature::Signer};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

pub const ORIGIN: &str = "https://kladka.example";
const PRESENT: u8 = 0x01;
const VERIFIED: u8 = 0x04;
const ATTESTED: u8 = 0x40;

/// Public, so that a test can take it apart: a copy of it, another origin, a holder who shows nothing.
#[derive(Clone)]
pub struct Device {
    pub(super) key: SigningKey,
    pub id: Vec<u8>,
    pub holder: Vec<u8>,
    pub counter: u32,
    pub origin: &'static str,
    pub name: &'static str,
    pub verifies: bool,
}

impl Device {
    pub fn new(number: u8) -> Self {
        Self {
            key: SigningKey::from_slice(&[number; 32]).unwrap(),
            id: vec![number; 16],
            holder: vec![],
            counter: 1,
            origin: ORIGIN,
            name: "kladka.example",
            verifies: true,
        }
    }

    /// Makes a passkey.
    pub fn make(&mut self, question: &Value) -> String {
        let asked = &question["publicKey"];
        assert_eq!((&asked["rp"]["id"], &asked["authenticatorSelection"]["residentKey"]), (&json!("kladka.example"), &json!("required")));
        assert_eq!(asked["authenticatorSelection"]["userVerification"], "required");
        self.holder = URL_SAFE_NO_PAD.decode(asked["user"]["id"].as_str().unwrap()).unwrap();
        let mut data = self.data(ATTESTED);
        data.extend([0; 16]);
        data.extend(u16::try_from(self.id.len()).unwrap().to_be_bytes());
        data.extend(&self.id);
        data.extend(self.public_key());
        // CBOR: {"fmt": "none", "attStmt": {}, "authData": h'…'}, with a length of two bytes.
        let mut object = vec![0xa3];
        object.extend(b"\x63fmt\x64none\x67attStmt\xa0\x68authData\x59");
        object.extend(u16::try_from(data.len()).unwrap().to_be_bytes());
        object.extend(data);
        let client = self.client("webauthn.create", asked);
        self.answer(json!({ "attestationObject": coded(&object), "clientDataJSON": coded(&client) }))
    }

    /// Shows that it has it.
    pub fn show(&mut self, question: &Value) -> String {
        let asked = &question["publicKey"];
        assert_eq!((&asked["rpId"], &asked["userVerification"]), (&json!("kladka.example"), &json!("required")));
        if self.counter > 0 {
            self.counter += 1;
        }
        let client = self.client("webauthn.get", asked);
        let data = self.data(0);
        let signature: Signature = self.key.sign(&[data.as_slice(), &Sha256::digest(&client)].concat());
        self.answer(json!({
            "authenticatorData": coded(&data), "clientDataJSON": coded(&client),
            "signature": coded(signature.to_der().as_bytes()), "userHandle": coded(&self.holder),
        }))
    }

    fn answer(&self, response: Value) -> String {
        json!({ "id": coded(&self.id), "rawId": coded(&self.id), "type": "public-key", "response": response }).to_string()
    }
    fn client(&self, what: &str, asked: &Value) -> Vec<u8> {
        json!({ "type": what, "challenge": asked["challenge"], "origin": self.origin, "crossOrigin": false }).to_string().into_bytes()
    }
    fn data(&self, more: u8) -> Vec<u8> {
        let verified = if self.verifies { VERIFIED } else { 0 };
        let mut data = Sha256::digest(self.name.as_bytes()).to_vec();
        data.push(PRESENT | verified | more);
        data.extend(self.counter.to_be_bytes());
        data
    }
    /// COSE: an EC2 key for ES256 on P-256.
    fn public_key(&self) -> Vec<u8> {
        let point = self.key.verifying_key().to_sec1_point(false);
        let [x, y] = [&point.as_bytes()[1..33], &point.as_bytes()[33..65]];
        [b"\xa5\x01\x02\x03\x26\x20\x01\x21\x58\x20".as_slice(), x, b"\x22\x58\x20", y].concat()
    }
}

fn coded(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}
