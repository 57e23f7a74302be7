// Renews the page every few seconds by putting in what changed. Nothing flashes, nobody loses their place.

const EVERY = 5_000;
const PATIENCE = 4_000;

const main = document.getElementById("overview");
const trouble = document.getElementById("trouble");
const logOut = document.getElementById("log-out");

let shown = "";
let timer = 0;

function someoneIsSelecting() {
  const selection = getSelection();
  return selection !== null && !selection.isCollapsed && main.contains(selection.anchorNode);
}

function put(html) {
  if (html === shown || someoneIsSelecting()) {
    return;
  }
  // Parsed apart from this page: nothing in it runs, and the server has escaped what came from logs.
  const fresh = new DOMParser().parseFromString(html, "text/html");
  main.replaceChildren(...document.adoptNode(fresh.body).childNodes);
  const sentence = main.querySelector("h1");
  if (sentence) {
    document.title = `${sentence.textContent} · Watchkeeper`;
  }
  shown = html;
}

async function renew() {
  const answer = await fetch("/?fragment=overview", {
    headers: { Accept: "text/html" },
    redirect: "manual",
    signal: AbortSignal.timeout(PATIENCE),
  });
  if (answer.type === "opaqueredirect" || answer.status === 401) {
    location.assign("/login");
    return;
  }
  if (!answer.ok) {
    throw new Error(`status ${answer.status}`);
  }
  put(await answer.text());
  trouble.textContent = "";
}

function sayTrouble() {
  if (!trouble.textContent) {
    const since = new Date().toLocaleTimeString();
    trouble.textContent = `No answer since ${since}: what you see is old. Trying again.`;
  }
}

async function keepRenewing() {
  clearTimeout(timer);
  if (document.visibilityState === "visible") {
    await renew().catch(sayTrouble);
  }
  timer = setTimeout(keepRenewing, EVERY);
}

logOut.hidden = false;
logOut.addEventListener("click", async () => {
  logOut.disabled = true;
  const answer = await fetch("/api/v1/session", { method: "DELETE" }).catch(() => null);
  if (answer !== null && (answer.ok || answer.status === 401)) {
    location.assign("/login");
    return;
  }
  logOut.disabled = false;
  trouble.textContent = "Logging out did not work. Try again.";
});
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "visible") {
    keepRenewing();
  }
});
timer = setTimeout(keepRenewing, EVERY);
