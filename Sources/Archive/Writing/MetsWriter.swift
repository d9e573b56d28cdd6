import Office
import XML

/// A file of a package, once it is written.
struct PackagedFile: Sendable {
  let staged: PackageStaging.File
  let mediaType: String
  let madeAt: Moment
  /// What the office called it; nil for the package's own papers.
  let originalName: String?
}

/// A document of a package, once it is written.
struct PackagedDocument: Sendable {
  let description: PackagedFile
  /// The document itself, then what is attached to it.
  let files: [PackagedFile]
}

/// Writes the two METS documents of a package: what is in it, how large, and with which digests.
///
/// The attributes are those CSIP demands (2.0.4, which the circular adopted, to 2.2.0; verified). Where
/// the circular's names and CSIP's differ, both are there: beside the division `Representations/rep1`
/// stands one called `Representations`, and every group of files says that its content is
/// `TT05-2025-BNV`. `PROFILE` is the one the circular names, which E-ARK's rule for submissions (SIP2)
/// does not take; the profile `csip` has E-ARK's own. The school is the `ARCHIVIST`, for common sets of
/// rules take a second `CREATOR` for the software.
struct MetsWriter {
  private let package: ArchivePackage
  private let ids: PackageIDs
  /// Where the document lies, with a slash at the end; addresses in it are relative to that.
  private let base: String
  private var xml: XMLWriter

  private static let content = "TT05-2025-BNV"

  init(
    _ package: ArchivePackage, _ ids: PackageIDs, base: String,
    sink: @escaping ([UInt8]) throws -> Void
  ) {
    (self.package, self.ids, self.base) = (package, ids, base)
    xml = XMLWriter(sink: sink)
  }

  // MARK: The package

  /// What lies in the package beside its documents.
  struct Papers {
    let dossier: PackagedFile
    let preservation: PackagedFile?
    let documentation: [PackagedFile]
    let schemas: [PackagedFile]
    let representation: PackagedFile
  }

  mutating func writeRoot(_ papers: Papers) throws {
    try start(id: package.id.description)
    try section(of: papers.dossier)
    try preservation(papers.preservation)
    try xml.start("fileSec", ["ID": id("fileSec")])
    try group("Documentation", papers.documentation)
    try group("Schemas", papers.schemas)
    try group("Representations/rep1", [papers.representation])
    xml.end()
    try startMap()
    try xml.start("div", ["ID": id("div"), "LABEL": package.id.description])
    try metadata(description: papers.dossier, preservation: papers.preservation)
    for name in ["Documentation", "Schemas"] {
      try division(name, pointingTo: id("fileGrp/" + name))
    }
    let representations = id("fileGrp/Representations/rep1")
    try division("Representations", pointingTo: representations)
    try xml.start(
      "div", ["ID": id("div/Representations/rep1"), "LABEL": "Representations/rep1"])
    try xml.start(
      "mptr",
      [
        "LOCTYPE": "URL", "xlink:type": "simple",
        "xlink:href": PackageLayout.representationMets, "xlink:title": representations,
      ])
    for _ in 0..<5 { xml.end() }
    try xml.finish()
  }

  // MARK: The representation

  mutating func writeRepresentation(
    _ documents: [PackagedDocument], preservation premis: PackagedFile?
  ) throws {
    try start(id: PackageLayout.representationName)
    for document in documents { try section(of: document.description) }
    try preservation(premis)
    try xml.start("fileSec", ["ID": id("fileSec")])
    try group("Data", documents.flatMap(\.files))
    xml.end()
    try startMap()
    try xml.start(
      "div",
      ["ID": id("div"), "LABEL": PackageLayout.representationName, "TYPE": "ORIGINAL"])
    // The descriptions are tied to their files below; naming all of them here once more would make an
    // attribute of any length.
    try metadata(description: nil, preservation: premis)
    try division("Data", pointingTo: id("fileGrp/Data"))
    try links("MetadataLink", documents) { $0.prefix(1) }
    try links("AttachmentFile", documents) { $0.dropFirst() }
    for _ in 0..<3 { xml.end() }
    try xml.finish()
  }

  /// Ties the description of each document to some of its files.
  private mutating func links(
    _ name: String, _ documents: [PackagedDocument],
    _ choice: ([PackagedFile]) -> ArraySlice<PackagedFile>
  ) throws {
    guard documents.contains(where: { !choice($0.files).isEmpty }) else { return }
    try xml.start("div", ["ID": id("div/" + name), "LABEL": name])
    for document in documents {
      for file in choice(document.files) {
        try xml.start(
          "div",
          [
            "ID": id("\(name)/\(file.staged.path)"), "LABEL": name + "/File",
            "DMDID": section(file: document.description),
          ])
        try xml.start("fptr", ["FILEID": ids.file(file.staged.path)])
        xml.end()
        xml.end()
      }
    }
    xml.end()
  }

  // MARK: Head

