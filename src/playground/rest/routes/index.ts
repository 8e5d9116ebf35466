import type { Route } from '../route.ts';
import { applicationRoutes } from './application.ts';
import { channelRoutes } from './channels.ts';
import { interactionRoutes } from './interactions.ts';

/** All that the playground answers under `/api/v10`; the first row that fits counts. */
export const ROUTES: readonly Route[] = [
  ...applicationRoutes,
  ...interactionRoutes,
  ...channelRoutes,
];
