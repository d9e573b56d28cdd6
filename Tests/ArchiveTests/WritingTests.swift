import Bytes
import Office
import Platform
import Testing

@testable import Archive

private let fixtures =
  "/" + #filePath.split(separator: "/").dropLast(2).joined(separator: "/") + "/Fixtures/archive"

@Suite struct `A submission package` {
  @Test func `lies as the circular has it`() throws {
    try withPackage { path in
      let made = try files(in: path)
      #expect(
        made.map(\.path) == [
          "METS.xml", "documentation/readme.txt", "metadata/descriptive/EAD.xml",
          "representations/rep1/METS.xml",
          "representations/rep1/data/H26.1.2026.01.1.pdf",
          "representations/rep1/data/H26.1.2026.01.2.pdf",
          "representations/rep1/data/H26.1.2026.01.2_1.xlsx",
          "representations/rep1/data/H26.1.2026.01.3.bin",
          "representations/rep1/metadata/descriptive/EAD_doc_H26.1.2026.01.1.xml",
          "representations/rep1/metadata/descriptive/EAD_doc_H26.1.2026.01.2.xml",
          "representations/rep1/metadata/descriptive/EAD_doc_H26.1.2026.01.3.xml",
          "schemas/DILCISExtensionMETS.xsd", "schemas/DILCISExtensionSIPMETS.xsd",
          "schemas/ead.xsd", "schemas/ead_doc.xsd", "schemas/mets1_12.xsd", "schemas/xlink.xsd",
        ])
      #expect(Folders.name(of: path) == "uuid-7D0D1987-0F1C-47A7-8FD6-CC5C7DE4064F")
      #expect(
        try bytes(of: path + "/representations/rep1/data/H26.1.2026.01.2.pdf")
          == sampleFiles[1][0].bytes)
    }
  }

  @Test func `has records of preservation only as an E-ARK package`() throws {
    try withPackage(.csip) { path in
      let names = try files(in: path).map(\.path).filter { $0.contains("PREMIS") }
      #expect(
        names == [
          "metadata/preservation/PREMIS.xml",
          "representations/rep1/metadata/preservation/PREMIS_rep1.xml",
        ])
      let text = String(decoding: try bytes(of: path + "/" + names[1]), as: UTF8.self)
      for file in sampleFiles.joined() {
        #expect(text.contains("\(SHA256.digest(of: file.bytes))"))
      }
    }
  }

  /// A difference here is a difference in what archives receive, and is to be read before it is kept.
  @Test(arguments: PackageProfile.allCases)
  func `is made again byte for byte`(profile: PackageProfile) throws {
    try withPackage(profile) { path in
      let made = try files(in: path)
      let sums = made.map { "\(SHA256.digest(of: $0.bytes))  \($0.path)\n" }.joined()
      let kept = "\(fixtures)/\(profile.rawValue)"
      let papers = made.filter { $0.path.hasSuffix(".xml") }
      if Machine.variable("VPDT_WRITE_FIXTURES") != nil {
        try Folders.removeAll(kept)
        for paper in papers {
          try Folders.makeAll(Folders.parent(of: "\(kept)/\(paper.path)"))
          try write("\(kept)/\(paper.path)", paper.bytes)
        }
        try write("\(kept)/sha256", Array(sums.utf8))
      }
      #expect(String(decoding: try bytes(of: kept + "/sha256"), as: UTF8.self) == sums)
      for paper in papers {
        #expect(try bytes(of: "\(kept)/\(paper.path)") == paper.bytes, "\(paper.path)")
      }
    }
  }

  @Test func `is the same in a folder and in an archive, which unpacks to one folder`() throws {
    try withFolder { folder in
      var package = samplePackage()
      package.number = 7
      let writer = sampleWriter(package)
      let loose = try writer.write(.folder, into: folder)
      let packed = try writer.write(.archive, into: folder)
      #expect(Folders.name(of: packed.path) == "7_\(package.id).zip")
      #expect(
        (loose.digest, loose.fileCount, loose.byteCount)
          == (packed.digest, packed.fileCount, packed.byteCount))
      let archive = try bytes(of: packed.path)
      let reader = try ZipReader(size: archive.count) { Array(archive[$0..<$0 + $1]) }
      let entries = try reader.entries.map { ($0.name, try reader.contents(of: $0)) }
      let expected = try files(in: loose.path).map { ("\(package.id)/\($0.path)", $0.bytes) }
      #expect(entries.map(\.0) == expected.map(\.0))
      #expect(entries.map(\.1) == expected.map(\.1))
      try Folders.removeFile(packed.path)
      #expect(try bytes(of: try writer.write(.archive, into: folder).path) == archive)
    }
  }

  @Test func `names the digest that covers everything`() throws {
    try withFolder { folder in
      let receipt = try sampleWriter().write(.folder, into: folder)
      let mets = try bytes(of: receipt.path + "/METS.xml")
      #expect(receipt.digest.description == SHA256.digest(of: mets).description)
    }
  }

  @Test(arguments: [ArchivePackageWriter.Form.folder, .archive])
  func `leaves nothing when a file is not the one of the record`(
    form: ArchivePackageWriter.Form
  ) throws {
    for change in [
      { (file: inout ArchivedFile) in file.digest = FileDigest(String(repeating: "0", count: 64))!
      },
      { (file: inout ArchivedFile) in file.size += 1 },
      { (file: inout ArchivedFile) in file.size -= 1 },
    ] {
      try withFolder { folder in
        var package = samplePackage()
        change(&package.dossier.documents[1].files[1])
        #expect(
          throws: ArchivePackageError.fileDiffers(document: 2, file: 2, name: "danh sách.xlsx")
        ) { try sampleWriter(package).write(form, into: folder) }
        let left = try Folders.names(in: folder)
        #expect(left == [])
      }
    }
  }

  @Test func `leaves nothing when it is interrupted`() throws {
    struct Stop: Error {}
    try withFolder { folder in
      var writer = sampleWriter()
      writer.between = { if $0 > 1 { throw Stop() } }
      #expect(throws: Stop.self) { try writer.write(.folder, into: folder) }
      let left = try Folders.names(in: folder)
      #expect(left == [])
    }
  }

  @Test func `is refused with all that is wrong before anything is written`() throws {
    try withFolder { folder in
      var package = samplePackage()
      package.dossier.title = "a\tb"
      package.bodyName = ""
      let faults = [
        ArchiveFieldFault(.missing, "bodyName"),
        ArchiveFieldFault(
          .badCharacter(9), "title", article: "TT 05/2025/TT-BNV Phụ lục III"),
      ]
      #expect(throws: ArchivePackageError.unlawful(faults)) {
        try sampleWriter(package).write(.folder, into: folder)
      }
      let left = try Folders.names(in: folder)
      #expect(left == [])
    }
  }

  @Test(arguments: [ArchivePackageWriter.Form.folder, .archive])
  func `never takes the place of another`(form: ArchivePackageWriter.Form) throws {
    try withFolder { folder in
      let first = try sampleWriter().write(form, into: folder)
      #expect(throws: ArchivePackageError.exists(path: first.path)) {
        try sampleWriter().write(form, into: folder)
      }
      #expect(try Folders.names(in: folder) == [Folders.name(of: first.path)])
    }
  }

  @Test func `keeps its files in names that lead nowhere`() throws {
    try withFolder { folder in
      var package = samplePackage()
      package.dossier.documents[0].docId = "../../etc/01:VP"
      let path = try sampleWriter(package).write(.folder, into: folder).path
      #expect(Folders.exists(path + "/representations/rep1/data/_.._.._etc_01_VP.pdf"))
    }
  }

  @Test func `refuses documents whose files would meet`() throws {
    try withFolder { folder in
      var package = samplePackage()
      package.dossier.documents[0].docId = "A/1"
      package.dossier.documents[2].docId = "a 1"
      #expect(throws: ArchivePackageError.sameFileName("EAD_doc_a_1.xml")) {
        try sampleWriter(package).write(.folder, into: folder)
      }
    }
  }

  @Test func `is not squeezed into an archive that cannot hold it`() throws {
    try withFolder { folder in
      var package = samplePackage()
      package.dossier.documents[0].files[0].size = 5 << 30
      let error = #expect(throws: ArchivePackageError.self) {
        try sampleWriter(package).write(.archive, into: folder)
      }
      #expect(error?.code == "package.too-large-for-archive")
    }
  }
}

