// The dashboard in a real browser: node stories.mjs STORY,STORY ADDRESS REPOSITORY [MORE [PROCESS]].
// Of each it prints "ok STORY", or says what was not so; it ends with 1 where one failed.
import { chromium } from "playwright-core";
import { readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";
import assert from "node:assert/strict";

const [names, address, repository, more, server] = process.argv.slice(2);
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-dev-shm-usage"],
});

/** A window in which nothing may go wrong unseen. */
async function open(path, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  page.faults = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.text().includes("Content Security Policy")) {
      page.faults.push(message.text());
    }
  });
  page.on("pageerror", (error) => page.faults.push(String(error)));
  await page.goto(address + path);
  return page;
}

/** The same, once it hears of changes. */
async function live(path, options) {
  const page = await open(path, options);
  await page.waitForSelector("html[data-live=on]", { state: "attached" });
  return page;
}

function sound(page) {
  assert.deepEqual(page.faults, []);
}

/** The text of the file of a ticket. */
function file(id) {
  const all = readdirSync(join(repository, ".tickets"), { recursive: true }).map(String);
  const name = all.find((each) => each.endsWith(id + ".yaml"));
  return readFileSync(join(repository, ".tickets", name), "utf8");
}

async function until(what, test) {
  const end = Date.now() + 10_000;
  while (!(await test())) {
    assert.ok(Date.now() < end, "in ten seconds it did not come to be: " + what);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** Nothing that axe has to say of a page, or of a frame in one. */
async function accessible(frame, where) {
  // As a string in the page's own world: the policy of the page forbids added scripts.
  await frame.evaluate(axe);
  const found = await frame.evaluate(() => axe.run(document, { resultTypes: ["violations"] }));
  const told = found.violations.map((each) =>
      each.id + ": " + each.nodes.map((node) => node.html + " " + node.failureSummary).join("; "));
  assert.deepEqual(told, [], where);
}

const card = (page, id) => page.locator(`#card-${id}`);
const columnOf = (page, id) => page.locator(`.column:has(#card-${id})`).getAttribute("data-status");

const stories = {
  async views() {
    const paths = more.split(",");
    for (const colorScheme of ["light", "dark"]) {
      const page = await open("/", { colorScheme });
      for (const path of paths) {
        await page.goto(address + path);
        await accessible(page, path + " in " + colorScheme);
        assert.equal(await page.locator("h1").count(), 1);
        sound(page);
      }
    }
  },

  async theme() {
    const page = await open("/");
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await ground();
    await page.click("#theme");
    await page.click("#theme");
    const dark = await ground();
    assert.notEqual(light, dark);
    await page.reload();
    assert.equal(await ground(), dark);
    sound(page);
  },

  async drag() {
    const page = await live("/");
    assert.match(file("AUTH-1"), /status: open/);
    await card(page, "AUTH-1").dragTo(page.locator('.column[data-status="in-progress"]'));
    await until("the file says so", () => /status: in-progress/.test(file("AUTH-1")));
    await until("the card is there", async () => (await columnOf(page, "AUTH-1")) === "in-progress");
    sound(page);
  },

  async lanes() {
    const page = await live("/?lane=priority");
    const cell = (lane, status) => page.locator(`.lane[aria-label="${lane}"] .column[data-status="${status}"]`);
    assert.match(await cell("critical", "open").locator(".limit").innerText(), /^Above its limit: \d+ of 5$/);
    // In another lane nothing happens, so that what is dropped afterwards is the first change.
    await card(page, "AUTH-2").dragTo(cell("critical", "cancelled"));
    await card(page, "AUTH-2").dragTo(cell("high", "blocked"));
    await until("the file says so", () => /status: blocked/.test(file("AUTH-2")));
    await until("the card is there", async () => (await columnOf(page, "AUTH-2")) === "blocked");
    assert.equal(await cell("high", "blocked").locator("#card-AUTH-2").count(), 1);
    await page.locator("nav[aria-label=Lanes] a:text('assignee')").focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/\?lane=assignee$/);
    await page.waitForSelector("html[data-live=on]", { state: "attached" });
    await page.locator("#open-AUTH-2").focus();
    await page.keyboard.press("m");
    await page.locator('#card-AUTH-2 button[value="open"]').press("Enter");
    await until("the file says so", () => /status: open/.test(file("AUTH-2")));
    assert.match(page.url(), /\?lane=assignee$/);
    assert.ok((await page.locator(".lane").count()) > 1);
    sound(page);
  },

  async app() {
    const host = await appHost();
    const board = await appFrame(host, "ticket_list", {});
    await board.getByText(/^\d+ of \d+ tickets$/).waitFor();
    await accessible(await inner(board), "the board in a frame");
    await board.getByLabel("Status of AUTH-6").selectOption("in-progress");
    await board.getByText("AUTH-6 is in-progress now").waitFor();
    assert.match(file("AUTH-6"), /status: in-progress/);
    await board.getByRole("button", { name: "Forget old devices" }).click();
    await board.getByLabel("Comment").fill("Said in a frame");
    await board.getByRole("button", { name: "Add the comment" }).click();
    await board.getByText("The comment was added").waitFor();
    await board.getByText("Said in a frame").waitFor();
    assert.ok(written("Said in a frame"));
    await board.getByRole("button", { name: "Back to the board" }).click();
    await board.getByText(/^\d+ of \d+ tickets$/).waitFor();

    const ticket = await appFrame(host, "ticket_get", { id: "AUTH-7" });
    await ticket.getByRole("heading", { name: "<script>window.pwned=1</script>" }).waitFor();
    await ticket.getByText("</div><script>window.pwned=1</script>").waitFor();
    await accessible(await inner(ticket), "a ticket in a frame");
    assert.equal(await (await inner(ticket)).evaluate(() => window.pwned), undefined);
    assert.equal(await ticket.locator("img, [onerror], [onmouseover]").count(), 0);
    sound(host.page);
  },

  async lost() {
    const page = await live("/");
    assert.equal(await page.locator("#connection").isVisible(), false);
    process.kill(Number(server));
    await page.waitForSelector("html[data-live=off]", { state: "attached" });
    assert.equal(await page.locator("#connection").innerText(), "Disconnected");
    assert.ok(await page.locator("#connection").isVisible());
    assert.ok((await page.locator(".card").count()) > 0, "what was there is there still");
  },

  async keys() {
    const page = await live("/");
    await page.keyboard.press("/");
    assert.equal(await page.evaluate(() => document.activeElement.id), "filter-q");
    await page.keyboard.press("Escape");
    await page.keyboard.press("?");
    await page.waitForSelector("#help[open]");
    await page.keyboard.press("Escape");
    await page.locator("#open-AUTH-2").focus();
    await page.keyboard.press("m");
    await page.keyboard.press("Tab");
    const target = await page.evaluate(() => document.activeElement.textContent);
    await page.keyboard.press("Enter");
    await until("the file says so", () => file("AUTH-2").includes("status: " + target));
    await until("the card is there", async () => (await columnOf(page, "AUTH-2")) === target);
    await page.keyboard.press("j");
    assert.ok(await page.evaluate(() => document.activeElement.matches("a.open")));
    await page.keyboard.press("6");
    await page.waitForURL(/priority=critical/);
    await page.waitForSelector("html[data-live=on]", { state: "attached" });
    await page.keyboard.press("n");
    await page.waitForURL(/\/new$/);
    sound(page);
  },

  async windows() {
    const one = await live("/ticket/AUTH-3");
    const other = await live("/ticket/AUTH-3");
    const board = await live("/");
    await one.click("#edit > summary");
    await one.fill("#edit-title", "A title from the first window");
    await one.fill("#edit-description", "**Bold** and [a link](https://example.com)");
    await one.click("#edit button.primary");
    await other.waitForSelector(".markdown strong:text('Bold')");
    await board.waitForSelector("#open-AUTH-3:text('A title from the first window')");
    const link = other.locator(".markdown a");
    assert.match(await link.getAttribute("rel"), /noopener noreferrer/);

    // Somebody types while the other saves: nothing that was typed is lost, on neither side.
    await one.click("#edit > summary");
    await one.fill("#edit-points", "5");
    await other.click("#edit > summary");
    await other.fill("#edit-points", "8");
    await other.click("#edit button.primary");
    await one.waitForSelector(".elsewhere:not([hidden])");
    assert.equal(await one.inputValue("#edit-points"), "5");
    await one.click("#edit button.primary");
    await one.waitForSelector("text=It was changed elsewhere meanwhile");
    assert.equal(await one.inputValue("#edit-points"), "5");
    assert.match(file("AUTH-3"), /story_points: 8/);
    await one.click("#edit button.primary");
    await until("the file has the second choice", () => /story_points: 5/.test(file("AUTH-3")));
    assert.deepEqual(one.faults.filter((each) => !/409/.test(each)), []);
    sound(other);
    sound(board);
  },

  async drawer() {
    const page = await live("/");
    await page.click("#open-AUTH-4");
    await page.waitForSelector("#drawer[open] #ticket");
    await page.fill("#drawer #comment-body", "Seen in the drawer");
    await page.click("#drawer button:text('Comment')");
    await page.waitForSelector("#drawer .note:has-text('Seen in the drawer')");
    await page.click("#drawer button:text('Claim')");
    await page.waitForSelector("#drawer button:text('Release')");
    await page.click("#drawer button:text('Start timer')");
    await page.waitForSelector("#drawer button:text('Stop timer')");
    await page.click("#drawer button:text('Stop timer')");
    await page.waitForSelector("#drawer button:text('Start timer')");
    await page.click("#drawer .menu > summary");
    await page.fill("#drawer #close-summary", "done in the drawer");
    await page.click("#drawer .menu button.primary");
    await page.waitForSelector("#drawer button:text('Reopen')");
    assert.match(file("AUTH-4"), /status: closed/);
    await page.keyboard.press("Escape");
    await until("the drawer is closed", async () => !(await page.locator("#drawer").getAttribute("open")));
    await until("the card has moved", async () => (await columnOf(page, "AUTH-4")) === "closed");
    assert.equal(await page.evaluate(() => document.activeElement.id), "open-AUTH-4");
    sound(page);
  },

  async git() {
    const git = (...words) => execFileSync("git", ["-c", "user.name=Ann", "-c", "user.email=ann@example.com", ...words], { cwd: repository, stdio: "pipe" });
    const page = await live("/");
    git("add", "-A");
    git("commit", "-q", "-m", "before");
    git("checkout", "-q", "-b", "other");
    execFileSync("sed", ["-i", "s/title: .*/title: A title from a branch/", path("AUTH-5")]);
    git("commit", "-q", "-a", "-m", "other");
    await page.waitForSelector("#open-AUTH-5:text('A title from a branch')");
    git("checkout", "-q", "main");
    await page.waitForSelector("#open-AUTH-5:text('A title from before')");
    const since = Date.now();
    git("merge", "-q", "--ff-only", "other");
    await page.waitForSelector("#open-AUTH-5:text('A title from a branch')", { timeout: 2_000 });
    console.log("seen after " + (Date.now() - since) + " ms");
    sound(page);
  },

  async planning() {
    const page = await live("/backlog");
    const other = await live("/backlog");
    await page.click("summary:text('Add an item')");
    await page.fill("#add-title", "Added in the browser");
    await page.fill("#add-story_points", "many");
    await page.click("button:text('Add')");
    await page.waitForSelector("#add-story_points-error");
    assert.equal(await page.inputValue("#add-title"), "Added in the browser");
    await page.fill("#add-story_points", "2");
    await page.fill("#add-acceptance_criteria", "one\ntwo");
    await page.click("button:text('Add')");
    const row = (where) => where.locator("tr:has-text('Added in the browser')");
    await row(other).waitFor();
    await row(page).locator("select[name=status]").selectOption("ready");
    await row(page).locator("select[name=sprint_id]").selectOption({ label: "First sprint" });
    await row(page).locator("button:text('Set')").click();
    await row(other).locator("text=✓ ready").waitFor();
    await other.locator("li:has-text('First sprint'):has-text('2 of 10 points')").waitFor();
    await row(page).locator("button[name=before]").click();
    await other.locator("tbody tr:first-child:has-text('Added in the browser')").waitFor();
    await row(page).locator("button:text('Make a ticket')").click();
    await row(other).locator("a.open").waitFor();
    assert.deepEqual(page.faults.filter((each) => !/422/.test(each)), []);
    sound(other);
  },

  async epics() {
    const page = await live("/epic/SIGN-1");
    await page.fill("#add-ticket", "AUTH-2");
    await page.click("button:text('Put it into this epic')");
    await page.waitForSelector("tbody tr:has-text('AUTH-2')");
    await page.click("button[value=AUTH-2]");
    await until("it is taken out", async () => (await page.locator("tbody tr:has-text('AUTH-2')").count()) === 0);
    sound(page);
  },

  async graph() {
    const page = await live("/graph");
    await page.waitForSelector("svg.graph a[href='/ticket/AUTH-6']");
    assert.equal(await page.locator("svg.graph path.edge").count(), 1);
    await page.locator("svg.graph a[href='/ticket/AUTH-6']").click();
    await page.waitForSelector("#drawer[open] #ticket");
    sound(page);
  },

  async hostile() {
    const paths = more.split(",");
    const page = await open("/");
    for (const path of paths) {
      await page.goto(address + path);
      await page.waitForSelector("html[data-live=on]", { state: "attached" });
      const text = await page.locator("main").innerText();
      assert.equal(await page.evaluate(() => window.pwned), undefined, path);
      assert.equal(await page.locator("main img, main script:not([src^='/assets/']), [onerror], [onmouseover], [onclick]").count(), 0, path);
      if (path === "/") {
        assert.ok(text.includes("<script>window.pwned=1</script>"));
        assert.ok(text.includes('"><img src=x onerror=window.pwned=1>'));
      }
      sound(page);
    }
  },

  async plain() {
    const page = await open("/", { javaScriptEnabled: false });
    await page.click("#card-AUTH-6 summary");
    await page.click('#card-AUTH-6 button[value="blocked"]');
    await page.waitForURL(address + "/");
    assert.match(file("AUTH-6"), /status: blocked/);
    await page.click("#open-AUTH-6");
    await page.click("#edit > summary");
    await page.fill("#edit-points", "many");
    await page.fill("#edit-title", "Typed without scripts");
    await page.click("#edit button.primary");
    assert.match(await page.locator("#edit-points-error").innerText(), /not a number/);
    assert.equal(await page.inputValue("#edit-title"), "Typed without scripts");
    await page.fill("#edit-points", "3");
    await page.click("#edit button.primary");
    await page.waitForURL(/\/ticket\/AUTH-6$/);
    assert.match(file("AUTH-6"), /title: Typed without scripts/);
    await page.goto(address + "/new");
    await page.fill("#new-title", "Made without scripts");
    await page.click("button:text('Create')");
    await page.waitForURL(/\/ticket\/AUTH-\d+$/);
    assert.match(await page.locator("h1").innerText(), /Made without scripts/);
  },

  async signin() {
    const page = await open("/", {});
    await page.waitForURL(/\/sign-in/);
    await page.fill("#token", "rtk_wrong");
    await page.click("button:text('Sign in')");
    await page.waitForSelector("#token-error");
    await page.fill("#token", more);
    await page.click("button:text('Sign in')");
    await page.waitForSelector("html[data-live=on]", { state: "attached" });
    await card(page, "AUTH-1").locator("summary").click();
    await card(page, "AUTH-1").locator('button[value="blocked"]').click();
    await until("the file says so", () => /status: blocked/.test(file("AUTH-1")));
    assert.equal(await page.evaluate(() => document.cookie), "");
    await page.click("button:text('Sign out')");
    await page.waitForURL(/\/sign-in/);
    await page.goto(address + "/");
    await page.waitForURL(/\/sign-in/);
    assert.deepEqual(page.faults.filter((each) => !/422/.test(each)), []);
  },

  async pictures() {
    for (const [name, path] of [["board", "/"], ["requirements", "/requirements"], ["epic", "/epic/WORK-1"], ["metrics", "/figures"], ["report", "/report"]]) {
      const page = await open(path);
      await page.waitForTimeout(500);
      if (name !== "board" && name !== "requirements") {
        assert.ok(await page.locator("[data-chart] svg").count() > 0, name + " has charts");
      }
      const picture = join(more, name + ".png");
      await page.screenshot({ path: picture, fullPage: false });
      assert.ok(statSync(picture).size > 10_000);
      sound(page);
      await page.context().close();
    }
  },

  async report() {
    const served = await open("/report");
    writeFileSync(more, await (await fetch(address + "/report")).text());
    const file = "file://" + more;
    for (const colorScheme of ["light", "dark"]) {
      const context = await browser.newContext({ offline: true, colorScheme });
      const page = await context.newPage();
      page.faults = [];
      page.on("console", (message) => page.faults.push(message.text()));
      page.on("pageerror", (error) => page.faults.push(String(error)));
      await page.goto(file);
      assert.equal(await page.locator("[data-chart] svg").count(), await page.locator("[data-chart]").count());
      assert.equal(await page.evaluate(() => window.pwned), undefined);
      assert.equal(await page.locator("img, [onerror], [onmouseover]").count(), 0);
      await page.click("button[data-kind=critical]");
      assert.equal(await page.locator("#tickets tbody tr:visible").count(), 1);
      await page.click("button[data-kind=all]");
      await accessible(page, colorScheme);
      sound(page);
      await context.close();
    }
    const plain = await browser.newContext({ offline: true, javaScriptEnabled: false });
    const page = await plain.newPage();
    await page.goto(file);
    assert.ok(await page.locator("figure table td").first().isVisible());
    assert.ok(await page.getByText("<script>window.pwned=1</script>").first().isVisible());
    assert.equal(await page.locator("[data-chart]:visible").count(), 0);
    sound(served);
  },
};

/** True where some file of the repository holds that text. */
function written(text) {
  return readdirSync(join(repository, ".tickets"), { recursive: true, withFileTypes: true })
      .filter((each) => each.isFile() && each.name.endsWith("l"))
      .some((each) => readFileSync(join(each.parentPath, each.name), "utf8").includes(text));
}

/** A host of MCP Apps: a client of the server that declares the extension, and a page for frames. */
async function appHost() {
  let session = {};
  let next = 1;
  const post = (message) => fetch(address + "/mcp", {
    method: "POST",
    headers: { "Content-Type": "application/json", "Accept": "application/json, text/event-stream", ...session },
    body: JSON.stringify({ jsonrpc: "2.0", ...message }),
  });
  const call = async (method, params) => {
    const id = next++;
    const answer = await post({ id, method, params });
    const found = answer.headers.get("mcp-session-id");
    if (found) {
      session = { "Mcp-Session-Id": found, "MCP-Protocol-Version": "2025-11-25" };
    }
    const text = await answer.text();
    const lines = text.startsWith("{") ? [text] : text.split("\n").filter((it) => it.startsWith("data:")).map((it) => it.slice(5));
    return lines.filter((it) => it.trim()).map((it) => JSON.parse(it)).find((it) => it.id === id);
  };
  await call("initialize", {
    protocolVersion: "2025-11-25",
    capabilities: { extensions: { "io.modelcontextprotocol/ui": { mimeTypes: ["text/html;profile=mcp-app"] } } },
    clientInfo: { name: "host", version: "1" },
  });
  await post({ method: "notifications/initialized" });
  const tools = (await call("tools/list", {})).result.tools;
  const page = await open("/health");
  await page.goto("about:blank");
  await page.exposeFunction("server", call);
  return { page, call, tools };
}

/** Shows what a tool answered in a frame without an origin, under the policy that the extension asks for. */
async function appFrame(host, tool, args) {
  const uri = host.tools.find((each) => each.name === tool)._meta.ui.resourceUri;
  const content = (await host.call("resources/read", { uri })).result.contents[0];
  assert.equal(content.mimeType, "text/html;profile=mcp-app");
  const result = (await host.call("tools/call", { name: tool, arguments: args })).result;
  assert.ok(result.content[0].text, "it answers in text, too");
  await host.page.setContent("<!doctype html><html lang=en><title>Host</title><iframe title=App sandbox=allow-scripts width=1000 height=600></iframe></html>");
  await host.page.evaluate(({ html, args, result }) => {
    const frame = document.querySelector("iframe");
    window.hears?.abort();
    window.hears = new AbortController();
    addEventListener("message", async ({ source, data }) => {
      if (source !== frame.contentWindow) {
        return;
      }
      const post = (message) => source.postMessage({ jsonrpc: "2.0", ...message }, "*");
      if (data.method === "ui/initialize") {
        post({ id: data.id, result: { protocolVersion: "2026-01-26", hostContext: { theme: "dark" } } });
      } else if (data.method === "ui/notifications/initialized") {
        post({ method: "ui/notifications/tool-input", params: { arguments: args } });
        post({ method: "ui/notifications/tool-result", params: result });
      } else if (data.id !== undefined) {
        const answer = await window.server(data.method, data.params);
        post({ id: data.id, result: answer.result, error: answer.error });
      }
    }, { signal: window.hears.signal });
    const policy = "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline';"
        + " img-src 'self' data:; media-src 'self' data:; connect-src 'none'";
    frame.srcdoc = html.replace("<head>", `<head><meta http-equiv="Content-Security-Policy" content="${policy}">`);
  }, { html: content.text, args, result });
  return host.page.frameLocator("iframe");
}

/** The frame itself, in which scripts can be run. */
async function inner(frame) {
  return (await frame.owner().elementHandle()).contentFrame();
}

function path(id) {
  const all = readdirSync(join(repository, ".tickets"), { recursive: true }).map(String);
  return join(repository, ".tickets", all.find((each) => each.endsWith(id + ".yaml")));
}

for (const name of names.split(",")) {
  const since = Date.now();
  try {
    await stories[name]();
    console.log("ok " + name);
    console.log("  after " + (Date.now() - since) + " ms");
  } catch (error) {
    console.log("failed " + name);
    console.log(error);
    process.exitCode = 1;
  }
  await Promise.all(browser.contexts().map((each) => each.close()));
}
await browser.close();
