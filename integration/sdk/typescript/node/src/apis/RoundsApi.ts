// Generated from integration/spec/node.yaml by `./pants generate-sdks`. DO NOT EDIT.
/* tslint:disable */
/* eslint-disable */

import * as runtime from "../runtime.js";
import {
  type AuditVerdict,
  AuditVerdictFromJSON,
  AuditVerdictToJSON,
} from "../models/AuditVerdict.js";
import {
  type DistributionResult,
  DistributionResultFromJSON,
  DistributionResultToJSON,
} from "../models/DistributionResult.js";
import {
  type ErrorResponse,
  ErrorResponseFromJSON,
  ErrorResponseToJSON,
} from "../models/ErrorResponse.js";
import { type RoundResult, RoundResultFromJSON, RoundResultToJSON } from "../models/RoundResult.js";
import {
  type SubmissionResult,
  SubmissionResultFromJSON,
  SubmissionResultToJSON,
} from "../models/SubmissionResult.js";

export interface AuditSubmissionRequest {
  /**
   * The round of the task, counted from 0.
   */
  roundNumber: number;
  /**
   * What was submitted, a content id on IPFS or a status word.
   */
  cid: string;
  /**
   * The staking key of the submitter.
   */
  submitterPublicKey: string;
}

export interface MakeSubmissionRequest {
  /**
   * The round of the task, counted from 0.
   */
  roundNumber: number;
}

export interface RunTaskRequest {
  /**
   * The round of the task, counted from 0.
   */
  roundNumber: number;
}

export interface SubmitDistributionRequest {
  /**
   * The round of the task, counted from 0.
   */
  roundNumber: number;
}

/**
 *
 */
export class RoundsApi extends runtime.BaseAPI {
  /**
   * Creates request options for auditSubmission without sending the request
   */
  async auditSubmissionRequestOpts(
    requestParameters: AuditSubmissionRequest,
  ): Promise<runtime.RequestOpts> {
    if (requestParameters["roundNumber"] == null) {
      throw new runtime.RequiredError(
        "roundNumber",
        'Required parameter "roundNumber" was null or undefined when calling auditSubmission().',
      );
    }

    if (requestParameters["cid"] == null) {
      throw new runtime.RequiredError(
        "cid",
        'Required parameter "cid" was null or undefined when calling auditSubmission().',
      );
    }

    if (requestParameters["submitterPublicKey"] == null) {
      throw new runtime.RequiredError(
        "submitterPublicKey",
        'Required parameter "submitterPublicKey" was null or undefined when calling auditSubmission().',
      );
    }

    const queryParameters: any = {};

    const headerParameters: runtime.HTTPHeaders = {};

    if (this.configuration && this.configuration.accessToken) {
      const token = this.configuration.accessToken;
      const tokenString = await token("operatorToken", []);

      if (tokenString) {
        headerParameters["Authorization"] = `Bearer ${tokenString}`;
      }
    }

    let urlPath = `/audit/{roundNumber}/{cid}/{submitterPublicKey}`;
    urlPath = urlPath.replace(
      "{roundNumber}",
      encodeURIComponent(String(requestParameters["roundNumber"])),
    );
    urlPath = urlPath.replace("{cid}", encodeURIComponent(String(requestParameters["cid"])));
    urlPath = urlPath.replace(
      "{submitterPublicKey}",
      encodeURIComponent(String(requestParameters["submitterPublicKey"])),
    );

    return {
      path: urlPath,
      method: "POST",
      headers: headerParameters,
      query: queryParameters,
    };
  }

  /**
   * Reads a submission from IPFS, verifies its signature, and has the agent judge it. It casts no vote on the chain.  For the operator of the node. Corrected: it was a GET that anybody could send (D40).
   * Audit a submission by hand
   */
  async auditSubmissionRaw(
    requestParameters: AuditSubmissionRequest,
    initOverrides?: RequestInit | runtime.InitOverrideFunction,
  ): Promise<runtime.ApiResponse<AuditVerdict>> {
    const requestOptions = await this.auditSubmissionRequestOpts(requestParameters);
    const response = await this.request(requestOptions, initOverrides);

    return new runtime.JSONApiResponse(response, (jsonValue) => AuditVerdictFromJSON(jsonValue));
  }

