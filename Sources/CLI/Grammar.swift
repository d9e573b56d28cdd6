import Office
import Wording

/// The words and options one command understands.
struct Grammar {
  enum Count {
    case one, optional, many
  }

  struct Word {
    let name: String
    let count: Count
  }

  struct Option {
    enum Value {
      case flag
      /// One value; with a comma-separated list split by the command.
      case one(String)
      /// All words up to the next option; may be repeated.
      case many(String)
    }

    let name: String
    let value: Value
    let isRequired: Bool
  }

  private(set) var words: [Word] = []
  private(set) var options: [Option] = []

  func word(_ name: String, _ count: Count = .one) -> Grammar {
    var grammar = self
    grammar.words.append(Word(name: name, count: count))
    return grammar
  }

  func flag(_ name: String) -> Grammar {
    adding(Option(name: name, value: .flag, isRequired: false))
  }

  func option(_ name: String, _ value: String, required: Bool = false) -> Grammar {
    adding(Option(name: name, value: .one(value), isRequired: required))
  }

  func many(_ name: String, _ value: String, required: Bool = false) -> Grammar {
    adding(Option(name: name, value: .many(value), isRequired: required))
  }

  private func adding(_ option: Option) -> Grammar {
    var grammar = self
    grammar.options.append(option)
    return grammar
  }

  /// `FILE… --from BODY [--due DATE]`, as help prints it.
  var usage: String {
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
