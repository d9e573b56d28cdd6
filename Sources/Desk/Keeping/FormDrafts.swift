import Office
import Store

extension OfficeDesk {
  /// Keeps what the person has typed into `form`, so that a lost link costs nothing.
  ///
  /// - Parameter known: The draft this session has read or written last; nil for none. Another one,
  ///   typed in another session of the same person, is left as it is.
  /// - Returns: The draft that stands in the way; nil if this one was kept.
  @discardableResult
  public func saveForm(
    _ form: String, _ text: String, insteadOf known: String? = nil
  ) throws -> FormDraft? {
    let now = now()
    return try database.write { transaction in
      if let other = try transaction.formDraft(of: form, for: person.id), other.text != known,
        other.text != text
      {
        return other
      }
      try transaction.save(FormDraft(text: text, savedAt: now), of: form, for: person.id)
      return nil
    }
  }

  public func formDraft(_ form: String) throws -> FormDraft? {
    try database.read { try $0.formDraft(of: form, for: person.id) }
  }

  /// Everything the person has typed and not sent, the latest first.
  public func formDrafts() throws -> [(form: String, draft: FormDraft)] {
    try database.read { try $0.formDrafts(for: person.id) }
  }

  /// Forgets the draft of a form that was sent off or given up.
  ///
  /// - Parameter known: Only if it is this one still; nil forgets whatever is kept.
  public func dropForm(_ form: String, _ known: String? = nil) throws {
    try database.write { transaction in
      if let known, try transaction.formDraft(of: form, for: person.id)?.text != known { return }
      try transaction.removeFormDraft(of: form, for: person.id)
    }
  }
}
