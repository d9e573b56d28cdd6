import BadInput

extension SamplePDF {
  /// A file of one page and of about so many bytes, which pack no further.
  static func plain(_ count: Int, _ random: inout Random) -> [UInt8] {
    var pdf = SamplePDF()
    pdf.stream(4, "", random.bytes(max(0, count - 1024)))
    pdf.close()
    return pdf.bytes
  }
}
