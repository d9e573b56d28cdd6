/// What the conditions of the table ask of a document besides its number, as things stand.
public struct OutgoingStanding: Equatable, Sendable {
  /// Opinions that are still wanted.
  public var openVisas = 0
  /// What the office asks for before approval.
  public var demand = Vouching.Demand.none
  /// What somebody answers for in the version as it is, but for edits of the approver.
  public var vouched: Set<Vouching.Part> = []
  /// Electronic deliveries that no bundle has carried.
  public var waitingDeliveries = 0
  public var paperCopyIsDue = false
  public var recallIsOrdered = false

  public init() {}

  /// The conditions that do not hold.
  public var unmet: Set<OutgoingCondition> {
    var unmet: Set<OutgoingCondition> = []
    unmet.insert(openVisas > 0 ? .visasAnswered : .visaOpen)
    for (part, open, done) in [
      (Vouching.Part.content, OutgoingCondition.contentUnvouched, OutgoingCondition.contentVouched),
      (.form, .formUnvouched, .formVouched),
    ] {
      if vouched.contains(part) {
        unmet.insert(open)
      } else if demand.includes(part) {
        unmet.insert(done)
      }
    }
    if waitingDeliveries > 0 { unmet.insert(.handedOver) }
    unmet.insert(paperCopyIsDue ? .paperCopyFiled : .paperCopyDue)
    unmet.insert(recallIsOrdered ? .recallNotOrdered : .recallOrdered)
    return unmet
  }
}

extension Issuing {
  /// Whether a document of `kind` may go out on paper once it is signed electronically.
  ///
  /// - Parameters:
  ///   - listed: The words of the kinds that may.
  ///   - recipients: To whom; nobody known yet counts as somebody who can receive it.
  ///
  /// Legal source: Decision 28/2018/QĐ-TTg, Art. 5(2), 5(3), 7(2).
  public static func mayGoOnPaper(
    _ kind: DocumentKind, listed: String, recipients: [Body]
  ) -> Bool {
    kinds(listed).contains(kind)
      || (!recipients.isEmpty && recipients.allSatisfy { !$0.isElectronic })
  }

  /// The kinds whose words stand between the commas.
  public static func kinds(_ listed: String) -> [DocumentKind] {
    words(listed).compactMap { DocumentKind(word: $0) }
  }

  /// Whether each word between the commas is one of a kind.
  static func areKinds(_ listed: String) -> Bool {
    words(listed).allSatisfy { DocumentKind(word: $0) != nil }
  }

  private static func words(_ listed: String) -> [String] {
    listed.split(separator: ",").map { singleSpaced(String($0)) }
  }

  /// Where the copy for the file stays: with the clerk, and with the unit that drafted it.
  ///
  /// Legal source: Decree 30/2020/NĐ-CP, Annex I.II.9.
  public static func filing(unit: String) -> String {
    unit.isEmpty || unit == "VT" ? "VT" : "VT, " + unit
  }

  /// The most bodies one document goes to.
  public static let recipientLimit = 10_000
}
