// Three phones at 320 px in Chromium, in a session that a program hosts: one with script, one with script in the dark and
// by keyboard, one without script.
//
//   node phones.mjs ADDRESS CODE SCREEN [FOLDER FOR PICTURES] >WHERE THE HOST READS ITS COMMANDS
//
// ADDRESS is http://…:PORT, SCREEN the address of the projected view. The session must be fresh, ask for names and have
// roles. Finds playwright-core and axe-core from the folder that it is started in. What it finds is on standard error.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';

const [address, code, screenAddress, pictures] = process.argv.slice(2);
const require = createRequire(`${process.cwd()}/`);
const { chromium } = require('playwright-core');
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const NASTY = '<script>alert(1)</script>';
const PATIENCE = 10000;

let passed = 0;
const failures = [];
const host = (line) => process.stdout.write(`${line}\n`);
const check = (what, is, seen = '') => {
  if (is) passed += 1;
  else failures.push(`${what} ${typeof seen === 'string' ? seen : JSON.stringify(seen)}`);
};
const sleep = (ms) => new Promise((done) => { setTimeout(done, ms); });
const until = async (what, test) => {
  const end = Date.now() + PATIENCE;
  let last;
  do {
    try { last = await test(); } catch (error) { last = error.message; }
    if (last === true) return check(what, true);
    await sleep(40);
  } while (Date.now() < end);
  return check(what, false, last);
};

const launch = (...more) => chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: [...FLAGS, ...more] });
const browser = await launch();
const pages = [];
const phone = async (name, more = {}, by = browser) => {
  const context = await by.newContext({ viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true, ...more });
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  Object.assign(page, { name, errors: [], states: 0 });
  // Refusals and a network that is gone are part of the test; what the policy or the script says is not.
  page.on('console', (said) => { if (said.type() === 'error' && !said.text().startsWith('Failed to load resource')) page.errors.push(said.text()); });
  page.on('pageerror', (error) => page.errors.push(error.message));
  page.on('dialog', (dialog) => { page.errors.push('a dialog'); dialog.dismiss(); });
  page.on('request', (request) => { if (request.url().includes('/v/state')) page.states += 1; });
  pages.push(page);
  return page;
};
const status = (page) => page.textContent('#status');
const focus = (page) => page.evaluate(() => document.activeElement.id);
// As a phone does that is put away, or whose browser shows another tab.
const hide = (page, hidden) => page.evaluate((is) => {
  Object.defineProperty(document, 'hidden', { value: is, configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));
}, hidden);
const looks = async (page, what) => {
  const { violations } = await page.evaluate(`${AXE}; axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] })`);
  check(`${page.name}, ${what}: accessibility`, !violations.length, violations.map((one) => [one.id, one.nodes.map((node) => node.html.slice(0, 160))]));
  await fits(page, what);
};
const fits = async (page, what) => {
  const [needs, has] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  check(`${page.name}, ${what}: fits`, needs <= has, [needs, has]);
  if (pictures) await page.screenshot({ path: `${pictures}/${page.name}-${what.replaceAll(' ', '-')}.png`, fullPage: true });
};
const heading = (page, text) => until(`${page.name}: ${text}`, async () => (await page.textContent('h1')) === text || page.textContent('h1'));

// Joining.
const [a, b, c] = [await phone('light'), await phone('dark', { colorScheme: 'dark' }), await phone('plain', { javaScriptEnabled: false })];
await a.goto(address);
await looks(a, 'join');
await a.fill('#code', 'nope 00');
await a.fill('#name', NASTY);
await a.click('button');
await until('a wrong code is told', async () => (await a.textContent('#refused')) !== '');
check('what was typed stays', (await a.inputValue('#name')).startsWith('<script>alert(1)'), await a.inputValue('#name'));
await looks(a, 'wrong code');
await a.fill('#code', code.toLowerCase().replace('-', ' '));
await a.click('button');
await a.waitForURL(/\/v$/);
await b.goto(`${address}/j/${code}`);
await b.selectOption('#role', { index: 1 });
await b.click('button');
await b.waitForURL(/\/v$/);
await c.goto(address);
await c.fill('#code', 'nope 00');
await c.click('button');
check('without script, a wrong code is told', await c.locator('#refused').isVisible());
await c.fill('#code', code);
await c.click('button');
await c.waitForURL(/\/v$/);
check('a name is text', (await a.textContent('#who')).includes('<script>alert(1)'), await a.textContent('#who'));
check('a name is no script', (await a.locator('body script').count()) === 0);
check('one status line', (await a.locator('[role=status]').count()) === 1);
await looks(a, 'lobby');
await fits(c, 'lobby');

