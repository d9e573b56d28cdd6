import Exchange
import Office
import Platform
import Support
import Testing

@testable import Desk

/// A form some system wants, and how it shows in the message.
private struct WantedForm: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let shows: [String]
  let shuns: [String]
  /// The main identifier of the superior body.
  var organId = "H29.123"
  let change: @Sendable (inout ExchangeProfile) -> Void

  init(
    _ name: String, shows: [String], shuns: [String] = [], organId: String = "H29.123",
    _ change: @escaping @Sendable (inout ExchangeProfile) -> Void
  ) {
    testDescription = name
    self.shows = shows
    self.shuns = shuns
    self.organId = organId
    self.change = change
  }

  static let all = [
    WantedForm(
      "reversed identifiers",
      shows: [
        "<edXML:OrganId>000.00.12.H29</", "<edXML:OrganId>000.12.07.H29</",
        "<edXML:DocumentId>000.12.07.H29,2026/11/24,01/BC-HB</",
      ], shuns: ["H29.123"]
    ) { $0.identifier = .reversed },
    WantedForm(
      "nested identifiers of a body that is known by the other form",
      shows: ["<edXML:OrganId>H29.123</", "<edXML:OrganId>H29.123.7</"], shuns: ["000.00.12.H29"],
      organId: "000.00.12.H29"
    ) { $0.identifier = .nested },
    WantedForm(
      "dates with the day first", shows: ["<edXML:PromulgationDate>24/11/2026</"],
      shuns: ["<edXML:PromulgationDate>2026"]
    ) { $0.form.dates = .dayFirst },
    WantedForm(
      "zipped attachments", shows: ["<ContentType>application/zip</", "Encoded>UEsDB"],
      shuns: ["Encoded>JVBERi"]
    ) { $0.form.wraps = true },
    WantedForm("another prefix", shows: ["<ns0:Subject>"], shuns: ["edXML:"]) {
      $0.form.prefix = "ns0"
    },
    WantedForm("no prefix", shows: ["<Subject>"], shuns: ["edXML:"]) { $0.form.prefix = "" },
    WantedForm("room enough", shows: ["Encoded>JVBERi"]) { $0.limit = 1_000_000 },
    WantedForm(
      "everything at once",
      shows: [
        "<ns0:OrganId>000.12.07.H29</", "<ns0:PromulgationDate>24/11/2026</", "Encoded>UEsDB",
      ], shuns: ["H29.123", "edXML:"]
    ) {
      $0.identifier = .reversed
      $0.form.dates = .dayFirst
      $0.form.wraps = true
      $0.form.prefix = "ns0"
    },
  ]
}

/// What a document is in the office it came to, whichever way it came.
private struct Entered: Equatable {
  let words: [String]
  let issuedOn: CivilDate?
  let urgency: Urgency
  let files: [String]

  init(_ document: IncomingDocument, at desk: OfficeDesk) throws {
    words = [document.issuer, document.reference, document.kindName, document.subject]
    issuedOn = document.issuedOn
    urgency = document.urgency
    files = try desk.incomingDossier(document.id).files.filter { $0.part != .message }.map {
      "\($0.part) \($0.name) \($0.digest)"
    }
  }
}

@Suite struct `A body whose system wants messages in its own way` {
  private let office: SampleDesk
  private let document: OutgoingDocument

  init() throws {
    office = try SampleDesk()
    document = try office.issueReport("Báo cáo đầu năm")
    try office.clerk.setOwnFormerIdentifiers([OrganIdentifier("000.12.07.H29")!])
  }

  /// The superior body knows both identifiers of the school, and has two of its own.
  private func superior(organId: String = "H29.123") throws -> NeighbourDesk {
    let superior = try NeighbourDesk(organId: organId)
    let other = organId == "H29.123" ? "000.00.12.H29" : "H29.123"
    try superior.clerk.setOwnFormerIdentifiers([OrganIdentifier(other)!])
    try superior.clerk.arrangeCorrespondence(
      with: try superior.clerk.body(named: "H29.123.7"),
      formerIdentifiers: [OrganIdentifier("000.12.07.H29")!])
    return superior
  }

  private var toSuperior: Body { get throws { try office.clerk.body(named: "H29.123") } }

  private func arrange(_ change: (inout ExchangeProfile) -> Void) throws {
    var profile = ExchangeProfile()
    change(&profile)
    try office.clerk.arrangeCorrespondence(
      with: toSuperior, profile: profile, formerIdentifiers: [OrganIdentifier("000.00.12.H29")!])
  }

  private func export() throws -> ExportedBundle {
    try office.clerk.exportBundle(
      to: toSuperior, ExportChoice(documents: [document.id]), into: office.path + "/out",
      asArchive: false)
  }

  @Test(arguments: WantedForm.all)
  private func `gets them so, and enters what it would have entered otherwise`(form: WantedForm)
    throws
  {
    let plain = try superior()
    let usual = try plain.clerk.importMessages([try export().path])
    try arrange(form.change)
    let bundle = try export()
    let bytes = try FileContents.read(bundle.path + "/data/0001/document.edxml", limit: 1 << 20)
    let text = String(decoding: try #require(bytes), as: UTF8.self)
    for part in form.shows { #expect(text.contains(part), "\(part)") }
    for part in form.shuns { #expect(!text.contains(part), "\(part)") }

    let superior = try superior(organId: form.organId)
    let report = try superior.clerk.importMessages([bundle.path])
    let entry = try Entered(try #require(report.documents.first), at: superior.clerk)
    #expect(try entry == Entered(try #require(usual.documents.first), at: plain.clerk))
    #expect(entry.files.count == 2)
    // A wrapper is taken off, and nothing of what we write is strange to us but a day put first;
    // the bundle before this one has gone to another office.
    #expect(
      Set(report.warnings.map(\.code)).isSubset(of: [
        "edxml.day-first-date", "import.checkpoint-gap",
      ]))

    // The receipt finds its way back, under whatever name the document went.
    let answer = try superior.clerk.exportBundle(
      to: try superior.clerk.body(named: "H29.123.7"), into: superior.path + "/out",
      asArchive: true)
    #expect(try office.clerk.importMessages([answer.path]).statuses.map(\.isMatched) == [true])
    #expect(
      try office.clerk.outgoingDossier(document.id).deliveries.first?.state == .arrived)
    // Made again it is the same, whatever is wanted now.
    try arrange { _ in }
    let again = try office.clerk.exportAgain(
      bundle.name, into: office.path + "/again", asArchive: false)
    #expect(
      try FileContents.read(again.path + "/data/0001/document.edxml", limit: 1 << 20) == bytes)
  }

  @Test func `gets nothing larger than it takes, and the document goes on waiting`() throws {
    try arrange { $0.limit = 3000 }
    let error = #expect(throws: ExchangeError.self) { try export() }
    guard case .tooLargeForReceiver(let title, _, let size, 3000) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(title == document.title && size > 3000)
    #expect(try office.clerk.bundles(limit: 9).isEmpty)
    #expect(try office.clerk.waitingForDelivery(to: toSuperior) == 1)
  }

  @Test func `is not written to in a form it has no identifier of`() throws {
    var profile = ExchangeProfile()
    profile.identifier = .reversed
    #expect(throws: ExchangeError.noIdentifier(of: "UBND xã Đông Hòa", form: .reversed)) {
      try office.clerk.arrangeCorrespondence(with: toSuperior, profile: profile)
    }
  }
}
