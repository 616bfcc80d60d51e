import { hydrateRoot } from 'react-dom/client';
import 'stats-widgets/define';
import { App } from './app';

const main = document.querySelector('main');
if (main) hydrateRoot(main, <App />);
