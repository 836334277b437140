// Generated from integration/spec/coordinator.yaml by `./pants generate-sdks`. DO NOT EDIT.
/* tslint:disable */
/* eslint-disable */

/**
 * What a bounty asks for.
 * @export
 */
export const SwarmType = {
  DOCUMENT_SUMMARIZER: "document-summarizer",
  FIND_BUGS: "find-bugs",
  BUILD_FEATURE: "build-feature",
} as const;
export type SwarmType = (typeof SwarmType)[keyof typeof SwarmType];

export function instanceOfSwarmType(value: any): boolean {
  for (const key in SwarmType) {
    if (Object.prototype.hasOwnProperty.call(SwarmType, key)) {
      if (SwarmType[key as keyof typeof SwarmType] === value) {
        return true;
      }
    }
  }
  return false;
}

export function SwarmTypeFromJSON(json: any): SwarmType {
  return SwarmTypeFromJSONTyped(json, false);
}

export function SwarmTypeFromJSONTyped(json: any, ignoreDiscriminator: boolean): SwarmType {
  return json as SwarmType;
}

export function SwarmTypeToJSON(value?: SwarmType | null): any {
  return value as any;
}

export function SwarmTypeToJSONTyped(value: any, ignoreDiscriminator: boolean): SwarmType {
  return value as SwarmType;
}
