import Bytes
import Glibc
import Office
import Platform
import Testing

@testable import Archive

private let data = "representations/rep1/data/H26.1.2026.01.1.pdf"
private let inner = "representations/rep1/METS.xml"

@Suite struct `Checking a package of our own` {
  @Test(arguments: PackageProfile.allCases)
  func `finds nothing, in a folder or an archive`(profile: PackageProfile) throws {
    try withFolder { folder in
      for form in [ArchivePackageWriter.Form.folder, .archive] {
        let path = try sampleWriter(samplePackage(profile)).write(form, into: folder).path
        let report = try report(on: path)
        #expect(report.findings == [])
        #expect(report.isWhole && report.isLawful)
        #expect(report.form == .package(profile))
        #expect(report.title == samplePackage().dossier.title)
        #expect(report.identifier == samplePackage().id.description)
        #expect(report.fileCount == (profile == .tt05 ? 17 : 19))
      }
    }
  }

  @Test func `looks into every file`() throws {
    try withPackage { path in
      for file in try files(in: path) where !file.bytes.isEmpty {
        var changed = file.bytes
        changed[changed.count / 2] ^= 1
        try replace("\(path)/\(file.path)", with: changed)
        let report = try report(on: path)
        #expect(!report.isWhole, "\(file.path)")
        try replace("\(path)/\(file.path)", with: file.bytes)
      }
    }
  }

  @Test func `misses every file that is gone`() throws {
    try withPackage { path in
      for file in try files(in: path) {
        try Folders.removeFile("\(path)/\(file.path)")
        let report = try report(on: path)
        #expect(!report.isWhole, "\(file.path)")
        if file.path == data { #expect(report.findings.map(\.kind) == [.missing]) }
        try write("\(path)/\(file.path)", file.bytes)
      }
    }
  }
}

@Suite struct `Checking a package that was spoiled` {
  @Test func `lists all that is wrong at once, each with its file`() throws {
    try withPackage { path in
      try replace("\(path)/\(data)", with: "khác")
      try Folders.removeFile("\(path)/schemas/xlink.xsd")
      try write("\(path)/Thumbs.db", [1])
      try write("\(path)/representations/rep1/data/METS.xml", [1])
      symlink("/etc/passwd", "\(path)/documentation/link")
      mkfifo("\(path)/metadata/pipe", 0o600)
      try write("\(path)/metadata/a\\b", [1])
      #expect(
        try findings(path) == [
          "package.unknown-file Thumbs.db", "package.not-a-file documentation/link",
          "package.bad-name metadata/a\\b", "package.not-a-file metadata/pipe",
          "package.size-differs \(data)", "package.digest-differs \(data)",
          "package.unknown-file representations/rep1/data/METS.xml",
          "package.missing-file schemas/xlink.xsd",
        ])
    }
  }

  @Test func `does not follow a link in the place of a file`() throws {
    try withPackage { path in
      try Folders.rename("\(path)/\(data)", to: "\(path).pdf")
      symlink("\(path).pdf", "\(path)/\(data)")
      #expect(try findings(path) == ["package.not-a-file \(data)", "package.missing-file \(data)"])
    }
  }

