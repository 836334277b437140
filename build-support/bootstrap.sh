#!/usr/bin/env bash
# What ./pants and ./nox share: find a CPython, make a private environment once, say clearly what is missing.
# It runs in the repository's root and keeps to bash 3.2, which is what macOS has. Guide: docs/launchers.md.

# Containers can run without HOME; the password file knows it then.
[[ -n "${HOME:-}" ]] || { unset HOME && export HOME=~; }
# A relative folder would be another one after each cd, so the XDG specification says to ignore it.
[[ "${XDG_CACHE_HOME:-}" == /* ]] || unset XDG_CACHE_HOME
cache="${XDG_CACHE_HOME:-$HOME/.cache}/prometheus-swarm"
# Modules of another Python would shadow the pinned ones.
unset PYTHONHOME PYTHONPATH

# die LINE...: ends with one message on stderr.
die() {
  printf '%s: ' "${0##*/}" >&2
  printf '%s\n' "$@" >&2
  exit 1
}

# sha256 FILE: sets `hash`, by what the machine has (Linux, macOS). It runs at each start, so it forks once.
sha256() {
  if type -P sha256sum >/dev/null; then hash="$(sha256sum <"$1")"; else hash="$(shasum -a 256 <"$1")"; fi
  hash="${hash%% *}"
}

# share_settings: tools name the same setting differently, and carry certificate lists of their own that do
# not know a company's proxy. One certificate bundle and one package index serve them all.
share_settings() {
  local name bundle=''
  for name in SSL_CERT_FILE REQUESTS_CA_BUNDLE CURL_CA_BUNDLE PIP_CERT; do
    [[ -n "${!name:-}" ]] || continue
    [[ -r "${!name}" ]] || die "$name=${!name} cannot be read." "Point it at your certificate bundle, or unset it."
    [[ -n "$bundle" || ! -f "${!name}" ]] || bundle="${!name}"
  done
  for name in /etc/ssl/certs/ca-certificates.crt /etc/pki/tls/certs/ca-bundle.crt /etc/ssl/cert.pem; do
    [[ -n "$bundle" || ! -r "$name" ]] || bundle="$name"
  done
  if [[ -n "$bundle" ]]; then
    export SSL_CERT_FILE="${SSL_CERT_FILE:-$bundle}" PIP_CERT="${PIP_CERT:-$bundle}" \
      REQUESTS_CA_BUNDLE="${REQUESTS_CA_BUNDLE:-$bundle}" NODE_EXTRA_CA_CERTS="${NODE_EXTRA_CA_CERTS:-$bundle}"
  fi
  if [[ -n "${PIP_INDEX_URL:-}" ]]; then
    export UV_DEFAULT_INDEX="${UV_DEFAULT_INDEX:-$PIP_INDEX_URL}"
    [[ -n "${PANTS_PYTHON_REPOS_INDEXES:-}" ]] || export PANTS_PYTHON_REPOS_INDEXES="['$PIP_INDEX_URL']"
  fi
}

# real_python VERSION EXECUTABLE: prints where that CPython really is; fails if EXECUTABLE does not run
# (a pyenv shim can exist and fail) or is another one.
real_python() {
  local probe='import os, sys
if sys.implementation.name != "cpython" or "%d.%d" % sys.version_info[:2] != sys.argv[1]: sys.exit(1)
print(os.path.realpath(sys.executable))'
  [[ -x "$2" ]] && "$2" -I -c "$probe" "$1" 2>/dev/null
}

# find_python VERSION OVERRIDE USER: prints the path of that CPython. OVERRIDE is the variable that names one,
# and USER is what needs it, for the message.
find_python() {
  local version="$1" override="$2" candidate
  if [[ -n "${!override:-}" ]]; then
    real_python "$version" "${!override}" || die "$override=${!override} is not a CPython $version that runs." \
      "Set it to the absolute path of one, or unset it."
    return
  fi
  while IFS= read -r candidate; do
    real_python "$version" "$candidate" && return
  done < <(
    type -aP "python$version" python3 python || true
    compgen -G "${PYENV_ROOT:-$HOME/.pyenv}/versions/$version.*/bin/python$version" || true
  )
  install_python "$@"
}

