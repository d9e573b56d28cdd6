#!/bin/sh
# Carries bundles through a folder: a USB stick, a disk, a share of the network.
#
#   folder.sh send    DIR FILE      copies FILE into DIR
#   folder.sh receive DIR FOLDER    brings what lies in DIR into FOLDER and removes it from DIR
#
# Whatever has its final name is whole: names that begin with a dot are still being written.
set -eu
way=$1 there=$2 here=$3
case $there in /*) ;; *) echo "not an absolute path: $there" >&2; exit 64 ;; esac
# The stick is not in, or the share is not there: later, perhaps.
[ -d "$there" ] || { echo "no folder $there" >&2; exit 75; }

part=
trap '[ -z "$part" ] || rm -f "$part"' EXIT
trap 'exit 75' HUP INT TERM

# carry FILE TO: a copy beside its place, on the disk before it gets its name.
carry() {
  part=$2/.${1##*/}.$$.part
  cp "$1" "$part"
  sync "$part" 2>/dev/null || sync
  mv -f "$part" "$2/${1##*/}"
  part=
  sync "$2" 2>/dev/null || sync
}

case $way in
send) carry "$here" "$there" ;;
receive)
  for file in "$there"/*; do
    [ -f "$file" ] && [ ! -L "$file" ] || continue
    case $file in *.part) continue ;; esac
    carry "$file" "$here"
    rm "$file"
  done
  ;;
*) echo "send or receive, not $way" >&2; exit 64 ;;
esac
