/** Stops what global-setup.ts started. */

import { shared } from "./global-setup.js";

export default async function tearDown(): Promise<void> {
  await shared.postgres?.stop();
}
