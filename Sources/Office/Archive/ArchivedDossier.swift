/// What a package says of a dossier; codes are those of `ArchiveCode`.
///
/// Source: TT 05/2025/TT-BNV, Phụ lục III (SIP_hoso), from two transcriptions; unverified.
public struct ArchivedDossier: Hashable, Sendable {
  /// The body, the year, and the number and notation of the dossier.
  public var fileCode: String
  public var title: String
  /// Code of `maintenance`; to a historical archive only `01`.
  public var maintenance: String
  /// Code of `mode`.
  public var mode = "01"
  /// Codes of `language`.
  public var languages = ["01"]
  public var startDate: CivilDate
  public var endDate: CivilDate
  public var keyword: String?
  /// Sheets of paper; demanded of a digitised dossier.
  public var numberOfPaper: Int?
  public var numberOfPage: Int
  /// Code of `format`, the state of the paper.
  public var format: String?
  public var inforSign: String?
  /// Code of `confidenceLevel`.
  public var confidenceLevel: String?
  /// Where the paper lies; demanded of a digitised dossier.
  public var paperFileCode: String?
  public var riskRecovery = false
  /// Code of `riskRecoveryStatus`; demanded if there is to be a backup.
  public var riskRecoveryStatus: String?
  /// The compiler's name, and remarks.
  public var description: String?
  /// In their order.
  public var documents: [ArchivedDocument] = []

  public init(
    fileCode: String, title: String, maintenance: String, startDate: CivilDate, endDate: CivilDate,
    numberOfPage: Int
  ) {
    (self.fileCode, self.title, self.maintenance) = (fileCode, title, maintenance)
    (self.startDate, self.endDate, self.numberOfPage) = (startDate, endDate, numberOfPage)
  }

  /// Gives every document the code the circular builds: that of the dossier, a point, and the place of
  /// the document in seven digits.
  public mutating func numberDocuments() {
    for index in documents.indices {
      documents[index].docCode = "\(fileCode).\(padded(index + 1, to: 7))"
    }
  }

  /// By the names they have in the XML; what is not said is left out.
  public var elements: [String: String] {
    [
      "fileCode": fileCode, "title": title, "maintenance": maintenance, "mode": mode,
      "language": languages.joined(separator: ";"), "startDate": archiveText(startDate),
      "endDate": archiveText(endDate), "keyword": keyword, "totalDoc": String(documents.count),
      "numberOfPaper": numberOfPaper.map { String($0) }, "numberOfPage": String(numberOfPage),
      "format": format, "inforSign": inforSign, "confidenceLevel": confidenceLevel,
      "paperFileCode": paperFileCode, "riskRecovery": riskRecovery ? "1" : "0",
      "riskRecoveryStatus": riskRecoveryStatus, "description": description,
    ].compactMapValues { $0?.isEmpty == true ? nil : $0 }
  }
}

/// What a package says of a document; codes are those of `ArchiveCode`.
public struct ArchivedDocument: Hashable, Sendable {
  /// Such as `H49.64.33.2026.160.1`; it also names the files.
  public var docId: String
  /// That of the dossier and a number; see `ArchivedDossier.numberDocuments()`.
  public var docCode = ""
  public var maintenance: String?
  /// Code of `typeName`.
  public var typeName: String
  public var codeNumber: String?
  public var codeNotation: String?
  public var issuedDate: CivilDate?
  public var organName: String?
  public var subject: String
  public var languages = ["01"]
  public var numberOfPage: Int?
  public var inforSign: String?
  public var keyword: String?
  public var mode = "01"
  public var confidenceLevel: String?
  /// What was written on it by hand.
  public var autograph: String?
  public var format: String?
  /// Whether the record of how it was handled is attached; demanded of documents that were handled in
  /// the system.
  public var process: Bool?
  public var riskRecovery: Bool?
  public var riskRecoveryStatus: String?
  public var description: String?
  /// The document itself, then what is attached to it.
  public var files: [ArchivedFile]

  public init(docId: String, typeName: String, subject: String, files: [ArchivedFile]) {
    (self.docId, self.typeName, self.subject, self.files) = (docId, typeName, subject, files)
  }

  /// By the names they have in the XML; what is not said is left out.
  public var elements: [String: String] {
    [
      "docId": docId, "docCode": docCode, "maintenance": maintenance, "typeName": typeName,
      "codeNumber": codeNumber, "codeNotation": codeNotation,
      "issuedDate": issuedDate.map(archiveText), "organName": organName, "subject": subject,
      "language": languages.joined(separator: ";"),
      "numberOfPage": numberOfPage.map { String($0) }, "inforSign": inforSign, "keyword": keyword,
      "mode": mode, "confidenceLevel": confidenceLevel, "autograph": autograph, "format": format,
      "process": process.map { $0 ? "1" : "0" },
      "riskRecovery": riskRecovery.map { $0 ? "1" : "0" },
      "riskRecoveryStatus": riskRecoveryStatus, "description": description,
    ].compactMapValues { $0?.isEmpty == true ? nil : $0 }
  }
}

/// A file of an archived document, as the record has it.
public struct ArchivedFile: Hashable, Sendable {
  /// What it was called in the office; a label, never a path.
  public var name: String
  /// Bytes.
  public var size: Int
  public var digest: FileDigest
  /// Such as `application/pdf`.
  public var mediaType: String
  /// When it came to be; when the package was made if not known.
  public var madeAt: Moment?

  public init(
    name: String, size: Int, digest: FileDigest, mediaType: String = "application/pdf",
    madeAt: Moment? = nil
  ) {
    (self.name, self.size, self.digest) = (name, size, digest)
    (self.mediaType, self.madeAt) = (mediaType, madeAt)
  }
}

/// `27/02/2026`, as the circular has dates.
func archiveText(_ date: CivilDate) -> String {
  "\(padded(date.day, to: 2))/\(padded(date.month, to: 2))/\(padded(date.year, to: 4))"
}
