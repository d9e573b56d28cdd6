import Office

extension EnglishWords {
  public var requiredOption: String { "required" }

  public func approveSeveralQuestion(_ documents: [OutgoingDocument], by name: String) -> String {
    (["\(name) approves \(documents.count) drafts, not read here (the journal says so):"]
      + documents.map {
        cut("\($0.title) version \($0.version) · \($0.kind.name): \($0.subject)", 120)
      }).joined(separator: "\n")
  }

  public func severalAtOnce(_ key: String, _ name: String) -> String {
    "\(key) and numbers, \(key) 1 3 5 or \(key) 1-4 say: \(name)"
  }

  public func heard(_ entry: JournalEntry, subject: String) -> String {
    "News: \(entry.personName): \(act(entry.act)), \(object(entry))"
      + (subject.isEmpty ? "" : ", \(subject)")
  }

  public func heardMore(_ count: Int) -> String { "and \(count) more; :news shows them" }
}
