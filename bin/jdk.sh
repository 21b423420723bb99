# Finds a JDK; to be sourced. Written for bash 3.2 and newer (macOS has no newer one).

# The feature version (21, 25, …) of the JDK in a folder; nothing if there is no JDK in it.
jdk_version() {
  local line
  [ -x "$1/bin/javac" ] && [ -f "$1/release" ] || return 0
  while IFS= read -r line; do
    case $line in
      JAVA_VERSION=*)
        line=${line#JAVA_VERSION=\"}
        printf '%s\n' "${line%%[!0-9]*}"
        return 0
        ;;
    esac
  done < "$1/release"
}

# Where JDKs usually are on Linux and macOS, one folder a line.
jdk_places() {
  local home="${HOME:-/nonexistent}" folder
  for folder in /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /usr/local/java/* /usr/local/jdk* /opt/java/* /opt/jdk* \
    "$home"/.sdkman/candidates/java/* "$home"/.jdks/* "$home"/.asdf/installs/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "$home"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    [ -d "$folder" ] && printf '%s\n' "$folder"
  done
  return 0
}

# Prints the home of a JDK of at least the given version: JAVA_HOME if it will do, else the one on the PATH, else the
# newest in the usual places. Prints nothing and fails if there is none.
find_jdk() {
  local least="$1" version folder best='' best_version=0 on_path
  on_path=$(command -v javac || true)
  [ -n "$on_path" ] && on_path=$(cd "$(dirname "$(readlink -f "$on_path" 2>/dev/null || printf '%s' "$on_path")")/.." && pwd)
  for folder in "${JAVA_HOME:-}" "$on_path"; do
    [ -n "$folder" ] || continue
    version=$(jdk_version "$folder")
    if [ "${version:-0}" -ge "$least" ]; then
      printf '%s\n' "$folder"
      return 0
    fi
  done
  while IFS= read -r folder; do
    version=$(jdk_version "$folder")
    if [ "${version:-0}" -ge "$least" ] && [ "$version" -gt "$best_version" ]; then
      best=$folder
      best_version=$version
    fi
  done < <(jdk_places)
  [ -n "$best" ] && printf '%s\n' "$best"
}
