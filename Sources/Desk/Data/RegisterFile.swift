import Bytes
import Office
import Platform

/// The rows of an old register, read and understood a stretch at a time.
///
/// Unchecked: one thread reads it after another, never two at once.
final class RegisterFile: @unchecked Sendable {
  /// How many rows are read at a time.
  private static let stretch = 1000
  /// How much of the beginning the titles are looked for in, in bytes.
  private static let head = 256 << 10

  struct Stretch: Sendable {
    var rows: [ImportedRow] = []
    /// Bytes read so far.
    var done = 0
    var isLast = false
    var failure: SystemError?
  }

  let layout: ImportLayout
  let size: Int
  private let file: OpenFile
  private let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 128 << 10, alignment: 64)
  private var decoding: TextDecoding
  private var stream: CommaSeparatedStream
  private var reader: ImportReader
  private var hash = SHA256()
  private var done = 0
  private var hasEnded = false

  /// - Parameters:
  ///   - known: Mappings that were kept.
  ///   - own: Mappings somebody gave now.
  /// - Throws: `ImportError`; `SystemError`.
  init(
    _ path: String, register: RegisterKind, today: CivilDate, known: [String: String], own: [String]
  ) throws {
    let sample = try RegisterFile.sample(of: path)
    var sampling = TextDecoding(sample: sample.bytes)
    decoding = sampling
    layout = try ImportLayout.find(
      in: sample.bytes.withUnsafeBytes { sampling.decode($0) }, isWhole: sample.isWhole,
      register: register, known: known, own: own)
    file = OpenFile(try Descriptor.reading(path))
    size = try file.descriptor.facts().size
    stream = CommaSeparatedStream(separator: layout.separator)
    reader = ImportReader(layout, today: today)
  }

  deinit { buffer.deallocate() }

  private static func sample(of path: String) throws -> (bytes: [UInt8], isWhole: Bool) {
    var bytes: [UInt8] = []
    try FileContents.pieces(of: try Descriptor.reading(path)) { piece in
      bytes += piece
      return bytes.count < head
    }
    return (bytes, bytes.count < head)
  }

  /// SHA-256 of everything that was read.
  var digest: FileDigest { FileDigest(hash.finalize()) }

  func next() -> Stretch {
    var stretch = Stretch()
    while stretch.rows.count < RegisterFile.stretch {
      if let step = stream.next() {
        switch step {
        case .problem(let problem) where problem.line > layout.line:
          stretch.rows.append(.faulty(line: problem.line, [problem.fault]))
        case .row(let row) where row.line > layout.line: stretch.rows.append(reader.read(row))
        default: break
        }
        continue
      }
      if hasEnded {
        stretch.isLast = true
        break
      }
      do throws(SystemError) { try feed() } catch {
        stretch.failure = error
        break
      }
    }
    stretch.done = done
    return stretch
  }

  private func feed() throws(SystemError) {
    let count = try file.descriptor.read(into: buffer)
    if count == 0 {
      hasEnded = true
      return stream.end()
    }
    let piece = UnsafeRawBufferPointer(rebasing: buffer[..<count])
    hash.update(piece)
    done += count
    stream.feed(decoding.decode(piece))
  }
}
