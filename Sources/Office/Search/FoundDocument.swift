/// A document of either register.
public enum AnyDocument: Equatable, Sendable {
  case incoming(IncomingDocument)
  case outgoing(OutgoingDocument)

  public var key: DocumentKey {
    switch self {
    case .incoming(let document): .incoming(document.id)
    case .outgoing(let document): .outgoing(document.id)
    }
  }

  public var place: SearchPlace {
    switch self {
    case .incoming(let document): SearchPlace(document)
    case .outgoing(let document): SearchPlace(document)
    }
  }

  public var isFrozen: Bool {
    switch self {
    case .incoming(let document): document.isFrozen
    case .outgoing(let document): document.isFrozen
    }
  }

  public var title: String {
    switch self {
    case .incoming(let document): document.title
    case .outgoing(let document): document.title
    }
  }

  public var subject: String {
    switch self {
    case .incoming(let document): document.subject
    case .outgoing(let document): document.subject
    }
  }

  /// What stands in a part of its record.
  public func text(_ part: SearchPart) -> String {
    switch self {
    case .incoming(let document): document.text(part)
    case .outgoing(let document): document.text(part)
    }
  }

  /// The date it bears; nil before it has one.
  public var issuedOn: CivilDate? {
    switch self {
    case .incoming(let document): document.issuedOn
    case .outgoing(let document): document.issuedOn
    }
  }

  public var dueOn: CivilDate? {
    switch self {
    case .incoming(let document): document.dueOn
    case .outgoing: nil
    }
  }
}

extension IncomingDocument {
  /// What stands in a part of its record, as people wrote it.
  public func text(_ part: SearchPart) -> String {
    switch part {
    case .symbol: reference
    case .kind: kindName
    case .party: issuer
    case .subject: subject
    }
  }
}

extension OutgoingDocument {
  /// What stands in a part of its record, as people wrote it.
  public func text(_ part: SearchPart) -> String {
    switch part {
    case .symbol: reference ?? symbol
    case .kind: kind.name
    case .party: ""
    case .subject: subject
    }
  }
}

/// A document that a search has found.
public struct FoundDocument: Equatable, Sendable {
  public let document: AnyDocument
  /// Whether what was typed is its number and symbol: then it comes before all others.
  public let isNamed: Bool
  /// What its files say round the words, where the record alone has not all of them.
  public let context: String?
  /// Whether a program recognised those words on the picture of a page: they may be others.
  public let isRecognised: Bool

  public init(_ document: AnyDocument, isNamed: Bool = false, context: SearchedText? = nil) {
    self.document = document
    self.isNamed = isNamed
    self.context = context?.text
    isRecognised = context?.isRecognised ?? false
  }
}

/// A page of what a search has found.
public struct FoundDocuments: Equatable, Sendable {
  public var documents: [FoundDocument] = []
  /// Words nothing begins with, for which words one letter off were taken.
  public var misspelled: [String] = []

  public init() {}
}

/// The order of what a search has found.
public enum SearchRanking: String, CaseIterable, Sendable {
  case newest, oldest
  /// What has the rarer words more often, in the weightier parts, comes first.
  case relevance
}

extension SearchPhrase {
  /// Whether it stands in a text: exactly, or without its marks and as the beginning of words.
  public func occurs(in text: String) -> Bool { firstMatch(in: text) != nil }

  private func firstMatch(in text: String) -> Int? {
    if heedsMarks {
      let words = exactTokens(typed)
      return position(of: words, in: exactTokens(text), isOpen: false)
    }
    let words = searchTokens(text)
    let symbol = searchTokens(symbolSpellings(text))
    for spelling in spellings {
      if let place = position(of: spelling, in: words, isOpen: !isExact) { return place }
      if position(of: spelling, in: symbol, isOpen: !isExact) != nil { return 0 }
    }
    return nil
  }

  private func position(of phrase: [String], in words: [String], isOpen: Bool) -> Int? {
    guard let last = phrase.last, phrase.count <= words.count else { return nil }
    let heads = phrase.dropLast()
    for start in 0...(words.count - phrase.count) {
      let end = words[start + phrase.count - 1]
      if isOpen ? end.hasPrefix(last) : end == last,
        zip(heads, words[start...]).allSatisfy({ $0 == $1 })
      {
        return start
      }
    }
    return nil
  }
}

/// What `text` says round the first of `phrases` that occurs in it, some words to each side, in one line;
/// nil if none does.
public func context(of phrases: [SearchPhrase], in text: String, words: Int = 8) -> String? {
  // Only the part round the words is taken apart word by word.
  let pieces = text.split(whereSeparator: \.isWhitespace)
  let folds = pieces.map { searchTokens($0) }
  for phrase in phrases {
    for spelling in phrase.spellings {
      guard let first = spelling.first else { continue }
      for (index, fold) in folds.enumerated() where fold.contains(where: { $0.hasPrefix(first) }) {
        let window = pieces[index..<min(pieces.count, index + spelling.count + 2)]
        guard phrase.occurs(in: window.joined(separator: " ")) else { continue }
        let start = max(0, index - words)
        let end = min(pieces.count, index + spelling.count + words)
        return (start > 0 ? "… " : "") + pieces[start..<end].joined(separator: " ")
          + (end < pieces.count ? " …" : "")
      }
    }
  }
  return nil
}
