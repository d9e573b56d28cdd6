import Office
import Store

extension OfficeDesk {
  /// Notes what became of the document at one recipient.
  ///
  /// - Throws: `DeliveryError`.
  ///
  /// Legal source: Decree 30/2020/NĐ-CP, Art. 18(2), Annex VI III.1.k and III.8; Decision
  /// 28/2018/QĐ-TTg, Art. 6(3).
  public func noteDelivery(
    of id: ID<OutgoingDocument>, to body: Body, _ state: DeliveryState, on date: CivilDate? = nil,
    note: String = ""
  ) throws -> OutgoingDocument {
    let note = try enteredOptionalNote(note)
    return try move(id, .delivered) { transaction, document, now in
      let before = try transaction.deliveryState(of: id, to: body.id)
      guard before.isThere else { throw DeliveryError.notARecipient(body.name) }
      let date = date ?? now.date
      try state.check(
        after: before.state, isRecalled: document.state == .recalled, to: body.name, on: date,
        issued: document.issuedOn ?? date, today: now.date, note: note)
      try transaction.insertEvent(
        DeliveryEvent(
          body: body.id, state: state, on: date, personName: person.name, note: note),
        on: id, act: .delivered, by: person.id, at: now)
      return [
        ("delivery", "body/\(body.id.value) \(state.rawValue) \(date)"), ("note", note),
      ]
    }
  }

  /// Gives the document to people of the office to know and to act on (để biết, để thực hiện).
  ///
  /// Those who have it already are left out.
  ///
  /// - Throws: `DeliveryError.allInformed` if nobody is left.
  public func inform(
    _ people: [ID<Person>], of id: ID<OutgoingDocument>
  ) throws -> OutgoingDocument {
    if people.isEmpty { throw ValueError.empty(field: "to") }
    return try move(id, .inform) { transaction, _, now in
      var detail: JournalDetail = []
      try inform(people, of: id, in: transaction, at: now, &detail)
      if detail.fields.isEmpty { throw DeliveryError.allInformed }
      return detail
    }
  }

  func inform(
    _ people: [ID<Person>], of id: ID<OutgoingDocument>, in transaction: Transaction,
    at now: Moment, _ detail: inout JournalDetail
  ) throws {
    for person in people where try transaction.inform(person, of: id, at: now) {
      detail.add("informed", "person/\(person.value)")
    }
  }

  /// Says that the person has taken note of the document.
  public func acknowledge(_ id: ID<OutgoingDocument>) throws -> OutgoingDocument {
    try move(id, .acknowledge) { transaction, _, now in
      try transaction.acknowledge(id, by: person.id, at: now)
      return [("acknowledged", "person/\(person.id.value)")]
    }
  }

  /// Notes that the stamped paper copy is on file.
  ///
  /// Legal source: Decree 30/2020/NĐ-CP, Art. 19(2)(c).
  public func filePaperCopy(of id: ID<OutgoingDocument>) throws -> OutgoingDocument {
    try move(id, .paperFiled) { transaction, _, now in
      try transaction.filePaperCopy(of: id, by: person.id, at: now)
      return []
    }
  }

  /// Puts the document on file (lưu văn thư).
  ///
  /// Legal source: Decree 30/2020/NĐ-CP, Art. 19.
  public func fileOutgoing(_ id: ID<OutgoingDocument>) throws -> OutgoingDocument {
    try move(id, .file)
  }

  // MARK: Recall

  /// Orders that the document be taken back from everybody who received it.
  ///
  /// Legal source: Decree 30/2020/NĐ-CP, Art. 18(4).
  public func orderRecall(
    of id: ID<OutgoingDocument>, reason: String
  ) throws -> OutgoingDocument {
    let reason = try entered(reason, field: "reason", limit: 2000)
    return try move(id, .orderRecall) { transaction, _, now in
      try transaction.orderRecall(of: id, because: reason, by: person.id, at: now)
      return [("reason", reason), ("note", reason)]
    }
  }

  /// Carries the recall out: asks every recipient that has the document for it and freezes it.
  ///
  /// - Parameter notice: The document that announces the recall, if there is one.
  /// - Throws: `SuccessionError` for a notice that is not issued.
  ///
  /// Legal source: Decree 30/2020/NĐ-CP, Art. 18(4), Annex VI III.8.a.
  public func recallOutgoing(
    _ id: ID<OutgoingDocument>, notice: ID<OutgoingDocument>? = nil
  ) throws -> OutgoingDocument {
    try move(id, .recall) { transaction, document, now in
      let order = try found(transaction.recallOrder(of: id))
      var detail: JournalDetail = [("note", order.reason)]
      if let notice {
        let notice = try found(transaction.outgoing(notice))
        try Succession.recall.check(notice, of: document)
        try transaction.link(
          id, to: notice.id, as: .recall, because: order.reason, by: person.id, at: now)
        detail.add("by", "outgoing/\(notice.id.value)")
      }
      let asked = try transaction.recall(id, by: person.id, at: now)
      for body in asked { detail.add("asked", "body/\(body.value)") }
      // A notice goes out as a document of its own and says it all.
      if notice == nil {
        try askBack(document, from: asked, because: order.reason, in: transaction, at: now)
      }
      return detail
    }
  }

  // MARK: What follows

  /// Notes that a later document replaces, amends or corrects this one.
  ///
  /// - Throws: `SuccessionError` for a document of another form, or one that is not issued.
  ///
  /// Legal source: Decree 30/2020/NĐ-CP, Art. 18(3).
  public func follow(
    _ id: ID<OutgoingDocument>, by successor: ID<OutgoingDocument>, as succession: Succession,
    reason: String
  ) throws -> OutgoingDocument {
    let reason = try entered(reason, field: "reason", limit: 2000)
    let action: OutgoingAction =
      switch succession {
      case .replace: .replace
      case .amend: .amend
      case .correct: .correct
      case .recall: .recall
      }
    return try move(id, action) { transaction, document, now in
      let successor = try found(transaction.outgoing(successor))
      try succession.check(successor, of: document)
      for link in try transaction.links(of: id) where link.other.id == successor.id {
        if !link.isByOther { throw SuccessionError.circular(successor.title) }
        if link.succession == succession { throw SuccessionError.already(successor.title) }
      }
      try transaction.link(
        id, to: successor.id, as: succession, because: reason, by: person.id, at: now)
      return [("by", "outgoing/\(successor.id.value)"), ("note", reason)]
    }
  }
}
