/// The bytes of a table as UTF-8, whatever form of Unicode a spreadsheet has written.
///
/// Spreadsheets save "Unicode text" as UTF-16, least byte first. Vietnamese code pages of before Unicode
/// (TCVN3, VNI, Windows-1258) are not guessed at: a wrong guess would put other letters in a register.
public struct TextDecoding: Sendable {
  private enum Form { case utf8, utf16(isLittle: Bool) }

  private let form: Form
  private var waiting: [UInt8] = []
  private var lead: UInt16?

  /// - Parameter sample: The first bytes: a mark of byte order, or the zeros of plain letters, tell.
  public init(sample: [UInt8]) {
    let head = sample.prefix(4096)
    let zeros = head.indices.filter { head[$0] == 0 }
    if sample.starts(with: [0xFF, 0xFE]) {
      form = .utf16(isLittle: true)
    } else if sample.starts(with: [0xFE, 0xFF]) {
      form = .utf16(isLittle: false)
    } else if zeros.count * 4 > head.count {
      form = .utf16(isLittle: zeros.count { $0 % 2 == 1 } * 2 > zeros.count)
    } else {
      form = .utf8
    }
  }

  /// The next bytes in UTF-8. A half of a pair that stands alone becomes a byte no text has.
  public mutating func decode(_ piece: UnsafeRawBufferPointer) -> [UInt8] {
    guard case .utf16(let isLittle) = form else { return Array(piece) }
    waiting += piece
    var result: [UInt8] = []
    result.reserveCapacity(waiting.count)
    var index = 0
    while index + 1 < waiting.count {
      let (one, other) = (UInt16(waiting[index]), UInt16(waiting[index + 1]))
      take(isLittle ? other << 8 | one : one << 8 | other, into: &result)
      index += 2
    }
    waiting.removeFirst(index)
    return result
  }

  private mutating func take(_ unit: UInt16, into result: inout [UInt8]) {
    if let lead {
      self.lead = nil
      if (0xDC00...0xDFFF).contains(unit) {
        let value = 0x10000 + (UInt32(lead) - 0xD800) << 10 + (UInt32(unit) - 0xDC00)
        return append(value, to: &result)
      }
      result.append(0xFF)
    }
    switch unit {
    case 0xFEFF: return
    case 0xD800...0xDBFF: lead = unit
    case 0xDC00...0xDFFF: result.append(0xFF)
    default: append(UInt32(unit), to: &result)
    }
  }

  private func append(_ value: UInt32, to result: inout [UInt8]) {
    guard let scalar = Unicode.Scalar(value), let bytes = UTF8.encode(scalar) else { return }
    result += bytes
  }
}
