// Passkeys on the pages of accounts: asks the site for a question, the device for its answer, and sends that as the form it stands in. Without this
// file, or on a device that keeps no passkeys, these forms stay hidden and the other ways do.
const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (sign) => sign.charCodeAt(0));
const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=/g, "");

// By hand what newer browsers have as parseCreationOptionsFromJSON and toJSON: older ones keep passkeys too.
const question = ({ publicKey }) => {
  publicKey.challenge = bytes(publicKey.challenge);
  if (publicKey.user) publicKey.user.id = bytes(publicKey.user.id);
  for (const known of [...(publicKey.excludeCredentials ?? []), ...(publicKey.allowCredentials ?? [])]) known.id = bytes(known.id);
  return { publicKey };
};
const written = ({ rawId, type, response }) => {
  const parts = ["attestationObject", "authenticatorData", "clientDataJSON", "signature", "userHandle"].filter((part) => response[part]);
  const said = Object.fromEntries(parts.map((part) => [part, text(response[part])]));
  return JSON.stringify({ id: text(rawId), rawId: text(rawId), type, response: { userHandle: null, ...said } });
};

const ask = async (form) => {
  const asked = await fetch(form.action, { method: "POST", body: new URLSearchParams({ step: "ask" }) });
  const wanted = question(await asked.json());
  const given = await (wanted.publicKey.user ? navigator.credentials.create(wanted) : navigator.credentials.get(wanted));
  form.elements.answer.value = written(given);
  form.submit();
};

// A device keeps passkeys for the name that the site is reached by, and for no other.
for (const form of document.querySelectorAll("form[data-passkey]")) {
  const [button, status] = [form.querySelector("button"), form.querySelector("[role=status]")];
  if (!globalThis.PublicKeyCredential || form.dataset.passkey !== location.hostname) continue;
  form.hidden = false;
  for (const words of document.querySelectorAll("[data-passkey-without]")) words.hidden = true;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    button.disabled = true;
    status.textContent = "";
    ask(form).catch(() => {
      // Called off, refused or without a connection: nothing has happened, and the words say so.
      button.disabled = false;
      status.textContent = form.dataset.failed;
    });
  });
}
