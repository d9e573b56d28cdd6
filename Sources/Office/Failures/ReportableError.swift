/// A failure a person can do something about.
///
/// Each area of the office has an enum of its own; `Wording` turns a case into one sentence that
/// says what is wrong and one that says what to do next, in the language of the reader.
public protocol ReportableError: Error {
  /// A stable code to look up or to test for in a script, such as `incoming.already-registered`.
  var code: String { get }
}
