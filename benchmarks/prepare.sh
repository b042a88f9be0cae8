# Builds what the scoreboard needs where it is missing, and starts its programs. Read by the others;
# `root` is the folder of the project.
if [ ! -e "$root/server/target/dist/built" ] ||
  [ ! -e "$root/examples/target/test-classes/dev/repotickets/examples/scoreboard" ]; then
  (cd "$root" && ./mvnw -q -Dquick -DskipTests -DskipITs package >&2)
fi

java_of_scoreboard() {
  "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx1g -XX:+UseSerialGC -Duser.timezone=UTC \
    --enable-native-access=ALL-UNNAMED \
    -cp "$root/examples/target/test-classes:$root/server/target/dist/lib/*" "$@"
}
