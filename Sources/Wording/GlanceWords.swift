/// What the panel beside a list says.
public protocol GlanceWords {
  /// Who is to do something about a document now.
  var holder: String { get }
}
