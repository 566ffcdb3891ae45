// In which languages a text stands on the screen, and in which direction each runs: "ar rtl". What is hidden inside it, such as
// the meaning of a term, does not belong to it. Of elements inside each other the innermost counts.
const [words] = arguments;

const plain = (text) => text.replace(/[\u2066-\u2069\u200e\u200f\u061c]/g, '').replace(/\s+/g, ' ').trim();

/** More than this around the words is another text; it spares looking at the whole page again and again. */
const HIDDEN = 2000;

function has(element) {
  const length = element.textContent.length - words.length;
  return length >= 0 && length < HIDDEN && plain(element.innerText ?? '') === words && element.checkVisibility({ visibilityProperty: true });
}

return [...document.body.querySelectorAll('*')]
  .filter((element) => has(element) && ![...element.children].some(has))
  .map((element) => `${element.closest('[lang]').lang} ${getComputedStyle(element).direction}`);
