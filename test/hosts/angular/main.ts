import { bootstrapApplication } from '@angular/platform-browser';
import 'stats-widgets/define';
import { App } from './app';

void bootstrapApplication(App);
