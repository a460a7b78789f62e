#!/bin/sh
# collect-system.sh ROOT FOLDER…: fills ROOT with the parts of this Debian that Node and the native modules in the folders need,
# and nothing else: no shell, no package manager, no npm. What each part is and under which licence stands beside it, where
# scanners of images look for packages.
set -eu
root=$1
shift
node=$(command -v node)

copy() { # a file, or what a link leads to, to the same path
  mkdir -p "$root$(dirname "$1")"
  cp -L "$1" "$root$1"
}

# A package may bring modules for other systems as well, of which ldd says that they are none of its programs.
libraries=$(find "$node" "$@" \( -name '*.node' -o -name node \) -type f -exec ldd {} \; 2>/dev/null |
  sed -nE 's/^\s*(.* => )?(\/lib[^ ]*) \(0x.*/\2/p' | sort -u)
for file in "$node" $libraries; do copy "$file"; done

mkdir -p "$root/var/lib/dpkg/status.d"
for library in $libraries; do
  # Debian moved /lib into /usr/lib and kept some of the old paths in its lists.
  path=$(realpath "$library")
  package=$(dpkg-query -S "$path" 2>/dev/null || dpkg-query -S "${path#/usr}")
  package=${package%%:*}
  [ ! -e "$root/var/lib/dpkg/status.d/$package" ] || continue
  dpkg-query -s "$package" >"$root/var/lib/dpkg/status.d/$package"
  copy "/usr/share/doc/$package/copyright"
done
[ ! -e /usr/local/LICENSE ] || copy /usr/local/LICENSE # Node's, in the official image
copy /etc/os-release

# Without the first the C library asks a name server before it looks into /etc/hosts, where the container engine writes names.
echo 'hosts: files dns' >"$root/etc/nsswitch.conf"
echo 'node:x:1000:1000::/:/sbin/nologin' >"$root/etc/passwd"
echo 'node:x:1000:' >"$root/etc/group"
mkdir -m 1777 "$root/tmp"
