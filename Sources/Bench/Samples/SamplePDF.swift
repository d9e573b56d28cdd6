/// A PDF of one page and of about so many bytes.
enum SamplePDF {
  static func plain(_ count: Int, _ random: inout Random) -> [UInt8] {
    var file = Builder()
    file.fill(count, "", &random)
    return file.bytes
  }

  private struct Builder {
    var bytes = Array("%PDF-1.7\n".utf8)
    private var places: [(number: Int, offset: Int)] = []
    private var section: Int?

    mutating func fill(_ count: Int, _ catalog: String, _ random: inout Random) {
      object(1, "<< /Type /Catalog /Pages 2 0 R >>")
      object(2, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>")
      object(3, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>")
      let content = random.bytes(max(0, count - 1024))
      places.append((4, bytes.count))
      append("4 0 obj\n<< /Length \(content.count) >>\nstream\n")
      bytes += content
      append("\nendstream\nendobj\n")
      close()
    }

    mutating func object(_ number: Int, _ body: String) {
      places.append((number, bytes.count))
      append("\(number) 0 obj\n\(body)\nendobj\n")
    }

    mutating func close() {
      let start = bytes.count
      append("xref\n")
      for (number, offset) in places {
        let digits = String(offset)
        append("\(number) 1\n" + String(repeating: "0", count: 10 - digits.utf8.count))
        append(digits + " 00000 n \n")
      }
      let chain = section.map { " /Prev \($0)" } ?? ""
      append("trailer\n<< /Size 7 /Root 1 0 R\(chain) >>\nstartxref\n\(start)\n%%EOF\n")
      section = start
      places = []
    }

    private mutating func append(_ text: String) { bytes += Array(text.utf8) }
  }
}
