import { talk } from './talk.js';

await talk({ webSocket: false, pollingInterval: 200 });
