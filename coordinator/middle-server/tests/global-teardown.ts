/** Stops and removes what global-setup.ts made. */

export { removeAll as default } from "./global-setup.js";
