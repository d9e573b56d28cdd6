import Bytes
import Glibc
import Office
import Platform
import Testing

@testable import Exchange

@Suite struct `A bundle` {
  @Test(arguments: [BundleWriter.Form.folder, .archive])
  func `comes back equal after export and import`(form: BundleWriter.Form) throws {
    try withFolder { folder in
      let receipt = try BundleWriter(head(), sampleItems()).write(form, into: folder)
      let name = "H29.123.7-2026-03-10-1" + (form == .archive ? ".zip" : "")
      #expect(receipt.path == "\(folder)/\(name)")
      #expect(try Folders.names(in: folder) == [name])
      let reader = try BundleReader(receipt.path)
      let contents = try reader.check()
      #expect(contents.problems == [])
      #expect(contents.tagManifestDigest == receipt.digest)
      #expect(contents.info["Ten-Ben-Nhan"] == nil)
      #expect(contents.info["so-van-ban"] == "4")
      let items = try BundleItem.ordered(sampleItems())
      #expect(contents.documents.count == items.count)
      for (item, document) in zip(items, contents.documents) {
        #expect(document.reading.message.fingerprint == item.message.fingerprint)
        var sink = EdxmlMemorySink()
        let reading = try reader.read(document, to: &sink)
        #expect(reading == document.reading)
        if case .document(let message) = reading.message {
          #expect(
            sink.attachments.map { SHA256.digest(of: $0) } == message.attachments.map(\.digest))
        }
      }
    }
  }

  @Test func `has the files a receiver expects`() throws {
    try withFolder { folder in
      let path = try BundleWriter(head(), sampleItems()).write(.folder, into: folder).path
      #expect(
        try FolderTree(path, limits: BundleLimits()).files.map(\.path) == [
          "bag-info.txt", "bagit.txt", "data/0001/document.edxml",
          "data/0001/files/01-15-UBND-VHXH.pdf", "data/0001/files/02-Phu-luc-1-bieu-mau.pdf",
          "data/0002/document.edxml", "data/0002/files/01-20-UBND-VHXH.pdf",
          "data/0003/document.edxml", "data/0004/document.edxml", "index.html", "index.tsv",
          "manifest-sha256.txt", "tagmanifest-sha256.txt",
        ])
    }
  }

  @Test(arguments: [BundleWriter.Form.folder, .archive])
  func `has the same bytes whenever and in whatever order it is made`(form: BundleWriter.Form)
    throws
  {
    try withFolder { one in
      try withFolder { other in
        let first = try BundleWriter(head(), sampleItems()).write(form, into: one)
        let second = try BundleWriter(head(), sampleItems().reversed()).write(form, into: other)
        #expect(first.digest == second.digest)
        guard form == .archive else { return }
        let limit = 10 << 20
        #expect(
          try FileContents.read(first.path, limit: limit)
            == FileContents.read(second.path, limit: limit))
      }
    }
  }

  @Test func `does not call a file a ZIP whose wrapper is gone`() throws {
    guard case .document(let document) = try Fixture("new-two-attachments").read().0.message,
      case .document(let item) = BundleItem(document, content: { _ in { nil } }).message
    else { return }
    #expect(document.attachments.map(\.contentType) == ["application/pdf", "application/zip"])
    #expect(item.attachments.map(\.contentType) == ["application/pdf", "application/pdf"])
  }

  @Test func `carries a signature and the head of the journal if there are any`() throws {
    try withFolder { folder in
      var writer = BundleWriter(head(), try sampleItems())
      writer.checkpoint = Array("1 abc\n".utf8)
      writer.sign = { manifest in
        #expect(String(decoding: manifest, as: UTF8.self).contains("  journal-checkpoint.txt\n"))
        return [1, 2, 3]
      }
      let receipt = try writer.write(.folder, into: folder)
      #expect(try BundleReader(receipt.path).check().problems == [])
      let signature = "\(receipt.path)/tagmanifest-sha256.txt.p7s"
      #expect(try FileContents.read(signature, limit: 10) == [1, 2, 3])
    }
  }

  @Test(arguments: [BundleWriter.Form.folder, .archive])
  func `never takes the place of another`(form: BundleWriter.Form) throws {
    try withFolder { folder in
      let writer = BundleWriter(head(), try sampleItems())
      let receipt = try writer.write(form, into: folder)
      #expect(throws: BundleError.exists(path: receipt.path)) {
        try writer.write(form, into: folder)
      }
      #expect(try Folders.names(in: folder).count == 1)
    }
  }

  @Test func `leaves nothing behind when a file is not the one in the record`() throws {
    try withFolder { folder in
      guard case .document(let document) = try Fixture("revocation").read().0.message else {
        return
      }
      let item = BundleItem(document) { _ in { nil } }
      #expect(throws: EdxmlWritingError.self) {
        try BundleWriter(head(), [item]).write(.archive, into: folder)
      }
      #expect(try Folders.names(in: folder) == [])
    }
  }

  @Test func `may hold a thousand documents`() throws {
    guard case .status(var status) = try Fixture("status-01").read().0.message else { return }
    let items = (0..<1000).map { index in
      status.about.documentId = "H29,\(index)"
      return BundleItem(status)
    }
    try withFolder { folder in
      let receipt = try BundleWriter(head(), items).write(.archive, into: folder)
      #expect(try BundleReader(receipt.path).check().documents.count == 1000)
    }
  }
}

/// Two documents and two statuses, in no order.
func sampleItems() throws -> [BundleItem] {
  try ["status-03", "revocation", "status-01", "new-two-attachments"].map { name in
    let (reading, files) = try Fixture(name).read()
    switch reading.message {
    case .status(let status): return BundleItem(status)
    case .document(let document):
      return BundleItem(document) { index in
        var rest: [UInt8]? = files[index]
        return {
          defer { rest = nil }
          return rest
        }
      }
    }
  }
}

/// Runs `body` with a new folder and removes it afterwards.
func withFolder(_ body: (String) throws -> Void) throws {
  let name = Machine.randomName()
  let path = "\(Machine.variable("TMPDIR") ?? "/tmp")/vpdt-\(name)"
  try Folders.make(path)
  defer { try? Folders.removeAll(path) }
  try body(path)
}
