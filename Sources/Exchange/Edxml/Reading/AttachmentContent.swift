import Bytes
import Office

/// The bytes of one attachment on their way from base64 to the sink.
///
/// One system wraps every file in a ZIP of its own and the labels lie both ways, so the bytes
/// decide: bytes that begin like a ZIP wait until the attachment is complete, all others pass.
struct AttachmentContent {
  let limits: EdxmlLimits
  let path: String
  var line: Int
  /// As far as it is known when it is needed.
  var name: String?
  private(set) var size = 0
  private(set) var isWrapped = false
  private var decoder = Base64Decoder()
  private var hash = SHA256()
  private var state = State.undecided
  /// Bytes not yet passed on.
  private let held = HeldBytes()
  /// The first bytes that were passed on, for a look at what they are.
  private var start: [UInt8] = []

  private enum State { case undecided, passing, holding }

  init(limits: EdxmlLimits, path: String, line: Int) {
    self.limits = limits
    self.path = path
    self.line = line
  }

  var digest: Digest { hash.finalize() }

  /// Whether a file that calls itself a PDF shows no sign of one. Readers look at the first KiB.
  func lacksPDF(named name: String?) -> Bool {
    guard let name, fileExtension(of: name) == "pdf" else { return false }
    let mark = Array("%PDF-".utf8)
    return !start.indices.contains { start[$0...].starts(with: mark) }
  }

  /// Decodes the next piece of text.
  mutating func take(_ text: [UInt8], to sink: inout some EdxmlAttachmentSink) throws {
    let bytes: [UInt8]
    do {
      bytes = try decoder.decode(text)
    } catch {
      throw refusal(.notBase64(offset: error.offset))
    }
    switch state {
    case .passing: try pass(bytes, to: &sink)
    case .holding: try hold(bytes, in: sink.scratchFolder)
    case .undecided:
      try hold(bytes, in: sink.scratchFolder)
      guard held.size >= 4 else { return }
      if try held.read(4, at: 0) == AttachmentContent.zipStart, !isZipFamily(name) {
        state = .holding
      } else {
        try release(to: &sink)
      }
    }
  }

  /// Ends the attachment, whose name is known by now, and takes off its wrapper if it has one.
  mutating func finish(to sink: inout some EdxmlAttachmentSink, notes: Notes) throws {
    do {
      try decoder.finish()
    } catch {
      throw refusal(.notBase64(offset: error.offset))
    }
    if state == .holding, !isZipFamily(name), try unwrap(to: &sink) {
      isWrapped = true
      if try entryNameIsHostile() { notes.add(.hostileEntryName, path, line: line) }
    } else {
      try release(to: &sink)
    }
    held.drop()
  }

  private func hold(_ bytes: [UInt8], in folder: String) throws {
    try held.add(bytes, in: folder)
    guard held.size <= mostHeld else {
      throw refusal(.attachmentTooLarge(limit: limits.attachment))
    }
  }

  /// A wrapper around a file that packs no further is a little larger than the file.
  private var mostHeld: Int {
    let (sum, overflow) = limits.attachment
      .addingReportingOverflow(limits.attachment >> 8 + AttachmentContent.mostOfWrapper)
    return overflow ? .max : sum
  }

  private mutating func release(to sink: inout some EdxmlAttachmentSink) throws {
    state = .passing
    try held.eachPiece { try pass($0, to: &sink) }
    held.drop()
  }

  private mutating func pass(_ bytes: [UInt8], to sink: inout some EdxmlAttachmentSink) throws {
    guard !bytes.isEmpty else { return }
    size += bytes.count
    guard size <= limits.attachment else {
      throw refusal(.attachmentTooLarge(limit: limits.attachment))
    }
    if start.count < 1024 { start += bytes.prefix(1024 - start.count) }
    hash.update(bytes)
    try sink.write(bytes)
  }

  /// Passes on what the wrapper holds; says whether there is a wrapper.
  private mutating func unwrap(to sink: inout some EdxmlAttachmentSink) throws -> Bool {
    do {
      var content = try contentOfSingleEntryZip(
        size: held.size,
        limits: ZipLimits(
          entryBytes: limits.attachment, totalBytes: limits.attachment, ratio: limits.ratio,
          ratioFreeBytes: limits.ratioFloor)
      ) { [held] in try held.read($1, at: $0) }
      guard content != nil else { return false }
      while let piece = try content?.next() { try pass(piece, to: &sink) }
      return true
    } catch let error as ZipError {
      switch error {
      case .tooLarge: throw refusal(.attachmentTooLarge(limit: limits.attachment))
      case .tooCompressed: throw refusal(.wrapperRatio(limit: limits.ratio))
      default: throw refusal(.damagedWrapper)
      }
    }
  }

  /// Whether the entry in the wrapper is named like a path out of its folder. The name is never
  /// used; that somebody chose it is worth a word.
  private func entryNameIsHostile() throws -> Bool {
    let head = try held.read(min(30, held.size), at: 0)
    guard head.count == 30 else { return false }
    let length = Int(head[26]) | Int(head[27]) << 8
    let name = try held.read(min(length, held.size - 30), at: 30)
    return name.contains(UInt8(ascii: "/")) || name.contains(UInt8(ascii: "\\"))
      || name.starts(with: "..".utf8)
  }

  private func refusal(_ cause: EdxmlError.Cause) -> EdxmlError {
    EdxmlError(cause, path: path, line: line, attachmentName: name)
  }

  /// The header before an entry's data (APPNOTE 4.3.7).
  private static let zipStart: [UInt8] = [0x50, 0x4B, 3, 4]

  /// Both headers with the longest names and the end record, beside what packing adds.
  private static let mostOfWrapper = 1 << 19
}

extension Base64Error {
  /// Bytes from the start of the text, as far as the error knows.
  fileprivate var offset: Int? {
    switch self {
    case .unexpectedByte(_, let offset), .strayBits(let offset): offset
    default: nil
    }
  }
}

/// Whether a file of that name is a ZIP by nature, so that being one says nothing about a wrapper.
func isZipFamily(_ name: String?) -> Bool {
  guard let name else { return false }
  return zipFamily.contains(fileExtension(of: name))
}

private let zipFamily: Set<String> = [
  "zip", "docx", "docm", "dotx", "dotm", "xlsx", "xlsm", "xltx", "xltm", "xlsb", "pptx", "pptm",
  "ppsx", "ppsm", "potx", "potm", "vsdx", "odt", "ods", "odp", "odg", "odf", "ott", "ots", "otp",
  "epub", "jar", "apk", "xps", "oxps", "kmz", "asice", "asics", "sce",
]

/// What follows the last dot of a name, in lower case; empty if there is no dot.
func fileExtension(of name: String) -> String {
  guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) else { return "" }
  return name[name.utf8.index(after: dot)...].lowercased()
}
