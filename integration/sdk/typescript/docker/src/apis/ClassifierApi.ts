// Generated from integration/spec/docker.yaml by `./pants generate-sdks`. DO NOT EDIT.
import type { ClassifyRepoRequest, ClassifyRepoResponse } from "../models/index.js";
import {
  Api,
  type ClientOptions,
  type PendingCall,
  type RequestOptions,
  type Transport,
} from "../runtime/client.js";
import { SERVICE } from "../service.js";

/** The operations under `Classifier`. */
export class ClassifierApi extends Api {
  constructor(options: ClientOptions | Transport = {}) {
    super(SERVICE, options);
  }

  /**
   * Classify a repository
   *
   * Clones a repository and finds out what kind it is, its main language and its test
   * framework. May take minutes.
   *
   * No authentication: only the coordinator can reach it.
   *
   * Corrected: a missing `repo_url` is 400, not 401; a classification that failed is 500 with
   * `task_failed`, not 200 with `success: false`.
   *
   * @throws `BadRequestError` 400: InvalidRequestError.
   * @throws `ApiError` 413: PayloadTooLargeError.
   * @throws `ApiError` 415: UnsupportedMediaTypeError.
   * @throws `ServerError` 500: TaskFailedError, InternalError.
   * @throws `ServerError` 502: UpstreamFailedError.
   */
  classifyRepo(
    body: ClassifyRepoRequest,
    options?: RequestOptions,
  ): PendingCall<ClassifyRepoResponse> {
    return this.transport.call(
      {
        id: "classifyRepo",
        method: "POST",
        path: "/repo_classify",
        accept: "application/json",
        timeout: 300,
        contentType: "application/json",
        body,
      },
      options,
    );
  }
}
