#!/bin/sh
# Carries bundles over SFTP with OpenSSH, by a key without a passphrase.
#
#   sftp.sh send    [OPTION…] HOST DIR FILE      puts FILE into DIR at HOST
#   sftp.sh receive [OPTION…] HOST DIR FOLDER    gets *.zip, *.edxml and *.xml, then removes them there
#
# HOST is USER@NAME or a name of ~/.ssh/config; OPTION is one of sftp's: -i KEY, -P PORT.
set -eu
# Elsewhere sftp would print the letters of a name as numbers.
export LC_ALL=C.UTF-8
way=$1
shift
[ $# -ge 3 ] || { echo "sftp.sh $way [OPTION…] HOST DIR PATH" >&2; exit 64; }
count=$(($# - 3))
while [ "$count" -gt 0 ]; do
  set -- "$@" "$1"
  shift
  count=$((count - 1))
done
host=$1 there=$2 here=$3
shift 3
case $there$here in *'
'*) echo "a line end in a path" >&2; exit 64 ;; esac

# A path as a word of a batch, in which nothing has a meaning of its own: sftp takes quotes and
# wildcards for what they are behind a backslash.
quoted() { printf %s "$1" | sed 's/[][[:space:]"\\*?#$`'"'"']/\\&/g'; }

# Whatever keeps the connection from being made may be over later.
batch() { sftp -q -o ConnectTimeout=30 -b - "$@" "$host" || exit 75; }

case $way in
send)
  name=${here##*/}
  {
    printf 'put %s %s\n' "$(quoted "$here")" "$(quoted "$there/.$name.part")"
    printf 'rename %s %s\n' "$(quoted "$there/.$name.part")" "$(quoted "$there/$name")"
  } | batch "$@" >/dev/null
  ;;
receive)
  names=$(printf 'cd %s\nls -1\n' "$(quoted "$there")" | batch "$@")
  printf '%s\n' "$names" | while IFS= read -r name; do
    case $name in 'sftp> '* | .* | */*) continue ;; *.zip | *.edxml | *.xml) ;; *) continue ;; esac
    part=$here/.$name.part
    printf 'get %s %s\n' "$(quoted "$there/$name")" "$(quoted "$part")" | batch "$@" >/dev/null
    sync "$part" 2>/dev/null || sync
    mv -f "$part" "$here/$name"
    sync "$here" 2>/dev/null || sync
    printf 'rm %s\n' "$(quoted "$there/$name")" | batch "$@" >/dev/null
  done
  ;;
*) echo "send or receive, not $way" >&2; exit 64 ;;
esac
