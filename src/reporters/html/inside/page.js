// The script of the HTML report: switches, jumps and what keyboards need. The page can be read
// without it. It makes no markup of texts: they are there already.
(() => {
  'use strict';
  const root = document.documentElement;
  const form = document.getElementById('switches');
  const boxes = [...form.querySelectorAll('input[name="outcome"]')];
  const theme = document.getElementById('theme');
  const status = document.getElementById('shown-count');
  const panels = [...document.querySelectorAll('.jikko-panel')];

  const wanted = () => new Set(boxes.filter((box) => box.checked).map((box) => box.value));

  function filter() {
    const outcomes = wanted();
    const isAll = outcomes.size === boxes.length;
    for (const one of document.querySelectorAll('[data-outcome]')) {
      one.hidden = !outcomes.has(one.dataset.outcome);
    }
    for (const one of document.querySelectorAll('[data-outcomes]')) {
      one.hidden = !isAll && !one.dataset.outcomes.split(' ').some((name) => outcomes.has(name));
    }
    const blocks = panels.filter((panel) => panel.id !== '');
    const shown = blocks.filter((panel) => !panel.hidden).length;
    status.textContent = status.dataset.template
      .replace('{shown}', String(shown))
      .replace('{all}', String(blocks.length));
  }

  function reveal(element) {
    for (let one = element; one; one = one.parentElement) {
      if (one.tagName === 'DETAILS') one.open = true;
    }
    element.scrollIntoView({ block: 'center' });
    element.focus({ preventScroll: true });
  }

  // A link leads into articles that may be folded up.
  function revealTarget() {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    const folded = target.querySelector(':scope > details');
    if (folded && target.matches('.jikko-article')) folded.open = true;
    reveal(target);
  }

  function jump(step) {
    const problems = panels.filter((panel) => 'problem' in panel.dataset && !panel.hidden);
    if (problems.length === 0) return;
    const here = document.activeElement;
    const behind = problems.findIndex(
      (panel) => here.compareDocumentPosition(panel) & Node.DOCUMENT_POSITION_FOLLOWING,
    );
    const current = problems.indexOf(here);
    const first = step > 0 ? 0 : problems.length - 1;
    const next = current < 0 ? (behind < 0 || step < 0 ? first : behind) : current + step;
    reveal(problems[(next + problems.length) % problems.length]);
  }

  function setTheme(name) {
    if (name === 'auto') delete root.dataset.theme;
    else root.dataset.theme = name;
  }

  // What is wider than its place is reached by keyboard as well. First all is measured, then all is
  // changed: in turn, each step would lay out the whole page.
  function markScrollers() {
    // What is folded up would be laid out for each question about it.
    const all = [...document.querySelectorAll('.jikko-scroller, .znc pre')].filter(
      (one) => one.closest('details:not([open])') === null,
    );
    const wide = all.map((one) => one.scrollWidth > one.clientWidth);
    all.forEach((one, index) => {
      if (wide[index] === one.hasAttribute('tabindex')) return;
      if (wide[index]) one.tabIndex = 0;
      else one.removeAttribute('tabindex');
    });
  }

  // Everything that is unfolded from the start tells so, one by one.
  let isPlanned = false;
  function planMarking() {
    if (isPlanned) return;
    isPlanned = true;
    requestAnimationFrame(() => {
      isPlanned = false;
      markScrollers();
    });
  }

  function remembered() {
    try {
      return localStorage.getItem('jikko-theme') ?? 'auto';
    } catch {
      return 'auto';
    }
  }

  function remember(name) {
    try {
      localStorage.setItem('jikko-theme', name);
    } catch {
      // A browser may keep nothing for pages from files.
    }
  }

  form.hidden = false;
  form.addEventListener('submit', (event) => event.preventDefault());
  for (const box of boxes) box.addEventListener('change', filter);
  document.getElementById('previous-problem').addEventListener('click', () => jump(-1));
  document.getElementById('next-problem').addEventListener('click', () => jump(1));
  theme.value = ['light', 'dark'].includes(remembered()) ? remembered() : 'auto';
  setTheme(theme.value);
  theme.addEventListener('change', () => {
    setTheme(theme.value);
    remember(theme.value);
  });
  window.addEventListener('hashchange', revealTarget);
  window.addEventListener('resize', planMarking);
  document.addEventListener('toggle', planMarking, true);
  filter();
  markScrollers();
  if (location.hash !== '') revealTarget();
})();
