//! A roster's form as it is sent: with what was typed, or with a file, whose text then stands in the field in place of what was typed.
use super::RosterForm;
use crate::pages::load::{ErrorPage, Trouble};
use axum::{
    Form,
    extract::{FromRequest, Multipart, Request},
    http::header::CONTENT_TYPE,
    response::{IntoResponse, Response},
};

pub struct Sent(pub RosterForm);

impl<S: Send + Sync> FromRequest<S> for Sent {
    type Rejection = Response;
    async fn from_request(request: Request, state: &S) -> Result<Self, Self::Rejection> {
        let kind = request.headers().get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
        if !kind.starts_with("multipart/form-data") {
            return Form::from_request(request, state).await.map(|Form(form)| Self(form)).map_err(IntoResponse::into_response);
        }
        let parts = Multipart::from_request(request, state).await.map_err(IntoResponse::into_response)?;
        read(parts).await.map(Self).map_err(IntoResponse::into_response)
    }
}

async fn read(mut parts: Multipart) -> Result<RosterForm, ErrorPage> {
    let mut form = RosterForm::default();
    let mut file = None;
    while let Some(part) = parts.next_field().await? {
        let name = part.name().unwrap_or_default().to_owned();
        let bytes = part.bytes().await?;
        if name == "file" {
            file = Some(bytes).filter(|bytes| !bytes.is_empty());
            continue;
        }
        let typed = String::from_utf8(bytes.to_vec()).map_err(|_| ErrorPage(Trouble::Invalid))?;
        match name.as_str() {
            "table" => form.table = typed,
            "do" => form.r#do = typed,
            "seen" => form.seen = typed,
            "change" => form.change = typed,
            _ => {}
        }
    }
    if let Some(file) = file {
        form.table = text(&file);
    }
    Ok(form)
}

/// Letters that are none in UTF-8 stand as a sign that each row is refused for, by name.
fn text(file: &[u8]) -> String {
    let text = String::from_utf8_lossy(file);
    text.strip_prefix('\u{feff}').unwrap_or(&text).to_owned()
}

#[cfg(test)]
mod tests {
    use super::text;

    #[test]
    fn a_mark_at_the_start_is_taken_off_and_lost_letters_are_marked() {
        assert_eq!(text("\u{feff}name\nŽalia\n".as_bytes()), "name\nŽalia\n");
        assert_eq!(text(b"name\n\xdealia\n"), "name\n\u{fffd}alia\n");
    }
}