  private mutating func start(id: String) throws {
    let folder = base.isEmpty ? "" : "../../"
    try xml.start(
      "mets",
      [
        "xmlns": "http://www.loc.gov/METS/", "xmlns:xlink": "http://www.w3.org/1999/xlink",
        "xmlns:csip": "https://DILCIS.eu/XML/METS/CSIPExtensionMETS",
        "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
        "xsi:schemaLocation": "http://www.loc.gov/METS/ \(folder)schemas/mets1_12.xsd "
          + "http://www.w3.org/1999/xlink \(folder)schemas/xlink.xsd "
          + "https://DILCIS.eu/XML/METS/CSIPExtensionMETS "
          + "\(folder)schemas/DILCISExtensionMETS.xsd",
        "OBJID": id, "LABEL": package.dossier.title, "TYPE": "Mixed",
        "csip:CONTENTINFORMATIONTYPE": "MIXED", "PROFILE": package.profile.address,
      ])
    let time = package.madeAt.description
    try xml.start(
      "metsHdr",
      [
        "CREATEDATE": time, "LASTMODDATE": time, "RECORDSTATUS": package.status.rawValue,
        "csip:OAISPACKAGETYPE": "SIP",
      ])
    try xml.start("agent", ["ROLE": "CREATOR", "TYPE": "OTHER", "OTHERTYPE": "SOFTWARE"])
    try xml.element("name", "vpdt")
    try note("SOFTWARE VERSION", package.softwareVersion)
    xml.end()
    try xml.start("agent", ["ROLE": "ARCHIVIST", "TYPE": "ORGANIZATION"])
    try xml.element("name", package.bodyName)
    try note("IDENTIFICATIONCODE", package.fondsCode)
    xml.end()
    if let code = package.transferCode {
      try xml.start("altRecordID", ["TYPE": "SUBMISSIONAGREEMENT"])
      try xml.text(code)
      xml.end()
    }
    xml.end()
  }

  private mutating func note(_ type: String, _ text: String) throws {
    try xml.start("note", ["csip:NOTETYPE": type])
    try xml.text(text)
    xml.end()
  }

  // MARK: Metadata

  /// The section of a description.
  private mutating func section(of file: PackagedFile) throws {
    try xml.start(
      "dmdSec",
      ["ID": section(file: file), "CREATED": file.madeAt.description, "STATUS": "CURRENT"])
    try reference(file, type: "DC", version: "1.0")
    xml.end()
  }

  private mutating func preservation(_ file: PackagedFile?) throws {
    try xml.start("amdSec", ["ID": id("amdSec")])
    if let file {
      try xml.start(
        "digiprovMD",
        ["ID": section(file: file), "CREATED": file.madeAt.description, "STATUS": "CURRENT"])
      try reference(file, type: "PREMIS", version: "3.0")
      xml.end()
    }
    xml.end()
  }

  private mutating func reference(_ file: PackagedFile, type: String, version: String) throws {
    try xml.start(
      "mdRef",
      [
        "LOCTYPE": "URL", "MDTYPE": type, "MDTYPEVERSION": version, "xlink:type": "simple",
        "xlink:href": address(file), "MIMETYPE": file.mediaType, "SIZE": String(file.staged.size),
        "CREATED": file.madeAt.description, "CHECKSUM": file.staged.digest.description,
        "CHECKSUMTYPE": "SHA-256",
      ])
    xml.end()
  }

  // MARK: Files

  private mutating func group(_ use: String, _ files: [PackagedFile]) throws {
    try xml.start(
      "fileGrp",
      [
        "ID": id("fileGrp/" + use), "USE": use, "csip:CONTENTINFORMATIONTYPE": "OTHER",
        "csip:OTHERCONTENTINFORMATIONTYPE": MetsWriter.content,
      ])
    for file in files {
      try xml.start(
        "file",
        [
          "ID": ids.file(file.staged.path), "MIMETYPE": file.mediaType,
          "SIZE": String(file.staged.size), "CREATED": file.madeAt.description,
          "CHECKSUM": file.staged.digest.description, "CHECKSUMTYPE": "SHA-256",
        ])
      if let name = file.originalName {
        try xml.start(
          "FLocat",
          [
            "LOCTYPE": "URL", "xlink:type": "simple", "xlink:href": address(file),
            "xlink:title": name,
          ])
      } else {
        try xml.start(
          "FLocat", ["LOCTYPE": "URL", "xlink:type": "simple", "xlink:href": address(file)])
      }
      xml.end()
      xml.end()
    }
    xml.end()
  }

  // MARK: The map

  private mutating func startMap() throws {
    try xml.start(
      "structMap", ["ID": id("structMap"), "TYPE": "PHYSICAL", "LABEL": "CSIP"])
  }

  private mutating func metadata(description: PackagedFile?, preservation: PackagedFile?) throws {
    let (name, place) = ("Metadata", id("div/Metadata"))
    switch (description, preservation) {
    case (let description?, let preservation?):
      try xml.start(
        "div",
        [
          "ID": place, "LABEL": name, "DMDID": section(file: description),
          "ADMID": section(file: preservation),
        ])
    case (let description?, nil):
      try xml.start(
        "div", ["ID": place, "LABEL": name, "DMDID": section(file: description)])
    case (nil, let preservation?):
      try xml.start(
        "div", ["ID": place, "LABEL": name, "ADMID": section(file: preservation)])
    case (nil, nil): try xml.start("div", ["ID": place, "LABEL": name])
    }
    xml.end()
  }

  private mutating func division(_ name: String, pointingTo group: String) throws {
    try xml.start("div", ["ID": id("div/" + name), "LABEL": name])
    try xml.start("fptr", ["FILEID": group])
    xml.end()
    xml.end()
  }

  // MARK: Names

  private func id(_ role: String) -> String { ids.part("\(base)METS.xml#\(role)") }

  private func section(file: PackagedFile) -> String { ids.part("section/" + file.staged.path) }

  /// Our own paths have no character that would have to be escaped.
  private func address(_ file: PackagedFile) -> String {
    String(file.staged.path.dropFirst(base.count))
  }
}

extension PackageProfile {
  /// What stands in `PROFILE`.
  var address: String {
    switch self {
    case .tt05: "https://earkcsip.dilcis.eu/profile/E-ARK-CSIP.xml"
    case .csip: "https://earksip.dilcis.eu/profile/E-ARK-SIP.xml"
    }
  }
}
