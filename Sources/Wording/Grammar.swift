/// The words and options one command understands.
///
/// It stands with the command in the command line; the line after `:` on the screen completes after it.
public struct Grammar: Sendable {
  public enum Count: Sendable {
    case one, optional, many
  }

  public struct Word: Sendable {
    public let name: String
    public let count: Count
    public var isPath: Bool { Grammar.isPath(name) }
  }

  public struct Option: Sendable {
    public enum Value: Sendable {
      case flag
      /// One value; with a comma-separated list split by the command.
      case one(String)
      /// All words up to the next option; may be repeated.
      case many(String)
    }

    public let name: String
    public let value: Value
    public let isRequired: Bool
    public var isPath: Bool {
      switch value {
      case .flag: false
      case .one(let text), .many(let text): Grammar.isPath(text)
      }
    }
  }

  /// What stands for a path of the machine where a command is explained, with or without an ending
  /// behind it: `FILE`, `DRAFT.pdf`, `FILE.p12|pkcs11:…`.
  private static let paths: Set<Substring> = [
    "FILE", "DIR", "PATH", "PKG", "PEM", "PROGRAM", "DRAFT", "SIGNED", "KEY", "TO",
    "FROM",
  ]
  /// The same words where they stand for something else.
  private static let others: Set<String> = ["DRAFT", "KEY"]

  /// Whether a word of an explanation stands for a path.
  public static func isPath(_ name: String) -> Bool {
    let first = name.prefix { $0 != "." && $0 != "|" }
    return paths.contains(first) && !others.contains(name)
  }

  public private(set) var words: [Word] = []
  public private(set) var options: [Option] = []

  public init() {}

  public func word(_ name: String, _ count: Count = .one) -> Grammar {
    var grammar = self
    grammar.words.append(Word(name: name, count: count))
    return grammar
  }

  public func flag(_ name: String) -> Grammar {
    adding(Option(name: name, value: .flag, isRequired: false))
  }

  public func option(_ name: String, _ value: String, required: Bool = false) -> Grammar {
    adding(Option(name: name, value: .one(value), isRequired: required))
  }

  public func many(_ name: String, _ value: String, required: Bool = false) -> Grammar {
    adding(Option(name: name, value: .many(value), isRequired: required))
  }

  private func adding(_ option: Option) -> Grammar {
    var grammar = self
    grammar.options.append(option)
    return grammar
  }

  /// `FILE… --from BODY [--due DATE]`, as help prints it.
  public var usage: String {
    let words = words.map { word in
      switch word.count {
      case .one: word.name
      case .optional: "[\(word.name)]"
      case .many: word.name + "…"
      }
    }
    let options = options.map { option in
      let text =
        switch option.value {
        case .flag: option.name
        case .one(let value): "\(option.name) \(value)"
        case .many(let value): "\(option.name) \(value)…"
        }
      return option.isRequired ? text : "[\(text)]"
    }
    return (words + options).joined(separator: " ")
  }
}
