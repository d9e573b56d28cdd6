#!/bin/sh
# Carries bundles by mail: each one a message with the bundle attached, handed to sendmail.
#
#   mail.sh send    FROM TO FILE      mails FILE to TO
#   mail.sh receive MAILDIR FOLDER    takes the .zip out of each new message and marks it as read
#
# A mail server may refuse large messages, and who sent one is not proven: the journal and the
# signatures in the bundle say more than its address.
set -eu
PATH=$PATH:/usr/sbin:/usr/lib
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
trap 'exit 75' HUP INT TERM

send() {
  from=$1 to=$2 file=$3
  for address in "$from" "$to"; do
    case $address in
    -* | *[!A-Za-z0-9@._+-]* | *@*@*) echo "not an address: $address" >&2; exit 64 ;;
    ?*@?*) ;;
    *) echo "not an address: $address" >&2; exit 64 ;;
    esac
  done
  name=$(printf %s "${file##*/}" | tr -c 'A-Za-z0-9._-' _)
  {
    printf 'From: <%s>\nTo: <%s>\nSubject: %s\n' "$from" "$to" "$name"
    printf 'Message-ID: <%s@%s>\nMIME-Version: 1.0\n' "$name" "${from##*@}"
    printf 'Content-Type: multipart/mixed; boundary="_vpdt_"\n\n'
    printf -- '--_vpdt_\nContent-Type: text/plain; charset=utf-8\n'
    printf 'Content-Transfer-Encoding: base64\n\n'
    printf 'Gói chuyển giao văn bản điện tử %s\nBên gửi: %s\nBên nhận: %s %s\n' "$name" \
      "${VPDT_OFFICE_ID-}" "${VPDT_BODY-}" "${VPDT_BODY_NAME-}" | base64
    printf -- '--_vpdt_\nContent-Type: application/zip; name="%s"\n' "$name"
    printf 'Content-Transfer-Encoding: base64\n'
    printf 'Content-Disposition: attachment; filename="%s"\n\n' "$name"
    base64 <"$file"
    printf -- '--_vpdt_--\n'
  } >"$room/mail"
  sendmail -i -f "$from" -- "$to" <"$room/mail"
}

# The first attachment whose name ends in .zip, still in base64.
attachment() {
  awk '
    { sub(/\r$/, "") }
    /^--/ { if (taking) exit; head = 1; zip = coded = 0; next }
    head && /^$/ { head = 0; taking = zip && coded; next }
    head { line = tolower($0) }
    head && line ~ /^content-transfer-encoding:[ \t]*base64[ \t]*$/ { coded = 1 }
    head && line ~ /name="?[^"]*\.zip"?/ { zip = 1 }
    taking
  ' "$1"
}

receive() {
  box=$1 here=$2
  [ -d "$box/new" ] || { echo "no maildir $box" >&2; exit 75; }
  for mail in "$box"/new/*; do
    [ -f "$mail" ] || continue
    attachment "$mail" >"$room/code"
    # Whatever is no bundle stays for a person.
    [ -s "$room/code" ] && base64 -d <"$room/code" >"$room/zip" 2>/dev/null || continue
    name=$(sha256sum <"$room/zip" | cut -c 1-16).zip
    cp "$room/zip" "$here/.$name.part"
    sync "$here/.$name.part" 2>/dev/null || sync
    mv -f "$here/.$name.part" "$here/$name"
    sync "$here" 2>/dev/null || sync
    mv -f "$mail" "$box/cur/${mail##*/}:2,S"
  done
}

way=$1
shift
case $way in
send | receive) "$way" "$@" ;;
*) echo "send or receive, not $way" >&2; exit 64 ;;
esac
