/// A document of one of the two registers.
public enum DocumentKey: Hashable, Sendable {
  case incoming(ID<IncomingDocument>)
  case outgoing(ID<OutgoingDocument>)

  /// What the journal calls it, `incoming/12`.
  public var object: String {
    switch self {
    case .incoming(let id): "incoming/\(id.value)"
    case .outgoing(let id): "outgoing/\(id.value)"
    }
  }

  /// The document of `incoming/12`; nil for any other object of the journal.
  public init?(object: String) {
    let parts = object.split(separator: "/")
    guard parts.count == 2, let id = Int64(parts[1]) else { return nil }
    switch parts[0] {
    case "incoming": self = .incoming(ID(id))
    case "outgoing": self = .outgoing(ID(id))
    default: return nil
    }
  }
}

/// What somebody said of a document, and whom they named.
public struct Remark: Equatable, Sendable {
  public let personName: String
  public let at: Moment
  public let text: String
  public let mentions: [Mention]

  public init(personName: String, at: Moment, text: String, mentions: [Mention]) {
    self.personName = personName
    self.at = at
    self.text = text
    self.mentions = mentions
  }

  /// The handles named in `text`: what follows an @ that begins a word.
  public static func handles(in text: String) -> [String] {
    let words = text.split(whereSeparator: \.isWhitespace)
    return distinct(
      words.compactMap { word -> String? in
        let start = word.drop { "(“\"'[".contains($0) }
        guard start.first == "@" else { return nil }
        var handle = start.dropFirst().prefix { letter in
          letter.isASCII && (letter.isLetter || letter.isNumber || letter == "-" || letter == ".")
        }
        // A full stop that ends the sentence belongs to no name.
        while let last = handle.last, last == "." || last == "-" { handle.removeLast() }
        return handle.isEmpty ? nil : folded(String(handle))
      })
  }
}

/// Somebody named in a remark.
public struct Mention: Equatable, Sendable {
  public let person: ID<Person>
  public let personName: String
  /// When they opened the document after it; nil while they have not.
  public let seenAt: Moment?

  public init(person: ID<Person>, personName: String, seenAt: Moment?) {
    self.person = person
    self.personName = personName
    self.seenAt = seenAt
  }
}

/// Who has opened a document that concerns them.
public struct Sighting: Equatable, Sendable {
  public let person: ID<Person>
  public let personName: String
  public let firstAt: Moment
  public let lastAt: Moment
  /// On how many days.
  public let days: Int

  public init(
    person: ID<Person>, personName: String, firstAt: Moment, lastAt: Moment, days: Int
  ) {
    self.person = person
    self.personName = personName
    self.firstAt = firstAt
    self.lastAt = lastAt
    self.days = days
  }
}
