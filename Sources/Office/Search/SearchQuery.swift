/// Words that stand beside each other somewhere in a document.
public struct SearchPhrase: Hashable, Sendable {
  /// As it was typed, without quotes.
  public let typed: String
  /// Where they are looked for; nil for anywhere.
  public let field: SearchField?
  /// In quotes: whole words, with the marks they are written with. Otherwise marks do not count, and the
  /// last word may go on.
  public let isExact: Bool

  public init(_ typed: String, in field: SearchField? = nil, isExact: Bool = false) {
    self.typed = typed
    self.field = field
    self.isExact = isExact
  }

  /// Whether its marks count: in quotes, where there are any. Somebody without marks on the keyboard means
  /// the words in their order.
  public var heedsMarks: Bool { isExact && exactTokens(typed).contains(where: bearsMarks) }

  /// The ways to read it, each words that follow each other.
  public var spellings: [[String]] {
    isExact ? [searchTokens(typed)].filter { !$0.isEmpty } : Office.spellings(of: typed)
  }
}

/// What must be true of a document beside the words in it.
public enum SearchCondition: Hashable, Sendable {
  /// A date of the document lies from `first` to `last`.
  case dated(SearchField, first: CivilDate, last: CivilDate)
  case states(Set<IncomingState>, Set<OutgoingState>)
  /// It is open and its day has passed.
  case overdue
  /// Somebody of this name or account works on it, or did, or drafted it.
  case handler(String)
  /// It went to a body of this name.
  case recipient(String)
  case has(Trait)
  /// What the last check of one of its files said.
  case verdict(Verdict)
  case register(SecretEntry.Register)
  /// It lies in a dossier: any, or the one of this notation.
  case dossier(String?)

  /// What a document has or has not.
  public enum Trait: String, CaseIterable, Sendable {
    case signature, file, dossier, answer
    /// A file whose text could be read.
    case text
    /// A file without a text: pictures of pages.
    case scan
    /// A scan whose letters a program has recognised.
    case recognised
  }
}

/// A part of a search that says nothing.
public enum SearchProblem: Hashable, Sendable {
  /// A field that has no such value; `values` are those it has, as help shows them.
  case unknownValue(field: String, value: String, values: [String])
  case noDate(field: String, value: String)
  /// `<` and `>` after a field that has no order.
  case noOrder(field: String)
}

/// What somebody looks for: every phrase occurs, and every condition holds.
///
/// Nothing a person types is an error of the language: a word with a colon that names no field is looked
/// for as it is, and what says nothing is among `problems` and finds all.
public struct SearchQuery: Hashable, Sendable {
  public var phrases: [SearchPhrase] = []
  public var conditions: [SearchCondition] = []
  public var problems: [SearchProblem] = []
  /// Number and symbol, where the whole of it is one: that document comes first.
  public var reference: DocumentReference?
  /// Whether words one letter off are taken where nothing begins with what was typed.
  public var isForgiving = true

  /// The longest text that is read, in characters, and how many parts of it.
  public static let lengthLimit = 500
  public static let partLimit = 24

  public var isEmpty: Bool { phrases.isEmpty && conditions.isEmpty }

  /// Reads a line somebody typed.
  ///
  /// - Parameter today: The office's day, for `today` and dates without a year.
  public init(
    _ line: String, today: CivilDate, vocabulary: SearchVocabulary = .shipped
  ) {
    let line = normalized(String(line.prefix(SearchQuery.lengthLimit)))
    var reader = SearchLine(line)
    while phrases.count + conditions.count < SearchQuery.partLimit, let part = reader.next() {
      read(part, today: today, vocabulary)
    }
    if conditions.isEmpty { reference = SearchQuery.reference(in: line) }
  }

