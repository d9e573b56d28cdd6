import Office
import Platform
import Store

extension OfficeDesk {
  /// Opens an issued document to everybody: it goes into the open data of the office.
  ///
  /// - Parameter basis: The decision it rests on.
  /// - Throws: `DataError`: not issued, limited to named people, open already; `SecretError.frozen`;
  ///   `PersonError.lacksRole`.
  ///
  /// Legal source: Decree 47/2020/NĐ-CP (which article: unverified).
  public func openToPublic(_ document: OutgoingDocument, by basis: String) throws {
    let basis = try entered(basis, field: "basis", limit: 200)
    try act { transaction, now in
      try require(.openData)
      let document = try found(transaction.outgoing(document.id))
      if document.isFrozen { throw SecretError.frozen(document.title) }
      guard [.issued, .filed].contains(document.state), document.number != nil else {
        throw DataError.notIssued(document.title)
      }
      if try transaction.isLimited(.document(.outgoing(document.id))) {
        throw DataError.limited(document.title)
      }
      if try transaction.isOpen(document.id) { throw DataError.openAlready(document.title) }
      try transaction.open(document.id, by: basis, person: person.id, at: now)
      try transaction.record(
        "data.open", on: "outgoing/\(document.id.value)", detail: [("open", basis)],
        by: person.id, at: now)
    }
  }

  /// Takes a document out of the open data.
  ///
  /// - Throws: `DataError.notOpen`; `PersonError.lacksRole`.
  public func closeToPublic(_ document: OutgoingDocument, because reason: String) throws {
    let reason = try enteredReason(reason)
    try act { transaction, now in
      try require(.openData)
      guard try transaction.isOpen(document.id) else { throw DataError.notOpen(document.title) }
      try transaction.closeOff(document.id)
      try transaction.record(
        "data.close", on: "outgoing/\(document.id.value)",
        detail: [("open", ""), ("note", reason)], by: person.id, at: now)
    }
  }

  /// The documents anybody may read, by date.
  public func openDocuments() throws -> [OpenDocument] {
    try database.read { transaction in
      var found: [OpenDocument] = []
      try transaction.eachOpenDocument { found.append($0) }
      return found
    }
  }

  /// Writes the open data of the office: the documents anybody may read, how many documents there were
  /// each year, and an entry for a catalogue (DCAT) that says what they are.
  ///
  /// - Parameter isReviewed: Whether somebody has looked at what seems to name people.
  /// - Throws: `DataError.personal` with each such document; `exists`; `FileError`;
  ///   `PersonError.lacksRole`.
  ///
  /// Legal source: Decree 47/2020/NĐ-CP.
  public func publishOpenData(to place: String, isReviewed: Bool) throws -> ExportReceipt {
    try require(.openData)
    let place = try output(entered: place)
    try requireOwnPath(place)
    do {
      let folder = try DataFolder(for: place)
      let rows = try database.read { try write($0, into: folder, isReviewed: isReviewed) }
      let digest = try folder.end()
      try act { transaction, now in
        try require(.openData)
        try transaction.record(
          "data.publish", on: "office/1",
          detail: [
            ("rows", String(rows)), ("reviewed", isReviewed ? "yes" : "no"),
            ("digest", digest.description),
          ], by: person.id, at: now)
      }
      try folder.settle()
      return ExportReceipt(path: folder.place, tables: 2, rows: rows, digest: digest)
    } catch let error as SystemError {
      throw FileError(writing: place, error)
    }
  }

  private func write(
    _ transaction: Transaction, into folder: DataFolder, isReviewed: Bool
  ) throws -> Int {
    var rows = 0
    var traces: [PersonalTrace] = []
    var last: CivilDate?
    try folder.file("documents.csv") { file in
      try file.write(CommaSeparated.written([OpenDataField.documents.map(\.name)]))
      try transaction.eachOpenDocument { document in
        rows += 1
        last = document.issuedOn
        traces += PersonalTrace.sorts(in: document.subject + " ; " + document.basis).map {
          PersonalTrace(document: document.reference, sort: $0)
        }
        try file.write(
          CommaSeparated.written([
            [
              document.reference, document.symbol, document.kindName,
              document.issuedOn.description, document.subject, document.basis,
            ]
          ]))
      }
    }
    if !isReviewed, !traces.isEmpty { throw DataError.personal(traces) }
    try folder.file("counts.csv") { file in
      try file.write(CommaSeparated.written([OpenDataField.counts.map(\.name)]))
      for count in try transaction.yearlyCounts() {
        rows += 1
        try file.write(
          CommaSeparated.written([
            [count.register, String(count.year), count.kindName, String(count.documents)]
          ]))
      }
    }
    let licence = try transaction.value(of: .openDataLicence)
    let frequency = try transaction.value(of: .openDataFrequency)
    try folder.file("catalogue.json") { file in
      try file.write(catalogue(licence: licence, frequency: frequency, last: last))
    }
    return rows
  }

  /// An entry in the words of DCAT 2 and DCMI terms.
  private func catalogue(licence: String, frequency: String, last: CivilDate?) -> String {
    func distribution(_ file: String, _ title: String, _ fields: [OpenDataField]) -> String {
      let columns = fields.map { field in
        "{\"name\":\(jsonQuoted(field.name)),\"description\":\(jsonQuoted(field.meaning))}"
      }
      return """
            {
              "@type": "dcat:Distribution",
              "dct:title": \(jsonQuoted(title)),
              "dcat:downloadURL": \(jsonQuoted(file)),
              "dcat:mediaType": "text/csv",
              "fields": [\(columns.joined(separator: ","))]
            }
        """
    }
    return """
      {
        "@context": {"dcat": "http://www.w3.org/ns/dcat#", "dct": "http://purl.org/dc/terms/"},
        "@type": "dcat:Dataset",
        "dct:identifier": \(jsonQuoted(office.organId.description + "/van-ban")),
        "dct:title": \(jsonQuoted("Văn bản công khai của " + office.name)),
        "dct:publisher": {"dct:identifier": \(jsonQuoted(office.organId.description)), "name": \(jsonQuoted(office.name))},
        "dct:language": "vi",
        "dct:license": \(jsonQuoted(licence)),
        "dct:accrualPeriodicity": \(jsonQuoted(frequency)),
        "dct:modified": \(last.map { jsonQuoted($0.description) } ?? "null"),
        "dcat:distribution": [
      \(distribution("documents.csv", "Văn bản đã ban hành, công khai", OpenDataField.documents)),
      \(distribution("counts.csv", "Số văn bản theo sổ, năm, tên loại", OpenDataField.counts))
        ]
      }

      """
  }
}

/// A column of the open data, as the catalogue explains it to whoever uses them.
private struct OpenDataField {
  let name: String
  let meaning: String

  static let documents = [
    OpenDataField(name: "reference", meaning: "số, ký hiệu"),
    OpenDataField(name: "symbol", meaning: "ký hiệu"),
    OpenDataField(name: "kind", meaning: "tên loại"),
    OpenDataField(name: "issued", meaning: "ngày ban hành (ISO 8601)"),
    OpenDataField(name: "subject", meaning: "trích yếu nội dung"),
    OpenDataField(name: "basis", meaning: "căn cứ công khai"),
  ]
  static let counts = [
    OpenDataField(name: "register", meaning: "incoming: văn bản đến; outgoing: văn bản đi"),
    OpenDataField(name: "year", meaning: "năm"), OpenDataField(name: "kind", meaning: "tên loại"),
    OpenDataField(name: "documents", meaning: "số văn bản"),
  ]
}
