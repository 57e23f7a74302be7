// Exchanges a token for a session. The token comes from the field, or from the address behind the #, which a browser
// never sends to a server; it is taken out of the address (and so of the history) before anything else happens.

const form = document.getElementById("login");
const field = document.getElementById("token");
const said = document.getElementById("said");
const button = form.querySelector("button");

const WRONG = "This token is not valid: it may be mistyped, expired or revoked.";
const MAY_NOT_READ = "This token may not read: ask for one with the scope read.";
const NO_ANSWER = "Watchkeeper does not answer right now. Try again in a moment.";

function say(sentence) {
  said.textContent = sentence;
  if (sentence) {
    field.setAttribute("aria-invalid", "true");
    field.focus();
  } else {
    field.removeAttribute("aria-invalid");
  }
}

/** Returns what went wrong, or nothing. */
async function openSession(token) {
  if (!/^[\x21-\x7e]+$/.test(token)) {
    return WRONG;
  }
  const session = await fetch("/api/v1/session", {
    method: "POST",
    headers: { Authorization: `Bearer ${token}` },
  });
  if (session.status === 400 || session.status === 401) {
    return WRONG;
  }
  if (!session.ok) {
    return NO_ANSWER;
  }
  const page = await fetch("/?fragment=overview", { redirect: "manual" });
  if (page.status === 403) {
    await fetch("/api/v1/session", { method: "DELETE" });
    return MAY_NOT_READ;
  }
  return "";
}

async function logIn(token) {
  say("");
  button.disabled = true;
  const wrong = await openSession(token.trim()).catch(() => NO_ANSWER);
  button.disabled = false;
  if (wrong) {
    say(wrong);
  } else {
    location.replace("/");
  }
}

function takeFromAddress() {
  const token = new URLSearchParams(location.hash.slice(1)).get("token");
  if (token) {
    history.replaceState(null, "", location.pathname);
    logIn(token);
  } else {
    field.focus();
  }
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  logIn(field.value);
});
addEventListener("hashchange", takeFromAddress);
takeFromAddress();
