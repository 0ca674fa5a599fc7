import { talk } from './talk.js';

await talk({});
