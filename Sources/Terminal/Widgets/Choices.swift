import Office

/// One of the things that can be chosen.
public struct Choice: Hashable, Sendable {
  /// What is kept of the choice, in drafts too.
  public let id: String
  /// What is shown and what typed text is compared with.
  public let label: String
  /// What else helps to tell it from others; shown beside and searched too.
  public let detail: String

  public init(id: String, label: String, detail: String = "") {
    self.id = id
    self.label = label
    self.detail = detail
  }
}

/// Where choices come from: a short list, or a search in a long one.
public struct Choices {
  /// The choices that typed text leaves, the best first; all, or the usual ones, if it is empty.
  public let narrowed: (_ text: String) -> [Choice]
  /// The choice of that id.
  public let named: (_ id: String) -> Choice?

  public init(narrowed: @escaping (String) -> [Choice], named: @escaping (String) -> Choice?) {
    self.narrowed = narrowed
    self.named = named
  }

  /// Choices that are all known; marks, capitals and the order of words do not matter.
  public init(_ all: [Choice]) {
    narrowed = { narrowing(all, by: $0) { "\($0.label) \($0.detail)" } }
    named = { id in all.first { $0.id == id } }
  }
}

/// The `candidates` in whose words all words of `text` begin, those that begin with it first.
func narrowing<Candidate>(
  _ candidates: [Candidate], by text: String, words: (Candidate) -> String
) -> [Candidate] {
  let wanted = folded(text).split(separator: " ")
  if wanted.isEmpty { return candidates }
  var first: [Candidate] = []
  var others: [Candidate] = []
  for candidate in candidates {
    let content = folded(words(candidate))
    let parts = content.split { !$0.isLetter && !$0.isNumber }
    let matches = wanted.allSatisfy { word in
      parts.contains { $0.hasPrefix(word) }
        || content.split(separator: " ").contains { $0.hasPrefix(word) }
    }
    guard matches else { continue }
    if content.hasPrefix(wanted[0]) { first.append(candidate) } else { others.append(candidate) }
  }
  return first + others
}
