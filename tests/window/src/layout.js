// What does not fit: the page wider than the window, an element that sticks out of it, a text that is cut off.
const WIDTH = document.documentElement.clientWidth;
const found = [];

const words = (element) => element.textContent.replace(/\s+/g, ' ').trim().slice(0, 60);
const path = (element) => `${element.tagName.toLowerCase()}.${[...element.classList].filter((name) => !name.startsWith('svelte-')).join('.')}`;
const ownText = (element) => [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim() !== '');

/** For screen readers only: one pixel in size. */
const isHidden = (element) => element.closest('.visually-hidden') !== null || element.clientWidth <= 1;

/** What scrolls sideways by itself, or cuts off by intent, is not the page's width. */
function isContained(element) {
  for (let outer = element.parentElement; outer && outer !== document.body; outer = outer.parentElement) {
    if (getComputedStyle(outer).overflowX !== 'visible') return true;
  }
  return false;
}

if (document.documentElement.scrollWidth > innerWidth) found.push({ what: 'page', where: `${document.documentElement.scrollWidth} > ${innerWidth}`, text: '' });

for (const element of document.body.querySelectorAll('*')) {
  if (!element.checkVisibility({ visibilityProperty: true }) || isHidden(element) || element.closest('svg')) continue;
  const { left, right, width } = element.getBoundingClientRect();
  if (width > 0 && (right > WIDTH + 1 || left < -1) && !isContained(element)) found.push({ what: 'sticks out', where: path(element), text: words(element) });
  const { overflowX, textOverflow } = getComputedStyle(element);
  const cut = (overflowX === 'hidden' || overflowX === 'clip') && element.scrollWidth > element.clientWidth + 1;
  if (cut && (ownText(element) || textOverflow === 'ellipsis')) found.push({ what: 'cut off', where: path(element), text: words(element) });
  // An area that scrolls downwards must not scroll sideways too.
  if ((overflowX === 'auto' || overflowX === 'scroll') && element.scrollWidth > element.clientWidth + 1) found.push({ what: 'scrolls sideways', where: path(element), text: words(element) });
}
return found;