  @Test func `sees names that differ only in their case`() throws {
    try withPackage { path in
      try write("\(path)/documentation/README.txt", [1])
      #expect(
        try findings(path) == [
          "package.unknown-file documentation/README.txt",
          "package.same-name documentation/readme.txt",
        ])
    }
  }

  @Test func `sees a wrong size where the digest is right`() throws {
    try withPackage { path in
      try change("\(path)/METS.xml", "SIZE=\"3138\"", to: "SIZE=\"3139\"")
      #expect(
        try report(on: path).findings == [
          PackageFinding(.sizeDiffers(stated: 3139, found: 3138), at: "schemas/xlink.xsd")
        ])
    }
  }

  @Test(arguments: [
    ("schemas/../../etc/passwd", "path.dot-component"),
    ("../schemas/xlink.xsd", "path.dot-component"),
    ("/etc/passwd", "path.absolute"), ("file:///etc/passwd", "path.absolute"),
    ("http://example.org/x", "path.absolute"), ("schemas%2f..%2fx", "path.dot-component"),
    ("%2e%2e/x", "path.dot-component"), ("C:/x", "path.absolute"), ("a\\b", "path.backslash"),
    ("a//b", "path.empty-component"), ("%zz", "path.percent"), ("a%00b", "path.control-character"),
    ("%ff", "path.not-utf8"), ("", "path.empty"),
  ])
  func `follows no reference that leads elsewhere`(address: String, reason: String) throws {
    try withPackage { path in
      try change("\(path)/METS.xml", "\"schemas/xlink.xsd\"", to: "\"\(address)\"")
      let report = try report(on: path)
      #expect(
        report.findings.map(\.kind) == [.badReference(address, reason), .unknown])
      #expect(report.findings[0].path == "METS.xml" && report.findings[0].line != nil)
    }
  }

  @Test func `takes a reference with escapes, or from the folder itself`() throws {
    try withPackage { path in
      try change("\(path)/METS.xml", "\"schemas/xlink.xsd\"", to: "\"./schemas/%78link.xsd\"")
      #expect(try findings(path) == [])
    }
  }

  @Test func `sees identifiers that are there twice, none, or nowhere`() throws {
    try withPackage { path in
      let text = String(decoding: try bytes(of: "\(path)/METS.xml"), as: UTF8.self)
      let ids = text.split(separator: " ID=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
      try change("\(path)/METS.xml", " ID=\"\(ids[1])\"", to: " ID=\"\(ids[0])\"")
      try change("\(path)/METS.xml", "FILEID=\"\(ids[3])\"", to: "FILEID=\"nowhere\"")
      try change("\(path)/METS.xml", " ID=\"\(ids[4])\"", to: " ID=\"4\"")
      let kinds = try report(on: path).findings.map(\.kind)
      #expect(Set(kinds) == [.doubledID(String(ids[0])), .noSuchID("nowhere"), .badID("4")])
    }
  }

  @Test func `sees a file that is named twice`() throws {
    try withPackage { path in
      try change("\(path)/METS.xml", "schemas/ead_doc.xsd", to: "schemas/ead.xsd")
      #expect(
        try findings(path) == [
          "package.named-twice METS.xml", "package.size-differs schemas/ead.xsd",
          "package.digest-differs schemas/ead.xsd", "package.unknown-file schemas/ead_doc.xsd",
        ])
    }
  }

  @Test func `does not call whole what nothing vouches for`() throws {
    try withPackage { path in
      try change("\(path)/METS.xml", "CHECKSUM=", to: "CHECKSUMX=")
      try change("\(path)/METS.xml", "CHECKSUMTYPE=\"SHA-256\"/>", to: "CHECKSUMTYPE=\"MD5\"/>")
      #expect(try findings(path) == ["package.no-digest metadata/descriptive/EAD.xml"])
    }
    try withPackage { path in
      try change("\(path)/METS.xml", "CHECKSUMTYPE=\"SHA-256\"", to: "CHECKSUMTYPE=\"MD5\"")
      let report = try report(on: path)
      #expect(report.findings.map(\.kind) == [.unchecked(algorithm: "MD5")])
      #expect(!report.isWhole)
    }
  }

  @Test func `reads digests of the longer kind, and capital letters`() throws {
    try withPackage { path in
      let xlink = try bytes(of: "\(path)/schemas/xlink.xsd")
      let short = SHA256.digest(of: xlink).description
      try change(
        "\(path)/METS.xml", "\"\(short)\" CHECKSUMTYPE=\"SHA-256\"",
        to: "\"\(SHA512.digest(of: xlink).description.uppercased())\" CHECKSUMTYPE=\"SHA-512\"")
      #expect(try findings(path) == [])
    }
  }

  @Test func `says which words of a description are not lawful, and that all is there`() throws {
    try withPackage { path in
      let place = "metadata/descriptive/EAD.xml"
      let old = try bytes(of: "\(path)/\(place)")
      try change("\(path)/\(place)", "<mode>01</mode>", to: "<mode>99</mode>")
      try change("\(path)/\(place)", "<totalDoc>3", to: "<totalDoc>4")
      try vouch(for: place, was: old, in: path)
      let report = try report(on: path)
      #expect(report.isWhole && !report.isLawful)
      #expect(
        report.findings.map(\.code) == ["package.field-unknown-code", "package.count-differs"])
    }
  }

  @Test(arguments: [
    ("<!DOCTYPE x><simpledc/>", "xml.doctype"), ("<simpledc>", "xml.unexpected-end"),
    ("khác", "xml.text-before-first-tag"),
    (String(repeating: "<a>", count: 100_000), "xml.too-deep"),
    ("<a b=\"\(String(repeating: "x", count: 100_000))\"/>", "xml.too-long"),
  ])
  func `reads no description that may be a trap`(text: String, reason: String) throws {
    try withPackage { path in
      let place = "metadata/descriptive/EAD.xml"
      let old = try bytes(of: "\(path)/\(place)")
      try replace("\(path)/\(place)", with: text)
      try vouch(for: place, was: old, in: path)
      #expect(try report(on: path).findings.map(\.kind) == [.unreadable(reason)])
    }
  }

  @Test(arguments: [
    ("<!DOCTYPE mets [<!ENTITY a \"b\">]><mets/>", "xml.doctype"), ("<mets/>", "mets.root"),
    ("", "xml.empty"), (String(repeating: "<mets>", count: 65), "xml.too-deep"),
  ])
  func `reads no list of contents that may be a trap`(text: String, reason: String) throws {
    try withPackage { path in
      try replace("\(path)/METS.xml", with: text)
      let report = try report(on: path)
      #expect(report.findings[0].kind == .unreadable(reason))
      #expect(report.findings.contains { $0.kind == .unknown && $0.path == data })
      #expect(!report.isWhole)
    }
  }

  @Test func `goes round in no circle of lists`() throws {
    try withPackage { path in
      try change(
        "\(path)/\(inner)", "</structMap>",
        to: "<div><mptr LOCTYPE=\"URL\" xlink:href=\"METS.xml\"/></div></structMap>")
      #expect(try findings(path).contains("package.digest-differs \(inner)"))
    }
  }

  @Test func `knows what it is called, and when it is nothing it knows`() throws {
    try withPackage { path in
      try Folders.rename(path, to: path + "-copy")
      let report = try report(on: path + "-copy")
      #expect(report.findings.map(\.code) == ["package.deviates"])
      #expect(report.isWhole)
      try Folders.removeFile(path + "-copy/METS.xml")
      #expect(try findings(path + "-copy") == ["package.not-a-package "])
    }
    #expect(throws: ArchivePackageError.nothingThere(path: "/nonexistent")) {
      try ArchivePackageCheck("/nonexistent")
    }
  }

  @Test func `keeps to its limits`() throws {
    func kinds(
      _ path: String, _ limit: (inout PackageLimits) -> Void
    ) throws -> [PackageFinding.Kind] {
      var limits = PackageLimits()
      limit(&limits)
      return try report(on: path, limits: limits).findings.map(\.kind)
    }
    try withPackage { path in
      let ofFew = try kinds(path) { $0.files = 5 }
      #expect(ofFew.contains(.tooManyFiles(limit: 5)))
      let ofShort = try kinds(path) { $0.mets = 100 }
      #expect(ofShort.contains(.tooLarge(limit: 100)))
      let ofBare = try kinds(path) { $0.entries = 3 }
      #expect(ofBare.contains(.tooManyFiles(limit: 3)) && ofBare.contains(.unknown))
      let ofNameless = try kinds(path) { $0.identifiers = 3 }
      #expect(ofNameless.contains { if case .tooManyFiles = $0 { true } else { false } })
      let ofFlat = try kinds(path) { $0.depth = 1 }
      #expect(ofFlat.contains(.tooDeep(limit: 1)))
      let ofSmall = try kinds(path) { $0.file = 100_000 }
      #expect(ofSmall == [.tooLarge(limit: 100_000), .missing])
    }
  }

  /// Puts the size and digest of a changed file into the list of contents.
  private func vouch(for place: String, was old: [UInt8], in path: String) throws {
    let new = try bytes(of: "\(path)/\(place)")
    try change("\(path)/METS.xml", "SIZE=\"\(old.count)\"", to: "SIZE=\"\(new.count)\"")
    try change(
      "\(path)/METS.xml", SHA256.digest(of: old).description,
      to: SHA256.digest(of: new).description)
  }
}

