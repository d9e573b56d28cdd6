import Office
import Store

extension OfficeDesk {
  /// Keeps what the person has typed into `form`, so that a lost link costs nothing.
  public func saveForm(_ form: String, _ text: String) throws {
    let now = now()
    try database.write {
      try $0.save(FormDraft(text: text, savedAt: now), of: form, for: person.id)
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
  public func dropForm(_ form: String) throws {
    try database.write { try $0.removeFormDraft(of: form, for: person.id) }
  }
}
