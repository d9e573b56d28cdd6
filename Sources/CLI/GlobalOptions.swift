import Desk
import Office
import Platform
import Wording

/// The options every command takes, wherever they stand, and the environment behind them.
public struct GlobalOptions: Sendable {
  public var office: String?
  public var isJSON = false
  /// `--linear`, or `VPDT_LINEAR` in the environment: line by line, for screen readers.
  public var isLinear = !["", "0"].contains(Machine.variable("VPDT_LINEAR") ?? "")
  public var language = Language.vietnamese
  public var actingAs: String?
  public var moment: Moment?
  /// `--secret-fd`: the descriptor behind which the person's passphrase stands, a line.
  public var secretDescriptor: Int32?
  /// Who came over SSH.
  public var served: ServedPerson?
  public var wantsHelp = false
  public var wantsVersion = false
  /// What is left: the command and its own words.
  public var rest: [String] = []

  public init() {}

  /// The language a line asks for, whatever else is wrong with it.
  static func language(in line: [String]) -> Language {
    for (index, word) in line.enumerated() {
      let next = index + 1 < line.count ? line[index + 1] : ""
      let value =
        word == "--lang" ? next : word.hasPrefix("--lang=") ? String(word.dropFirst(7)) : ""
      if let language = Language(rawValue: value) { return language }
    }
    return .vietnamese
  }

  /// - Throws: `UsageError` or `ValueError` for a value that is none.
  public init(_ line: [String]) throws {
    // Text that is not what was typed must not enter a register, nor a path lead elsewhere.
    if let word = line.first(where: { $0.unicodeScalars.contains("\u{FFFD}") }) {
      throw UsageError.notText(word)
    }
    var words = line[...]
    while let word = words.popFirst() {
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      func value() throws -> String {
        if parts.count == 2 { return String(parts[1]) }
        guard let next = words.popFirst() else {
          throw UsageError.missingValue(option: word)
        }
        return next
      }
      switch parts.first {
      case "--office": office = try value()
      case "--lang":
        let text = try value()
        guard let language = Language(rawValue: text) else {
          throw UsageError.unknownLanguage(text)
        }
        self.language = language
      case "--as": actingAs = try value()
      case "--now":
        let text = try value()
        guard let moment = Moment(iso: text) else { throw ValueError.impossibleMoment(text) }
        self.moment = moment
      case "--secret-fd":
        let text = try value()
        guard let number = Int32(text), number >= 0 else {
          throw ValueError.badSetting("--secret-fd", value: text)
        }
        secretDescriptor = number
      case "--json" where parts.count == 1: isJSON = true
      case "--linear" where parts.count == 1: isLinear = true
      case "--help" where parts.count == 1, "-h": wantsHelp = true
      case "--version" where parts.count == 1: wantsVersion = true
      case "--" where parts.count == 1:
        rest.append(word)
        rest += words
        words = []
      default: rest.append(word)
      }
    }
  }

  /// The office folder: `--office`, `VPDT_OFFICE`, else `vpdt/office` in the user's data folder
  /// (XDG Base Directory Specification).
  public var officePath: String {
    if let path = office ?? Machine.variable("VPDT_OFFICE") { return Folders.absolute(path) }
    return GlobalOptions.dataFolder + "/office"
  }

  /// `vpdt` in the user's data folder.
  static var dataFolder: String {
    let data =
      Machine.variable("XDG_DATA_HOME").flatMap { $0.hasPrefix("/") ? $0 : nil }
      ?? (Machine.variable("HOME") ?? "/") + "/.local/share"
    return data + "/vpdt"
  }

  public var visitor: Visitor {
    Visitor(
      account: Machine.account(), actingAs: actingAs ?? Machine.variable("VPDT_PERSON"),
      moment: moment, served: served)
  }
}
