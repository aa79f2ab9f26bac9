// Makes the page live. The server draws it and the page has all texts; this asks for the state, waits for the answer,
// and takes the page's parts anew when more than a figure has changed. Without it each form still works.
(() => {
  'use strict';
  const by = (id) => document.getElementById(id);
  const root = document.documentElement;
  root.classList.add('live');
  const json = { Accept: 'application/json' };
  const refuse = (text) => {
    by('refused').textContent = text;
    by('refused').hidden = !text;
  };

  // The page to join by: what was typed stays when it is refused, and who was sent here reads why.
  const KEPT = 'refused';
  if (by('join')) {
    addEventListener('pageshow', () => {
      const said = sessionStorage.getItem(KEPT);
      sessionStorage.removeItem(KEPT);
      if (said) refuse(said);
    });
    by('join').addEventListener('submit', async (event) => {
      event.preventDefault();
      const form = event.target, button = form.querySelector('button');
      button.disabled = true;
      try {
        const body = new URLSearchParams(new FormData(form));
        const answer = await fetch('/join', { method: 'POST', body, headers: json, redirect: 'manual' });
        if (answer.type === 'opaqueredirect' || answer.ok) return location.assign('/v');
        refuse((await answer.json()).say);
        if (by('code')) by('code').focus();
      } catch {
        refuse(form.dataset.lost);
      } finally {
        button.disabled = false;
      }
    });
  }
  if (!by('page') || !by('page').dataset.tag) return;

  // Milliseconds: the server answers within 20 s; what is silent for longer is dead, after a sleep mostly.
  const STATE = 30000, POST = 8000, FIRST = 500, LONGEST = 4000, SOON = 400;
  const isScreen = root.classList.contains('screen');
  const [PAGE, STATES] = isScreen ? [location.pathname, location.pathname] : ['/v', '/v/state'];
  let tag = by('page').dataset.tag;
  let lastBallot = by('page').dataset.ballot;
  let shape = null; // what the page shows but for its figures; unknown until the first answer
  let calm = null; // what the status line says when nothing is wrong, where nothing is asked
  let asking = null, failures = 0, later = 0, wakes = false;
  let saved = [], wish = null, pending = null, posting = false;
  let ends = null, byArrow = false;

  const same = (a, b) => a.join() === b.join();
  const form = () => by('vote');
  const inputs = () => (form() ? [...form().elements.pick].filter(Boolean) : []);
  const chosen = () => inputs().filter((input) => input.checked).map((input) => input.value);
  const choose = (pick) => inputs().forEach((input) => { input.checked = pick.includes(input.value); });

  const say = (mood, text) => {
    const line = by('status');
    line.dataset.mood = mood;
    if (line.textContent !== text) line.textContent = text;
  };
  // What the line says now, from what is known of the vote and of the connection.
  const settle = () => {
    const texts = by('status').dataset;
    const isKept = pending || saved.length;
    if (form()) form().toggleAttribute('data-unsent', !!wish && !pending);
    if (failures > 1) return say('lost', isKept && form() ? texts.again : texts.lost);
    if (!form()) return say('', texts.mood === 'lost' && !calm ? texts.back : calm || '');
    if (pending) return say('', texts.sending);
    if (wish) return say('', texts.unsent);
    if (texts.phase === 'closing') return say(saved.length ? 'sent' : '', texts.closing);
    return saved.length ? say('sent', texts.sent) : say('', texts.open);
  };

  // A request that does not wait for ever; `hold` lets somebody else end it.
  const request = async (address, patience, hold, options) => {
    const bored = setTimeout(() => hold.abort(), patience);
    try {
      const answer = await fetch(address, { cache: 'no-store', signal: hold.signal, ...options });
      if (answer.status < 500) failures = 0;
      const body = answer.status === 204 ? '' : await answer.text();
      if (answer.status === 403) {
        // The host has removed this phone, or knows it no longer: the page to join by tells.
        sessionStorage.setItem(KEPT, JSON.parse(body).say);
        location.replace('/');
      }
      return { status: answer.status, body };
    } finally {
      clearTimeout(bored);
    }
  };

  const clock = () => {
    const place = by('time');
    if (!place || ends === null) return;
    const s = Math.max(0, Math.ceil((ends - performance.now()) / 1000));
    const text = `${Math.floor(s / 60)}:${String(s % 60).padStart(2, '0')}`;
    if (place.textContent !== text) place.textContent = text;
  };
  const until = (ms) => {
    ends = ms === undefined ? null : performance.now() + ms;
    if (by('time')) by('time').parentElement.hidden = ends === null;
    clock();
  };

  // What the page was made from at the start, and after its parts were taken anew.
  const begin = () => {
    saved = chosen();
    const time = by('time');
    until(time ? Number(time.dataset.left) : undefined);
  };

  const renew = async () => {
    const { status, body } = await request(PAGE, POST, new AbortController(), { headers: { Accept: 'text/html' } });
    if (status !== 200) throw new Error(status);
    const fresh = new DOMParser().parseFromString(body, 'text/html');
    const page = fresh.getElementById('page');
    if (!page || !page.dataset.tag) return location.replace(PAGE);
    const { ballot } = page.dataset;
    const isNew = !!ballot && ballot !== lastBallot;
    const focus = document.activeElement && document.activeElement.id;
    const heading = by('title').textContent;

    for (const part of ['header', 'main', '#who']) document.querySelector(part).replaceWith(fresh.querySelector(part));
    // Somebody may be typing a reason: its form stays as long as it is for the same round.
    const [old, why] = [by('why'), fresh.getElementById('why')];
    if (old && !(why && why.dataset.round === old.dataset.round)) old.remove();
    if (why && !by('why')) document.querySelector('footer').prepend(why);
    document.title = fresh.title;
    root.lang = fresh.documentElement.lang;
    const line = fresh.getElementById('status');
    Object.assign(by('status').dataset, line.dataset, { mood: by('status').dataset.mood });
    calm = line.textContent;
    tag = page.dataset.tag;

    begin();
    // A choice is kept for its own ballot and round only, over a break too.
    if (isNew || (!form() && line.dataset.phase !== 'paused')) pending = wish = null;
    else if (form() && wish) choose(wish);
    if (heading !== by('title').textContent || isNew) scrollTo(0, 0);
    if (isNew && !isScreen) by('title').focus();
    else if (focus && by(focus)) by(focus).focus({ preventScroll: true });
    if (ballot) lastBallot = ballot;
  };

  const figures = (seen) => {
    const heads = by('heads');
    heads.textContent = heads.dataset.text.replace('{voted}', seen.seats.voted).replace('{here}', seen.seats.here);
    by('status').dataset.phase = seen.paused ? 'paused' : seen.phase;
    const left = seen.phase === 'asking' ? seen.ballot && seen.ballot.hint_ms : seen.talk && seen.talk.left_ms;
    until(seen.paused ? undefined : left);
    saved = seen.mine.pick.map(String);
    // Chosen in another tab, say.
    if (!wish && !same(saved, chosen())) choose(saved);
    if (!by('why')) return;
    by('reason').hidden = !saved.length;
    by('said').hidden = !seen.mine.reason;
    by('said').textContent = by('said').dataset.text.replace('{reason}', () => seen.mine.reason);
  };

  // All that needs the page's parts anew when it changes. That a ballot closes does not: somebody may be typing.
  const shapeOf = (seen) => {
    const { phase, paused, title, place, lang, ballot, result, talk, you, mine } = seen;
    const isOpen = phase === 'asking' || phase === 'closing';
    const asked = ballot && { ...ballot, hint_ms: 0, closing_ms: 0 };
    const yours = isOpen ? 0 : mine.pick;
    return JSON.stringify([isOpen ? 'open' : phase, paused, title, place, lang, asked, result, talk && talk.text, you, yours]);
  };
  const needsClock = (seen) => !seen.paused && !by('time')
    && ((seen.phase === 'asking' && seen.ballot && seen.ballot.hint_ms !== undefined)
      || (seen.phase === 'talking' && seen.talk && seen.talk.left_ms !== undefined));

  // `boot.n`: an answer that was overtaken on its way is dropped.
  const isOlder = (other) => {
    const [boot, n] = [other.slice(0, other.lastIndexOf('.')), Number(other.slice(other.lastIndexOf('.') + 1))];
    return tag.startsWith(`${boot}.`) && n < Number(tag.slice(tag.lastIndexOf('.') + 1));
  };
  const take = async (seen) => {
    if (isOlder(seen.tag)) return;
    const now = shapeOf(seen);
    if (now !== shape || needsClock(seen)) {
      await renew();
      shape = now;
      // The page may be newer than this answer; then the next one, asked for with the page's name, comes at once.
      if (tag !== seen.tag) shape = null;
      else figures(seen);
    } else {
      tag = seen.tag;
      figures(seen);
    }
    if (pending && form()) post();
    settle();
  };

  const ask = async () => {
    clearTimeout(later);
    // After the end the host's program goes, and nobody has to hear of it.
    if (asking || document.hidden || by('status').dataset.phase === 'ended') return;
    const hold = asking = new AbortController();
    // After a failure or a sleep an answer is wanted at once: all is well again, or another tab has voted.
    const began = performance.now(), name = failures || wakes ? '' : tag;
    wakes = false;
    let isAnswered = false;
    try {
      const { status, body } = await request(`${STATES}?tag=${encodeURIComponent(name)}`, STATE, hold, { headers: json });
      if (status === 200) await take(JSON.parse(body));
      isAnswered = status === 200 || status === 204;
    } catch { /* said below */ }
    if (asking !== hold) return;
    asking = null;
    failures = isAnswered ? 0 : failures + 1;
    settle();
    // One that answers at once and has nothing new is not asked without end.
    const isIdle = tag === name && performance.now() - began < FIRST;
    const wait = isAnswered ? (isIdle ? FIRST : 0) : Math.min(LONGEST, FIRST * 2 ** (failures - 1));
    later = setTimeout(ask, wait);
  };
  const quiet = () => {
    clearTimeout(later);
    if (asking) asking.abort();
    asking = null;
  };
  const again = () => {
    quiet();
    ask();
    if (pending) post();
  };

  const wake = () => {
    wakes = true;
    again();
  };

  let tries = 0, retry = 0;
  const post = async () => {
    clearTimeout(retry);
    if (posting || !pending) return;
    posting = true;
    const sent = pending;
    const slow = setTimeout(settle, SOON);
    const fields = [['ballot', sent.ballot], ['round', sent.round], ...sent.pick.map((one) => ['pick', one])];
    let isTaken = false;
    try {
      const options = { method: 'POST', body: new URLSearchParams(fields), headers: json, keepalive: true };
      const { status, body } = await request('/v/vote', POST, new AbortController(), options);
      const said = JSON.parse(body);
      if (status === 200) {
        if (pending === sent) pending = wish = null;
        isTaken = true;
        await take(said);
      } else if (status === 409 && said.error !== 'paused') {
        if (pending === sent) {
          pending = wish = null;
          choose(saved);
        }
        isTaken = true;
        say('lost', said.say);
      }
    } catch { /* tried again below */ }
    clearTimeout(slow);
    posting = false;
    tries = isTaken ? 0 : tries + 1;
    if (isTaken) {
      if (pending) post();
    } else if (pending) {
      if (tries > 1) say('lost', by('status').dataset.again);
      else settle();
      retry = setTimeout(post, Math.min(LONGEST, FIRST * 2 ** (tries - 1)));
    }
  };
  const send = () => {
    const pick = chosen();
    if (!pick.length) return settle();
    wish = pick;
    pending = { ballot: form().elements.ballot.value, round: form().elements.round.value, pick };
    form().removeAttribute('data-unsent');
    post();
  };

  const explain = async (reason) => {
    const texts = by('status').dataset;
    try {
      const options = { method: 'POST', body: new URLSearchParams(new FormData(reason)), headers: json };
      const { status, body } = await request('/v/reason', POST, new AbortController(), options);
      const said = JSON.parse(body);
      if (status !== 200) return say('lost', said.say);
      await take(said);
      if (by('reason')) {
        by('text').defaultValue = by('text').value;
        by('reason').open = false;
        by('reason').querySelector('summary').focus();
      }
      say('sent', texts.reason);
    } catch {
      say('lost', texts.lost);
    }
  };

  document.addEventListener('keydown', (event) => { byArrow = event.key.startsWith('Arrow'); });
  document.addEventListener('pointerdown', () => { byArrow = false; });
  document.addEventListener('change', ({ target }) => {
    if (!form() || target.name !== 'pick') return;
    const pick = chosen(), isSeveral = 'several' in form().dataset;
    if (isSeveral && pick.length > Number(form().dataset.max)) {
      target.checked = false;
      return say('', by('status').dataset.full);
    }
    wish = same(pick, saved) && !pending ? null : pick;
    // Arrows choose on the way to what somebody wants, and one of several is not all: these are sent by the button.
    if (wish && !isSeveral && !byArrow) return send();
    pending = null;
    settle();
  });
  document.addEventListener('submit', (event) => {
    if (event.target === form()) {
      event.preventDefault();
      send();
    } else if (event.target.closest('#reason')) {
      event.preventDefault();
      explain(event.target);
    }
  });
  document.addEventListener('visibilitychange', () => (document.hidden ? quiet() : wake()));
  addEventListener('pageshow', (event) => (event.persisted ? wake() : again()));
  addEventListener('pagehide', quiet);
  addEventListener('online', again);
  setInterval(clock, 500);

  calm = by('status').textContent;
  begin();
})();
