import CNcurses
import Glibc
import Office

/// What must be true of the place before a full screen can be shown there.
extension NcursesDriver {
  static var terminalName: String {
    getenv("TERM").map { String(cString: $0) } ?? ""
  }

  /// Without `LANG`, as over `ssh host vpdt`, the C library knows only ASCII.
  static func useUnicode() throws(TerminalFailure) {
    setlocale(LC_CTYPE, "")
    if String(cString: vpdt_codeset()) == "UTF-8" { return }
    // A file in glibc, not built in: absent in bare containers.
    setlocale(LC_CTYPE, "C.UTF-8")
    guard String(cString: vpdt_codeset()) == "UTF-8" else { throw .noUnicodeLocale }
  }

  static func checkTerminal() throws(TerminalFailure) {
    var verdict: Int32 = 0
    let isKnown = !terminalName.isEmpty && setupterm(nil, 1, &verdict) == OK
    // One that prints on paper is known, and refused for it.
    if !isKnown, verdict == 1 { throw .cannotPlaceText(name: terminalName) }
    guard isKnown else {
      throw .unknownTerminal(name: terminalName)
    }
    if vpdt_hard_copy() != 0 { throw .cannotPlaceText(name: terminalName) }
  }
}
