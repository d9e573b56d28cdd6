import Office

extension Transaction {
  public func save(_ draft: FormDraft, of form: String, for person: ID<Person>) throws {
    try database.run(
      """
      INSERT INTO form_draft (person, form, text, saved_ms) VALUES (?1, ?2, ?3, ?4)
      ON CONFLICT (person, form) DO UPDATE SET text = ?3, saved_ms = ?4
      """,
      [
        .id(person), .text(form), .text(draft.text), .integer(draft.savedAt.milliseconds),
      ])
  }

  public func formDraft(of form: String, for person: ID<Person>) throws -> FormDraft? {
    try database.run(
      "SELECT text, saved_ms FROM form_draft WHERE person = ? AND form = ?",
      [.id(person), .text(form)]
    ) { FormDraft(text: $0.text(0), savedAt: $0.moment(1)) }.first
  }

  /// Everything a person has typed and not sent, the latest first.
  public func formDrafts(
    for person: ID<Person>
  ) throws -> [(form: String, draft: FormDraft)] {
    try database.run(
      "SELECT text, saved_ms, form FROM form_draft WHERE person = ? ORDER BY saved_ms DESC",
      [.id(person)]
    ) { ($0.text(2), FormDraft(text: $0.text(0), savedAt: $0.moment(1))) }
  }

  public func removeFormDraft(of form: String, for person: ID<Person>) throws {
    try database.run(
      "DELETE FROM form_draft WHERE person = ? AND form = ?", [.id(person), .text(form)])
  }
}
