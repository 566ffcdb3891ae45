// Where the interface starts: styles, then the screens. The words come with the session, in the language of the person.
import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import { mount } from 'svelte';
import App from './App.svelte';
import { onClosing } from './ipc/closing';
import { session } from './state/session.svelte';

// WebKitGTK lifts a whole Arabic word whose last sign is a vowel mark (seen in 2.50); base.css mends it there only.
if (/Linux.*AppleWebKit/.test(navigator.userAgent) && !/Chrom/.test(navigator.userAgent)) document.documentElement.dataset.engine = 'webkitgtk';

const target = document.getElementById('app');
if (target) mount(App, { target });
onClosing(() => session.leave());
