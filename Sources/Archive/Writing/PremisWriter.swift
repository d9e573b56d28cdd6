import Office
import XML

/// The records of preservation (PREMIS 3.0) of a package of the profile `csip`.
///
/// The circular wants them in the packages an archive keeps and has none in those it is sent.
struct PremisWriter {
  let package: ArchivePackage

  /// `PREMIS.xml`: the dossier, that it was packed, and by what.
  func dossier() throws -> [UInt8] {
    try writing { xml in
      try start(&xml)
      try xml.start("object", ["xsi:type": "intellectualEntity"])
      try identifier("objectIdentifier", "UUID", package.id.description, &xml)
      try xml.element("originalName", package.dossier.fileCode)
      xml.end()
      try event(object: ("UUID", package.id.description), &xml)
      try agent(&xml)
      xml.end()
    }
  }

  /// `PREMIS_rep1.xml`: every file with its digest, size and format.
  func representation(
    _ files: [PackagedFile], _ ids: PackageIDs, to sink: @escaping ([UInt8]) throws -> Void
  ) throws {
    var xml = XMLWriter(sink: sink)
    try start(&xml)
    for file in files {
      try xml.start("object", ["xsi:type": "file"])
      try identifier("objectIdentifier", "METS", ids.file(file.staged.path), &xml)
      try xml.start("objectCharacteristics")
      try xml.start("fixity")
      try xml.element("messageDigestAlgorithm", "SHA-256")
      try xml.element("messageDigest", file.staged.digest.description)
      xml.end()
      try xml.element("size", String(file.staged.size))
      try xml.start("format")
      try xml.start("formatDesignation")
      try xml.element("formatName", file.mediaType)
      for _ in 0..<3 { xml.end() }
      if let name = file.originalName { try xml.element("originalName", name) }
      xml.end()
    }
    xml.end()
    try xml.finish()
  }

  private func start(_ xml: inout XMLWriter) throws {
    try xml.start(
      "premis",
      [
        "xmlns": "http://www.loc.gov/premis/v3",
        "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance", "version": "3.0",
      ])
  }

  private func identifier(
    _ name: String, _ type: String, _ value: String, _ xml: inout XMLWriter
  ) throws {
    try xml.start(name)
    try xml.element(name + "Type", type)
    try xml.element(name + "Value", value)
    xml.end()
  }

  private func event(object: (type: String, value: String), _ xml: inout XMLWriter) throws {
    try xml.start("event")
    try identifier("eventIdentifier", "local", "event-1", &xml)
    try xml.element("eventType", "information package creation")
    try xml.element("eventDateTime", package.madeAt.description)
    try identifier("linkingAgentIdentifier", "local", "agent-1", &xml)
    try identifier("linkingObjectIdentifier", object.type, object.value, &xml)
    xml.end()
  }

  private func agent(_ xml: inout XMLWriter) throws {
    try xml.start("agent")
    try identifier("agentIdentifier", "local", "agent-1", &xml)
    try xml.element("agentName", "vpdt")
    try xml.element("agentType", "software")
    try xml.element("agentVersion", package.softwareVersion)
    xml.end()
  }
}
