import Office
import Platform

/// Where bundles for a body lie: whole ones under their names, what was handed over in `sent`.
public struct OutboxFolder: Sendable {
  public let path: String

  public var sent: String { path + "/sent" }
  /// Held by whoever hands over, and by the program that carries.
  public var lock: String { path + "/.lock" }

  public func bundle(_ name: String) -> String { path + "/" + name + ".zip" }
  public func sentBundle(_ name: String) -> String { sent + "/" + name + ".zip" }
}

extension OfficeFolder {
  /// The folder of a body in the outbox, by its identifier.
  public func outbox(of organId: OrganIdentifier) -> OutboxFolder {
    OutboxFolder(path: outbox + "/" + OfficeFolder.fileName(organId))
  }

  /// Where a carrier puts what came from a body, before it is anything in the inbox.
  public func landing(of organId: OrganIdentifier) -> String {
    inbox + "/." + OfficeFolder.fileName(organId)
  }

  /// What was taken in.
  public var taken: String { inbox + "/taken" }

  /// Identifiers are letters, digits and dots; whatever else one may hold some day is no part of a path.
  private static func fileName(_ organId: OrganIdentifier) -> String {
    String(
      organId.description.unicodeScalars.map { scalar -> Character in
        scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
          || scalar == "." || scalar == "-" ? Character(scalar) : "-"
      })
  }
}
