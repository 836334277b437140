// Generated from integration/spec/docker.yaml by `./pants generate-sdks`. DO NOT EDIT.
import type { CreatePlanResponse, PlanRequest } from "../models/index.js";
import {
  Api,
  type ClientOptions,
  type PendingCall,
  type RequestOptions,
  type Transport,
} from "../runtime/client.js";
import { SERVICE } from "../service.js";

/** The operations under `CoordinatorPlanner`. */
export class CoordinatorPlannerApi extends Api {
  constructor(options: ClientOptions | Transport = {}) {
    super(SERVICE, options);
  }

  /**
   * Begin to plan a specification
   *
   * Takes a specification in and answers at once, with 202 while the plan is made in the
   * background, and with the plan when it is done. Asking again for a bounty that is being
   * planned, or was, begins nothing new: this is how the coordinator gets the plan. Asking
   * again after a plan failed begins it anew.
   *
   * No authentication: only the coordinator can reach it.
   *
   * Corrected: a missing member is 400, not 401; the plan is handed to the coordinator, which
   * was neither told of it nor of a failure, and it has the members of every other plan (D25).
   *
   * @throws `BadRequestError` 400: InvalidRequestError.
   * @throws `ApiError` 413: PayloadTooLargeError.
   * @throws `ApiError` 415: UnsupportedMediaTypeError.
   * @throws `ServerError` 500: TaskFailedError, InternalError.
   * @throws `UnavailableError` 503.
   */
  createPlan(body: PlanRequest, options?: RequestOptions): PendingCall<CreatePlanResponse> {
    return this.transport.call(
      {
        id: "createPlan",
        method: "POST",
        path: "/create-plan",
        accept: "application/json",
        idempotent: true,
        contentType: "application/json",
        body,
      },
      options,
    );
  }
}