// A request, with all that the run says of it.
host('ask 1 90');
await heading(a, 'Your vote');
await heading(b, 'Your vote');
check('focus is on the heading of a new ballot', (await focus(a)) === 'title', await focus(a));
await looks(a, 'asking');
await looks(b, 'asking');
const heights = await a.locator('.option').evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().height));
check('rows are 76 high', heights.length > 1 && heights.every((height) => height >= 76), heights);
check('the time is there', /^1:[0-3]\d$/.test(await a.textContent('#time')), await a.textContent('#time'));
const free = await a.locator('.option input:enabled').evaluateAll((all) => all.map((one) => one.id));
const label = (at) => `label[for=${free[at]}]`;
await a.tap(label(1));
await until('a tap sends', async () => (await status(a)).startsWith('Sent') || status(a));
await until('others see how many', async () => (await b.textContent('#heads')).includes('1 of 3') || b.textContent('#heads'));
check('focus stays when only figures change', (await focus(b)) === 'title', await focus(b));
await a.reload();
check('a reload keeps the choice', (await a.locator(`#${free[1]}`).isChecked()) && (await status(a)).startsWith('Sent'), await status(a));
const other = await a.context().newPage();
await other.goto(`${address}/v`);
await hide(a, true);
await other.tap(label(0));
await until('a second tab sends', async () => (await status(other)).startsWith('Sent') || status(other));
await hide(a, false);
await until('a second tab is the same seat', () => a.locator(`#${free[0]}`).isChecked());
await other.close();
await c.click('.reload button');
await c.waitForURL(/\/v\?$/);
await c.tap(label(1));
await c.click('#send');
await c.waitForURL(/\/v$/);
check('without script a vote is taken', (await status(c)).startsWith('Sent'), await status(c));
await c.click('summary');
await c.fill('#text', `${NASTY} & "so"`);
await c.click('#reason button');
await c.waitForURL(/\/v$/);
await until('without script a reason is taken', async () => (await c.textContent('#said')).includes(`${NASTY} & "so"`) || c.textContent('#said'));
await fits(c, 'voted');

// The last vote closes the ballot while somebody types.
const REASON = 'because {reason} $& of it';
await a.click('summary');
await a.fill('#text', REASON);
await b.focus(`#${free[0]}`);
await b.keyboard.press('ArrowDown');
await until('arrows choose and do not send', async () => (await status(b)).startsWith('Chosen, but not sent') || status(b));
check('the button to send is there', await b.locator('#send').isVisible());
await b.keyboard.press('Enter');
await until('it closes', async () => (await status(a)).startsWith('Closing') || status(a));
check('what is typed stays while it closes', (await a.inputValue('#text')) === REASON && (await focus(a)) === 'text');
await heading(a, 'The votes');
check('what is typed stays when it is closed', (await a.inputValue('#text')) === REASON && (await focus(a)) === 'text', await focus(a));
await a.click('#reason button');
await until('a reason is sent', async () => (await a.textContent('#said')).includes(REASON) || a.textContent('#said'));
const figures = (page) => page.locator('tbody td').allTextContents().then((all) => all.map(Number).reduce((sum, one) => sum + one, 0));
check('three votes are counted', (await figures(a)) === 3, await figures(a));
check('its own choice is marked', (await a.locator('tr.mine').count()) === 1);
await looks(a, 'shown');
await looks(b, 'shown');

// Talk, a second round, a decision.
host('talk 90 What would each side have to know?');
await heading(a, 'Talk it over');
await looks(a, 'talking');
host('again');
await heading(a, 'Your vote');
check('a new round is empty', (await a.locator('.option input:checked').count()) === 0 && !(await a.locator('#said').isVisible()));
check('focus is on the heading of a new round', (await focus(a)) === 'title', await focus(a));
await a.tap(label(0));
await until('it is sent', async () => (await status(a)).startsWith('Sent') || status(a));
host('close');
await heading(a, 'The votes');
check('both rounds are side by side', (await a.locator('thead th').count()) === 3, await a.locator('thead').textContent());
host('decide');
await heading(a, 'Decided');
await looks(a, 'decided');

