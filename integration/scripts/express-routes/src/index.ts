/** Lists the routes that an Express application serves. */
export { catalogue } from "./load.ts";
export type { Mode } from "./load.ts";
export { METHODS, PathError, templatesOf } from "./routes.ts";
export type { Catalogue, Route } from "./routes.ts";
export { ApplicationError, recordMounts, routesOf } from "./running.ts";
export { routesOfSource } from "./source.ts";
