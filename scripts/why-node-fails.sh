#!/bin/sh
# Says why Node does not start; silent when it does, since then the install or preflight.mjs has said what is wrong. Always
# fails, because it only runs when one of them did. Not JavaScript, because there is nothing to run JavaScript.

node=$(command -v node) || { echo "preflight: no node in PATH." >&2; exit 1; }
said=$("$node" --version 2>&1) && exit 1

case $said in
  *libatomic*)
    how="install the package that has it (libatomic1 or libatomic)"
    for known in "apt-get install -y libatomic1" "dnf install -y libatomic" "yum install -y libatomic" "zypper install -y libatomic1"; do
      if command -v "${known%% *}" >/dev/null 2>&1; then how="run \`$known\` (as root)"; break; fi
    done
    echo "preflight: Node needs libatomic.so.1, which this system lacks: $how, then try again." >&2
    ;;
  *)
    echo "preflight: $node does not start: $said" >&2
    if ls /lib/ld-musl-* >/dev/null 2>&1; then
      echo "preflight: This system's C library is musl (Alpine); the pinned Node is built for glibc: use Debian, Ubuntu, Fedora …" >&2
    fi
    ;;
esac
exit 1