@Suite struct `Checking an archive that was spoiled` {
  private func withArchive(_ body: (String, [UInt8]) throws -> Void) throws {
    try withFolder { folder in
      let path = try sampleWriter().write(.archive, into: folder).path
      try body(path, try bytes(of: path))
    }
  }

  @Test func `notices where it was cut short`() throws {
    try withArchive { path, whole in
      for count in [0, 1, 30, whole.count / 2, whole.count - 1] {
        try replace(path, with: Array(whole.prefix(count)))
        let report = try report(on: path)
        #expect(report.findings.map(\.code) == ["package.bad-archive"])
        #expect(!report.isWhole)
      }
    }
  }

  @Test func `notices an altered byte wherever it is`() throws {
    try withArchive { path, whole in
      for place in stride(from: 0, to: whole.count, by: 1999) {
        var changed = whole
        changed[place] ^= 0x10
        try replace(path, with: changed)
        // The time of an entry means nothing.
        let isLawful = try report(on: path).isLawful
        if isLawful { #expect(isTime(place, in: whole), "\(place)") }
      }
    }
  }

  private func isTime(_ place: Int, in bytes: [UInt8]) -> Bool {
    [10, 11, 12, 13].contains {
      place >= $0 && Array(bytes[(place - $0)..<(place - $0 + 4)]) == [0x50, 0x4b, 3, 4]
    }
  }

  @Test func `takes one without a folder around it`() throws {
    try withPackage { path in
      var packed: [UInt8] = []
      var zip = StoredZipWriter { packed.append(contentsOf: $0) }
      for file in try files(in: path) { try zip.add(file.path, file.bytes) }
      try zip.finish()
      try write(path + ".zip", packed)
      #expect(try findings(path + ".zip") == [])
    }
  }
}

@Suite struct `A list of contents` {
  @Test func `is read in a time that grows as it does`() throws {
    // Every identifier is asked for before it is there: the worst order there is.
    func list(_ count: Int) -> Int64 {
      var step = 0
      var reading = MetsReading(at: "METS.xml", document: 0)
      let start = Machine.steadyMilliseconds()
      try? reading.read {
        defer { step += 1 }
        if step > count + 1 { return nil }
        if step == 0 {
          return Array("<mets xmlns=\"http://www.loc.gov/METS/\" OBJID=\"a\" TYPE=\"b\"".utf8)
            + Array(" PROFILE=\"c\" xmlns:x=\"http://www.w3.org/1999/xlink\">".utf8)
        }
        if step == count + 1 { return Array("</mets>".utf8) }
        return Array(
          """
          <div FILEID="i\(count - step + 1)"/>
          <file ID="i\(step)" MIMETYPE="a/b" SIZE="1" CREATED="c"><FLocat x:href="d/\(step)"/></file>
          """.utf8)
      }
      #expect(reading.entries.count == count)
      #expect(reading.findings.findings.filter { $0.code == "package.no-such-id" } == [])
      return max(1, Machine.steadyMilliseconds() - start)
    }
    let small = list(1_000)
    let large = list(10_000)
    // With a step for each pair it would be a hundred times as long.
    #expect(large < small * 40, "\(small) ms, \(large) ms")
  }
}

@Suite struct `Checking a package of somebody else` {
  private static let small =
    "/" + #filePath.split(separator: "/").dropLast(2).joined(separator: "/")
    + "/Fixtures/archive/small.zip"

