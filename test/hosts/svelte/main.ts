import 'stats-widgets/define';
import { mount } from 'svelte';
import App from './app.svelte';

const main = document.querySelector('main');
if (main) mount(App, { target: main });
