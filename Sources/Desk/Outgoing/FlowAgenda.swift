import Office
import Store

extension OfficeDesk {
  /// The lists of outgoing documents in which something may wait for the person: opinions, checks,
  /// recalls, what came back, and what they are to know.
  ///
  /// Each is found by an index over what is open only.
  func flowLists(in transaction: Transaction) throws -> [OutgoingList] {
    var lists: [OutgoingList] = [.asked(person.id, unit: person.unit)]
    let demand =
      try transaction.setting(Setting.approvalChecks.rawValue).flatMap(Vouching.Demand.init)
      ?? .none
    let headedUnit = person.holds(.groupHead) ? person.unit : ""
    if demand.includes(.content), !headedUnit.isEmpty {
      lists.append(.unvouched(.content, unit: headedUnit))
    }
    if demand.includes(.form), try isFormChecker(in: transaction) {
      lists.append(.unvouched(.form, unit: nil))
    }
    if !headedUnit.isEmpty { lists.append(.returnedInUnit(headedUnit, besides: person.id)) }
    if person.holds(.clerk) { lists += [.toRecall, .refused, .recallOpen, .paperCopyDue] }
    return lists + [.toAcknowledge(person.id), .mentions(person.id)]
  }
}
