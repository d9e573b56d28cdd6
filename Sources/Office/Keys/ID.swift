/// The key of a `Record` in the office's database; `ID<Person>` cannot be passed for
/// `ID<IncomingDocument>`.
public struct ID<Record>: Hashable, Sendable {
  public let value: Int64

  public init(_ value: Int64) { self.value = value }
}

extension ID: Comparable {
  public static func < (left: ID, right: ID) -> Bool { left.value < right.value }
}
