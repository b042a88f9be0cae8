# Builds what the scoreboard needs where it is missing, and starts its programs. Read by the others;
# `root` is the folder of the project.
. "$root/.mvn/find-java"
if ! JAVA_HOME=$(find_jdk_25); then
  echo "benchmarks: a JDK 25 is needed and none was found; set TICKETS_JAVA_HOME to one." >&2
  exit 70
fi
export JAVA_HOME
if [ ! -e "$root/server/target/dist/built" ] ||
  [ ! -e "$root/examples/target/test-classes/dev/repotickets/examples/scoreboard" ]; then
  (cd "$root" && ./mvnw -q -Dquick -DskipTests -DskipITs package >&2)
fi

java_of_scoreboard() {
  "$JAVA_HOME/bin/java" -Xmx1g -XX:+UseSerialGC -Duser.timezone=UTC \
    --enable-native-access=ALL-UNNAMED \
    -cp "$root/examples/target/test-classes:$root/server/target/dist/lib/*" "$@"
}
