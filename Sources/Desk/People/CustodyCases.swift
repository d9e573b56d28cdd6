import Office
import Store

/// A seal or key device, and through whose hands it went.
public struct CustodyDossier: Equatable, Sendable {
  public let item: CustodyItem
  /// Oldest first.
  public let events: [CustodyEvent]
}

extension OfficeDesk {
  /// Enters a seal or a key device; it begins in the hands of the head, who gives it on.
  ///
  /// Legal source: Decree 30/2020/NĐ-CP, Art. 32(1).
  public func addCustody(
    _ sort: CustodyItem.Sort, label: String, serial: String
  ) throws -> CustodyItem {
    let label = try entered(label, field: "label", limit: 200)
    let serial = try enteredOptional(serial, field: "serial", limit: 100)
    try refuseSecrets([("label", label), ("serial", serial)])
    return try act { transaction, now in
      try require(.keepCustody)
      if let known = try transaction.custodyItem(serial: serial) {
        throw CustodyError.serialTaken(serial, by: known.title + " " + known.label)
      }
      let head = try transaction.person(named: Role.principal.rawValue)
      let id = try transaction.insertCustody(sort, label: label, serial: serial, holder: head.id)
      try transaction.handOver(
        id, from: nil, to: head, on: now.date, permission: "", note: "")
      try transaction.record(
        "custody.add", on: "custody/\(id.value)",
        detail: [
          ("sort", sort.rawValue), ("label", label), ("serial", serial),
          ("to", "person/\(head.id.value)"), ("on", now.date.description),
        ], by: person.id, at: now)
      return try found(transaction.custodyItem(id))
    }
  }

  /// Hands an item over: its holder does, or the head, who calls it in.
  ///
  /// Legal source: Decree 30/2020/NĐ-CP, Art. 32(1), 32(2)(b).
  public func handOverCustody(
    _ id: ID<CustodyItem>, to receiver: Person, permission: String, note: String
  ) throws -> CustodyDossier {
    let permission = try enteredOptional(permission, field: "permission", limit: 500)
    let note = try enteredOptionalNote(note)
    try refuseSecrets([("permission", permission), ("note", note)])
    return try act { transaction, now in
      guard let item = try transaction.custodyItem(id) else {
        throw CustodyError.unknown("C\(id.value)")
      }
      let receiver = try present(receiver, in: transaction)
      try item.checkHandOver(
        by: try found(transaction.person(person.id)), to: receiver, permission: permission)
      try transaction.handOver(
        id, from: try found(transaction.person(item.holder)), to: receiver, on: now.date,
        permission: permission, note: note)
      try transaction.record(
        "custody.hand-over", on: "custody/\(id.value)",
        detail: [
          ("from", "person/\(item.holder.value)"), ("to", "person/\(receiver.id.value)"),
          ("on", now.date.description), ("permission", permission), ("note", note),
        ], by: person.id, at: now)
      return try dossier(id, in: transaction)
    }
  }

  public func custodyItems() throws -> [CustodyItem] {
    try database.read { try $0.custodyItems() }
  }

  public func custodyDossier(_ id: ID<CustodyItem>) throws -> CustodyDossier {
    try database.read { try dossier(id, in: $0) }
  }

  private func dossier(
    _ id: ID<CustodyItem>, in transaction: Transaction
  ) throws -> CustodyDossier {
    guard let item = try transaction.custodyItem(id) else {
      throw CustodyError.unknown("C\(id.value)")
    }
    return CustodyDossier(item: item, events: try transaction.custodyEvents(of: id))
  }

  /// The office keeps no key, no PIN and no password, not in a note either (Art. 32(3)).
  private func refuseSecrets(_ texts: [(field: String, text: String)]) throws {
    for (field, text) in texts where looksSecret(text) { throw CustodyError.secret(field: field) }
  }
}