  private static func reference(in line: String) -> DocumentReference? {
    // A date has slashes too; what follows the last of a symbol begins with a letter.
    if let reference = DocumentReference(line),
      reference.symbol.split(separator: "/").last?.first?.isLetter == true
    {
      return reference
    }
    let words = line.split(whereSeparator: \.isWhitespace)
    guard words.count > 1, words[0].allSatisfy({ ("0"..."9").contains($0) }) else { return nil }
    return DocumentReference(words[0] + "/" + words.dropFirst().joined(separator: "-"))
  }

  private mutating func read(
    _ part: SearchLine.Part, today: CivilDate, _ vocabulary: SearchVocabulary
  ) {
    guard let name = part.name, let field = vocabulary.field(name) else {
      add(SearchPhrase(part.whole, isExact: part.isQuoted && part.name == nil))
      return
    }
    // Whoever types has not come to the value yet.
    if part.value.isEmpty { return }
    if field.isDate {
      guard let span = DateSpan(part.value, today: today) else {
        problems.append(.noDate(field: name, value: part.value))
        return
      }
      let (first, last) = part.relation.limits(span)
      conditions.append(.dated(field, first: first, last: last))
      return
    }
    if part.relation != .equal { problems.append(.noOrder(field: name)) }
    if field.isText {
      add(SearchPhrase(part.value, in: field, isExact: part.isQuoted))
      return
    }
    guard let condition = SearchQuery.condition(field, part.value, vocabulary) else {
      problems.append(
        .unknownValue(
          field: name, value: part.value, values: vocabulary.values(of: field).map(\.typed)))
      return
    }
    conditions.append(condition)
  }

  private mutating func add(_ phrase: SearchPhrase) {
    if !phrase.spellings.isEmpty { phrases.append(phrase) }
  }

  private static func condition(
    _ field: SearchField, _ value: String, _ vocabulary: SearchVocabulary
  ) -> SearchCondition? {
    let word = vocabulary.value(value, of: field)
    switch field {
    case .handler: return .handler(value)
    case .to: return .recipient(value)
    case .state: return word.flatMap(states(called:))
    case .has: return word.flatMap(SearchCondition.Trait.init(rawValue:)).map { .has($0) }
    case .verdict: return word.flatMap(Verdict.init(rawValue:)).map { .verdict($0) }
    case .place:
      if let word {
        return SecretEntry.Register(rawValue: word).map { .register($0) }
          ?? .dossier(nil)
      }
      return .dossier(value)
    default: return nil
    }
  }

  private static func states(called word: String) -> SearchCondition {
    switch word {
    case "overdue": .overdue
    case "open":
      .states(
        Set(IncomingState.allCases.filter { !$0.isSettled }),
        Set(OutgoingState.allCases.filter { !$0.isSettled }))
    case "settled":
      .states(
        Set(IncomingState.allCases.filter(\.isSettled)),
        Set(OutgoingState.allCases.filter(\.isSettled)))
    default:
      .states(
        Set([IncomingState(rawValue: word)].compactMap(\.self)),
        Set([OutgoingState(rawValue: word)].compactMap(\.self)))
    }
  }
}

/// Cuts a line at its spaces; what stands in quotes stays together.
struct SearchLine {
  enum Relation {
    case equal, before, until, after, since

    /// The days that stand in this relation to a span.
    func limits(_ span: DateSpan) -> (CivilDate, CivilDate) {
      let (first, last) = (DateSpan.earliest, DateSpan.latest)
      return switch self {
      case .equal: (span.first, span.last)
      case .before: (first, span.first.adding(days: -1) ?? first)
      case .until: (first, span.last)
      case .after: (span.last.adding(days: 1) ?? last, last)
      case .since: (span.first, last)
      }
    }
  }

  struct Part {
    /// What stands before a colon or a sign of order; nil without one.
    var name: String?
    var relation = Relation.equal
    var value = ""
    var isQuoted = false
    /// All of it, for a name that is no field's.
    var whole = ""
  }

  private var rest: Substring