# install_python VERSION OVERRIDE USER: the last resort, which needs a network wider than PyPI, or a mirror.
install_python() {
  local uv output
  # Beside the environments, so that removing the one folder removes all.
  export UV_PYTHON_INSTALL_DIR="${UV_PYTHON_INSTALL_DIR:-$cache/python}" UV_PYTHON_INSTALL_BIN=0
  check_cache
  printf '%s: there is no CPython %s on PATH or in pyenv; asking uv for one.\n' "${0##*/}" "$1" >&2
  # The last line is where the interpreter is, or what went wrong.
  if output="$({ uv="$(type -P uv)" || install_uv_by_any; } 2>&1 && "$uv" python install "$1" 2>&1 &&
    echo && "$uv" python find "$1" 2>&1)" && real_python "$1" "${output##*$'\n'}"; then
    return
  fi
  output="${output##*$'\n'}"
  die "$3 needs CPython $1, which is not on PATH or in pyenv, and uv could not install it (${output##*  })." \
    "Install it (for example: pyenv install $1), or set $2 to the path of one," \
    "or set UV_PYTHON_INSTALL_MIRROR to a mirror of python-build-standalone, and try again."
}

# install_uv_by_any: install_uv by the first python3 on PATH that can, of whatever version.
install_uv_by_any() {
  local candidate
  while IFS= read -r candidate; do
    if "$candidate" -I -c 'import pip' 2>/dev/null || "$candidate" -I -c 'import ensurepip, venv' 2>/dev/null; then
      install_uv "$candidate"
      return
    fi
  done < <(type -aP python3 python)
  echo "python3 with pip or venv is missing, which installs uv"
  return 1
}

# install_uv PYTHON: sets `uv` to the one that ./nox pins, and puts it there first if it is not. It is one
# binary, so a rename makes it appear whole, also when two launchers do so at once.
install_uv() {
  sha256 3rdparty/tools/nox.lock
  uv="$cache/uv-${hash:0:16}"
  [[ -x "$uv" ]] || (
    python="$1" folder="$uv.$$"
    trap 'rm -rf "$folder"' EXIT
    # A user's settings for pip say where packages come from, but not which ones, and pip must tell what fails.
    unset PIP_CONSTRAINT PIP_QUIET
    export PIP_REQUIRE_VIRTUALENV=0
    mkdir -p "$folder" && awk '/^[^ #]/ { wanted = /^uv==/ } wanted' 3rdparty/tools/nox.lock >"$folder/uv.lock" || exit
    if ! "$python" -I -c 'import pip' 2>/dev/null; then
      # This takes 7 s. venv runs ensurepip too, but does not tell what that says when it fails.
      "$python" -I -m venv --without-pip "$folder/pip" && python="$folder/pip/bin/python" &&
        "$python" -I -m ensurepip || exit
    fi
    # What is only downloaded follows no setting of where pip installs, and Debian's pip refuses to install.
    "$python" -I -m pip download --disable-pip-version-check --no-input --require-hashes --no-deps \
      --only-binary :all: --dest "$folder" --requirement "$folder/uv.lock" &&
      "$python" -I -m zipfile -e "$folder"/uv-*.whl "$folder" && chmod +x "$folder"/uv-*.data/scripts/uv &&
      mv -f "$folder"/uv-*.data/scripts/uv "$uv"
  )
}

# check_cache: ends with the reason if the cache folder cannot be used.
check_cache() {
  local error LC_ALL=C
  # Pants reads the pex tool through a file URL, in which it does not decode what it encodes.
  [[ "$cache" != *[^A-Za-z0-9/._@+~-]* ]] ||
    die "Cannot use $cache, since the path has a space or a special character." "Set XDG_CACHE_HOME to another folder, and try again."
  error="$({ mkdir -p "$cache" && : >>"$cache/.writable"; } 2>&1)" ||
    die "Cannot write to $cache (${error##*: })." "Make room or set XDG_CACHE_HOME to another folder, and try again."
}

# is_ready FOLDER: whether it was made whole and its interpreters, which it sets `interpreters` to, still exist.
is_ready() {
  local interpreter
  interpreters=()
  [[ -s "$1/.complete" ]] || return 1
  while IFS= read -r interpreter; do
    [[ -x "$interpreter" ]] || return 1
    interpreters+=("$interpreter")
  done <"$1/.complete"
}