  /**
   * Reads a submission from IPFS, verifies its signature, and has the agent judge it. It casts no vote on the chain.  For the operator of the node. Corrected: it was a GET that anybody could send (D40).
   * Audit a submission by hand
   */
  async auditSubmission(
    requestParameters: AuditSubmissionRequest,
    initOverrides?: RequestInit | runtime.InitOverrideFunction,
  ): Promise<AuditVerdict> {
    const response = await this.auditSubmissionRaw(requestParameters, initOverrides);
    return await response.value();
  }

  /**
   * Creates request options for makeSubmission without sending the request
   */
  async makeSubmissionRequestOpts(
    requestParameters: MakeSubmissionRequest,
  ): Promise<runtime.RequestOpts> {
    if (requestParameters["roundNumber"] == null) {
      throw new runtime.RequiredError(
        "roundNumber",
        'Required parameter "roundNumber" was null or undefined when calling makeSubmission().',
      );
    }

    const queryParameters: any = {};

    const headerParameters: runtime.HTTPHeaders = {};

    if (this.configuration && this.configuration.accessToken) {
      const token = this.configuration.accessToken;
      const tokenString = await token("operatorToken", []);

      if (tokenString) {
        headerParameters["Authorization"] = `Bearer ${tokenString}`;
      }
    }

    let urlPath = `/submission/{roundNumber}`;
    urlPath = urlPath.replace(
      "{roundNumber}",
      encodeURIComponent(String(requestParameters["roundNumber"])),
    );

    return {
      path: urlPath,
      method: "POST",
      headers: headerParameters,
      query: queryParameters,
    };
  }

  /**
   * Signs the result of the round, stores it on IPFS and returns where. It is what the node submits to the chain by itself.  For the operator of the node. Corrected: it was a GET that anybody could send (D40).
   * Make the submission of a round by hand
   */
  async makeSubmissionRaw(
    requestParameters: MakeSubmissionRequest,
    initOverrides?: RequestInit | runtime.InitOverrideFunction,
  ): Promise<runtime.ApiResponse<SubmissionResult>> {
    const requestOptions = await this.makeSubmissionRequestOpts(requestParameters);
    const response = await this.request(requestOptions, initOverrides);

    return new runtime.JSONApiResponse(response, (jsonValue) =>
      SubmissionResultFromJSON(jsonValue),
    );
  }

  /**
   * Signs the result of the round, stores it on IPFS and returns where. It is what the node submits to the chain by itself.  For the operator of the node. Corrected: it was a GET that anybody could send (D40).
   * Make the submission of a round by hand
   */
  async makeSubmission(
    requestParameters: MakeSubmissionRequest,
    initOverrides?: RequestInit | runtime.InitOverrideFunction,
  ): Promise<SubmissionResult> {
    const response = await this.makeSubmissionRaw(requestParameters, initOverrides);
    return await response.value();
  }

  /**
   * Creates request options for runTask without sending the request
   */
  async runTaskRequestOpts(requestParameters: RunTaskRequest): Promise<runtime.RequestOpts> {
    if (requestParameters["roundNumber"] == null) {
      throw new runtime.RequiredError(
        "roundNumber",
        'Required parameter "roundNumber" was null or undefined when calling runTask().',
      );
    }

    const queryParameters: any = {};

    const headerParameters: runtime.HTTPHeaders = {};

    if (this.configuration && this.configuration.accessToken) {
      const token = this.configuration.accessToken;
      const tokenString = await token("operatorToken", []);

      if (tokenString) {
        headerParameters["Authorization"] = `Bearer ${tokenString}`;
      }
    }

    let urlPath = `/task/{roundNumber}`;
    urlPath = urlPath.replace(
      "{roundNumber}",
      encodeURIComponent(String(requestParameters["roundNumber"])),
    );

    return {
      path: urlPath,
      method: "POST",
      headers: headerParameters,
      query: queryParameters,
    };
  }