  @Test func `reads other prefixes, escapes, capital letters and compressed files`() throws {
    let report = try report(on: Self.small)
    #expect(report.findings == [])
    #expect(report.form == .package(.tt05) && report.title == "Hồ sơ" && report.fileCount == 7)
  }
}

@Suite struct `Checking a bag` {
  private func withBag(_ body: (String) throws -> Void) throws {
    try withFolder { folder in
      let path = folder + "/bag"
      try Folders.makeAll(path + "/data/a")
      let payload = [("data/a/15.pdf", Array("một".utf8)), ("data/b.pdf", Array("hai".utf8))]
      for file in payload { try write("\(path)/\(file.0)", file.1) }
      var papers = [
        ("bagit.txt", Array(BagDeclaration.text.utf8)),
        ("bag-info.txt", Array("External-Description: Hồ sơ\nPayload-Oxum: 8.2\n".utf8)),
        (
          "manifest-sha256.txt",
          try BagManifest(.payload, of: payload.map { ($0.0, SHA256.digest(of: $0.1)) }).bytes
        ),
      ]
      papers.append(
        (
          "tagmanifest-sha256.txt",
          try BagManifest(.tags, of: papers.map { ($0.0, SHA256.digest(of: $0.1)) }).bytes
        ))
      for paper in papers { try write("\(path)/\(paper.0)", paper.1) }
      try body(path)
    }
  }

  @Test func `finds nothing in one that is whole`() throws {
    try withBag { path in
      let report = try report(on: path)
      #expect(report.findings == [] && report.form == .bag && report.title == "Hồ sơ")
    }
  }

  @Test func `takes a bundle of messages for the bag it is`() throws {
    let fixtures = "/" + #filePath.split(separator: "/").dropLast(2).joined(separator: "/")
    let report = try report(on: fixtures + "/Fixtures/bundles/H29.123.7-2026-03-10-1.zip")
    #expect(report.findings == [] && report.form == .bag)
  }

  @Test func `lists what is missing, extra and changed`() throws {
    try withBag { path in
      try replace(path + "/data/a/15.pdf", with: "ba")
      try Folders.removeFile(path + "/data/b.pdf")
      try write(path + "/data/c.pdf", [1])
      try write(path + "/fetch.txt", [])
      #expect(
        try findings(path) == [
          "package.payload-differs bag-info.txt", "package.digest-differs data/a/15.pdf",
          "package.missing-file data/b.pdf", "package.unknown-file data/c.pdf",
          "package.unknown-file fetch.txt",
        ])
    }
  }

  @Test func `does not call whole what it cannot check`() throws {
    try withBag { path in
      try Folders.rename(path + "/manifest-sha256.txt", to: path + "/manifest-md5.txt")
      try Folders.removeFile(path + "/tagmanifest-sha256.txt")
      #expect(try findings(path) == ["package.unchecked manifest-md5.txt"])
    }
    try withBag { path in
      try replace(path + "/manifest-sha256.txt", with: "khác")
      #expect(try findings(path).contains("package.unreadable manifest-sha256.txt"))
    }
    try withBag { path in
      try Folders.removeFile(path + "/manifest-sha256.txt")
      #expect(try !report(on: path).isWhole)
    }
  }
}
