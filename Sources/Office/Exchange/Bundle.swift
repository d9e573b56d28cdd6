/// A transfer bundle that was made once and can be made again byte for byte.
public struct Bundle: Equatable, Sendable {
  public let id: ID<Bundle>
  public let name: String
  public let body: ID<Body>
  public let at: Moment

  public init(id: ID<Bundle>, name: String, body: ID<Body>, at: Moment) {
    self.id = id
    self.name = name
    self.body = body
    self.at = at
  }
}

/// One file of a bundle.
public struct BundleEntry: Equatable, Sendable {
  public enum Content: Equatable, Sendable {
    /// The text itself; in a message each attachment's content stands as `@DIGEST@`.
    case text(String)
    case stored(FileDigest)
  }

  public let path: String
  public let content: Content

  public init(path: String, content: Content) {
    self.path = path
    self.content = content
  }
}
