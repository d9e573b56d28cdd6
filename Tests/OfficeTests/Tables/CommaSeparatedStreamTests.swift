import Testing

@testable import Office

private func steps(_ bytes: [UInt8], pieces: Int) -> [CommaSeparatedStream.Step] {
  var stream = CommaSeparatedStream()
  var steps: [CommaSeparatedStream.Step] = []
  for start in stride(from: 0, to: bytes.count, by: pieces) {
    stream.feed(bytes[start..<min(start + pieces, bytes.count)])
    while let step = stream.next() { steps.append(step) }
  }
  stream.end()
  while let step = stream.next() { steps.append(step) }
  return steps
}

@Suite struct `A table read piece by piece` {
  private let text = """
    \u{FEFF}Số đến;Trích yếu\r
    1;"Kế hoạch ""A""\r
    hai dòng; một ô"\r
    2;Giấy mời "gấp\r
    3;"đóng"sai\r

    4;cuối
    """

  @Test func `has the same rows and problems however it was cut`() {
    let whole = steps(Array(text.utf8), pieces: 10_000)
    #expect(
      whole == [
        .row(TableRow(line: 1, cells: ["Số đến", "Trích yếu"])),
        .row(TableRow(line: 2, cells: ["1", "Kế hoạch \"A\"\r\nhai dòng; một ô"])),
        .problem(TableProblem(4, .strayQuote)), .problem(TableProblem(5, .strayQuote)),
        .row(TableRow(line: 7, cells: ["4", "cuối"])),
      ])
    for size in 1...40 { #expect(steps(Array(text.utf8), pieces: size) == whole, "\(size)") }
  }

  @Test func `gives a quote that nobody closes up after a while, and goes on with the next line`() {
    let open = "a,b\n1,\"offen\n2,x\n" + String(repeating: "3,y\n", count: 300_000)
    let found = steps(Array(open.utf8), pieces: 1 << 16)
    #expect(found[1] == .problem(TableProblem(2, .openQuote)))
    #expect(found[2] == .row(TableRow(line: 3, cells: ["2", "x"])))
    #expect(found.count == 300_003)
  }
}

@Suite struct `Text of a spreadsheet` {
  private let text = "Số đến\t1\n𝄞 Đông Hòa\n"

  private func utf16(_ text: String, isLittle: Bool, withMark: Bool) -> [UInt8] {
    ((withMark ? [0xFEFF] : []) + Array(text.utf16)).flatMap { unit -> [UInt8] in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return isLittle ? [low, high] : [high, low]
    }
  }

  private func decoded(_ bytes: [UInt8], pieces: Int) -> [UInt8] {
    var decoding = TextDecoding(sample: bytes)
    return stride(from: 0, to: bytes.count, by: pieces).flatMap { start in
      Array(bytes[start..<min(start + pieces, bytes.count)]).withUnsafeBytes {
        decoding.decode($0)
      }
    }
  }

  @Test func `is read in either order of bytes, with a mark or without, however it was cut`() {
    for isLittle in [true, false] {
      for withMark in [true, false] {
        let bytes = utf16(text, isLittle: isLittle, withMark: withMark)
        for pieces in [1, 2, 3, 7, 1000] {
          #expect(decoded(bytes, pieces: pieces) == Array(text.utf8))
        }
      }
    }
    #expect(decoded(Array(text.utf8), pieces: 5) == Array(text.utf8))
  }

  @Test func `with half a pair becomes no text, so that its row is refused`() {
    let bytes: [UInt8] = [0xFF, 0xFE, 0x31, 0x00, 0x00, 0xD8, 0x32, 0x00]
    #expect(String(validating: decoded(bytes, pieces: 8), as: UTF8.self) == nil)
  }
}
