#!/usr/bin/env bash
# Generates the SDKs in both languages: `integration/scripts/gen-sdks.sh [SERVICE...]`, all without a name.
set -euo pipefail
cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.."

sdks=()
for service in "$@"; do
  if [[ ! "$service" =~ ^[a-z][a-z0-9-]*$ || ! -f "integration/spec/$service.yaml" ]]; then
    printf 'The spec integration/spec/%s.yaml does not exist.\n' "$service" >&2
    exit 2
  fi
  sdks+=("integration/sdk/python/$service:sdk" "integration/sdk/typescript/$service:sdk")
done
((${#sdks[@]})) || sdks=("integration/sdk::")

exec ./pants generate-sdks "${sdks[@]}"
