// Generated from integration/spec/docker.yaml by `./pants generate-sdks`. DO NOT EDIT.
import type { Acknowledgement, PlanRequest } from "../models/index.js";
import { Api, type ClientOptions, type RequestOptions, type Transport } from "../runtime/client.js";
import { SERVICE } from "../service.js";

/** The operations under `CoordinatorPlanner`. */
export class CoordinatorPlannerApi extends Api {
  constructor(options: ClientOptions | Transport = {}) {
    super(SERVICE, options);
  }

  /**
   * Begin to plan a specification
   *
   * Takes a specification in and answers at once. The plan is made in the background; its
   * issues and todos appear in the coordinator when it is done. Asking again for a bounty that
   * is being planned begins nothing new.
   *
   * No authentication: only the coordinator can reach it.
   *
   * Corrected: a missing member is 400, not 401; what is written has the coordinator's own
   * members and states (D25).
   */
  createPlan(body: PlanRequest, options?: RequestOptions): Promise<Acknowledgement> {
    return this.transport.call(
      {
        id: "createPlan",
        method: "POST",
        path: "/create-plan",
        accept: "application/json",
        contentType: "application/json",
        body,
      },
      options,
    );
  }
}
