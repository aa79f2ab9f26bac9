// Loads the game and puts it on the page; does for it what only a page can (`src/web/page.rs` names what).
//
// `build.sh` writes the sizes below. The module is sent gzipped and unpacked here, so that neither the size nor the
// progress depends on how a server is set up, nor on the type that it gives to `.wasm`.
import start from './game.js';

const PACKED = 0, UNPACKED = 0; // bytes

const by = (id) => document.getElementById(id);
const [before, say, loaded, again, warning, canvas] = ['before', 'say', 'loaded', 'again', 'warning', 'game'].map(by);
let stopped = false;

// Says something in place of the game, with a button that does something about it.
const instead = (sentence, button, does) => {
  say.textContent = sentence;
  loaded.hidden = true;
  again.hidden = !button;
  again.textContent = button ?? '';
  again.onclick = does;
  before.hidden = false;
  if (button) again.focus();
};
const reload = () => location.reload();
const warn = (sentence) => {
  warning.firstElementChild.textContent = sentence;
  warning.hidden = false;
};
warning.lastElementChild.onclick = () => {
  warning.hidden = true;
  canvas.focus();
};

globalThis.northOfNoise = {
  shown() {
    before.hidden = true;
    canvas.focus();
    performance.mark('shown');
    document.documentElement.dataset.state = 'shown';
  },
  closed() {
    instead('The game is closed. Your runs are kept in this browser.', 'Start again', reload);
  },
  stopped(sentence) {
    if (stopped) return;
    stopped = true;
    document.documentElement.dataset.state = 'stopped';
    instead(sentence, 'Load the page again', reload);
  },
  keeps_nothing() {
    warn('This browser keeps nothing for this page: what you play is gone when you close it.');
  },
  follow(address) {
    open(address, '_blank', 'noopener');
  },
  show(html) {
    const address = URL.createObjectURL(new Blob([html], { type: 'text/html' }));
    open(address, '_blank');
    setTimeout(() => URL.revokeObjectURL(address), 60000);
  },
};

// Keys that are the browser's own: the game does not hear them, and so does not keep them from what they do.
const ITS_OWN = ['F5', 'F11', 'F12', 'F3', 'F7'];
const WITH_CONTROL = 'cvxrltnwpj+-=0';
const isBrowsers = (event) => {
  if (ITS_OWN.includes(event.key)) return true;
  const key = event.key.toLowerCase();
  return (event.ctrlKey || event.metaKey) && (WITH_CONTROL.includes(key) || event.shiftKey && key === 'i');
};
for (const type of ['keydown', 'keyup']) {
  addEventListener(type, (event) => { if (isBrowsers(event)) event.stopImmediatePropagation(); }, { capture: true });
}
canvas.addEventListener('webglcontextlost', () => northOfNoise.stopped('The browser took the graphics away. Every decision is kept: load the page again and choose Continue.'));

// The packed module as it comes in, counted.
const counted = (reader, first, of) => {
  let bytes = 0;
  const count = (piece) => {
    bytes += piece.length;
    loaded.value = Math.min(1, bytes / of);
    return piece;
  };
  return new ReadableStream({
    start: (to) => to.enqueue(count(first)),
    async pull(to) {
      const { done, value } = await reader.read();
      if (!done) return to.enqueue(count(value));
      say.textContent = 'Starting …';
      return to.close();
    },
  });
};

const load = async () => {
  const answer = await fetch('game.wasm.gz');
  if (!answer.ok) throw new Error(`${answer.status} ${answer.statusText}`);
  const reader = answer.body.getReader();
  const { value: first } = await reader.read();
  // Some servers unpack by themselves what ends in `.gz`.
  const isPacked = first[0] === 0x1f && first[1] === 0x8b;
  const all = counted(reader, first, isPacked ? PACKED : UNPACKED);
  const unpacked = isPacked ? all.pipeThrough(new DecompressionStream('gzip')) : all;
  await start({ module_or_path: new Response(unpacked, { headers: { 'Content-Type': 'application/wasm' } }) });
};

const play = () => load().catch((error) => {
  if (!stopped) instead(`The game cannot be loaded (${error.message}).`, 'Try again', reload);
});

// One tab at a time plays: two would write over each other's runs. Browsers give locks to safe origins only.
const alone = (then) => {
  if (!navigator.locks) return then();
  const hold = () => {
    then();
    return new Promise(() => {});
  };
  return navigator.locks.request('north-of-noise', { ifAvailable: true }, (lock) => {
    if (lock) return hold();
    instead('The game is open in another tab of this browser. It goes on here when you close it there.');
    navigator.locks.request('north-of-noise', () => {
      say.textContent = 'Loading …';
      loaded.hidden = false;
      return hold();
    });
    return undefined;
  });
};

if (!document.createElement('canvas').getContext('webgl2')) {
  instead('The game needs WebGL 2, which this browser does not have or has switched off. The program for Windows, macOS or Linux does without it.');
} else if (typeof DecompressionStream === 'undefined') {
  instead('This browser is too old for the game: it needs one from 2023 or later, or the program for Windows, macOS or Linux.');
} else {
  // Asked so that the browser does not clear what is not visited for a while; it may say no.
  navigator.storage?.persist?.();
  alone(play);
}
