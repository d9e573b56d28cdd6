/// A kind of document and since when, and until when, the office issues it.
public struct KindEntry: Equatable, Sendable {
  public let kind: DocumentKind
  /// A specialised kind (văn bản chuyên ngành) that the office has entered itself; else one of the 29
  /// of the decree, which may be closed and opened when the law changes, and never renamed.
  public let isOwn: Bool
  /// The first day; nil for a kind there has always been.
  public let fromOn: CivilDate?
  /// Since when there is no new document of it.
  public let closedOn: CivilDate?
  /// The document that says so; empty for a kind of the decree that nothing was said about.
  public let source: String

  public init(
    kind: DocumentKind, isOwn: Bool, fromOn: CivilDate?, closedOn: CivilDate?, source: String
  ) {
    self.kind = kind
    self.isOwn = isOwn
    self.fromOn = fromOn
    self.closedOn = closedOn
    self.source = source
  }

  /// Refuses a document of the kind on a day on which there is none.
  ///
  /// - Throws: `KindError.closed`, `notYet`.
  public func check(on day: CivilDate) throws(KindError) {
    if let closedOn, day >= closedOn { throw .closed(kind.word, on: closedOn) }
    if let fromOn, day < fromOn { throw .notYet(kind.word, from: fromOn) }
  }

  public func isOpen(on day: CivilDate) -> Bool { (try? check(on: day)) != nil }
}

/// Every kind the office issues or has issued: those of the decree in its order, then its own.
///
/// Legal source: Decree 30/2020/NĐ-CP, Art. 7; Art. 3(4) for specialised documents.
public struct KindBook: Sendable {
  public let entries: [KindEntry]

  /// - Parameter changed: Kinds of the office's own, and those of the decree that something was said
  ///   about.
  public init(changed: [KindEntry]) {
    entries =
      DocumentKind.all.map { kind in
        changed.first { !$0.isOwn && $0.kind == kind }
          ?? KindEntry(kind: kind, isOwn: false, fromOn: nil, closedOn: nil, source: "")
      } + changed.filter(\.isOwn)
  }

  /// The kind typed as `word`, letter by letter.
  ///
  /// - Throws: `ValueError.unknownKind`, `lookAlike`, `otherLetters`.
  public func entry(called word: String) throws(ValueError) -> KindEntry {
    let wanted = normalized(word)
    if let entry = entries.first(where: { $0.kind.word == wanted }) { return entry }
    throw DocumentKind.refusal(of: word, among: entries.map(\.kind))
  }

  /// Refuses a word or a name that could be taken for another one.
  ///
  /// - Parameter bodies: The abbreviations of the office and of its councils, which stand in symbols
  ///   where a kind could stand.
  /// - Throws: `KindError.taken`.
  public func checkNew(word: String, name: String, bodies: [String]) throws(KindError) {
    let known = entries.map(\.kind) + DocumentKind.legal
    let copies = CopyForm.allCases.map(\.rawValue)
    let key = folded(word)
    if let kind = known.first(where: { $0.word == word || folded($0.name) == folded(name) }) {
      throw .taken(kind.word, by: kind.name)
    }
    if let other = (copies + bodies).first(where: { folded($0) == key }) {
      throw .taken(word, by: other)
    }
  }
}

extension DocumentKind {
  /// Why `word` is none of `kinds`, as helpfully as can be said.
  public static func refusal(of word: String, among kinds: [DocumentKind]) -> ValueError {
    if let twin = latinTwin(of: word), kinds.contains(where: { $0.word == twin }) {
      return .lookAlike(word, meant: twin)
    }
    let key = folded(latinTwin(of: word) ?? word)
    let meant = kinds.map(\.word).filter { folded($0) == key }
    return meant.isEmpty ? .unknownKind(word) : .otherLetters(word, meant: meant)
  }
}
