import Bytes
import Exchange
import Glibc
import Platform
import XML

// What comes from other offices. Each is read twice, the second time in pieces of odd sizes, and
// what is accepted must come back equal when it is written and read again.

extension Rules {
  // MARK: Messages

  func breach(byMessage bytes: [UInt8]) -> String? {
    if let breach = breach(byXML: bytes) { return breach }
    var limits = EdxmlLimits()
    limits.attachment = 1 << 20
    let (whole, kept) = read(bytes, limits, pieces: bytes.count)
    let (pieces, _) = read(bytes, limits, pieces: 1 + bytes.count % 97)
    switch (whole, pieces) {
    case (.success(let one), .success(let other)):
      return one == other ? rewriting(one, kept) : "in pieces it is another message"
    case (.failure(let one), .failure(let other)):
      guard let one = one as? EdxmlError, let other = other as? EdxmlError else {
        return "refused with \(one), \(other)"
      }
      return one == other ? nil : "refused as \(one), in pieces as \(other)"
    default: return "read or refused, as it comes in pieces or not"
    }
  }

  private func read(
    _ bytes: [UInt8], _ limits: EdxmlLimits, pieces size: Int
  ) -> (Result<EdxmlReading, any Error>, [[UInt8]]) {
    var sink = EdxmlMemorySink()
    var place = 0
    let result = Result {
      try EdxmlReader(limits: limits).read(to: &sink) { () -> [UInt8]? in
        guard place < bytes.count else { return nil }
        defer { place += size }
        return Array(bytes[place..<min(bytes.count, place + size)])
      }
    }
    return (result, sink.attachments)
  }

  /// Whether an accepted message says the same once it is written and read again.
  private func rewriting(_ reading: EdxmlReading, _ attachments: [[UInt8]]) -> String? {
    var text: [UInt8] = []
    let writer = EdxmlWriter { text += $0 }
    do {
      switch reading.message {
      case .document(let document):
        // What is an archive once its wrapper is off would lose a second one.
        if attachments.contains(where: { $0.starts(with: [0x50, 0x4B, 3, 4]) }) { return nil }
        try writer.write(document) { index in
          var rest: [UInt8]? = attachments[index]
          return {
            defer { rest = nil }
            return rest
          }
        }
      case .status(let status): try writer.write(status)
      }
    } catch {
      return "accepted and not written: \(error)"
    }
    var sink = EdxmlDiscardingSink()
    do {
      let again = try EdxmlReader().read(text, to: &sink)
      if again.message.fingerprint == reading.message.fingerprint { return nil }
      let (one, other) = (reading.message.fields, again.message.fields)
      let change = zip(one, other).first { $0.0 != $0.1 }
      return "written it is another message: \(change.map { "\($0)" } ?? "\(one.count)")"
    } catch {
      return "written it is refused: \(error)"
    }
  }

  /// Whether the events are the same when a document comes in pieces, and bounded by its size.
  private func breach(byXML bytes: [UInt8]) -> String? {
    let whole = events(XMLReader(bytes))
    let size = 1 + bytes.count % 31
    var place = 0
    let pieces = events(
      XMLReader {
        guard place < bytes.count else { return nil }
        defer { place += size }
        return Array(bytes[place..<min(bytes.count, place + size)])
      })
    if whole != pieces { return "in pieces it is another document" }
    return whole.size > bytes.count ? "more text than the document has bytes" : nil
  }

  private struct Events: Equatable {
    var hash = 0
    var size = 0
    var error: XMLError?
  }

  private func events(_ reader: XMLReader) -> Events {
    var reader = reader
    var events = Events()
    var hasher = Hasher()
    var text: [UInt8] = []
    func endText() {
      if !text.isEmpty { hasher.combine(text) }
      events.size += text.count
      text = []
    }
    do {
      while true {
        let event = try reader.next()
        if case .text(let part) = event {
          text += part
          continue
        }
        endText()
        hasher.combine(event)
        if event == .endOfDocument { break }
      }
    } catch {
      events.error = error as? XMLError
      // What came before an error came in other parts.
      return Events(error: events.error)
    }
    events.hash = hasher.finalize()
    return events
  }

  // MARK: Base64

