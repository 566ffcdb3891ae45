// Finds what a person can reach now: the visible elements of a role whose name has the words, the closest name first.
// Only a first choice: the webview is asked for the real role and name of each afterwards.
const [role, words, within] = arguments;

const SELECTORS = {
  button: 'button:not([role]), summary, [role=button]',
  checkbox: 'input[type=checkbox], [role=checkbox]',
  combobox: 'select, [role=combobox]',
  dialog: 'dialog, [role=dialog]',
  group: 'fieldset, [role=group]',
  heading: 'h1, h2, h3, h4, [role=heading]',
  link: 'a[href]',
  listitem: 'li',
  menuitem: '[role=menuitem], [role=menuitemradio]',
  option: '[role=option]',
  radio: 'input[type=radio], [role=radio]',
  radiogroup: '[role=radiogroup]',
  region: 'section[aria-label], section[aria-labelledby], [role=region]',
  row: 'tr, [role=row]',
  searchbox: 'input[type=search], [role=searchbox]',
  tab: '[role=tab]',
  textbox: 'input:not([type]), input[type=text], textarea',
};

const plain = (text) => text.replace(/[\u2066-\u2069\u200e\u200f\u061c]/g, '').replace(/\s+/g, ' ').trim();

function nameOf(element) {
  const labelledBy = element.getAttribute('aria-labelledby');
  if (labelledBy) return plain(labelledBy.split(/\s+/).map((id) => document.getElementById(id)?.textContent ?? '').join(' '));
  if (element.ariaLabel) return plain(element.ariaLabel);
  const labels = [...(element.labels ?? [])].map((label) => label.textContent).join(' ');
  if (labels && element.tagName !== 'BUTTON') return plain(labels);
  return plain(element.textContent || element.title || element.placeholder || '');
}

function isThere(element) {
  const { width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0 && element.checkVisibility({ visibilityProperty: true }) && !element.closest('[inert], [aria-hidden=true]');
}

// Nothing outside an open dialog can be reached.
const root = within ?? [...document.querySelectorAll('dialog:modal')].at(-1) ?? document;
const found = [...root.querySelectorAll(SELECTORS[role])].filter(isThere).map((element) => ({ element, name: nameOf(element) }));
const far = ({ name }) => (name === words ? 0 : name.startsWith(words) ? 1 : 2) * 100000 + name.length;
return found.filter(({ name }) => name.includes(words)).sort((a, b) => far(a) - far(b)).slice(0, 8).map(({ element }) => element);
