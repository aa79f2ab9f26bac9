// The game in Chromium, as `web/build.sh` has made it: begun, decided, loaded again, gone on with; in a second tab, without
// room, without WebGL 2; and runs of players made of code to the same fingerprints as the program's.
//
//   node web.mjs DIST FINGERPRINTS [FOLDER FOR PICTURES]
//
// FINGERPRINTS holds lines of scenario, player, seed and what the program printed. Finds playwright-core from the folder
// that it is started in. What it finds is on standard error; the played run's file is on standard output.
import { createRequire } from 'node:module';
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';

const [dist, fingerprints, pictures] = process.argv.slice(2);
const { chromium } = createRequire(`${process.cwd()}/`)('playwright-core');
const FLAGS = ['--headless', '--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
// Software draws a frame in a good part of a second where processors are shared.
const START = 120000, STEP = 20000, SPRINT = 400000;
// Percent of a processor that the page may take while nothing changes.
const REST_MOST = 5;
const COLOURS_LEAST = 40;
const STORE = 'north-of-noise:';

let passed = 0;
const failures = [];
const say = (what) => console.error(`web: ${what}`);
const check = (what, is, seen = '') => {
  if (is) passed += 1;
  else {
    failures.push(`${what} ${typeof seen === 'string' ? seen : JSON.stringify(seen)}`);
    say(`FAILED ${failures.at(-1)}`);
  }
  return is;
};
const sleep = (ms) => new Promise((done) => { setTimeout(done, ms); });
const until = async (patience, test) => {
  for (const end = Date.now() + patience; Date.now() < end; await sleep(100)) if (await test()) return true;
  return false;
};

// As plain as servers come: no type for modules, nothing unpacked, no header but the type.
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.ttf': 'font/ttf' };
const server = createServer(async (request, answer) => {
  const path = normalize(new URL(request.url, 'http://any').pathname).replace(/\/$/, '/index.html');
  const bytes = await readFile(join(dist, path)).catch(() => null);
  answer.writeHead(bytes ? 200 : 404, { 'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream' });
  answer.end(bytes);
});
await new Promise((ready) => { server.listen(0, '127.0.0.1', ready); });
const address = `http://127.0.0.1:${server.address().port}/`;

const launch = (...flags) => chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: flags });
const browser = await launch(...FLAGS);
const errors = [];
const opened = async (context) => {
  const page = await context.newPage();
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (said) => { if (said.type() === 'error') errors.push(said.text()); });
  return page;
};
const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
const page = await opened(context);