# make_environment FOLDER LOCKFILE STEP PYTHON...: makes FOLDER whole or not at all, of the first PYTHON.
# Two launchers at once wait for one another by a lock that the kernel drops with its last holder.
make_environment() {
  local folder="$1" output lock='import fcntl, signal, sys
signal.signal(signal.SIGINT, signal.SIG_DFL)
try:
    fcntl.flock(9, fcntl.LOCK_EX | fcntl.LOCK_NB)
except BlockingIOError:
    print(sys.argv[1], file=sys.stderr)
    fcntl.flock(9, fcntl.LOCK_EX)'
  check_cache
  if ! { exec 9>"$folder.lock"; } 2>/dev/null ||
    ! "$4" -I -c "$lock" "${0##*/}: waiting for another start that is setting up"; then
    die "Cannot lock $folder.lock." "Set XDG_CACHE_HOME to a folder on a local disk, and try again."
  fi
  if ! is_ready "$folder"; then
    printf '%s: setting up %s (once)\n' "${0##*/}" "$folder" >&2
    # The output is kept in memory, since a full disk holds no log.
    output="$(build_environment "$@" 2>&1)" || explain_failure "$folder.log" "$output"
    is_ready "$folder" || die "$folder was removed while it was made." "Try again."
  fi
  exec 9>&-
}

# build_environment FOLDER LOCKFILE STEP PYTHON...: STEP is a function that gets the folder and does the rest.
build_environment() (
  folder="$1" lockfile="$2" step="$3"
  shift 3
  trap 'rm -rf "$folder"' EXIT
  # A user's settings for uv say where packages come from, but not which ones, where they go or how.
  for name in ${!UV_@}; do
    case "$name" in
      UV_*INDEX* | UV_FIND_LINKS | UV_KEYRING_PROVIDER | UV_INSECURE_HOST | UV_SYSTEM_CERTS | UV_HTTP_*) ;;
      *) unset "$name" ;;
    esac
  done
  export UV_NO_CONFIG=1
  # The pex tool stores the modes of files, so its hash would follow the user's.
  umask 022
  # Python compiles what it imports, a fifth of the modules, in less time than it takes uv to compile all.
  rm -rf "$folder" && install_uv "$1" && install_locked "$folder" "$1" "$lockfile" &&
    "$step" "$folder" && printf '%s\n' "$@" >"$folder/.complete" && trap - EXIT
)

# install_locked FOLDER PYTHON LOCKFILE: makes FOLDER a virtual environment of PYTHON with what LOCKFILE pins.
# uv keeps the modes that files have in its cache, and the user's can hold them with others, so it has one of its own.
install_locked() {
  "$uv" venv --no-project --no-cache --python "$2" "$1" &&
    "$uv" pip install --cache-dir "$1/.uv" --python "$1" --require-hashes --no-deps \
      --only-binary :all: --requirements "$3" && rm -rf "$1/.uv"
}

# explain_failure LOG OUTPUT: ends with the one message that fits what went wrong, which uv and pip word differently.
explain_failure() {
  local last="${2##*$'\n'}"
  { printf '%s\n' "$2" >"$1"; } 2>/dev/null || true
  case "$2" in
    *'No space left on device'* | *'Disk quota exceeded'*)
      die "The disk is full." "Free 500 MB on the disks of $cache and of ${TMPDIR:-/tmp}, or set XDG_CACHE_HOME or TMPDIR, and try again." ;;
    *'Hash mismatch for'* | *'DO NOT MATCH THE HASHES'*)
      die "A downloaded package does not match its pinned hash, so nothing was installed." \
        "If PIP_INDEX_URL or pip's configuration names a mirror, it serves other files than PyPI. Details: $1" ;;
    *'invalid peer certificate'* | *CERTIFICATE_VERIFY_FAILED* | *'[X509:'* | *'TLS CA certificate bundle'*)
      die "The package index answers with a certificate that this machine does not trust." \
        "Set SSL_CERT_FILE to your organisation's certificate bundle, and try again. Details: $1" ;;
    *'Failed to fetch'* | *'Request failed after'* | *'error decoding response body'* | *'HTTP error'* | \
      *ConnectionError* | *ConnectTimeoutError* | *ReadTimeoutError* | *ProxyError* | *SSLError* | *ProtocolError*)
      die "The package index cannot be reached." \
        "Check the network, HTTPS_PROXY and PIP_INDEX_URL, and try again. Details: $1" ;;
    *'No solution found'* | *'No matching distribution found'*)
      die "The package index cannot be reached, or lacks a pinned package for this platform." \
        "Check the network, PIP_INDEX_URL and pip's configuration, and try again. Details: $1" ;;
    *'No module named venv'* | *'No module named ensurepip'*)
      die "The Python that was found has no pip and cannot make one." \
        "Install its venv module (Debian: the python3-venv package of that version), and try again. Details: $1" ;;
    *) die "Setting up failed: ${last##*  }" "Details: $1" ;;
  esac
}
