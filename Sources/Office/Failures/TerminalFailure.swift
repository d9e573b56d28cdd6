/// Why the screens cannot be shown here.
public enum TerminalFailure: ReportableError, Equatable, Sendable {
  /// Standard input or output is a file or a pipe: use the commands instead.
  case notATerminal
  /// `TERM` is empty or names no terminal this machine knows; `TERM=xterm-256color` nearly always
  /// works, or the terminal's own description can be installed.
  case unknownTerminal(name: String)
  /// A terminal that cannot place text, `dumb` say: use the commands instead.
  case cannotPlaceText(name: String)
  /// No UTF-8 locale is installed, not even `C.UTF-8`: install one (`locale-gen`, package
  /// `locales`), or every Vietnamese letter would be a question mark.
  case noUnicodeLocale

  public var code: String {
    switch self {
    case .notATerminal: "terminal.not-a-terminal"
    case .unknownTerminal: "terminal.unknown"
    case .cannotPlaceText: "terminal.cannot-place-text"
    case .noUnicodeLocale: "terminal.no-unicode-locale"
    }
  }
}
