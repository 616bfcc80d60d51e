import { settingsGeneration } from '../configure.js';
import { JobStore } from './job-store.js';

const stores = new Map<string, JobStore>();

/** The jobs at an address, an absolute one: the same for all who name it, until the page is configured anew. */
export function jobsAt(url: string, credentials: RequestCredentials = 'same-origin'): JobStore {
  const key = JSON.stringify([settingsGeneration(), credentials, url]);
  const store = stores.get(key) ?? new JobStore({ url, credentials });
  stores.set(key, store);
  return store;
}
