/// Words of a command that were not understood; the exit status is 2, not 1.
public enum UsageError: ReportableError, Equatable {
  case unknownCommand([String])
  case unknownOption(String, command: String)
  case missingValue(option: String)
  case missingOption(String, command: String)
  case missingWord(String, command: String)
  case extraWord(String, command: String)
  case repeatedOption(String)
  /// Options that exclude one another.
  case conflict(String, String)
  case unknownLanguage(String)
  /// Bytes that are no text; shown with replacement characters.
  case notText(String)
  /// The terminal was asked for without one.
  case noTerminal
  /// A quote that is opened and never closed.
  case unclosedQuote
  /// An option or a command that somebody who came over SSH does not have.
  case notOverSSH(String)
  /// The bytes of a file would go to a terminal.
  case bytesForTerminal

  public var code: String {
    switch self {
    case .unknownCommand: "usage.unknown-command"
    case .unknownOption: "usage.unknown-option"
    case .missingValue: "usage.missing-value"
    case .missingOption: "usage.missing-option"
    case .missingWord: "usage.missing-word"
    case .extraWord: "usage.extra-word"
    case .repeatedOption: "usage.repeated-option"
    case .conflict: "usage.conflict"
    case .unknownLanguage: "usage.unknown-language"
    case .notText: "usage.not-text"
    case .noTerminal: "usage.no-terminal"
    case .unclosedQuote: "usage.unclosed-quote"
    case .notOverSSH: "usage.not-over-ssh"
    case .bytesForTerminal: "usage.bytes-for-terminal"
    }
  }
}
