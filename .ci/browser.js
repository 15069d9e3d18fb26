// Headless Chromium over its debugging pipe, without any package: a page is opened, asked and photographed.
"use strict";

const { spawn } = require("child_process");
const fs = require("fs");

class Browser {
  /** Starts `program` with its profile in `folder`. */
  constructor(program, folder) {
    const root = process.getuid && process.getuid() === 0 ? ["--no-sandbox"] : [];
    this.process = spawn(program, [
      "--headless=new", "--remote-debugging-pipe", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
      "--hide-scrollbars", "--force-device-scale-factor=1", "--user-data-dir=" + folder, ...root, "about:blank",
    ], { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] });
    this.number = 0;
    this.waiting = new Map();
    this.problems = [];
    this.requests = [];
    this.loaded = () => {};
    let rest = "";
    this.process.stdio[4].setEncoding("utf8").on("data", (chunk) => {
      const messages = (rest + chunk).split("\0");
      rest = messages.pop();
      messages.forEach((message) => this.hear(JSON.parse(message)));
    });
    process.on("exit", () => this.process.kill());
    this.process.on("error", (error) => this.fail(error));
    this.process.on("exit", (code) => this.fail(new Error("the browser ended: " + code)));
    this.process.stdio[3].on("error", (error) => this.fail(error));
  }

  fail(error) {
    this.waiting.forEach(({ reject }) => reject(error));
    this.waiting.clear();
  }

  hear(message) {
    const asked = this.waiting.get(message.id);
    if (asked) {
      this.waiting.delete(message.id);
      message.error ? asked.reject(new Error(message.error.message)) : asked.resolve(message.result);
    } else if (message.method === "Runtime.exceptionThrown") {
      const details = message.params.exceptionDetails;
      this.problems.push((details.exception && details.exception.description) || details.text);
    } else if (message.method === "Runtime.consoleAPICalled" && ["error", "warning", "assert"].includes(message.params.type)) {
      this.problems.push(message.params.args.map((each) => each.value || each.description).join(" "));
    } else if (message.method === "Log.entryAdded" && message.params.entry.level === "error") {
      this.problems.push(message.params.entry.text);
    } else if (message.method === "Page.javascriptDialogOpening") {
      this.problems.push("a dialog: " + message.params.message);
      this.call("Page.handleJavaScriptDialog", { accept: false });
    } else if (message.method === "Network.requestWillBeSent") {
      this.requests.push(message.params.request.url);
    } else if (message.method === "Page.loadEventFired") {
      this.loaded();
    }
  }

  call(method, params = {}) {
    const id = ++this.number;
    this.process.stdio[3].write(JSON.stringify({ id, method, params, sessionId: this.session }) + "\0");
    return new Promise((resolve, reject) => this.waiting.set(id, { resolve, reject }));
  }

  async begin() {
    const { targetInfos } = await this.call("Target.getTargets");
    const { targetId } = targetInfos.find((target) => target.type === "page");
    this.session = (await this.call("Target.attachToTarget", { targetId, flatten: true })).sessionId;
    for (const domain of ["Page", "Runtime", "Log", "Network"]) await this.call(domain + ".enable");
    await this.size(1440, 1000);
  }

  /** Opens an address; the milliseconds until it was drawn. */
  async open(url) {
    await this.load("about:blank");
    this.requests = [];
    const begun = Date.now();
    await this.load(url);
    await this.evaluate("new Promise((done) => requestAnimationFrame(() => setTimeout(() => done(1))))");
    return Date.now() - begun;
  }

  async load(url) {
    const loaded = new Promise((resolve) => (this.loaded = resolve));
    await this.call("Page.navigate", { url });
    await loaded;
  }

  size(width, height) {
    return this.call("Emulation.setDeviceMetricsOverride", { width, height, deviceScaleFactor: 1, mobile: false });
  }

  media(media, features = []) {
    return this.call("Emulation.setEmulatedMedia", { media, features });
  }

  /** The value of an expression in the page. */
  async evaluate(expression) {
    const answer = await this.call("Runtime.evaluate", { expression, awaitPromise: true, returnByValue: true });
    if (answer.exceptionDetails) {
      throw new Error(expression + ": " + answer.exceptionDetails.exception.description);
    }
    return answer.result.value;
  }

  /** Clicks what a selector finds, as a hand would: with the mouse, in its middle. */
  async click(selector) {
    const spot = await this.evaluate(`(() => {
      const found = document.querySelector(${JSON.stringify(selector)});
      if (!found) return null;
      found.scrollIntoView({ block: "center" });
      const box = found.getBoundingClientRect();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    })()`);
    if (!spot) throw new Error("nothing to click: " + selector);
    for (const type of ["mousePressed", "mouseReleased"]) {
      await this.call("Input.dispatchMouseEvent", { type, ...spot, button: "left", clickCount: 1 });
    }
    await this.settle();
  }

  /** Presses a key: a letter, or one by name. */
  async press(key) {
    const text = key.length === 1 ? key : key === "Enter" ? "\r" : undefined;
    const code = { Enter: 13, Escape: 27, ArrowDown: 40 }[key];
    await this.call("Input.dispatchKeyEvent", { type: "keyDown", key, text, windowsVirtualKeyCode: code });
    await this.call("Input.dispatchKeyEvent", { type: "keyUp", key, windowsVirtualKeyCode: code });
    await this.settle();
  }

  async type(text) {
    await this.call("Input.insertText", { text });
    await this.settle();
  }

  /** Waits until an expression holds, five seconds at most; whether it does. */
  async until(expression) {
    for (const end = Date.now() + 5000; Date.now() < end; ) {
      if (await this.evaluate(expression)) return true;
      await this.settle();
    }
    return false;
  }

  settle() {
    return this.evaluate("new Promise((done) => setTimeout(() => requestAnimationFrame(() => done(1)), 20))");
  }

  async photograph(file) {
    const { data } = await this.call("Page.captureScreenshot", { format: "png" });
    fs.writeFileSync(file, Buffer.from(data, "base64"));
  }

  async print(file) {
    const { data } = await this.call("Page.printToPDF", { printBackground: false });
    fs.writeFileSync(file, Buffer.from(data, "base64"));
  }

  async end() {
    const ended = new Promise((resolve) => this.process.once("exit", resolve));
    this.fail = () => {};
    this.process.kill();
    await ended;
  }
}

module.exports = { Browser };
