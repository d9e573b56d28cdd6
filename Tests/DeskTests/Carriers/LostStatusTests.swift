import Office
import Platform
import Store
import Support
import Testing

@testable import Desk

@Suite struct `An answer that was lost on the way` {
  private let offices: CarrierOffice

  init() throws { offices = try CarrierOffice(answers: true) }

  private func commune(at moment: String) -> OfficeDesk {
    offices.commune.at(Moment(iso: moment)!)
  }

  /// What the school hands over on this day, and the commune takes in.
  @discardableResult
  private func send(at moment: String) throws -> [SendingEvent] {
    let events = try offices.clerk(at: moment).sendBundles()[0].events
    _ = try commune(at: moment).receiveBundles()
    return events
  }

  /// What the commune owes goes into a bundle.
  ///
  /// - Returns: The codes that were news to the school; nil if the bundle got lost.
  @discardableResult
  private func answer(at moment: String, isLost: Bool = false) throws -> [ExchangeStatus]? {
    let made = try commune(at: moment).exportBundle(
      to: offices.fromSchool, into: offices.commune.folder.path + "/answers", asArchive: true)
    if isLost { return nil }
    return try offices.clerk(at: moment).importMessages([made.path]).statuses.map(\.code)
  }

  private func state(of document: OutgoingDocument) throws -> DeliveryState? {
    try offices.school.clerk.outgoingDossier(document.id).deliveries.first?.state
  }

  @Test func `is asked for by sending the document again, a week after it was sent last`() throws {
    let document = try offices.issue()
    try send(at: "2026-11-25T09:00")
    try answer(at: "2026-11-25T10:00")
    let id = try #require(try offices.commune.incoming(.state(.received), limit: 9).first).id
    _ = try commune(at: "2026-11-25T14:00").registerReceived([id])
    try answer(at: "2026-11-25T15:00", isLost: true)
    #expect(try state(of: document) == .arrived)
    // A register may take its time.
    #expect(try send(at: "2026-12-01T09:00") == [])
    let again = [SendingEvent.again(bundle: sent), .handedOver(bundle: sent, time: 2)]
    #expect(try send(at: "2026-12-04T09:00") == again)
    #expect(try answer(at: "2026-12-04T10:00") == [.received])
    #expect(try state(of: document) == .received)
    #expect(try send(at: "2026-12-20T09:00") == [])
    #expect(try offices.commune.incoming(.register, limit: 9).map(\.id) == [id])
    #expect(try offices.school.clerk.check().faultCount == 0)
    #expect(try offices.commune.check().faultCount == 0)
  }

  @Test func `is not asked for without end, nor called a failure`() throws {
    try offices.issue()
    try offices.school.clerk.set(.exchangeRepeats, to: "2")
    try send(at: "2026-11-25T09:00")
    try answer(at: "2026-11-25T10:00")
    for (day, time) in [("2026-12-04", 2), ("2026-12-14", 3)] {
      #expect(try send(at: day + "T09:00").last == .handedOver(bundle: sent, time: time))
      #expect(try answer(at: day + "T10:00") == [])
    }
    let end = try offices.clerk(at: "2026-12-24T09:00").sendBundles()[0]
    #expect(end.events == [] && !end.hasFailed)
    let transfer = try #require(try offices.school.clerk.transfers(limit: 9).first)
    #expect(transfer.standing == .answered(.arrived) && transfer.nextAt == nil)
    #expect(try offices.school.clerk.undelivered(limit: 9) == [])
  }

  @Test func `to a wish to have a document back is asked for the same way`() throws {
    let document = try offices.issue()
    try send(at: "2026-11-25T09:00")
    let id = try #require(try offices.commune.incoming(.state(.received), limit: 9).first).id
    _ = try commune(at: "2026-11-25T09:30").registerReceived([id])
    try answer(at: "2026-11-25T10:00")
    let school = offices.clerk(at: "2026-11-26T09:00")
    _ = try offices.school.principal.at(Moment(iso: "2026-11-26T08:00")!).orderRecall(
      of: document.id, reason: "Số liệu sai")
    _ = try school.recallOutgoing(document.id)
    let wish = "H29.123.7-2026-11-26-1"
    try send(at: "2026-11-26T10:00")
    let request = try #require(try offices.commune.openRequests(limit: 9).first)
    _ = try commune(at: "2026-11-26T11:00").agree(to: request)
    try answer(at: "2026-11-26T12:00", isLost: true)
    #expect(
      try send(at: "2026-12-05T09:00") == [
        .again(bundle: wish), .handedOver(bundle: wish, time: 2),
      ])
    #expect(try answer(at: "2026-12-05T10:00")?.contains(.agreed) == true)
    #expect(try state(of: document) == .recallAgreed)
    #expect(try send(at: "2026-12-24T09:00") == [])
    #expect(try offices.commune.requests(limit: 9).count == 1)
  }

  @Test func `is not asked for with a document that was frozen meanwhile`() throws {
    let document = try offices.issue()
    try send(at: "2026-11-25T09:00")
    try answer(at: "2026-11-25T10:00")
    _ = try offices.school.clerk.freeze(.outgoing(document.id), as: .secret, note: "a")
    let report = try offices.clerk(at: "2026-12-10T09:00").sendBundles()[0]
    #expect(report.events == [] && !report.hasFailed)
  }

  /// The bundle of the first day.
  private var sent: String { "H29.123.7-2026-11-25-1" }
}
