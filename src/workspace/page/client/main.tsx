/** Starts the page. */
import { render } from 'preact';
import { App } from './app.tsx';
import './styles/main.css';
import { start } from './wire/store.ts';

const root = document.getElementById('root');
if (root) {
  start();
  render(<App />, root);
}
