import Office
import Store

extension OfficeDesk {
  /// Agrees that the issuer takes a document back: entry and document are cancelled (hủy). Nothing is
  /// erased, all open work ends, and what is known of the recall is kept.
  ///
  /// - Parameter reference: The issuer's notice of the recall, as printed.
  /// - Throws: `MoveRefusal`, `ValueError`.
  ///
  /// Legal source: Decree 30/2020/NĐ-CP, Art. 18(4)(b), Annex VI III.8.b and III.8.c;
  /// Decision 28/2018/QĐ-TTg, Art. 9(2).
  public func agreeToRecall(
    of id: ID<IncomingDocument>, by reference: String, note: String
  ) throws -> IncomingDocument {
    let reference = try entered(reference, field: "by", limit: 200)
    let note = try enteredOptionalNote(note)
    return try move(id, .cancel) { transaction, _, now in
      try transaction.insertRecall(
        of: id, by: reference, isAgreed: true, note: note, by: person.id, at: now)
      try answerRequests(about: id, .agreed, note: note, in: transaction, at: now)
      for work in try transaction.works(on: id) where !work.state.isEnded {
        try transaction.endAssignments(of: work.id, because: .withdrawn, at: now)
        try transaction.set(.withdrawn, of: work.id)
      }
      return [("recalled-by", reference), ("verdict", "agreed"), ("note", note)]
    }
  }

  /// Refuses a recall, which the law does not provide for: the reason is kept with it.
  ///
  /// - Throws: `EntryError.refusalWithoutReason`; `MoveRefusal`, `ValueError`.
  public func refuseRecall(
    of id: ID<IncomingDocument>, by reference: String, note: String
  ) throws -> IncomingDocument {
    let reference = try entered(reference, field: "by", limit: 200)
    let note = try enteredOptionalNote(note)
    return try move(id, .refuseRecall) { transaction, document, now in
      if note.isEmpty { throw EntryError.refusalWithoutReason(document.title) }
      try transaction.insertRecall(
        of: id, by: reference, isAgreed: false, note: note, by: person.id, at: now)
      try answerRequests(about: id, .declined, note: note, in: transaction, at: now)
      return [("recalled-by", reference), ("verdict", "refused"), ("note", note)]
    }
  }

  /// Links a document with the one its issuer put in its place; each shows the other.
  ///
  /// - Throws: `EntryError`: itself, a circle, or replaced before.
  ///
  /// Legal source: Decree 30/2020/NĐ-CP, Art. 18(3).
  public func replaceIncoming(
    _ id: ID<IncomingDocument>, by other: ID<IncomingDocument>
  ) throws -> IncomingDocument {
    try act { transaction, now in
      try require(.keepDoor)
      let document = try found(transaction.incoming(id))
      let successor = try found(transaction.incoming(other))
      if id == other { throw EntryError.replacesItself(document.title) }
      if let earlier = try transaction.replacement(of: id) {
        throw EntryError.alreadyReplaced(document.title, by: earlier.title)
      }
      var next = try transaction.replacement(of: other)
      while let document = next {
        if document.id == id {
          throw EntryError.replacedInACircle(document.title, by: successor.title)
        }
        next = try transaction.replacement(of: document.id)
      }
      try transaction.insertReplacement(of: id, by: other, person: person.id, at: now)
      try transaction.record(
        "incoming.replace", on: "incoming/\(id.value)",
        detail: [("replaced-by", "incoming/\(other.value)"), ("note", successor.title)],
        by: person.id, at: now)
      return document
    }
  }
}
