# What the scripts share; sourced, not run. Afterwards the working folder is the root of the repository.
cd "$(dirname "${BASH_SOURCE[0]}")/.."

fail() {
  printf '%s\n' "$*" >&2
  exit 1
}

# Maven by the wrapper; where that cannot download its Maven, an installed one.
maven() {
  if [ -z "${MAVEN:-}" ]; then
    if ./mvnw -v >/dev/null 2>&1; then
      MAVEN=./mvnw
    elif command -v mvn >/dev/null; then
      MAVEN=mvn
    else
      fail "The Maven wrapper cannot download Maven, and no Maven is installed. Install one: apt-get install maven"
    fi
  fi
  "$MAVEN" -B -ntp "$@"
}

java_command() {
  if [ -n "${JAVA_HOME:-}" ]; then echo "$JAVA_HOME/bin/java"; else command -v java || true; fi
}

# "17.0.15"; says what to install when there is no Java or one that is too old.
java_version() {
  local java version
  java=$(java_command)
  [ -n "$java" ] || fail "No Java found. Install Java 17 or later: apt-get install openjdk-17-jdk-headless"
  version=$("$java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.version = //p')
  [ "${version%%.*}" -ge 17 ] || fail "Java $version is too old. Install Java 17 or later, or set JAVA_HOME to one."
  echo "$version"
}

jar() {
  find target -maxdepth 1 -name 'suivi-*.jar' 2>/dev/null | head -1 || true
}

# Builds the program when there is none or a source is newer; with "any", only when there is none.
build_if_needed() {
  local jar
  jar=$(jar)
  if [ -n "$jar" ] && { [ "${1:-}" = any ] || [ -z "$(find src/main pom.xml -newer "$jar" -print -quit)" ]; }; then
    return
  fi
  echo "Building Suivi (once; the first time Maven also downloads the libraries) ..."
  maven -q -Dmaven.test.skip=true package
  # A reproducible build gives the jar a time of its own, which says nothing about its age.
  touch "$(jar)"
}

# How much memory the program takes: one collector thread, a heap that shrinks back, small stacks. New objects have half of it, so
# that few pages wait for the collector.
lean_java() {
  [[ ${SUIVI_HEAP:-768m} =~ ^[1-9][0-9]*[mMgG]$ ]] ||
    fail "Suivi does not start: SUIVI_HEAP is \"$SUIVI_HEAP\". Put an amount of memory, such as 768m or 2g."
  exec "$(java_command)" \
    -XX:+UseSerialGC -XX:NewRatio=1 -Xms48m -Xmx"${SUIVI_HEAP:-768m}" -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=25 \
    -Xss512k -XX:ReservedCodeCacheSize=96m -Dfile.encoding=UTF-8 "$@"
}

# Unpacks the jar and keeps the classes as the virtual machine wants them, once per build and Java: halves the time to start.
# With "any" it takes the program and the classes as they are. Sets PROGRAM and ARCHIVE.
prepare() {
  local jar version trained
  version=$(java_version)
  build_if_needed "${1:-}"
  jar=$(jar)
  PROGRAM=target/program/$(basename "$jar")
  if [ ! -e "$PROGRAM" ] || [ "$jar" -nt "$PROGRAM" ]; then
    rm -rf target/program
    "$(java_command)" -Djarmode=tools -jar "$jar" extract --destination target/program
    touch "$PROGRAM"
  fi
  if [ "${version%%.*}" -ge 25 ]; then
    ARCHIVE=target/program/$version.aot
    trained=-XX:AOTCacheOutput=$ARCHIVE
  else
    ARCHIVE=target/program/$version.jsa
    trained=-XX:ArchiveClassesAtExit=$ARCHIVE
  fi
  # One command is over before the preparation would be.
  if [ ! -e "$ARCHIVE" ] && [ "${1:-}" != any ]; then
    echo "Preparing a quick start (once per build) ..."
    train "$trained"
  fi
  if [ ! -e "$ARCHIVE" ]; then
    ARCHIVE=-Xshare:auto
  elif [ "${version%%.*}" -ge 25 ]; then
    ARCHIVE=-XX:AOTCache=$ARCHIVE
  else
    ARCHIVE=-XX:SharedArchiveFile=$ARCHIVE
  fi
}

# A start on an empty folder of its own, to see which classes a start needs. Suivi also starts without what this makes.
train() {
  local data
  data=$(mktemp -d)
  (
    unset SUIVI_DATABASE_URL
    export SUIVI_DATA=$data SUIVI_PORT=0 SUIVI_DEMONSTRATION=false
    lean_java "$1" -Xlog:disable -Dspring.context.exit=onRefresh -jar "$PROGRAM"
  ) >"$data/log" 2>&1 || {
    cat "$data/log" >&2
    echo "The preparation failed; Suivi starts without it, more slowly." >&2
  }
  rm -rf "$data"
}
