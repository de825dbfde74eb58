//! Passing an address on: text message, e-mail, the address itself, a code to scan. `kladka.js` adds the device's own way, or copying. Nothing of it
//! goes through anybody else's server.
use super::icon::{Icon, Sign};
use crate::pages::{
    links::encode,
    qr::Qr,
    words::{say, say_with},
};
use leptos::prelude::*;

#[component]
pub fn Share(title: String, address: String) -> impl IntoView {
    let text = say_with("share-text", &[("title", title.as_str().into()), ("address", address.as_str().into())]);
    let sms = format!("sms:?&body={}", encode(&text));
    let mail = format!("mailto:?subject={}&body={}", encode(&title), encode(&text));
    view! {
        <details class="share">
            <summary><Icon sign=Sign::Share/> {say("share-title")}</summary>
            <div class="ways">
                <button type="button" aria-live="polite" hidden data-share=address.clone() data-title=title data-copy=say("share-copy") data-copied=say("share-copied")>
                    {say("share-device")}
                </button>
                <ul>
                    <li><a href=sms>{say("share-sms")}</a></li>
                    <li><a href=mail>{say("share-mail")}</a></li>
                    <li><span class="hint">{say("share-address")}</span> <span class="address">{address.clone()}</span></li>
                </ul>
                <Qr id="qr" address label=say("share-code")/>
            </div>
        </details>
        <button type="button" class="link scripted" data-print><Icon sign=Sign::Print/> {say("share-print")}</button>
    }
}