const state = (of) => of.evaluate(() => document.documentElement.dataset.state);
const shown = (of) => until(START, async () => (await state(of)) !== undefined);
const colours = async (picture) => page.evaluate(async (base64) => {
  const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${base64}`)).blob());
  const paper = new OffscreenCanvas(image.width, image.height).getContext('2d');
  paper.drawImage(image, 0, 0);
  return new Set(new Uint32Array(paper.getImageData(0, 0, image.width, image.height).data.buffer)).size;
}, picture.toString('base64'));
const see = async (what) => {
  await sleep(1500);
  const picture = await page.screenshot(pictures ? { path: join(pictures, `${what}.png`) } : {});
  const count = await colours(picture);
  check(`${what}: it is not blank`, count >= COLOURS_LEAST, `${count} colours`);
};
const kept = () => page.evaluate((own) => Object.fromEntries(Object.entries(localStorage).filter(([key]) => key.startsWith(own))), STORE);
const runs = async () => Object.entries(await kept()).filter(([key]) => /^[^/]*data\/runs\/[^/]*\.run$/.test(key));
// Of the one run that there is: its lines, without the time of writing, the head first.
const run = async () => {
  const [entry] = await runs();
  return entry ? entry[1].trimEnd().split('\n').slice(1) : [];
};
const decided = async () => (await run()).slice(2);
const sprint = async () => Number((await decided()).at(-1)?.split('\t')[1] ?? 1);
const phase = async () => (await decided()).at(-1)?.split('\t')[2] ?? 'Inbox';
const goOn = async () => {
  const { length } = await decided();
  const grown = async () => (await decided()).length > length;
  await page.keyboard.press('Control+Enter');
  if (await until(3000, grown)) return;
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  await until(3000, grown);
};
const finish = async () => {
  check('no errors', !errors.length, errors.slice(0, 5));
  await browser.close();
  server.close();
  process.stdout.write(played);
  say(`${passed} of ${passed + failures.length} hold`);
  process.exit(failures.length ? 1 : 0);
};
let played = '';

// The page alone, before anything is loaded: what it says, and that it fits.
await page.route('**/game.wasm.gz', () => {});
await page.goto(address);
const text = await page.textContent('main');
check('it says what it cannot do', /screen reader/i.test(text) && /group session/i.test(text) && /Windows, macOS or Linux/.test(text));
await see('before');
await page.unroute('**/game.wasm.gz');

const begun = Date.now();
await page.goto(address);
if (!check('the game is shown', await shown(page), await page.textContent('#say'))) {
  await see('stuck');
  await finish();
}
say(`first picture ${Date.now() - begun} ms after the address, with a processor for a graphics card`);
await see('title');
const canvas = () => page.evaluate(() => [document.querySelector('#game').clientWidth, document.querySelector('#game').clientHeight]);
check('the canvas fills the page', `${await canvas()}` === '1280,720', await canvas());

// At rest.
const tasks = await context.newCDPSession(page);
await tasks.send('Performance.enable');
const busy = async () => (await tasks.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration').value;
await sleep(3000);
const before = await busy();
await sleep(10000);
const rest = (await busy() - before) * 10;
say(`at rest the page takes ${rest.toFixed(2)} % of a processor`);
check('it rests', rest <= REST_MOST, `${rest} %`);

// A run is begun and decided on by keys.
await page.keyboard.press('Enter');
check('Enter begins a run', await until(STEP, async () => (await runs()).length === 1));
await see('desk');
for (const end = Date.now() + SPRINT; Date.now() < end && (await decided()).length < 3;) await goOn();
check('decisions are kept', (await decided()).length >= 3, await run());

// The page is loaded again in the middle.
await page.keyboard.press('F5');
await until(STEP, async () => (await state(page).catch(() => 'between')) === undefined);
check('F5 loads the page again', await shown(page));
const halfway = await run();
await see('title-again');
await page.keyboard.press('Enter');
await sleep(2000);
await see('desk-again');
await page.setViewportSize({ width: 1024, height: 640 });
await see('desk-again-1024');
check('the canvas follows the page', `${await canvas()}` === '1024,640', await canvas());
await page.setViewportSize({ width: 1280, height: 720 });
const { length } = await decided();
for (const end = Date.now() + SPRINT; Date.now() < end && (await decided()).length <= length;) await goOn();
const further = await run();
check('the run goes on where it was', (await runs()).length === 1 && further.length > halfway.length && halfway.every((line, at) => line === further[at]));

// A second tab waits for the first.
const other = await opened(context);
await other.goto(address);
check('a second tab says that there is a first', await until(STEP, async () => /another tab/.test(await other.textContent('#say'))), await other.textContent('#say'));
await other.close();

// No room: the decision is not taken, and is once there is room.
const fill = await page.evaluate(() => {
  let size = 1 << 22;
  let text = '';
  for (; size >= 1; size >>= 1) {
    try { localStorage.setItem('other', text + 'x'.repeat(size)); text += 'x'.repeat(size); } catch { /* less, then */ }
  }
  return text.length;
});
const full = await run();
await goOn();
await goOn();
check('nothing is decided without room', `${await run()}` === `${full}`, `${fill} characters were free`);
await see('full');
await page.evaluate(() => localStorage.removeItem('other'));
await page.keyboard.press('Escape');
for (const end = Date.now() + SPRINT; Date.now() < end && (await decided()).length <= full.length - 2;) await goOn();
const roomy = await run();
check('with room it goes on', roomy.length > full.length && full.every((line, at) => line === roomy[at]));

// A whole sprint, with a picture of each phase.
const seen = new Set();
for (const end = Date.now() + SPRINT; Date.now() < end && await sprint() < 2;) {
  const now = (await phase()).toLowerCase();
  if (!seen.has(now)) {
    seen.add(now);
    await see(now);
  }
  await goOn();
}
check('a sprint is played', await sprint() >= 2, [...seen]);
await see('second-sprint');
played = `${(await run()).join('\n')}\n`;

// The rules alone, in the same browser.
const wanted = readFileSync(fingerprints, 'utf8').trim().split('\n').filter(Boolean).map((line) => line.split(' '));
const start = Date.now();
const got = await page.evaluate(async (all) => {
  const rules = await import('./rules.js');
  await rules.default();
  return all.map(([scenario, player, seed]) => rules.fingerprint(scenario, player, Number(seed)));
}, wanted);
const different = wanted.filter(([,,, print], at) => print !== got[at]);
say(`${wanted.length} runs in ${Date.now() - start} ms`);
check('fingerprints are those of the program', wanted.length > 0 && !different.length, different.slice(0, 3));

// Without WebGL 2 the page says so.
const plain = await launch('--headless', '--no-sandbox', '--disable-gpu', '--disable-3d-apis');
const without = await plain.newPage();
await without.goto(address);
check('without WebGL 2 it says so', await until(STEP, async () => /WebGL 2/.test(await without.textContent('#say'))), await without.textContent('#say'));
await plain.close();
await finish();