// The network goes and comes back.
host('question Which? / one / two / three');
await until('another question', async () => (await a.textContent('legend')).includes('Which?'));
await a.context().setOffline(true);
await a.tap('label[for=pick-1]');
await until('it says that it tries again', async () => (await status(a)) === 'Trying again, your choice is kept.' || status(a));
check('the choice is kept', await a.locator('#pick-1').isChecked());
await a.context().setOffline(false);
await until('the choice is sent when the network is back', async () => (await status(a)).startsWith('Sent') || status(a));
await until('and counts', async () => (await b.textContent('#heads')).includes('Voted so far: 1') || b.textContent('#heads'));

// Quick changes end with the last; faster ones than are allowed are sent in the end.
for (const at of [0, 2, 0, 1, 2, 0, 1, 2]) await a.tap(`label[for=pick-${at}]`);
await until('the last choice is sent', async () => (await status(a)).startsWith('Sent') || status(a));
await a.reload();
check('the last choice counts', await a.locator('#pick-2').isChecked());

// A phone that sleeps asks nothing, and is there when it wakes.
await hide(a, true);
await sleep(300);
a.states = 0;
host('close');
await heading(b, 'The votes');
check('a hidden page asks nothing', a.states === 0, a.states);
await hide(a, false);
await heading(a, 'The votes');
host('decide none');
await heading(a, 'Decided');
host('pause');
await heading(a, 'A short break');
await looks(a, 'paused');
host('go on');
await heading(a, 'Decided');

// Several of many, and a chance.
host('next');
host('ask 1');
await until('several can be chosen', async () => (await a.locator('#vote[data-several] input:enabled[type=checkbox]').count()) > 1);
const most = Number(await a.getAttribute('#vote', 'data-max'));
const boxes = await a.locator('#vote input:enabled[type=checkbox]').evaluateAll((all) => all.map((one) => one.id));
for (const id of boxes.slice(0, most + 1)) await a.tap(`label[for=${id}]`);
check('no more than allowed', (await a.locator('.option input:checked').count()) === Math.min(most, boxes.length), most);
check('several are sent by the button', !(await status(a)).startsWith('Sent'), await status(a));
await a.tap('#send');
await until('several are sent', async () => (await status(a)).startsWith('Sent') || status(a));
await looks(a, 'several');
host('close');
await heading(a, 'The votes');
host('decide none');
await heading(a, 'Decided');
host('next');
host('ask 3');
await until('seven steps of a chance', async () => (await a.locator('.chance .option input').count()) === 7);
await a.tap('label[for=pick-4]');
await until('a chance is sent', async () => (await status(a)).startsWith('Sent') || status(a));
await looks(a, 'chance');

// Looks: large text, forced colours, the projected view. A context of its own takes the seat along.
const seat = await a.context().storageState();
const large = await launch('--blink-settings=defaultFontSize=32');
for (const [name, by, more] of [['large', large, {}], ['forced', browser, { forcedColors: 'active' }], ['still', browser, { reducedMotion: 'reduce' }]]) {
  const page = await phone(name, { ...more, storageState: seat }, by);
  await page.goto(`${address}/v`);
  check(`${name}: the same seat`, await page.locator('#pick-4').isChecked());
  await fits(page, 'chance');
  await page.context().close();
}
const screen = await phone('screen', { viewport: { width: 1280, height: 720 }, isMobile: false });
await screen.goto(screenAddress);
check('the projected view takes nothing', (await screen.locator('input').count()) === 0 && (await screen.locator('.options li').count()) === 7);
await looks(screen, 'asking');
host('close');
await heading(screen, 'The votes');
await looks(screen, 'shown');
const big = await phone('large', { storageState: seat }, large);
await big.goto(`${address}/v`);
await fits(big, 'shown');
await big.context().close();
await large.close();

// Removed, and the end.
host('remove 1');
await a.waitForURL(`${address}/`);
await until('who is removed reads so', async () => (await a.textContent('#refused')) !== '');
check('and can type the code again', await a.locator('#code').isVisible());
host('end');
await heading(b, 'Thank you for playing');
await looks(b, 'ended');
await sleep(3000);
check('after the end nothing is missed', (await status(b)) === '', await status(b));

for (const page of pages) check(`${page.name}: no errors`, !page.errors.length, page.errors);
await browser.close();
for (const failure of failures) console.error(`phones: FAILED ${failure}`);
console.error(`phones: ${passed} of ${passed + failures.length} hold`);
process.exit(failures.length ? 1 : 0);
