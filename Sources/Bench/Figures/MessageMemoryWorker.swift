import Bytes
import Exchange
import Platform

/// The process that writes or reads a message with an attachment of 2 GiB and says how much memory it
/// took up.
struct MessageMemoryWorker {
  static let word = "message-worker"
  private static let size = 2 << 30

  enum Step: String, CaseIterable, CustomStringConvertible {
    case write, read
    case writeWrapped = "write-wrapped"
    case readWrapped = "read-wrapped"

    var description: String {
      switch self {
      case .write: "writing an attachment of 2 GiB"
      case .read: "reading it"
      case .writeWrapped: "writing it in a wrapper"
      case .readWrapped: "reading it out of the wrapper"
      }
    }
  }

  private let step: Step
  private let path: String
  private let block: [UInt8]

  init(_ words: [String]) throws {
    guard words.count == 2, let step = Step(rawValue: words[0]) else {
      throw BenchUsage(word: words.joined(separator: " "))
    }
    (self.step, path) = (step, words[1])
    var random = Random(seed: 8)
    block = random.bytes(1 << 18)
  }

  func run() throws {
    switch step {
    case .write: try write(isWrapped: false)
    case .writeWrapped: try write(isWrapped: true)
    case .read, .readWrapped: try read(isWrapped: step == .readWrapped)
    }
    var output = StandardOutput.output()
    output.print("\(try MessageMemoryWorker.peak())\n")
    output.flush()
  }

  /// KiB. What the system tells of a process by other means begins with its parent's.
  private static func peak() throws -> Int {
    let text = try FileContents.read("/proc/self/status", limit: 1 << 16) ?? []
    for line in String(decoding: text, as: UTF8.self).split(separator: "\n")
    where line.hasPrefix("VmHWM:") {
      return Int(line.filter(\.isNumber)) ?? 0
    }
    throw Skipped(reason: "no VmHWM")
  }

  private func write(isWrapped: Bool) throws {
    try? Folders.removeFile(path)
    var hash = SHA256()
    var checksum = CRC32()
    for _ in 0..<MessageMemoryWorker.size / block.count {
      hash.update(block)
      checksum.update(block)
    }
    var document = EdxmlDocument(sender: EdxmlOrgan(id: "H29.123"))
    document.attachments = [
      EdxmlAttachment(
        contentId: "1", contentType: "application/pdf", name: "a.pdf",
        size: MessageMemoryWorker.size, digest: hash.finalize())
    ]
    document.attachments[0].isWrapped = isWrapped
    let file = OpenFile(try Descriptor.making(path))
    try EdxmlWriter { try file.descriptor.write($0) }.write(document) { _ in
      isWrapped ? try wrapped(checksum.value) : plain()
    }
  }

  private func plain() -> EdxmlWriter.Content {
    var rest = MessageMemoryWorker.size / block.count
    return {
      guard rest > 0 else { return nil }
      rest -= 1
      return block
    }
  }

  private func wrapped(_ checksum: UInt32) throws -> EdxmlWriter.Content {
    let pending = PendingPieces()
    var archive = StoredZipWriter { pending.bytes.append(contentsOf: $0) }
    try archive.begin("x", size: MessageMemoryWorker.size, checksum: checksum)
    let content = plain()
    var isFinished = false
    return {
      guard !isFinished else { return nil }
      if let piece = try content() {
        try archive.write(piece)
      } else {
        try archive.finish()
        isFinished = true
      }
      defer { pending.bytes = [] }
      return pending.bytes
    }
  }

  private func read(isWrapped: Bool) throws {
    var limits = EdxmlLimits()
    limits.attachment = MessageMemoryWorker.size
    limits.file = .max
    let file = OpenFile(try Descriptor.reading(path))
    var sink = EdxmlDiscardingSink()
    let reading = try EdxmlReader(limits: limits).read(to: &sink) { try file.next() }
    guard case .document(let document) = reading.message,
      document.attachments.map(\.size) == [MessageMemoryWorker.size],
      document.attachments[0].isWrapped == isWrapped
    else { throw Skipped(reason: "it is another message") }
  }
}

private final class PendingPieces {
  var bytes: [UInt8] = []
}
