import type { Language, Rooms } from './add-language.js';
import { chartEn } from './chart-en.js';
import { chartImageEn } from './chart-image-words.js';
import { choiceEn } from './choice-en.js';
import { controlEn } from './control-en.js';
import { dashboardEn } from './dashboard-en.js';
import { en } from './en.js';
import { exportEn } from './export-en.js';
import { fileEn } from './file-en.js';
import { jobEn } from './job-en.js';
import { mapEn } from './map-en.js';
import { periodEn } from './period-en.js';
import { rankingEn } from './ranking-en.js';
import { scopeEn } from './scope-en.js';

/** All English words: what a translation begins with. */
export const english: Language & Rooms = {
  words: en,
  chart: chartEn,
  chartImage: chartImageEn,
  choice: choiceEn,
  control: controlEn,
  dashboard: dashboardEn,
  export: exportEn,
  file: fileEn,
  job: jobEn,
  map: mapEn,
  period: periodEn,
  ranking: rankingEn,
  scope: scopeEn,
};
