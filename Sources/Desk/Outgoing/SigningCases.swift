import Office
import Store

extension OfficeDesk {
  /// As what the person signs a document if they approve it now.
  ///
  /// - Parameter choice: What they say themselves; nil for the only way there is.
  /// - Throws: `AuthorityError` naming the article; `which` where several ways are open.
  ///
  /// Legal source: Decree 30/2020/NĐ-CP, Art. 13.
  public func signing(
    of id: ID<OutgoingDocument>, as choice: SigningChoice? = nil
  ) throws -> Signing {
    let today = now().date
    return try database.read { transaction in
      guard let document = try transaction.outgoing(id) else {
        throw OutgoingError.unknown("D\(id.value)")
      }
      return try signing(of: document, as: choice, on: today, in: transaction)
    }
  }

  func signing(
    of document: OutgoingDocument, as choice: SigningChoice?, on day: CivilDate,
    in transaction: Transaction
  ) throws -> Signing {
    try signingCase(of: document, on: day, in: transaction).signing(choice, of: document.draftTitle)
  }

  private func signingCase(
    of document: OutgoingDocument, on day: CivilDate, in transaction: Transaction
  ) throws -> SigningCase {
    let head = try transaction.holders(of: .principal).first
    let places =
      person.holds(.principal)
      ? []
      : try transaction.placesTaken(by: person.id, on: day).filter {
        $0.holds(on: day, for: .approval)
      }
    let headsPlace = places.first { $0.leader == head?.id }
    let post = head?.post ?? ""
    return SigningCase(
      signer: person, kind: document.kind, day: day,
      entries: try transaction.authorities(of: person.id), standingIn: headsPlace,
      standsInForDeputy: headsPlace == nil && !places.isEmpty,
      headPost: post.isEmpty ? "Hiệu trưởng" : post)
  }

  /// Whether an entry lets the person decide on a document without leading the office.
  func isSigner(
    of document: OutgoingDocument, on day: CivilDate, in transaction: Transaction
  ) throws -> Bool {
    try signingCase(of: document, on: day, in: transaction).isSigner
  }

  /// The kinds the person decides on by entries, without leading the office; nil for all kinds.
  func kindsToSign(
    on day: CivilDate, in transaction: Transaction
  ) throws -> [DocumentKind]? {
    let serving = try transaction.authorities(of: person.id).filter {
      $0.decides(on: day, by: person)
    }
    if serving.contains(where: \.plan.kinds.isEmpty) { return nil }
    return distinct(serving.flatMap(\.plan.kinds))
  }

  /// As what whoever approved a document signs it; nil while nobody has, and for approvals of before
  /// the form was named.
  func approvedSigning(
    of document: OutgoingDocument, in transaction: Transaction
  ) throws -> Signing? {
    try transaction.decisions(on: document.id).last { $0.verdict == .approved }?.signing
  }
}
