import CNcurses
import Glibc
import Office

/// What must be true of the place before a full screen can be shown there.
extension NcursesDriver {
  static var terminalName: String {
    getenv("TERM").map { String(cString: $0) } ?? ""
  }

  /// Without `LANG`, as over `ssh host vpdt`, the C library knows only ASCII.
  ///
  /// - Returns: Whether the person's own locale is one of Unicode.
  static func useUnicode() throws(TerminalFailure) -> Bool {
    setlocale(LC_CTYPE, "")
    if String(cString: vpdt_codeset()) == "UTF-8" { return true }
    // A file in glibc, not built in: absent in bare containers.
    setlocale(LC_CTYPE, "C.UTF-8")
    guard String(cString: vpdt_codeset()) == "UTF-8" else { throw .noUnicodeLocale }
    return false
  }

  /// Terminals whose letters are few: the console has no eighths of a block, older ones no block.
  static func lacksBlocks(_ terminal: String) -> Bool {
    ["linux", "dumb", "ansi", "cons25"].contains(terminal) || terminal.hasPrefix("vt")
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