  func breach(byBase64 text: [UInt8]) -> String? {
    let ours = try? Base64.decode(text)
    let reference = slowlyDecoded(text)
    if ours != reference { return "decoded as \(ours?.count ?? -1), not \(reference?.count ?? -1)" }
    for size in [1, 5, 1000] {
      var decoder = Base64Decoder()
      var bytes: [UInt8] = []
      let isWhole: Void? = try? {
        for start in stride(from: 0, to: text.count, by: size) {
          bytes += try decoder.decode(Array(text[start..<min(text.count, start + size)]))
        }
        try decoder.finish()
      }()
      if (isWhole == nil ? nil : bytes) != ours { return "in pieces of \(size) it is another" }
    }
    guard let ours else { return nil }
    let space: [UInt8] = [9, 10, 13, 32]
    let dense = text.filter { !space.contains($0) }
    if Base64.encode(ours) != dense { return "encoded again it is another text" }
    var encoder = Base64Encoder()
    var again: [UInt8] = []
    for start in stride(from: 0, to: ours.count, by: 5) {
      again += encoder.encode(Array(ours[start..<min(ours.count, start + 5)]))
    }
    encoder.finish(into: &again)
    return again == dense ? nil : "encoded in pieces it is another text"
  }

  /// The bytes by the letter of RFC 4648, a bit at a time; nil if the text is no base64.
  private func slowlyDecoded(_ text: [UInt8]) -> [UInt8]? {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var dense = text.filter { ![9, 10, 13, 32].contains($0) }
    guard dense.count % 4 == 0 else { return nil }
    var padding = 0
    while padding < 2, dense.last == UInt8(ascii: "=") {
      dense.removeLast()
      padding += 1
    }
    var bits: [UInt8] = []
    for byte in dense {
      guard let value = alphabet.firstIndex(of: byte) else { return nil }
      for place in (0..<6).reversed() { bits.append(UInt8(value >> place & 1)) }
    }
    let count = bits.count / 8
    guard bits[(count * 8)...].allSatisfy({ $0 == 0 }), bits.count - count * 8 == padding * 2
    else { return nil }
    return (0..<count).map { bits[$0 * 8..<$0 * 8 + 8].reduce(0) { $0 << 1 | $1 } }
  }

  // MARK: Archives

  func breach(byArchive bytes: [UInt8]) -> String? {
    let limits = ZipLimits(
      entryCount: 50, entryBytes: 1 << 20, totalBytes: 2 << 20, ratioFreeBytes: 1 << 16)
    func readAt(_ offset: Int, _ count: Int) -> [UInt8] { Array(bytes[offset..<offset + count]) }
    do {
      if var content = try contentOfSingleEntryZip(
        size: bytes.count, limits: limits, readAt: readAt)
      {
        var size = 0
        while let piece = try content.next() { size += piece.count }
        if size > limits.entryBytes { return "more than the limit" }
      }
    } catch is ZipError {
    } catch {
      return "refused with \(error)"
    }
    do {
      let archive = try ZipReader(size: bytes.count, limits: limits, readAt: readAt)
      return try breach(by: archive, limits)
    } catch is ZipError {
      return nil
    } catch {
      return "refused with \(error)"
    }
  }

  private func breach(by archive: ZipReader, _ limits: ZipLimits) throws -> String? {
    let names = archive.entries.map(\.name)
    if archive.entries.count > limits.entryCount { return "more entries than the limit" }
    if Set(names.map { $0.lowercased() }).count != names.count { return "two names that meet" }
    if let bad = names.first(where: { PathFault.first(in: $0.utf8) != nil }) {
      return "a name that leads elsewhere: \(bad)"
    }
    if archive.entries.reduce(0, { $0 + $1.size }) > limits.totalBytes {
      return "more than the limit in all"
    }
    var contents: [[UInt8]] = []
    for entry in archive.entries {
      let content = try archive.contents(of: entry)
      if content.count != entry.size { return "another size than the directory says" }
      if try archive.contents(of: entry) != content { return "read twice, two contents" }
      contents.append(content)
    }
    var written: [UInt8] = []
    var writer = StoredZipWriter { written.append(contentsOf: $0) }
    for (name, content) in zip(names, contents) { try writer.add(name, content) }
    try writer.finish()
    let again = try ZipReader(size: written.count, limits: limits) { Array(written[$0..<$0 + $1]) }
    guard again.entries.map(\.name) == names,
      try again.entries.map({ try again.contents(of: $0) }) == contents
    else { return "written it is another archive" }
    return nil
  }

  // MARK: Bags

  /// Whether a bag in which something is not as it was goes through.
  func breach(byBag bytes: [UInt8]) -> String? {
    do {
      try? Folders.removeFile(passing)
      // Not flushed: it is read once and gone.
      try Descriptor.making(passing).write(bytes)
      let (one, other) = (try check(), try check())
      if one.problems != other.problems { return "read twice, told twice differently" }
      guard one.problems.isEmpty else { return nil }
      let documents = ExchangeSamples.documents(in: one)
      return samples.exchange.contents.contains(documents)
        ? nil : "documents that nobody made go through"
    } catch is BundleError {
      return nil
    } catch {
      return "refused with \(error)"
    }
  }

  private func check() throws -> BundleContents {
    var limits = BundleLimits()
    limits.file = 1 << 20
    limits.total = 4 << 20
    return try BundleReader(passing, limits: limits).check()
  }
}
