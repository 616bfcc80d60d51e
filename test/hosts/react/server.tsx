import { renderToString } from 'react-dom/server';
import 'stats-widgets/define';
import { App } from './app';

/** The page as a server renders it. */
export function render(): string {
  return renderToString(<App />);
}
