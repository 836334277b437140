/** The operations of the contract: their names, what they take and what they return. */

import type {
  BugFinderApi,
  BuilderApi,
  HealthApi,
  PlannerApi,
  PrometheusApi,
  SummarizerApi,
  SupporterApi,
} from "@prometheus-swarm/coordinator-sdk";
import { z } from "zod";

// The types are those of the SDK: its methods are the operations, seen from the other side.
type Api = BugFinderApi &
  BuilderApi &
  HealthApi &
  PlannerApi &
  PrometheusApi &
  SummarizerApi &
  SupporterApi;

export type OperationId = {
  [Name in keyof Api]: Api[Name] extends (...args: never[]) => Promise<unknown> ? Name : never;
}[keyof Api];

/** The body of an operation, or the parameters of one without a body. */
export type Input<Id extends OperationId> = Parameters<Api[Id]>[0];

export type Output<Id extends OperationId> = Awaited<ReturnType<Api[Id]>>;

const parameter = z.object({ name: z.string(), in: z.enum(["path", "query", "header"]) });

const parameters = z.array(z.unknown()).default([]);

/** A parameter of an operation, and its place in a request. */
export type Parameter = z.output<typeof parameter>;

/** An operation as the spec states it. */
export interface Operation {
  readonly id: OperationId;
  readonly method: "get" | "post";
  /** As Express writes it, for example `/api/builder/get-source-repo/:nodeType/:uuid`. */
  readonly path: string;
  readonly tag: string;
  /** Its body is signed. */
  readonly isSigned: boolean;
  /** Its body names a task; one that is not served is refused (422) before the signature is. */
  readonly namesTask: boolean;
  /** It wants the website's bearer token. */
  readonly wantsToken: boolean;
  /** Its parameters: each is read from its own place alone. */
  readonly parameters: readonly Parameter[];
  /** The spec with this operation's path alone, and the components that it refers to. */
  readonly spec: object;
}

const METHODS = ["get", "post"] as const;

const operation = z.object({
  operationId: z.string(),
  tags: z.array(z.string()).min(1),
  security: z.array(z.record(z.string(), z.unknown())),
  "x-signed-payload": z.unknown().optional(),
  responses: z.record(z.string(), z.unknown()),
  parameters,
});

const spec = z.looseObject({
  paths: z.record(z.string(), z.record(z.string(), z.unknown())),
  components: z.record(z.string(), z.record(z.string(), z.unknown())),
});

type Components = z.infer<typeof spec>["components"];

const REFERENCE = /^#\/components\/(\w+)\/([\w.-]+)$/;

/** Reads the operations out of a bundled spec. */
export function readOperations(document: unknown): Operation[] {
  const whole = spec.parse(document);
  return Object.entries(whole.paths).flatMap(([path, methods]) =>
    METHODS.filter((method) => method in methods).map((method) => {
      const read = operation.parse(methods[method]);
      return {
        id: read.operationId as OperationId,
        method,
        path: path.replaceAll(/\{(\w+)\}/g, ":$1"),
        tag: read.tags[0] ?? "",
        isSigned: read["x-signed-payload"] !== undefined,
        namesTask: "422" in read.responses,
        wantsToken: read.security.length > 0,
        // Those of a path are those of each of its operations.
        parameters: [...parameters.parse(methods["parameters"]), ...read.parameters].map((one) =>
          parameter.parse(resolve(one, whole.components)),
        ),
        // The validator compiles all that it is given, on the first call of each operation.
        spec: {
          ...whole,
          paths: { [path]: methods },
          components: {
            // An operation names these without a reference.
            securitySchemes: whole.components["securitySchemes"] ?? {},
            ...componentsOf(methods, whole.components),
          },
        },
      };
    }),
  );
}

/** The component that a part of a bundled spec refers to, or the part itself. */
function resolve(part: unknown, components: Components): unknown {
  const reference = z.object({ $ref: z.string() }).safeParse(part).data?.$ref;
  if (reference === undefined) return part;
  const [, kind = "", name = ""] = REFERENCE.exec(reference) ?? [];
  return components[kind]?.[name];
}

/** Returns the components that a part of a bundled spec refers to, and that those refer to. */
function componentsOf(part: unknown, components: Components): Components {
  const found: Components = {};
  const addReferences = (value: unknown): void => {
    if (typeof value === "string") addComponent(value);
    else if (typeof value === "object" && value !== null) {
      for (const member of Object.values(value)) addReferences(member);
    }
  };
  const addComponent = (text: string): void => {
    const [, kind = "", name = ""] = REFERENCE.exec(text) ?? [];
    const component = components[kind]?.[name];
    if (component === undefined || found[kind]?.[name] !== undefined) return;
    (found[kind] ??= {})[name] = component;
    addReferences(component);
  };
  addReferences(part);
  return found;
}
