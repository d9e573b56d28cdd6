import Office
import Wording

/// The words of one command line, sorted after its grammar.
struct Arguments: Equatable {
  let command: String
  private(set) var words: [String] = []
  private(set) var values: [String: [String]] = [:]

  /// - Throws: `UsageError` for anything the grammar does not know.
  init(_ line: [String], of topic: CommandTopic, _ grammar: Grammar) throws(UsageError) {
    command = topic.rawValue
    var rest = line[...]
    while let word = rest.popFirst() {
      if word == "--" {
        words += rest
        rest = []
      } else if (word.hasPrefix("--") && word.count > 2)
        || grammar.options.contains(where: { $0.name == word })
      {
        try take(word, from: &rest, grammar)
      } else {
        words.append(word)
      }
    }
    try check(grammar)
  }

  private mutating func take(
    _ word: String, from rest: inout ArraySlice<String>, _ grammar: Grammar
  ) throws(UsageError) {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts[0])
    guard let option = grammar.options.first(where: { $0.name == name }) else {
      throw .unknownOption(name, command: command)
    }
    switch option.value {
    case .flag:
      if parts.count == 2 { throw .extraWord(word, command: command) }
      values[name] = []
    case .one:
      if values[name] != nil { throw .repeatedOption(name) }
      if parts.count == 2 {
        values[name] = [String(parts[1])]
      } else if let value = rest.popFirst(), !value.hasPrefix("--") {
        values[name] = [value]
      } else {
        throw .missingValue(option: name)
      }
    case .many:
      var found = parts.count == 2 ? [String(parts[1])] : []
      while parts.count == 1, let next = rest.first, !next.hasPrefix("--") {
        found.append(next)
        rest = rest.dropFirst()
      }
      if found.isEmpty { throw .missingValue(option: name) }
      values[name, default: []] += found
    }
  }

  private func check(_ grammar: Grammar) throws(UsageError) {
    for option in grammar.options where option.isRequired && values[option.name] == nil {
      throw .missingOption(option.name, command: command)
    }
    var left = words.count
    for word in grammar.words {
      switch word.count {
      case .one where left == 0: throw .missingWord(word.name, command: command)
      case .one: left -= 1
      case .optional: left = max(0, left - 1)
      case .many: left = 0
      }
    }
    if left > 0 { throw .extraWord(words[words.count - left], command: command) }
  }

  /// Puts what `resolve` makes of it in the place of each word that is a path.
  mutating func mapPaths(
    _ grammar: Grammar, _ resolve: (String) throws -> String
  ) rethrows {
    for option in grammar.options where option.isPath {
      values[option.name] = try values[option.name]?.map(resolve)
    }
    for (place, word) in grammar.words.enumerated() where word.isPath {
      let range = word.count == .many ? place..<words.count : place..<min(place + 1, words.count)
      for index in range { words[index] = try resolve(words[index]) }
    }
  }

  func has(_ option: String) -> Bool { values[option] != nil }

  /// Refuses `others` where `option` is given: what would be ignored was meant to do something.
  func refuse(_ others: [String], beside option: String) throws(UsageError) {
    guard has(option) else { return }
    for other in others where has(other) { throw .conflict(option, other) }
  }

  func text(_ option: String) -> String? { values[option]?.first }

  func texts(_ option: String) -> [String] { values[option] ?? [] }

  /// The parts between the commas of an option.
  func list(_ option: String) -> [String] {
    (text(option) ?? "").split { $0 == "," }.map { part in
      part.split(separator: " ").joined(separator: " ")
    }
  }

  /// The first word; the grammar has made sure there is one.
  var first: String { words.first ?? "" }

  // MARK: Values

  func wholeNumber(_ option: String) throws(ValueError) -> Int? {
    guard let text = text(option) else { return nil }
    return try Arguments.wholeNumber(text)
  }

  /// A whole number that was typed.
  static func wholeNumber(_ text: String) throws(ValueError) -> Int {
    guard let number = Int(text) else { throw .badNumber(text) }
    return number
  }

  /// - Parameter looking: Where a weekday lies: back for what is printed already.
  func date(
    _ option: String, today: CivilDate, looking: CivilDate.Looking = .ahead
  ) throws(ValueError) -> CivilDate? {
    guard let text = text(option) else { return nil }
    return try CivilDate(entered: text, today: today, looking: looking)
  }

  func reference(_ option: String) throws(ValueError) -> DocumentReference? {
    guard let text = text(option) else { return nil }
    return try DocumentReference(entered: text)
  }

  /// The kind of a document of the office's own, or of one that comes in.
  func kind(_ option: String, isIncoming: Bool = false) throws(ValueError) -> DocumentKind? {
    guard let text = text(option) else { return nil }
    let kind = isIncoming ? DocumentKind(incomingWord: text) : DocumentKind(word: text)
    guard let kind else {
      throw DocumentKind.refusal(
        of: text, among: DocumentKind.all + (isIncoming ? DocumentKind.legal : []))
    }
    return kind
  }

  func urgency(_ option: String) throws(ValueError) -> Urgency? {
    guard let text = text(option) else { return nil }
    guard let urgency = Urgency(text) else { throw .unknownUrgency(text) }
    return urgency
  }

  func roles(_ option: String) throws(ValueError) -> Set<Role> {
    var roles: Set<Role> = []
    for word in list(option) {
      guard let role = Role(rawValue: word) else { throw .unknownRole(word) }
      roles.insert(role)
    }
    return roles
  }

  func organId(_ option: String) throws(ValueError) -> OrganIdentifier? {
    guard let text = text(option) else { return nil }
    guard let organId = OrganIdentifier(text) else { throw .badOrganId(text) }
    return organId
  }
}
