import Office

extension ScanReport {
  /// Looks at a file that is to be taken in as a scan.
  ///
  /// - Parameters:
  ///   - bytes: All of it; may be a mapped file.
  ///   - listed: How many pages its row of the list says it has; nil if it does not say.
  ///   - isMap: Whether it is a map or a drawing, of which more is asked.
  public init(
    of bytes: UnsafeRawBufferPointer, listed: Int? = nil, isMap: Bool = false,
    requirements: ScanRequirements = ScanRequirements()
  ) {
    guard bytes.count <= requirements.largestFile else {
      self.init(.tooLarge(size: bytes.count, limit: requirements.largestFile))
      return
    }
    do {
      self.init(
        try PDFPages(of: bytes).shapes, listed: listed, isMap: isMap, requirements: requirements)
    } catch {
      switch error {
      case .empty, .notAPDF: self.init(.notPDF)
      case .needsPassword: self.init(.encrypted)
      default: self.init(.unreadable(reason: error.code))
      }
    }
  }
}