@Suite(.enabled(if: xmllint != nil, "xmllint is not installed"))
struct `To another program a package` {
  @Test(arguments: PackageProfile.allCases)
  func `is well-formed, and its descriptions keep to their schemas`(
    profile: PackageProfile
  ) throws {
    try withPackage(profile) { path in
      let names = try files(in: path).map(\.path)
      let papers = names.filter { $0.hasSuffix(".xml") || $0.hasSuffix(".xsd") }
      try lint(papers, in: path)
      try lint(
        ["metadata/descriptive/EAD.xml"], by: "\(path)/schemas/ead.xsd", in: path)
      try lint(
        names.filter { $0.contains("EAD_doc_") }, by: "\(path)/schemas/ead_doc.xsd", in: path)
    }
  }

  private func lint(_ names: [String], by schema: String? = nil, in folder: String) throws {
    let options = ["--noout", "--nonet"] + (schema.map { ["--schema", $0] } ?? [])
    let program = try #require(xmllint)
    let outcome = try ChildProcess(program, options + names.map { "\(folder)/\($0)" }).run()
    #expect(outcome.ending == .exited(0), "\(String(decoding: outcome.errors, as: UTF8.self))")
  }
}

private let xmllint = ["/usr/bin/xmllint", "/usr/local/bin/xmllint"].first(where: Folders.exists)