  init(_ line: String) { rest = line[...] }

  mutating func next() -> Part? {
    rest = rest.drop(while: \.isWhitespace)
    if rest.isEmpty { return nil }
    var part = Part()
    let start = rest.startIndex
    if !SearchLine.isQuote(rest.first), let (name, relation) = name() {
      part.name = name
      part.relation = relation
    }
    if SearchLine.isQuote(rest.first) {
      part.isQuoted = true
      rest.removeFirst()
      part.value = String(rest.prefix { !SearchLine.isQuote($0) })
      rest = rest.dropFirst(part.value.count).dropFirst()
    } else {
      part.value = String(rest.prefix { !$0.isWhitespace })
      rest = rest.dropFirst(part.value.count)
    }
    part.whole =
      part.name == nil
      ? part.value : String(rest.base[start..<rest.startIndex].filter { !SearchLine.isQuote($0) })
    return part
  }

  private mutating func name() -> (String, Relation)? {
    let name = rest.prefix { !$0.isWhitespace && !SearchLine.isQuote($0) && !":<>=".contains($0) }
    let sign = rest.dropFirst(name.count).prefix(2)
    guard !name.isEmpty, let first = sign.first else { return nil }
    let relation: Relation
    var length = 1
    switch first {
    case ":", "=": relation = .equal
    case "<":
      relation = sign.last == "=" ? .until : .before
      length = relation == .until ? 2 : 1
    case ">":
      relation = sign.last == "=" ? .since : .after
      length = relation == .since ? 2 : 1
    default: return nil
    }
    rest = rest.dropFirst(name.count + length)
    return (String(name), relation)
  }

  private static func isQuote(_ character: Character?) -> Bool {
    character.map { "\"“”„".contains($0) } ?? false
  }
}

/// From a day to a day, as a search names it: `2024`, `2024-06`, `6/2024`, `01/06/2024`, `hôm nay`, or two
/// of these with `..` between them.
struct DateSpan {
  static let earliest = CivilDate(year: 1945, month: 1, day: 1)!
  static let latest = CivilDate(year: 9999, month: 12, day: 31)!

  let first: CivilDate
  let last: CivilDate

  init?(_ text: String, today: CivilDate) {
    let dots = text.indices.first { text[$0...].hasPrefix("..") }
    if let dots {
      guard let start = DateSpan(one: text[..<dots], today),
        let end = DateSpan(one: text[dots...].dropFirst(2), today)
      else { return nil }
      self.init(first: start.first, last: end.last)
    } else {
      self.init(one: text[...], today)
    }
  }

  private init?(one text: Substring, _ today: CivilDate) {
    if DateSpan.today.contains(folded(text)) {
      self.init(first: today, last: today)
      return
    }
    let parts = text.split(omittingEmptySubsequences: false) { "-/.".contains($0) }
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == parts.count, text.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
    switch parts.count {
    case 1:
      guard parts[0].count == 4, let first = CivilDate(year: numbers[0], month: 1, day: 1),
        let last = CivilDate(year: numbers[0], month: 12, day: 31)
      else { return nil }
      self.init(first: first, last: last)
    case 2 where parts[0].count == 4 || parts[1].count == 4:
      let (year, month) =
        parts[0].count == 4 ? (numbers[0], numbers[1]) : (numbers[1], numbers[0])
      guard (1...12).contains(month), let first = CivilDate(year: year, month: month, day: 1),
        let last = CivilDate(
          year: year, month: month, day: CivilDate.days(inMonth: month, of: year))
      else { return nil }
      self.init(first: first, last: last)
    default:
      guard let day = try? CivilDate(entered: String(text), today: today) else { return nil }
      self.init(first: day, last: day)
    }
  }

  private init(first: CivilDate, last: CivilDate) {
    self.first = first
    self.last = last
  }

  /// Folded.
  private static let today: Set<String> = ["hom-nay", "nay", "today"]
}
