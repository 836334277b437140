#!/usr/bin/env bash
# What ./pants and ./nox share: find a CPython, make a private environment once, say clearly what is missing.
#
# The environments live under ${XDG_CACHE_HOME:-$HOME/.cache}/prometheus-swarm and are named after the
# hash of the lockfile that they are made from, so checkouts with different pins do not disturb each other.

# die MESSAGE...: ends with one message on stderr; every argument is a line.
die() {
  printf '%s: ' "${0##*/}" >&2
  printf '%s\n' "$@" >&2
  exit 1
}

# is_cpython VERSION EXECUTABLE: whether EXECUTABLE runs and is that CPython (a pyenv shim can exist and fail).
is_cpython() {
  local probe='import sys; sys.exit(sys.implementation.name != "cpython" or "%d.%d" % sys.version_info[:2] != sys.argv[1])'
  [[ -n "$2" && -x "$2" ]] && "$2" -I -c "$probe" "$1" >/dev/null 2>&1
}

# find_python VERSION OVERRIDE_VARIABLE: prints the path of a CPython VERSION (for example 3.9).
find_python() {
  local version="$1" override="$2" candidate
  if [[ -n "${!override:-}" ]]; then
    is_cpython "$version" "${!override}" ||
      die "$override=${!override} is not a working CPython $version." "Point it at one, or unset it."
    printf '%s\n' "${!override}"
    return
  fi
  while IFS= read -r candidate; do
    if is_cpython "$version" "$candidate"; then
      printf '%s\n' "$candidate"
      return
    fi
  done < <(
    type -aP "python$version" python3 python || true
    compgen -G "${PYENV_ROOT:-$HOME/.pyenv}/versions/$version.*/bin/python$version" || true
  )
  find_python_with_uv "$version" "$override"
}

# find_python_with_uv VERSION OVERRIDE_VARIABLE: the last resort, which needs a network wider than PyPI.
find_python_with_uv() {
  local version="$1" override="$2" found log="$cache/uv-python.log"
  mkdir -p "$cache" || die "Cannot write to $cache." "Set XDG_CACHE_HOME to a folder that you can write to."
  printf '%s: no CPython %s on PATH or in pyenv; asking uv for one.\n' "${0##*/}" "$version" >&2
  if run_uv python install "$version" >"$log" 2>&1 &&
    found="$(run_uv python find "$version" 2>>"$log")" && is_cpython "$version" "$found"; then
    printf '%s\n' "$found"
    return
  fi
  die "CPython $version is needed and was not found on PATH or in pyenv, and uv could not install it (see $log)." \
    "Install it (for example: pyenv install $version), point $override at it," \
    "or set UV_PYTHON_INSTALL_MIRROR to a mirror of python-build-standalone that this machine reaches."
}

# run_uv ARGUMENTS...: the uv on PATH, else one from PyPI in a private environment.
run_uv() {
  local uv="$cache/uv/bin/uv" python
  if type -P uv >/dev/null; then
    uv "$@"
    return
  fi
  if [[ ! -x "$uv" ]]; then
    python="$(type -P python3)" || { echo "there is no python3 to install uv with"; return 1; }
    "$python" -m venv "$cache/uv" && "$cache/uv/bin/python" -m pip install --quiet uv || return 1
  fi
  "$uv" "$@"
}

# use_system_certificates: tools carry certificate lists of their own; the machine's list also knows a company's proxy.
use_system_certificates() {
  local bundle
  for bundle in "${SSL_CERT_FILE:-}" /etc/ssl/certs/ca-certificates.crt /etc/pki/tls/certs/ca-bundle.crt /etc/ssl/cert.pem; do
    if [[ -n "$bundle" && -r "$bundle" ]]; then
      export SSL_CERT_FILE="$bundle" PIP_CERT="${PIP_CERT:-$bundle}" REQUESTS_CA_BUNDLE="${REQUESTS_CA_BUNDLE:-$bundle}" \
        NODE_EXTRA_CA_CERTS="${NODE_EXTRA_CA_CERTS:-$bundle}"
      return
    fi
  done
}

# sha256 FILE...: one hash over the content of the files, with what the machine has (Linux, macOS).
sha256() {
  local sum
  if type -P sha256sum >/dev/null; then
    sum="$(cat -- "$@" | sha256sum)"
  else
    sum="$(cat -- "$@" | shasum -a 256)"
  fi
  printf '%s\n' "${sum%% *}"
}

# make_environment FOLDER PYTHON LOCKFILE STEP: makes FOLDER whole or not at all. STEP is a function that
# gets the folder of the new environment and does what is left to do. Two launchers at once are serialised
# by an advisory lock that the kernel drops when its owner dies, so no stale lock can be left behind.
make_environment() {
  local folder="$1" python="$2" lockfile="$3" step="$4" log="$1.log"
  mkdir -p "${folder%/*}" || die "Cannot write to ${folder%/*}." "Set XDG_CACHE_HOME to a folder that you can write to."
  exec 9>"$folder.lock" || die "Cannot write $folder.lock." "Set XDG_CACHE_HOME to a folder that you can write to."
  "$python" -I -c 'import fcntl; fcntl.flock(9, fcntl.LOCK_EX)' || die "Cannot lock $folder.lock."
  if [[ ! -e "$folder/.complete" ]]; then
    printf '%s: setting up %s (once; the log is %s)\n' "${0##*/}" "${folder##*/}" "$log" >&2
    rm -rf "$folder"
    if ! { "$python" -m venv "$folder" &&
      "$folder/bin/python" -m pip install --disable-pip-version-check --no-input --require-hashes --no-deps \
        --only-binary :all: --requirement "$lockfile" &&
      "$step" "$folder" && : >"$folder/.complete"; } >"$log" 2>&1 9>&-; then
      rm -rf "$folder"
      explain_failure "$log"
    fi
  fi
  exec 9>&-
}

# explain_failure LOG: one message that fits what went wrong.
explain_failure() {
  local log="$1" last
  last="$(tail -n 3 "$log")"
  case "$(<"$log")" in
    *'No space left on device'* | *'Disk quota exceeded'*)
      die "The disk that holds $cache is full." "Free some space (about 400 MB are needed) or set XDG_CACHE_HOME, and try again." ;;
    *'DO NOT MATCH THE HASHES'*)
      die "A downloaded package does not match its pinned hash; nothing was installed." \
        "If a private mirror is in use, it serves other files than the lockfile names. Details: $log" ;;
    *'CERTIFICATE_VERIFY_FAILED'*)
      die "The package index answered with a certificate that this machine does not trust." \
        "Set SSL_CERT_FILE to your organisation's certificate bundle and try again. Details: $log" ;;
    *'NewConnectionError'* | *'Could not find a version'* | *'Connection refused'* | *'ProxyError'* | *'ConnectTimeoutError'* | *'name resolution'*)
      die "The Python package index could not be reached." \
        "Check the network, or set HTTPS_PROXY or PIP_INDEX_URL, and try again. Details: $log" ;;
    *"No module named venv"* | *'ensurepip is not available'* | *'ensurepip'*)
      die "The Python that was found cannot make virtual environments." "Install its venv module (Debian: python3-venv). Details: $log" ;;
    *) die "Setting up failed; the log is $log. It ends with:" "$last" ;;
  esac
}