  /**
   * Does what the node does by itself at the start of a round: fetch a todo, have the agent plan it, hand in the plan. Answers when the round\'s task has ended.  For the operator of the node. Corrected: it was a GET that anybody could send (D40).
   * Run the task of a round by hand
   */
  async runTaskRaw(
    requestParameters: RunTaskRequest,
    initOverrides?: RequestInit | runtime.InitOverrideFunction,
  ): Promise<runtime.ApiResponse<RoundResult>> {
    const requestOptions = await this.runTaskRequestOpts(requestParameters);
    const response = await this.request(requestOptions, initOverrides);

    return new runtime.JSONApiResponse(response, (jsonValue) => RoundResultFromJSON(jsonValue));
  }

  /**
   * Does what the node does by itself at the start of a round: fetch a todo, have the agent plan it, hand in the plan. Answers when the round\'s task has ended.  For the operator of the node. Corrected: it was a GET that anybody could send (D40).
   * Run the task of a round by hand
   */
  async runTask(
    requestParameters: RunTaskRequest,
    initOverrides?: RequestInit | runtime.InitOverrideFunction,
  ): Promise<RoundResult> {
    const response = await this.runTaskRaw(requestParameters, initOverrides);
    return await response.value();
  }

  /**
   * Creates request options for submitDistribution without sending the request
   */
  async submitDistributionRequestOpts(
    requestParameters: SubmitDistributionRequest,
  ): Promise<runtime.RequestOpts> {
    if (requestParameters["roundNumber"] == null) {
      throw new runtime.RequiredError(
        "roundNumber",
        'Required parameter "roundNumber" was null or undefined when calling submitDistribution().',
      );
    }

    const queryParameters: any = {};

    const headerParameters: runtime.HTTPHeaders = {};

    if (this.configuration && this.configuration.accessToken) {
      const token = this.configuration.accessToken;
      const tokenString = await token("operatorToken", []);

      if (tokenString) {
        headerParameters["Authorization"] = `Bearer ${tokenString}`;
      }
    }

    let urlPath = `/submitDistribution/{roundNumber}`;
    urlPath = urlPath.replace(
      "{roundNumber}",
      encodeURIComponent(String(requestParameters["roundNumber"])),
    );

    return {
      path: urlPath,
      method: "POST",
      headers: headerParameters,
      query: queryParameters,
    };
  }

  /**
   * Computes who is rewarded for the round and submits the list to the chain.  For the operator of the node. Corrected: it was a GET that anybody could send (D40).
   * Submit the distribution list of a round by hand
   */
  async submitDistributionRaw(
    requestParameters: SubmitDistributionRequest,
    initOverrides?: RequestInit | runtime.InitOverrideFunction,
  ): Promise<runtime.ApiResponse<DistributionResult>> {
    const requestOptions = await this.submitDistributionRequestOpts(requestParameters);
    const response = await this.request(requestOptions, initOverrides);

    return new runtime.JSONApiResponse(response, (jsonValue) =>
      DistributionResultFromJSON(jsonValue),
    );
  }

  /**
   * Computes who is rewarded for the round and submits the list to the chain.  For the operator of the node. Corrected: it was a GET that anybody could send (D40).
   * Submit the distribution list of a round by hand
   */
  async submitDistribution(
    requestParameters: SubmitDistributionRequest,
    initOverrides?: RequestInit | runtime.InitOverrideFunction,
  ): Promise<DistributionResult> {
    const response = await this.submitDistributionRaw(requestParameters, initOverrides);
    return await response.value();
  }
}
