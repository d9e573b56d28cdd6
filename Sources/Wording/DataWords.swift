import Office

/// What is said of data that come in from old registers and go out to other programs.
public protocol DataWords {
  func name(of field: ImportField) -> String
  /// How the columns of a file are read, and what was or would be taken in.
  func lines(_ report: RegisterImport) -> [String]
  func exported(_ receipt: ExportReceipt) -> String
  func opened(_ document: OutgoingDocument) -> String
  func closedOff(_ document: OutgoingDocument) -> String
  func line(_ document: OpenDocument) -> String
  var nothingOpen: String { get }
  func problem(_ error: ImportError) -> Problem
  func problem(_ error: DataError) -> Problem
}
